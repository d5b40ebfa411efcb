import type { ArgumentType } from "./argument-type.js";

/** A banner's text between its delimiters; open while the closing delimiter has not been typed. */
export interface Banner {
  readonly delimiter: string;
  readonly text: string;
  readonly open?: true;
}

/** Byte 0x03, which real IOS prints as the two characters `^C`. */
const ETX = "\u0003";

/** `#Keep out#`, or an opening delimiter whose closing one stands on a later line. */
export const banner: ArgumentType<Banner> = {
  symbol: () => "LINE",
  read(input) {
    const start = input.words[input.at]?.start ?? input.line.length;
    const rest = input.line.slice(start);
    const sign = rest.startsWith("^C") ? "^C" : rest.slice(0, 1);
    return { value: close({ delimiter: sign === "^C" ? ETX : sign, text: "", open: true }, rest.slice(sign.length)), words: input.words.length - input.at };
  },
  print: ({ delimiter, text }) => {
    const sign = delimiter === ETX ? "^C" : delimiter;
    return `${sign}${text}${sign}`;
  },
  examples: () => ["#Keep out#", "^CAuthorised access only^C"],
  continuation: {
    invitation: ({ open, delimiter }) =>
      open ? `Enter TEXT message.  End with the character '${delimiter === ETX ? "^C" : delimiter}'.` : undefined,
    extend: (value, line) => close({ ...value, text: `${value.text}\n` }, line),
  },
};

/** Adds a line's text, up to the closing delimiter if it is there; what follows it is dropped, as on the router. */
function close(value: Banner, line: string): Banner {
  const sign = value.delimiter === ETX ? /\^C|\u0003/.exec(line)?.[0] : value.delimiter;
  const at = sign === undefined || sign === "" ? -1 : line.indexOf(sign);
  if (at < 0) return { ...value, text: value.text + line, open: true };
  return { delimiter: value.delimiter, text: value.text + line.slice(0, at) };
}

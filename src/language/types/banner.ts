import type { ArgumentType } from "./argument-type.js";

/** A banner's text between its delimiters; open while the closing delimiter has not been typed. */
export interface Banner {
  readonly delimiter: string;
  readonly text: string;
  readonly open?: true;
}

/** Whether an argument is a banner that goes on in the next line. */
export function isOpenBanner(value: unknown): value is Banner {
  return typeof value === "object" && value !== null && "open" in value && "delimiter" in value;
}

/** Byte 0x03 and the two characters by which real IOS shows it; each closes what the other opened. */
const ETX = "\u0003";
const SHOWN_ETX = "^C";

/** `#Keep out#`, or an opening delimiter whose closing one stands on a later line. */
export const banner: ArgumentType<Banner> = {
  symbol: () => "LINE",
  read(input) {
    const start = input.words[input.at]?.start ?? input.line.length;
    const rest = input.line.slice(start);
    const delimiter = rest.startsWith(SHOWN_ETX) ? SHOWN_ETX : rest.slice(0, 1);
    return {
      value: close({ delimiter, text: "", open: true }, rest.slice(delimiter.length)),
      words: input.words.length - input.at,
    };
  },
  print: ({ delimiter, text }) => delimiter + text + delimiter,
  examples: () => ["#Keep out#", "^CAuthorised access only^C"],
  continuation: {
    invitation: ({ open, delimiter }) =>
      open
        ? `Enter TEXT message.  End with the character '${delimiter === ETX ? SHOWN_ETX : delimiter}'.`
        : undefined,
    extend: (value, line) => close({ ...value, text: `${value.text}\n` }, line),
  },
};

/** Adds a line's text, up to the closing delimiter if it is there; what follows it is dropped, as on the router. */
function close(value: Banner, line: string): Banner {
  const { delimiter } = value;
  const either = delimiter === ETX || delimiter === SHOWN_ETX;
  const at = either ? line.search(/\^C|\u0003/) : delimiter === "" ? -1 : line.indexOf(delimiter);
  if (at < 0) return { ...value, text: value.text + line, open: true };
  return { delimiter, text: value.text + line.slice(0, at) };
}

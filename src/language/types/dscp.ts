import { oneWord, prefixLength, type ArgumentType, type Choice } from "./argument-type.js";

/** The codepoints that have names, in the order of `?` (RFC 2474, RFC 2597, RFC 3246). */
const NAMES: ReadonlyMap<string, { readonly bits: number; readonly help: string }> = new Map([
  ...[1, 2, 3, 4].flatMap((level) =>
    [1, 2, 3].map((drop) => named(`af${level}${drop}`, 8 * level + 2 * drop, "assured forwarding")),
  ),
  ...[1, 2, 3, 4, 5, 6, 7].map((level) => named(`cs${level}`, 8 * level, "class selector")),
  named("default", 0, "default"),
  named("ef", 46, "expedited forwarding"),
]);

const HIGHEST = 63;

/** A differentiated services codepoint, `ef`, `af41`, `cs3`, `default` or a number; its value is what was typed. */
export const dscp: ArgumentType<string> = {
  ...oneWord<string>({
    symbol: "DSCP",
    parse: parsed,
    stop: (text) => Math.max(prefixLength(/^(?:[0-5]?\d|6[0-3])/, text), sharedLength(text.toLowerCase())),
    print: (value) => value,
    examples: ["ef", "AF41", "cs3", "def", "46"],
  }),
  next(begun) {
    const names = [...NAMES].filter(([name]) => name.startsWith(begun.toLowerCase()));
    const choices: Choice[] = names.map(([symbol, { help }]) => ({ symbol, help, literal: true }));
    if (begun === "" || (/^\d+$/.test(begun) && Number(begun) <= HIGHEST)) choices.unshift(NUMBER);
    return choices.length > 0 ? { choices, typed: begun.length } : undefined;
  },
};

const NUMBER: Choice = { symbol: `<0-${HIGHEST}>`, help: "DSCP value" };

/** The six bits of a codepoint by its name or its number; undefined if it is none. */
export function codepoint(said: string | number): number | undefined {
  const number = Number(said);
  return NAMES.get(String(said))?.bits ?? (Number.isInteger(number) ? number : undefined);
}

function named(name: string, bits: number, kind: string) {
  const help = `Match or set ${kind} bit pattern ${bits.toString(2).padStart(6, "0")}`;
  return [name, { bits, help }] as const;
}

function parsed(text: string): string | undefined {
  const lower = text.toLowerCase();
  if (/^\d{1,3}$/.test(text)) return Number(text) <= HIGHEST ? String(Number(text)) : undefined;
  if (NAMES.has(lower)) return lower;
  const [begun, other] = lower === "" ? [] : [...NAMES.keys()].filter((name) => name.startsWith(lower));
  return other === undefined ? begun : undefined;
}

/** How far a word goes along with a name. */
function sharedLength(text: string): number {
  let length = text.length;
  while (length > 0 && ![...NAMES.keys()].some((name) => name.startsWith(text.slice(0, length)))) length--;
  return length;
}

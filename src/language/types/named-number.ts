import { wordAt, type ArgumentType } from "./argument-type.js";

/** Numbers of a protocol field that IOS also knows by names; a value is the number, however it was typed. */

interface NamedNumbers {
  /** The number of each name. */
  readonly names: Readonly<Record<string, number>>;
  readonly max: number;
  /** What `?` says of a name. */
  readonly help: (name: string, number: number) => string;
  /** Whether the router prints the name of a number that has one. */
  readonly printed: "name" | "number";
}

function namedNumber({ names, max, help, printed }: NamedNumbers): ArgumentType<number> {
  const nameOf = new Map(Object.entries(names).map(([name, number]) => [number, name]));
  return {
    symbol: () => `<0-${max}>`,
    read(input) {
      const word = wordAt(input).toLowerCase();
      const number = /^\d{1,5}$/.test(word) ? Number(word) : numberNamed(word, names);
      return number === undefined || number > max
        ? { stop: stopOf(word, names) }
        : { value: number, words: 1 };
    },
    print: (number) => (printed === "name" ? nameOf.get(number) : undefined) ?? String(number),
    examples: () => [...Object.keys(names).slice(0, 2), String(max)],
    names: Object.entries(names).map(([name, number]) => ({ symbol: name, help: help(name, number) })),
  };
}

/** The number of a name or of its unique beginning. */
function numberNamed(word: string, names: Readonly<Record<string, number>>): number | undefined {
  if (Object.hasOwn(names, word)) return names[word];
  const [only, other] = word === "" ? [] : Object.keys(names).filter((name) => name.startsWith(word));
  return only === undefined || other !== undefined ? undefined : names[only];
}

/** How much of a word begins a name. */
function stopOf(word: string, names: Readonly<Record<string, number>>): number {
  let end = word.length;
  while (end > 0 && !Object.keys(names).some((name) => name.startsWith(word.slice(0, end)))) end--;
  return end;
}

/** Codepoints of differentiated services by their names (RFC 2474, RFC 2597, RFC 3246). */
export const CODEPOINTS = {
  default: 0,
  ef: 46,
  cs1: 8,
  cs2: 16,
  cs3: 24,
  cs4: 32,
  cs5: 40,
  cs6: 48,
  cs7: 56,
  af11: 10,
  af12: 12,
  af13: 14,
  af21: 18,
  af22: 20,
  af23: 22,
  af31: 26,
  af32: 28,
  af33: 30,
  af41: 34,
  af42: 36,
  af43: 38,
} as const;

/** The precedences of IP (RFC 791). */
const PRECEDENCES = {
  routine: 0,
  priority: 1,
  immediate: 2,
  flash: 3,
  "flash-override": 4,
  critical: 5,
  internet: 6,
  network: 7,
} as const;

/** A codepoint, `ef` or `46`; the router prints the name. */
export const codepoint = namedNumber({
  names: CODEPOINTS,
  max: 63,
  help: (name, number) => `Match packets with ${name} dscp (${number.toString(2).padStart(6, "0")})`,
  printed: "name",
});

const precedenceHelp = (name: string, number: number) => `Match packets with ${name} precedence (${number})`;

/** A precedence as access lists have it, `critical`. */
export const precedence = namedNumber({
  names: PRECEDENCES,
  max: 7,
  help: precedenceHelp,
  printed: "name",
});

/** A precedence as classes have it, `5`. */
export const precedenceNumber = namedNumber({
  names: PRECEDENCES,
  max: 7,
  help: precedenceHelp,
  printed: "number",
});

/**
 * How a dialled number fits a destination pattern (IOS Dial Peer Configuration, "Destination Pattern"): `.` is any
 * digit, `[2-4]` some of them, `?`, `%` and a `+` that is not the first sign repeat what stands before them, `T`
 * takes whatever else is dialled, and `$` ends the number there.
 */

/** A number that fits: how many of its digits the pattern took, and how many of those it names one by one. */
export interface Fit {
  readonly kind: "fits";
  readonly length: number;
  readonly explicit: number;
}

/** `more`: further digits may make it fit. */
export type Fitting = Fit | { readonly kind: "more" } | { readonly kind: "differs" };

/** One sign of a pattern: the digits that it takes, and how often. */
interface Token {
  readonly digits: string;
  readonly explicit: boolean;
  readonly least: number;
  readonly most: number;
}

const ANY = "0123456789ABCD*#";

/** Fits a number to a pattern; digits behind the end of the pattern are left over, unless it ends with `$`. */
export function fit(pattern: string, number: string): Fitting {
  const closed = pattern.endsWith("$");
  const ends = walk(tokensOf(pattern), number.toUpperCase());
  const full = ends.complete.filter(({ length }) => !closed || length === number.length);
  const [best] = full.toSorted((a, b) => b.length - a.length || b.explicit - a.explicit);
  if (best) return { kind: "fits", ...best };
  return { kind: ends.more ? "more" : "differs" };
}

interface Place {
  readonly length: number;
  readonly explicit: number;
}

/** All ways to lay a number along the tokens: where they end, and whether the number ran out on the way. */
function walk(
  tokens: readonly Token[],
  number: string,
): { readonly complete: readonly Place[]; readonly more: boolean } {
  let places: readonly Place[] = [{ length: 0, explicit: 0 }];
  let more = false;
  for (const { digits, explicit, least, most } of tokens) {
    const next = new Map<number, Place>();
    for (const place of places) {
      for (let taken = 0; taken <= most; taken++) {
        const at = place.length + taken;
        if (taken > 0 && !digits.includes(number[at - 1] ?? "-")) {
          more ||= at > number.length;
          break;
        }
        if (taken < least) continue;
        const found = { length: at, explicit: place.explicit + (explicit ? taken : 0) };
        if ((next.get(at)?.explicit ?? -1) < found.explicit) next.set(at, found);
      }
    }
    places = [...next.values()];
  }
  return { complete: places, more };
}

function tokensOf(pattern: string): readonly Token[] {
  const signs = pattern.replace(/\$$/, "").match(/\[[^\]]*\]|[0-9A-D*#.+?%T]/gi) ?? [];
  const tokens: Token[] = [];
  signs.forEach((sign, index) => {
    const before = tokens.at(-1);
    if (index > 0 && before && "?%+".includes(sign)) {
      tokens[tokens.length - 1] = {
        ...before,
        least: sign === "+" ? 1 : 0,
        most: sign === "?" ? 1 : Infinity,
      };
    } else tokens.push(tokenOf(sign));
  });
  return tokens;
}

function tokenOf(sign: string): Token {
  const once = { least: 1, most: 1 };
  if (/^T$/i.test(sign)) return { digits: ANY, explicit: false, least: 0, most: Infinity };
  if (sign === ".") return { digits: ANY, explicit: false, ...once };
  if (sign.startsWith("[")) return { digits: digitsOf(sign.slice(1, -1)), explicit: false, ...once };
  return { digits: sign.toUpperCase(), explicit: true, ...once };
}

/** `2-46` are 2, 3, 4 and 6; `^01` is everything but 0 and 1. */
function digitsOf(text: string): string {
  const listed = [...text.replace(/^\^/, "").matchAll(/(\d)-(\d)|[0-9A-D*#]/gi)]
    .map(([sign, from, to]) => (from && to ? ANY.slice(Number(from), Number(to) + 1) : sign))
    .join("");
  return text.startsWith("^")
    ? Array.from(ANY)
        .filter((digit) => !listed.includes(digit))
        .join("")
    : listed;
}

/** The number that `num-exp` makes of a dialled one: each dot on the left goes where a dot is on the right. */
export function expandNumber(number: string, extension: string, expanded: string): string | undefined {
  if (number.length !== extension.length || fit(extension, number).kind !== "fits") return undefined;
  const kept = Array.from(number).filter((_digit, index) => extension[index] === ".");
  return expanded.replace(/\./g, () => kept.shift() ?? "");
}

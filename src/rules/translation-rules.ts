import { RE2JS, RE2JSException } from "re2js";
import type { GenericBlock } from "../language/holder.js";
import { rule } from "../modes/voice/dial-plan.js";

/** What `voice translation-rule` makes of a number (IOS Voice Configuration, "Number Translation"). */
export type Translation =
  | ({ readonly kind: "translated"; readonly precedence: number; readonly number: string } & NumberKind)
  | { readonly kind: "rejected"; readonly precedence: number }
  | { readonly kind: "unmatched" };

/** Type and plan of a number (ITU-T Q.931), as far as a call tells them. */
export interface NumberKind {
  readonly type?: string | undefined;
  readonly plan?: string | undefined;
}

/**
 * The first rule of a set that fits replaces what it fits to, and the rest of the number stays. A rule that names a
 * type or a plan fits numbers of these alone, and may give others; a number that tells none is `unknown`.
 */
export function translate(
  set: GenericBlock,
  number: string,
  { type = "unknown", plan = "unknown" }: NumberKind = {},
): Translation {
  const rules = rule.all(set).toSorted((a, b) => a.precedence - b.precedence);
  for (const { precedence, rejected, match = "", replace = "//", ...kinds } of rules) {
    const found = fits(kinds.from, type) && fits(kinds.first, plan) && matchOf(rejected ?? match, number);
    if (!found) continue;
    if (rejected !== undefined) return { kind: "rejected", precedence };
    const replacement = replaced(replace, found.groups);
    const rest = number.slice(found.end);
    return {
      kind: "translated",
      precedence,
      number: number.slice(0, found.start) + replacement + rest,
      type: kinds.to,
      plan: kinds.second,
    };
  }
  return { kind: "unmatched" };
}

function fits(asked: string | undefined, told: string): boolean {
  return asked === undefined || asked === "any" || told === "any" || asked === told;
}

interface Found {
  readonly start: number;
  readonly end: number;
  /** The matched digits, and those of each `\(…\)`. */
  readonly groups: readonly string[];
}

/** Where a pattern between slashes fits; undefined if nowhere, or if it is no pattern. RE2 runs it: it cannot hang. */
function matchOf(pattern: string, number: string): Found | undefined {
  try {
    const matcher = RE2JS.compile(toRe2(withoutSlashes(pattern))).matcher(number);
    if (!matcher.find()) return undefined;
    const groups = Array.from({ length: matcher.groupCount() + 1 }, (_value, at) => matcher.group(at) ?? "");
    return { start: matcher.start(), end: matcher.end(), groups };
  } catch (error) {
    if (error instanceof RE2JSException) return undefined;
    throw error;
  }
}

function withoutSlashes(text: string): string {
  return text.replace(/^\/|\/$/g, "");
}

/** As in sed, groups are escaped parentheses, and plain ones are signs; an escaped letter is itself, which RE2 has uses for. */
function toRe2(pattern: string): string {
  return pattern.replace(/\\[()A-Za-z]|[(){}|]/g, (sign) =>
    sign.length === 2 ? sign.slice(1) : `\\${sign}`,
  );
}

/** `&` is the whole match, `\1` its first group; any other escaped sign is itself. */
function replaced(replacement: string, groups: readonly string[]): string {
  return withoutSlashes(replacement).replace(/\\(.)|&/g, (sign, escaped: string | undefined) => {
    if (escaped === undefined) return groups[0] ?? "";
    return /\d/.test(escaped) ? (groups[Number(escaped)] ?? "") : sign.slice(1);
  });
}

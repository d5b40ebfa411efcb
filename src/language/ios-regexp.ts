import { RE2JS, RE2JSException } from "re2js";

/**
 * Reads a regular expression as IOS writes them (IOS Configuration Fundamentals, "Regular Expressions"):
 * unanchored, case-sensitive, braces are plain, `_` is a delimiter or an end of the line. Undefined if it is none,
 * or longer than a command line of IOS. RE2 runs it, since no pattern of a user's may hang the program.
 */
export function compileIosRegexp(pattern: string): ((line: string) => boolean) | undefined {
  const source = pattern.length > LONGEST ? undefined : toRe2(pattern);
  if (source === undefined) return undefined;
  try {
    const compiled = RE2JS.compile(source);
    return (line) => compiled.test(line);
  } catch (error) {
    if (error instanceof RE2JSException) return undefined;
    throw error;
  }
}

const LONGEST = 254;

const DELIMITER = "(?:^|$|[ ,{}()_])";

/** An escaped character, a class, or a character; only a `\` at the end and a `[` without its `]` are none. */
const TOKEN = /\\(?<escaped>.)|\[(?<not>\^?)(?<members>\]?[^\]]*)\]|(?<plain>[^\\[])/gsu;

/** The same expression in RE2's notation, which gives a meaning to more signs than IOS does. */
function toRe2(pattern: string): string | undefined {
  let source = "";
  let end = 0;
  /** Whether there is something that `*` could repeat. */
  let repeatable = false;
  for (const { 0: token, index, groups = {} } of pattern.matchAll(TOKEN)) {
    if (index !== end) return undefined;
    end += token.length;
    const { escaped, not, members, plain = "" } = groups;
    const repeats = "*+?".includes(plain) && plain !== "";
    if (repeats && !repeatable) return undefined;
    repeatable = !repeats && !["(", "|"].includes(plain);
    if (members !== undefined) source += `[${not ?? ""}${members.replace(/[\\[\]^]/g, "\\$&")}]`;
    else if (escaped === undefined) source += plainToRe2(plain);
    // RE2 has no back references: they are what makes matching slow.
    else if (/\d/.test(escaped)) return undefined;
    else source += RE2JS.quote(escaped);
  }
  return end === pattern.length ? source : undefined;
}

function plainToRe2(sign: string): string {
  if (sign === "_") return DELIMITER;
  return "{}]".includes(sign) ? `\\${sign}` : sign;
}

/** Words that nobody expects where a number, a name or a place belongs. */
export const WORDS: readonly string[] = [
  "vty",
  "-1",
  "0",
  "1e999",
  "0x10",
  "1.5",
  "99999999999999999999",
  "constructor",
  "__proto__",
  "toString",
  "[]",
  "{}",
  "$&",
  "%s",
  "é",
  "'\"",
];

/** What only the language in which cme is written says. */
export const OURS =
  /\bNaN\b|\bundefined\b|\bInfinity\b|\[object \w+\]|\[native code\]|is not (a function|defined|iterable)|Cannot (read|set|convert)|(Type|Range|Reference|Syntax)Error|Maximum call stack|^ {4}at /m;

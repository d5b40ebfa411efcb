import { REMOVED } from "./removed.js";

/** Where an answer departs from what a transcript expects. */
export interface Mismatch {
  /** The expected line in question, from 1; one more than there are when the answer is longer. */
  readonly line: number;
  readonly expected?: string;
  readonly actual?: string;
}

/**
 * Compares an answer with the lines that a transcript expects, undefined if they agree. An expected line of just
 * `...` stands for any number of lines, `[..]` inside a line for any characters, as does
 * `<removed>`, which a record has in place of a secret; blanks at line ends do not count.
 */
export function matchesExpected(
  expected: readonly string[],
  actual: readonly string[],
): Mismatch | undefined {
  const passages = passagesOf(expected);
  const answer = actual.map((line) => line.trimEnd());
  const [first = { start: 0, lines: [] }, ...others] = passages;
  const last = others.pop();
  const ahead = compare(first, answer, 0);
  if (ahead) return ahead;
  let at = first.lines.length;
  if (!last) return answer.length > at ? mismatch(at, undefined, answer[at]) : undefined;
  for (const passage of others) {
    const found = find(passage, answer, at);
    if (typeof found !== "number") return found;
    at = found + passage.lines.length;
  }
  return compareEnd(last, answer, at);
}

/** Compares the last passage with the answer's end; if that is something else, with what is nearest to it. */
function compareEnd(last: Passage, answer: readonly string[], from: number): Mismatch | undefined {
  const wrong = compare(last, answer, Math.max(from, answer.length - last.lines.length));
  if (!wrong) return undefined;
  const found = find(last, answer, from);
  if (typeof found !== "number") return nearest(last.lines, answer, from) === undefined ? wrong : found;
  const end = last.lines.length;
  return mismatch(last.start + end, undefined, answer[found + end]);
}

/** Lines that stand between two `...`; `start` counts the expected lines before them. */
interface Passage {
  readonly start: number;
  readonly lines: readonly string[];
}

/** There is always one, and one more for each `...`. */
function passagesOf(expected: readonly string[]): readonly Passage[] {
  const dots = expected.flatMap((line, index) => (line.trim() === "..." ? [index] : []));
  const starts = [0, ...dots.map((index) => index + 1)];
  return starts.map((start, index) => ({
    start,
    lines: expected.slice(start, dots[index] ?? expected.length).map((line) => line.trimEnd()),
  }));
}

/** Compares a passage with the answer from one line on. */
function compare({ start, lines }: Passage, answer: readonly string[], at: number): Mismatch | undefined {
  const wrong = lines.findIndex((line, index) => !lineMatches(line, answer[at + index]));
  return wrong < 0 ? undefined : mismatch(start + wrong, lines[wrong], answer[at + wrong]);
}

/** Where a passage first stands in the answer, or where the attempt failed that came furthest. */
function find({ start, lines }: Passage, answer: readonly string[], from: number): number | Mismatch {
  const search = lines.some((line) => ANYTHING.test(line)) ? searchOneByOne : searchInOnePass;
  const { found, reached, stopped } = search(lines, answer, from);
  if (found !== undefined) return found;
  const got = reached > 0 ? answer[stopped] : (nearest(lines, answer, from) ?? answer[stopped]);
  return mismatch(start + reached, lines[reached], got);
}

/** The line that has most words of the first one of a passage; of several the first, and none if none has any. */
function nearest(
  [wanted = ""]: readonly string[],
  answer: readonly string[],
  from: number,
): string | undefined {
  const words = new Set(wordsOf(wanted));
  let [best, most]: [string | undefined, number] = [undefined, 0];
  for (const line of answer.slice(from)) {
    const shared = new Set(wordsOf(line).filter((word) => words.has(word))).size;
    if (shared > most) [best, most] = [line, shared];
  }
  return best;
}

function wordsOf(line: string): readonly string[] {
  return line.split(/\s+/).filter((word) => word !== "" && word !== "[..]");
}

/** `reached` items matched at best, and the text went on differently at `stopped`. */
interface Search {
  readonly found: number | undefined;
  readonly reached: number;
  readonly stopped: number;
}

/** For lines that hold `[..]`: they are not equal or unequal to each other, so no attempt says anything of the next. */
function searchOneByOne(lines: readonly string[], answer: readonly string[], from: number): Search {
  let best = { reached: 0, stopped: from };
  for (let at = from; at + lines.length <= answer.length; at++) {
    const wrong = lines.findIndex((line, index) => !lineMatches(line, answer[at + index]));
    if (wrong < 0) return { found: at, reached: lines.length, stopped: at + lines.length };
    if (wrong > best.reached) best = { reached: wrong, stopped: at + wrong };
  }
  return { found: undefined, ...best };
}

/** Knuth, Morris and Pratt: linear whatever the text; over the lines of an answer or the characters of a line. */
function searchInOnePass(wanted: ArrayLike<string>, text: ArrayLike<string>, from: number): Search {
  const borders = bordersOf(wanted);
  let best = { reached: 0, stopped: from };
  let matched = 0;
  for (let at = from; at <= text.length; at++) {
    if (matched === wanted.length) return { found: at - matched, reached: matched, stopped: at };
    if (matched > best.reached) best = { reached: matched, stopped: at };
    while (matched > 0 && wanted[matched] !== text[at]) matched = borders[matched - 1] ?? 0;
    if (wanted[matched] === text[at]) matched++;
  }
  return { found: undefined, ...best };
}

/** For each beginning of a sequence, the length of its longest proper beginning that is also its end. */
function bordersOf(wanted: ArrayLike<string>): readonly number[] {
  const borders = [0];
  let matched = 0;
  for (let at = 1; at < wanted.length; at++) {
    while (matched > 0 && wanted[matched] !== wanted[at]) matched = borders[matched - 1] ?? 0;
    if (wanted[matched] === wanted[at]) matched++;
    borders.push(matched);
  }
  return borders;
}

const ANYTHING = new RegExp(`\\[\\.\\.\\]|${REMOVED}`);

function lineMatches(expected: string, actual: string | undefined): boolean {
  if (actual === undefined) return false;
  const [head = "", ...pieces] = expected.split(ANYTHING);
  const tail = pieces.pop();
  if (tail === undefined) return actual === expected;
  if (!actual.startsWith(head)) return false;
  let at = head.length;
  for (const piece of pieces) {
    const { found } = searchInOnePass(piece, actual, at);
    if (found === undefined) return false;
    at = found + piece.length;
  }
  return actual.length - tail.length >= at && actual.endsWith(tail);
}

function mismatch(index: number, expected: string | undefined, actual: string | undefined): Mismatch {
  return {
    line: index + 1,
    ...(expected === undefined ? {} : { expected }),
    ...(actual === undefined ? {} : { actual }),
  };
}

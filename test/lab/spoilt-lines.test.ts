import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { grammarOf } from "../../src/language/grammar.js";
import { execModes, privilegedMode } from "../../src/exec/modes.js";
import { hintFor } from "../../src/lab/hints.js";
import { readAt, type Place } from "../../src/lab/line-reading.js";
import { configMode } from "../../src/modes/config.js";
import { environmentOf } from "../../src/platform/environment.js";
import { everyCommand, linesOf, type Subject } from "../laws/lines.js";

/** Valid lines of all declarations, each spoilt in one way: the hint names the line that it was, or the right word. */

const SEED = 14;
/** How many lines each way of spoiling is tried on. */
const ENOUGH = 400;

/** A way to spoil a line; undefined where it does not fit. */
type Spoil = (words: readonly string[], pick: number) => string | undefined;

const DASHED = /^[a-z]+-[a-z-]+$/;

const WAYS: Readonly<Record<string, Spoil>> = {
  "a typographic dash": (words) =>
    replaced(words, (word) => (DASHED.test(word) ? word.replaceAll("-", "–") : word)),
  "a no-break blank and a prompt": (words) => `CME(config)# ${words.join("\u00a0 ")}`,
  "a word that nothing can follow": (words) => [...words, "(surplus)"].join(" "),
  "a blank for the hyphen of a keyword": (words, pick) =>
    replacedOne(words, pick, (word) => (DASHED.test(word) ? word.replace("-", " ") : word)),
  "two letters in each other's place": (words, pick) =>
    replacedOne(words, pick, (word) =>
      /^[a-z]{6,}$/.test(word) ? `${word.slice(0, 3)}${word[4] ?? ""}${word[3] ?? ""}${word.slice(5)}` : word,
    ),
  "hardware addresses with colons": (words) =>
    replaced(words, (word) =>
      /^[0-9A-F]{4}(\.[0-9A-F]{4}){2}$/i.test(word)
        ? (word.replaceAll(".", "").match(/../g) ?? []).join(":")
        : word,
    ),
  "hardware addresses without separators": (words) =>
    replaced(words, (word) =>
      /^[0-9A-F]{4}(\.[0-9A-F]{4}){2}$/i.test(word) ? word.replaceAll(".", "") : word,
    ),
  "a prefix length for a mask": (words) =>
    replaced(words, (word) => (word === "255.255.255.0" ? "/24" : word)),
  "a mask behind the address's stroke": (words) => {
    const line = words.join(" ");
    const spoilt = line.replace(/(\d) 255\.255\.255\.0(?= |$)/, "$1/24");
    return spoilt === line ? undefined : spoilt;
  },
};

function replaced(words: readonly string[], change: (word: string) => string): string | undefined {
  const changed = words.map(change).join(" ");
  return changed === words.join(" ") ? undefined : changed;
}

function replacedOne(
  words: readonly string[],
  pick: number,
  change: (word: string) => string,
): string | undefined {
  const places = words.flatMap((word, index) => (change(word) === word ? [] : [index]));
  const place = places[pick % Math.max(places.length, 1)];
  return place === undefined
    ? undefined
    : words.map((word, index) => (index === place ? change(word) : word)).join(" ");
}

function placeOf({ platform, mode }: Subject): Place {
  const inExec = execModes.some((one) => one === mode);
  const exec = inExec ? undefined : grammarOf(privilegedMode, platform.dialect);
  const environment = { ...environmentOf(platform, exec), interfaces: undefined };
  const outer = inExec || mode === configMode ? [] : [configMode];
  return { modes: [mode, ...outer], environment, platform };
}

function hintOn(line: string, place: Place): string | undefined {
  const resolution = readAt(line, place);
  if (resolution.kind === "bound") return undefined;
  const { modes, environment, platform } = place;
  return hintFor({ text: line, modes, environment, resolution }, platform, "en") ?? "";
}

/** Whether the line at the end of a hint says the same as the one that was spoilt. */
function isMeant(hint: string, line: string, place: Place): boolean {
  const [one, other] = [hint.slice(hint.lastIndexOf(": ") + 2), line].map((text) => readAt(text, place));
  if (one?.kind !== "bound" || other?.kind !== "bound") return false;
  return one.command === other.command && JSON.stringify(one.args) === JSON.stringify(other.args);
}

const subjects = everyCommand();

/** All commands in an order of their own, with a line of each that its device takes. */
function* validLines(): Generator<{
  readonly words: readonly string[];
  readonly place: Place;
  readonly title: string;
}> {
  const order = fc.shuffledSubarray([...subjects], { minLength: subjects.length });
  for (const subject of fc.sample(order, { numRuns: 1, seed: SEED })[0] ?? []) {
    const [words = []] = fc.sample(linesOf(subject), { numRuns: 1, seed: SEED });
    const place = placeOf(subject);
    if (readAt(words.join(" "), place).kind === "bound") yield { words, place, title: subject.mode.prompt };
  }
}

/** Whether a word that was spoilt is read as a text, which may be anything. */
function isTakenAsText(spoilt: string, words: readonly string[], place: Place): boolean {
  return readAt(spoilt, place).understood.some(
    ({ edge, start, end }) =>
      "value" in edge &&
      edge.value.type.freeText === true &&
      !words.join(" ").includes(spoilt.slice(start, end)),
  );
}

describe.each(Object.keys(WAYS))("%s", (name) => {
  test("is taken back by the hint", () => {
    const spoil = WAYS[name] ?? expect.fail(name);
    const missed: string[] = [];
    let tried = 0;
    for (const { words, place, title } of validLines()) {
      const line = words.join(" ");
      const spoilt = spoil(words, SEED);
      const hint = spoilt === undefined ? undefined : hintOn(spoilt, place);
      // What the device takes all the same is not refused.
      if (spoilt === undefined || hint === undefined || isTakenAsText(spoilt, words, place)) continue;
      if (!hint.includes(line) && !isMeant(hint, line, place)) missed.push(`(${title}) ${spoilt} => ${hint}`);
      if (++tried === ENOUGH) break;
    }
    expect(missed).toEqual([]);
    expect(tried).toBeGreaterThan(0);
  });
});

test("a text that is too long is cut to what fits", () => {
  const missed: string[] = [];
  let tried = 0;
  for (const { words, place, title } of validLines()) {
    const line = words.join(" ");
    const last = readAt(line, place).understood.at(-1);
    if (!last || !("value" in last.edge)) continue;
    const { type, expression } = last.edge.value;
    if (!["WORD", "LINE"].includes(expression.name) || typeof expression.max !== "number") continue;
    const longest = "a".repeat(expression.max);
    const start = line.slice(0, last.start);
    const hint = hintOn(`${start}${longest}aaa`, place);
    if (hint === undefined || readAt(start + longest, place).kind !== "bound") continue;
    if (!hint.endsWith(`: ${start}${longest}`))
      missed.push(`(${title}) ${type.symbol({ min: 0, max: 0 })} ${line} => ${hint}`);
    if (++tried === ENOUGH) break;
  }
  expect(missed).toEqual([]);
  expect(tried).toBeGreaterThan(10);
});

import type { KeywordEdge } from "../../src/language/grammar.js";
import { nearest } from "../../src/language/edit-distance.js";
import type { Resolution } from "../../src/language/resolve.js";
import type { Platform } from "../../src/platform/platform.js";
import { oneKeyAway } from "./keyboard.js";
import { read, stopsOf, type Modes, type Stop } from "./reading.js";

/** What was wrong with a line that one change makes a command. */
export type Fault = "sign" | "hyphen" | "spelling" | "missing" | "surplus" | "key";

export interface Repair {
  readonly fault: Fault;
  readonly text: string;
}

/**
 * The change that makes a command of a refused line in these modes, undefined if there is none. Two words may be
 * wrong; the first of the changes is then what is yielded.
 * @param changes whether slips of the finger are tried as well, which make a word of nearly any other
 */
export function repair(
  text: string,
  modes: Modes,
  platform: Platform,
  changes: "sure" | "any",
): Repair | undefined {
  return (
    attempt(text, modes, platform, changes === "any" ? ALL : SURE, 1) ??
    attempt(text, modes, platform, SURE, 2)
  );
}

/** Makes changed spellings of a line at the word where a mode stopped reading it. */
interface Maker {
  readonly fault: Fault;
  make(stop: Stop): readonly string[];
}

function attempt(
  text: string,
  modes: Modes,
  platform: Platform,
  makers: readonly Maker[],
  changes: number,
): Repair | undefined {
  const stops = stopsOf(text, modes, platform);
  for (const { fault, make } of makers) {
    for (const stop of stops) {
      for (const changed of make(stop)) {
        if (changed === text) continue;
        const resolution = read(changed, modes, platform);
        if (!mended(resolution, stop)) continue;
        if (settled(changed, resolution, fault, stop)) return { fault, text: changed };
        if (changes > 1 && attempt(changed, modes, platform, makers, changes - 1))
          return { fault, text: changed };
      }
    }
  }
  return undefined;
}

/** Whether the word at which reading stopped is a keyword now: in a free text any word would do. */
function mended({ understood }: Resolution, { before }: Stop): boolean {
  const at = understood.find(({ end }) => end > before.length);
  return at !== undefined && "keyword" in at.edge;
}

/** Whether the line is a command now, or so much of it that the change was surely the right one. */
function settled(
  text: string,
  { kind, understood }: Resolution,
  fault: Fault,
  { before, rest }: Stop,
): boolean {
  if (fault === "key") {
    const free = understood.some(
      ({ edge, start, end }) => !("keyword" in edge) && !/^[\d./]+$/.test(text.slice(start, end)),
    );
    return kind === "bound" && !free;
  }
  if (kind === "bound") return true;
  if (kind === "incomplete") return true;
  const read = understood.filter(({ end }) => end > before.length).length;
  return (fault === "spelling" && (rest[0] ?? "").length >= SURELY_MEANT) || read > 2;
}

/** A word of so many letters that is nearly a keyword is meant as it, whatever follows. */
const SURELY_MEANT = 6;

/** Blanks, hyphens and underscores confused or left out: `max dn 3`, `ephone-dn3`, `auto-assign 1 to 4`. */
function hyphenated({ before, rest }: Stop): readonly string[] {
  const [word = "", next = "", ...others] = rest;
  const behind = [next, ...others];
  return [
    [before, `${word}-${next}`, ...others],
    [before, `${word}${next}`, ...others],
    [before, `${word}-${next.replace(/-?(?=\d)/, " ")}`, ...others],
    [before, `${word}${next.replace(/(?<=\D)(?=\d)/, " ")}`, ...others],
    [`${before}-${word}`, ...behind],
    [`${before}-${word.replace(/-(?=\d)/, " ")}`, ...behind],
    [`${before}${word.replace(/-?(?=\d)/, " ")}`, ...behind],
    [before, word.replace(/[-_]/, " "), ...behind],
    [before, word.replaceAll("_", "-"), ...behind],
    [before, word.replace(/-?(?=\d+$)/, " "), ...behind],
    [before, word.replace(/-?(?=\d)/, " "), ...behind],
    ...(before === "" ? [] : splits(word).map((halves) => [before, halves, ...behind])),
  ].map(joined);
}

/** `intbr`, where two words were typed as one. */
function splits(word: string): readonly string[] {
  return Array.from(
    { length: Math.max(word.length - 3, 0) },
    (_, at) => `${word.slice(0, at + 2)} ${word.slice(at + 2)}`,
  );
}

/** A sign that slipped in, or that came along when the line was copied: `\do wr`, `write]`, `exit.`. */
function withoutSigns({ before, rest }: Stop): readonly string[] {
  const [word = "", ...others] = rest;
  const bare = word.replace(/^[^\w!]+|[^\w)]+$/g, "");
  return [joined([before, bare, ...others])];
}

/** The word at which reading stopped as the keyword that it nearly is. */
function respelt({ before, rest, node }: Stop): readonly string[] {
  const [word = "", ...others] = rest;
  const known = before === "" ? [...node.keywords.keys(), "no", "do", "default"] : [...node.keywords.keys()];
  const found = nearest(word, known, Math.max(word.length > 4 ? 2 : 1, Math.floor(word.length / 3)));
  return found === undefined ? [] : [joined([before, found, ...others])];
}

/** One or two keywords that were left out before another, before an address or a number, or before a NAME. */
function completed(stop: Stop): readonly string[] {
  const { before, rest, node, earlier } = stop;
  const [word = ""] = rest;
  const free = before !== "" && /^[\d.]+$|[A-Z]/.test(word);
  const leads = ({ next }: KeywordEdge) => free || next.keywords.has(word.toLowerCase());
  const edges = [...node.keywords.values()];
  const one = edges.filter(leads).map(({ keyword }) => [before, keyword, ...rest]);
  const two =
    before === ""
      ? []
      : edges.flatMap((first) =>
          [...first.next.keywords.values()]
            .filter(({ next }) => next.keywords.has(word.toLowerCase()))
            .map(({ keyword }) => [before, first.keyword, keyword, ...rest]),
        );
  return [...[...one, ...two].map(joined), ...(earlier ? completed(earlier) : [])];
}

/** A word too many: `no ip interface FastEthernet0/0.10`. */
function shortened({ before, rest }: Stop): readonly string[] {
  if (before === "") return [];
  return [joined([before, ...rest.slice(1)]), joined([before.replace(/\s*\S+$/, ""), ...rest])];
}

/** One key too many, too few, or the one beside it, in an abbreviation: `do rw`, `exiy`, `cnf t`. */
function retyped({ before, rest, node }: Stop): readonly string[] {
  const [word = "", ...others] = rest;
  if (word.length > LONGEST_ABBREVIATION || !/^(?:do|no)?$/i.test(before)) return [];
  const letters = new RegExp(
    word
      .toLowerCase()
      .replace(/[^a-z]/g, "")
      .split("")
      .join(".*"),
  );
  const skipped =
    others.length === 0 || word.length > 3
      ? []
      : [...node.keywords.keys()].filter((keyword) => letters.test(keyword));
  return [...oneKeyAway(word.toLowerCase()), ...skipped].map((one) => joined([before, one, ...others]));
}

const LONGEST_ABBREVIATION = 7;

function joined(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== "")
    .join(" ")
    .trim();
}

/** In the order in which they are tried; all but the last are sure enough to be done twice. */
const SURE: readonly Maker[] = [
  { fault: "sign", make: withoutSigns },
  { fault: "hyphen", make: hyphenated },
  { fault: "spelling", make: respelt },
  { fault: "missing", make: completed },
  { fault: "surplus", make: shortened },
];
const ALL: readonly Maker[] = [...SURE, { fault: "key", make: retyped }];

// How what a list costs grows with the list: each repeatable setting and section with so many lines, and with twice as
// many, is typed, loaded, printed and compared. `node node_modules/.cache/cme/bench-growth.cjs [LINES] [WORDS OF A SYNTAX]`
import type { Element, Sequence } from "../../src/parse/syntax-tree.js";
import { diffConfigurations } from "../../src/grading/diff.js";
import { syntaxOf } from "../../src/language/grammar.js";
import { loadFile } from "../../src/running-config/load-file.js";
import { printConfiguration } from "../../src/running-config/print.js";
import { RouterHost } from "../../src/session/router-host.js";
import { Session } from "../../src/session/session.js";
import { fileWith, knownHeaders } from "../laws/headers.js";
import { everyCommand, titleOf, type Subject } from "../laws/lines.js";

/** What doubling a list may cost. */
const MOST = 2.5;
/** Milliseconds below which a measurement says nothing. */
const LEAST = 40;
const TURNS = Number(process.env["TURNS"] ?? 3);

const [size = "1000", ...words] = process.argv.slice(2);
const count = Number(size);

interface Work {
  readonly name: string;
  /** Prepares the work, which is then measured. */
  readonly prepare: (lines: readonly string[], subject: Subject) => () => unknown;
}

const works: readonly Work[] = [
  { name: "loaded", prepare: (lines, subject) => () => loaded(lines, subject) },
  {
    name: "printed",
    prepare(lines, subject) {
      const { device } = loaded(lines, subject);
      return () => printConfiguration(device);
    },
  },
  {
    name: "compared",
    prepare(lines, subject) {
      const [one, other] = [loaded(lines, subject), loaded(lines.toReversed(), subject)];
      return () => diffConfigurations(one, other);
    },
  },
  {
    name: "typed",
    prepare: (lines, subject) => () => {
      const host = new RouterHost({ platform: subject.platform, unbounded: true, lineTime: 0 });
      const session = new Session(host, { privileged: true });
      for (const line of ["configure terminal", ...knownHeaders(subject), ...lines]) session.enter(line);
    },
  },
];

for (const subject of everyCommand()) {
  const title = titleOf(subject);
  if (!words.every((word) => title.includes(word)) || subject.command.kind === "action") continue;
  for (const lines of listsFor(subject, 2 * count)) {
    for (const work of works) report(work, lines, subject);
  }
}

function report({ name, prepare }: Work, lines: readonly string[], subject: Subject): void {
  const halfAndWhole = (turns: number) =>
    [lines.slice(0, count), lines].map((some) => measured(() => prepare(some, subject), turns));
  let [once = 0, twice = 0] = halfAndWhole(1);
  if (twice < LEAST) return;
  // What seems to be too much is measured again.
  if (twice / once > MOST) [once = 0, twice = 0] = halfAndWhole(TURNS);
  const verdict = twice / once > MOST ? "MISSED" : "";
  if (!verdict && words.length === 0) return;
  const figures = `${(twice / once).toFixed(2).padStart(6)} ${twice.toFixed(0).padStart(7)} ms`;
  const example = `${subject.platform.id}: ${lines[1] ?? ""} (${subject.mode.prompt})`;
  process.stdout.write(`${figures}  ${name.padEnd(9)} ${example.slice(0, 120)} ${verdict}\n`);
}

function loaded(lines: readonly string[], subject: Subject) {
  return loadFile(fileWith(knownHeaders(subject), lines), subject.platform, { verbatim: false });
}

/** Milliseconds of the processor, the least of some turns. */
function measured(prepare: () => () => unknown, turns: number): number {
  return Math.min(
    ...Array.from({ length: turns }, () => {
      const work = prepare();
      const before = process.cpuUsage();
      work();
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    }),
  );
}

/**
 * So many lines of a command that have different keys, for each alternative of its outermost choices by which they may
 * differ; none if its arguments do not go so far.
 */
function listsFor({ command, platform }: Subject, wanted: number): readonly (readonly string[])[] {
  const key = command.kind === "action" ? [] : (command.key ?? []);
  const syntax = syntaxOf(command, platform.dialect);
  const lists = new Map<string, readonly string[]>();
  for (const one of withEachAlternative(syntax, key)) {
    const lines = new Set<string>();
    for (let index = 0; index < wanted; index++) lines.add(wordsAt(one, { index, wanted }, key).join(" "));
    const [first = ""] = lines;
    if (lines.size === wanted) lists.set(first, [...lines]);
  }
  return [...lists.values()];
}

/** A syntax once for each alternative of each of its choices, one of which is decided at a time. */
function withEachAlternative(syntax: Sequence, key: readonly string[]): readonly Sequence[] {
  return syntax.flatMap((element, at) => {
    if (element.kind !== "choice") return at === 0 ? [syntax] : [];
    const keyed = element.alternatives.filter((one) => key.some((label) => names(one, label)));
    return (keyed.length > 0 ? keyed : element.alternatives).map((one) => syntax.toSpliced(at, 1, ...one));
  });
}

/** Which line of how many. */
interface Ordinal {
  readonly index: number;
  readonly wanted: number;
}

function wordsAt(elements: Sequence, ordinal: Ordinal, key: readonly string[]): readonly string[] {
  return elements.flatMap((element) => elementAt(element, ordinal, key));
}

function elementAt(element: Element, ordinal: Ordinal, key: readonly string[]): readonly string[] {
  switch (element.kind) {
    case "keyword":
      return [element.text];
    case "value":
      // Networks that a wildcard of every size makes would all be one.
      if (element.label === "wildcard") return ["0.0.0.0"];
      return [valueAt(element.type.name, Number(element.type.min ?? 0), element.type.max, ordinal)];
    case "optional":
      return element.alternatives.some((one) => key.some((label) => names(one, label)))
        ? wordsAt(element.alternatives[0] ?? [], ordinal, key)
        : [];
    case "choice": {
      const keyed = element.alternatives.find((one) => key.some((label) => names(one, label)));
      const differing = element.alternatives.find((one) => one.some(holdsValue));
      return wordsAt(keyed ?? differing ?? element.alternatives[0] ?? [], ordinal, key);
    }
  }
}

function names(elements: Sequence, label: string): boolean {
  return elements.some(
    (one) =>
      (one.kind === "value" && one.label === label) ||
      (one.kind !== "value" &&
        one.kind !== "keyword" &&
        one.alternatives.some((inner) => names(inner, label))),
  );
}

function holdsValue(element: Element): boolean {
  if (element.kind === "choice") return element.alternatives.some((one) => one.some(holdsValue));
  return element.kind === "value";
}

/** The value of an argument in a line; a number that cannot tell so many lines apart is the same in all: one long list. */
function valueAt(
  type: string,
  min: number,
  max: number | string | undefined,
  { index, wanted }: Ordinal,
): string {
  const [high, low] = [Math.floor(index / 250), (index % 250) + 1];
  switch (type) {
    case "NUMBER":
      return String(typeof max === "number" && max - min + 1 < wanted ? min : min + index);
    case "A.B.C.D":
      return `10.1.${high}.${low}`;
    case "MASK":
      return "255.255.255.255";
    case "H.H.H":
    case "LOWER-MAC":
      return `0002.0000.${index.toString(16).padStart(4, "0")}`;
    case "DIGITS":
      return String(10_000 + index);
    case "INTERFACE":
    case "INTERFACES":
      return `Loopback${index}`;
    case "VLANS":
      return String(2 + (index % 4000));
    case "TARGET":
      return `ipv4:10.1.${high}.${low}`;
    default:
      return `n${index}`;
  }
}

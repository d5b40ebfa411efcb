// `npm run bench`: what things cost, as ratios measured within one run, for machines differ and ratios hardly do.
import { spawnSync } from "node:child_process";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { diffLines } from "diff";
import { diffConfigurations } from "../../src/grading/diff.js";
import { filterOutput } from "../../src/language/output-filter.js";
import { parseLine } from "../../src/parse/command-line.js";
import { readScript } from "../../src/parse/transcript.js";
import { matchesExpected } from "../../src/parse/transcript-match.js";
import { c2811 } from "../../src/platform/c2811.js";
import { loadFile } from "../../src/running-config/load-file.js";
import { printConfiguration } from "../../src/running-config/print.js";
import { Readings } from "../../src/running-config/readings.js";
import { RouterHost } from "../../src/session/router-host.js";
import { Session } from "../../src/session/session.js";
import { phoneSystem } from "./configurations.js";
import { runLab } from "./lab.js";
import { walkFor } from "./walk.js";
import { percentile99, processorMilliseconds, ratio, ratios, warmMilliseconds } from "./harness.js";

function report(title: string, value: number, target: number | undefined, unit = ""): void {
  const verdict =
    target === undefined ? "" : value <= target ? `  (target ${target})` : `  (target ${target}) MISSED`;
  process.stdout.write(`${`${value.toFixed(2)}${unit}`.padStart(10)}  ${title}${verdict}\n`);
}

function node(...args: string[]): () => void {
  // `cme diff` of two that differ exits with 1.
  return () => void spawnSync(process.execPath, args, { stdio: "ignore" });
}

/** Whole processes; the first start of each, which is not counted, leaves V8's code for the others. */
const starts = [
  { args: ["--version"], target: 1.25 },
  { args: ["diff", "fixtures/diff/expected.cfg", "fixtures/diff/student.cfg"], target: 2.5 },
  { args: ["exec", "show version"], target: 3 },
  { args: ["run", "fixtures/labs/course/lab.txt"], target: 4.5 },
];
const startTimes = ratios(
  25,
  starts.map(({ args }) => node("bin/cme.cjs", ...args)),
  node("-e", "0"),
);
for (const [index, { args, target }] of starts.entries()) {
  report(`start-up: cme ${args.join(" ")} / node -e 0`, startTimes[index] ?? Number.NaN, target);
}

/** A configuration, and the same with another number for the phone in its middle. */
const pair = (count: number) => {
  const text = phoneSystem(count);
  return [text, text.replace(`number ${10_000 + count / 2}\n`, `number ${30_000 + count / 2}\n`)] as const;
};
/** What `cme diff` does in a process that is warm and has done nothing else: both files are loaded and compared; reading them is not in it. */
const compare = (count: number) => {
  const [expected, actual] = pair(count);
  return () => {
    const options = { verbatim: false, readings: new Readings() };
    const files = [loadFile(expected, c2811, options), loadFile(actual, c2811, options)] as const;
    const { length } = diffConfigurations(...files);
    if (length !== 1) throw new Error(`one number differs, not ${length}`);
  };
};
const compareText = (count: number) => {
  const [expected, actual] = pair(count);
  return () => void diffLines(expected, actual);
};
report(
  "cme diff of two 720-phone configurations, loading both, warm",
  warmMilliseconds(25, compare(720)),
  40,
  " ms",
);
report("the same in processor time", processorMilliseconds(25, compare(720)), undefined, " ms");
report("jsdiff of the same two texts, warm", warmMilliseconds(25, compareText(720)), undefined, " ms");
report("cme diff of 10,000 / 5,000 phones", ratio(9, compare(10_000), compare(5000)), 2.2);
report("jsdiff of the same", ratio(9, compareText(10_000), compareText(5000)), undefined);

const configuration = phoneSystem(720);
const lines = configuration.split("\n");
const justWords = () => {
  for (const line of lines) parseLine(line);
};
report(
  `loading ${lines.length} lines / a bare pass of the line grammar`,
  ratio(15, () => loadFile(configuration, c2811), justWords),
  2.5,
);

const typed = [
  "enable",
  "configure terminal",
  ...lines.filter((line) => line !== "!" && line !== "end"),
  "end",
];
const replay = () => {
  const session = new Session(new RouterHost({ platform: c2811, unbounded: true }));
  for (const line of typed) session.enter(line);
};
report("typing these lines / a bare pass of the line grammar", ratio(15, replay, justWords), 5);

const session = new Session(new RouterHost({ platform: c2811 }));
for (const line of ["enable", "configure terminal"]) session.enter(line);
const beginnings = [
  "",
  "i",
  "ip ",
  "ip dhcp ",
  "inter",
  "voi",
  "no ",
  "ephone",
  "line ",
  "do sh",
  "do show ip ",
];
report(
  "? in global configuration, 99th percentile",
  percentile99(40, beginnings, (text) => session.help(text)),
  2,
  " ms",
);
report(
  "Tab in global configuration, 99th percentile",
  percentile99(40, beginnings, (text) => session.complete(text)),
  2,
  " ms",
);

const cycle = (count: number) => {
  const text = phoneSystem(count);
  return () => printConfiguration(loadFile(text, c2811).device);
};
report("loading and printing 10,000 / 1,000 ephones", ratio(5, cycle(10_000), cycle(1000)), 11);

/** What somebody may hand over who wants to keep the program busy, as long as he likes. */
const HOSTILE: Readonly<Record<string, (size: number) => () => unknown>> = {
  "a transcript": (size) => {
    const texts = ["x", " ", "\r", "R1#\n", "R1#\n\n%SYS-5-X: y\n", "0:", "%A-", "!", "@"].map((unit) =>
      unit.repeat(size / unit.length),
    );
    return () => texts.map((text) => readScript(text));
  },
  "an answer of lines that nearly match": (size) => {
    const answer = Array.from({ length: size }, () => "a");
    const expected = ["...", ...answer.slice(size / 2), "b", "...", "c"];
    return () => matchesExpected(expected, answer);
  },
  "a line that nearly matches": (size) => {
    const line = "a".repeat(size);
    const expected = [`[..]${line.slice(size / 2)}b[..]`];
    return () => matchesExpected(expected, [line]);
  },
  "a long line behind a filter": (size) => {
    const line = `${"a".repeat(64 * size)}\n`;
    const pattern = `${"(a*)*".repeat(20)}[xy]`;
    return () => filterOutput(line, "section", pattern);
  },
};
for (const [title, make] of Object.entries(HOSTILE)) {
  const [twice, once] = [make(1 << 17), make(1 << 16)];
  report(
    `reading ${title}: twice as much / once`,
    ratio(
      9,
      () => void twice(),
      () => void once(),
    ),
    2.5,
  );
}

const few = runLab(100);
setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;
const many = runLab(1000, collect);
const fewOfBoth = runLab(100, collect, "both");
const both = runLab(1000, collect, "both");
if (both.registered !== 1000 || both.calls !== 1000)
  throw new Error(`the lab lost phones of SIP or SCCP: ${JSON.stringify(both)}`);
if (many.registered !== 1000 || many.calls !== 1000)
  throw new Error(`the lab lost phones: ${JSON.stringify(many)}`);
report(
  "a lab of 1,000 phones boots, registers and makes 1,000 calls",
  many.milliseconds / 1000,
  undefined,
  " s",
);
report("the memory that it holds", many.megabytes, undefined, " MB");
report("its frames / those of 100 phones and 100 calls", many.frames / few.frames, 11);
report(
  "a lab of 500 SCCP and 500 SIP phones boots, registers and makes 1,000 calls",
  both.milliseconds / 1000,
  undefined,
  " s",
);
report("the memory that it holds", both.megabytes, undefined, " MB");
report("its frames / those of 100 phones and 100 calls", both.frames / fewOfBoth.frames, 11);
const lab = (count: number) => () => void runLab(count);
report("its time / that of 100 phones and 100 calls", ratio(3, lab(1000), lab(100)), undefined);
report(
  "a bare walk over the objects of 1,000 / 100 phones",
  ratio(5, walkFor(1000), walkFor(100)),
  undefined,
);

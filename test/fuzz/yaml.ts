import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { drawTopologyMermaid } from "../../src/lab/topology-drawing-mermaid.js";
import { drawTopologySvg } from "../../src/lab/topology-drawing-svg.js";
import { drawTopologyText } from "../../src/lab/topology-drawing-text.js";
import { describeProblem, readTopology } from "../../src/lab/topology-file.js";
import { topologyText } from "../../src/lab/topology-text.js";
import { Lab } from "../../src/network/lab.js";
import type { Topology } from "../../src/network/topology.js";
import { c2811 } from "../../src/platform/c2811.js";
import { c2960 } from "../../src/platform/c2960.js";
import { platformNamed } from "../../src/platform/platforms.js";
import { checkShown, EventBudget } from "./bounds.js";
import type { Target } from "./target.js";
import { mistakes, type Mistake } from "./typed-lines.js";

/** A file of a lab in which something went wrong. */
export interface Yaml {
  readonly text: string;
}

const FOLDER = "fixtures/topologies";
const SOUND = readdirSync(FOLDER).map((name) => readFileSync(`${FOLDER}/${name}`, "utf8"));

/** What a word of YAML may be exchanged for. */
const TOKENS = [
  ...[
    "{",
    "}",
    "[",
    "]",
    "- ",
    "? ",
    ": ",
    "|",
    ">",
    "&a ",
    "*a",
    "!!binary ",
    "<<: *a",
    "---\n",
    "...\n",
    "\t",
  ],
  ...[
    "~",
    "null",
    "true",
    "0x7f",
    ".nan",
    ".inf",
    "1e400",
    "2026-01-01",
    "''",
    '"\\ud800"',
    "#",
    "%YAML 1.1\n",
  ],
  ...["router", "switch", "pc", "phone", "7960", "9999", "dhcp", "128 kbit/s", "0 bit/s", "20 ms", "-1 ms"],
  ...["c2960-15.0", "packet-tracer-2811", "2911", "Fa0/0", "Fa99/99", "S0/0/0", "switch", "192.168.1.1/33"],
  ...["__proto__", "constructor", "toString", "\u0000", "\u2028", "é"],
];

type Change = (text: string) => string;

const rows =
  (change: (all: readonly string[]) => readonly string[]): Change =>
  (text) =>
    change(text.split("\n")).join("\n");
const inRow = (place: number, change: Mistake): Change =>
  rows((all) => all.map((row, index) => (index === place % all.length ? change(row) : row)));

const at = fc.nat(120);

const changes: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(fc.nat(3000), fc.constantFrom(...TOKENS), fc.nat(3)).map(
    ([place, token, length]): Change =>
      (text) =>
        text.slice(0, place % text.length) + token + text.slice((place % text.length) + length),
  ),
  fc.tuple(at, fc.nat(9), fc.constantFrom(...TOKENS)).map(([place, word, token]) =>
    inRow(place, (row) =>
      row
        .split(" ")
        .map((one, index) => (index === word ? token : one))
        .join(" "),
    ),
  ),
  fc.tuple(at, mistakes).map(([place, mistake]) => inRow(place, mistake)),
  fc.tuple(at, fc.nat(8)).map(([place, blanks]) => inRow(place, (row) => " ".repeat(blanks) + row.trim())),
  fc
    .tuple(at, fc.integer({ min: 1, max: 4 }))
    .map(([place, count]) => rows((all) => all.toSpliced(place % all.length, count))),
  fc
    .tuple(at, at, fc.integer({ min: 1, max: 4 }))
    .map(([from, to, count]) =>
      rows((all) =>
        all.toSpliced(to % all.length, 0, ...all.slice(from % all.length, (from % all.length) + count)),
      ),
    ),
);

/** Characters that the line about a problem has at most. */
const LONGEST = 400;

/** A lab that was read is switched on, drawn and written down again. */
function use(topology: Topology): void {
  for (const language of ["en", "fr"] as const) {
    checkShown(drawTopologyText(topology, language).join("\n"));
    checkShown(drawTopologyMermaid(topology, language).join("\n"));
    checkShown(drawTopologySvg(topology, language));
  }
  const written = topologyText(topology);
  const again = readTopology(written, "again.yaml", () => ({ problem: "there is none" }));
  if (!("topology" in again))
    throw new Error(
      `what is written is not read: ${again.problems.map((problem) => describeProblem(problem, "en")).join()}`,
    );
  const lab = new Lab(topology, {
    platformOf: ({ kind, platform }) => platformNamed(platform ?? "") ?? (kind === "switch" ? c2960 : c2811),
    hostOptions: () => ({}),
  });
  new EventBudget(lab.timeline);
  lab.timeline.pass(2000);
}

export const yaml: Target<Yaml> = {
  name: "yaml",
  turn: 20,
  inputs: fc
    .tuple(fc.constantFrom(...SOUND), fc.array(changes, { maxLength: 4 }))
    .map(([text, made]) => ({ text: made.reduce((all, change) => change(all), text) })),
  run({ text }) {
    const reading = readTopology(text, "lab.yaml", () => "hostname X\nend\n");
    if ("topology" in reading) use(reading.topology);
    else {
      const problems = reading.problems.map((problem) => describeProblem(problem, "en"));
      if (problems.length === 0) throw new Error("refused without a reason");
      for (const problem of problems) {
        checkShown(problem);
        if (problem.length > LONGEST || !/^lab\.yaml:\d+: \S/.test(problem) || problem.includes("\n"))
          throw new Error(`no clear line: ${problem}`);
      }
    }
    return { "lab files": 1 };
  },
};

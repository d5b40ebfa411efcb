import { readFileSync } from "node:fs";
import { readTopology } from "../../../src/lab/topology-file.js";
import { LabConsole } from "../../../src/network/console/lab-console.js";
import { Lab } from "../../../src/network/lab.js";
import { c2811 } from "../../../src/platform/c2811.js";
import { c2960 } from "../../../src/platform/c2960.js";

const FILE = "fixtures/topologies/two-sites.yaml";

/** The lab of two offices, and a keyboard for it. */
export function openTwoSites(): { readonly lab: Lab; type(line: string): void } {
  const reading = readTopology(readFileSync(FILE, "utf8"), FILE, () => ({ problem: "it names no files" }));
  if (!("topology" in reading)) throw new Error(FILE);
  const lab = new Lab(reading.topology, {
    platformOf: ({ kind }) => (kind === "switch" ? c2960 : c2811),
    hostOptions: () => ({}),
  });
  const keyboard = new LabConsole(lab, { lineTime: 1000 });
  const type = (line: string) => {
    keyboard.enter(line);
    while (keyboard.expects === "wait") keyboard.elapse();
  };
  return { lab, type };
}

import { readFileSync } from "node:fs";
import { readTopology } from "../../../src/lab/topology-file.js";
import { Lab } from "../../../src/network/lab.js";
import { c2811 } from "../../../src/platform/c2811.js";
import { c2960 } from "../../../src/platform/c2960.js";

const FILE = "fixtures/topologies/sip-office.yaml";

/** The office with two SIP phones, a softphone that speaks SIP, and two SCCP phones, switched on. */
export function sipOffice(): Lab {
  const read = readTopology(readFileSync(FILE, "utf8"), FILE, () => ({ problem: "no file" }));
  if (!("topology" in read)) throw new Error(`${FILE} cannot be read`);
  return new Lab(read.topology, {
    platformOf: ({ kind }) => (kind === "switch" ? c2960 : c2811),
    hostOptions: () => ({ lineTime: 0 }),
  });
}

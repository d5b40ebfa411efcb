import { readFileSync } from "node:fs";
import { readTopology } from "../../../src/lab/topology-file.js";
import { Lab } from "../../../src/network/lab.js";
import { c2811 } from "../../../src/platform/c2811.js";
import { c2960 } from "../../../src/platform/c2960.js";

const OFFICE = "fixtures/topologies/sip-office.yaml";
const FEATURES = "fixtures/topologies/sip-features.yaml";

/** The office with two SIP phones, a softphone that speaks SIP, and two SCCP phones, switched on. */
export function sipOffice(): Lab {
  return labOf(OFFICE);
}

/** The same with a mailbox, park slots, pickup groups and access codes. */
export function sipFeatures(): Lab {
  return labOf(FEATURES);
}

function labOf(file: string): Lab {
  const read = readTopology(readFileSync(file, "utf8"), file, () => ({ problem: "no file" }));
  if (!("topology" in read)) throw new Error(`${file} cannot be read`);
  return new Lab(read.topology, {
    platformOf: ({ kind }) => (kind === "switch" ? c2960 : c2811),
    hostOptions: () => ({ lineTime: 0 }),
  });
}

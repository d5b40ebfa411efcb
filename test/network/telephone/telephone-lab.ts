import { readFileSync } from "node:fs";
import { readTopology } from "../../../src/lab/topology-file.js";
import { Lab } from "../../../src/network/lab.js";
import { usualSwitch, defaultPlatform } from "../../../src/platform/platforms.js";

/** What the router of the example lab is told besides: a number for each line, and lines to the telephone network. */
const LINES = `dial-peer voice 11 pots
 destination-pattern 111
 port 0/0/0
dial-peer voice 12 pots
 destination-pattern 112
 port 0/0/1
dial-peer voice 9 pots
 destination-pattern 0T
 direct-inward-dial
 incoming called-number 014555
 port 0/2/0
dial-peer voice 10 pots
 destination-pattern 0T
 preference 1
 port 0/1/0
isdn switch-type basic-net3
num-exp 014555200. 101
voice-port 0/0/0
 caller-id enable
voice-port 0/1/0
 connection plar opx 101
voice-port 0/1/1
 connection plar 111
end
`;

/** A lab with an IP phone, analog phones and a telephone network, some time after it was switched on. */
export function telephoneLab(): Lab {
  const file = "fixtures/topologies/telephone-lines.yaml";
  const text = readFileSync(file, "utf8").replace(/^ {6}end\n/m, LINES.replace(/^(?=.)/gm, "      "));
  const reading = readTopology(text, file, (path) => ({ problem: path }));
  if ("problems" in reading) throw new Error(reading.problems[0]?.message.en);
  const lab = new Lab(reading.topology, {
    platformOf: ({ kind }) => (kind === "switch" ? usualSwitch : defaultPlatform),
    hostOptions: () => ({}),
  });
  lab.timeline.pass(60_000);
  return lab;
}

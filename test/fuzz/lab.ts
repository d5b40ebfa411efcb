import fc from "fast-check";
import { c2811 } from "../../src/platform/c2811.js";
import { c2960 } from "../../src/platform/c2960.js";
import { WORDS } from "../words.js";
import { CallLab, topologyIn } from "./call-lab.js";
import type { Target } from "./target.js";
import { execLines, mistakes, typedAt, withMistakes } from "./typed-lines.js";

/** Lines for a lab in which two pairs of phones talk, one of them between two call agents. */
export interface LabLines {
  readonly lines: readonly string[];
}

const phones = fc.constantFrom("PHONE1", "PHONE2", "PHONE3", "PHONE4");
const routers = fc.constantFrom("PARIS", "LYON");

const KEYS = [
  ...["dial 101", "dial 102", "dial 201", "dial 202", "dial 9", "offhook", "press 1", "press *#0", "answer"],
  ...["hangup", "hold", "resume", "transfer", "transfer 102", "transfer 201", "conference", "conference 202"],
  ...["redial", "speed-dial 1", "line 1", "line 2", "select 2", "forward 201", "forward", "pickup 101"],
  ...["park", "dnd", "display", "status", "cable out", "cable in", "softkey More", "softkey NewCall"],
];

const PC_LINES = [
  ...["ipconfig /renew", "ipconfig /all", "ipconfig 192.168.1.1 255.255.255.0", "ping 192.168.2.50"],
  ...[
    "ping -n 2 -l 60000 192.168.2.50",
    "tracert 10.0.0.2",
    "arp -d",
    "nslookup PARIS",
    "telnet 192.168.1.1",
  ],
  ...["traffic 192.168.2.50 200 20", "cable out", "cable in", "exit"],
];

const steps: fc.Arbitrary<readonly string[]> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(phones, fc.constantFrom(...KEYS)).map(([name, key]) => [`@${name} ${key}`]),
  },
  fc
    .tuple(phones, fc.constantFrom(...KEYS), fc.constantFrom(...WORDS))
    .map(([name, key, word]) => [`@${name} ${key.split(" ", 1)[0] ?? ""} ${word}`]),
  fc
    .tuple(fc.constantFrom("PC1", "PC2"), fc.constantFrom(...PC_LINES), fc.option(mistakes))
    .map(([name, line, mistake]) => [`@${name} ${mistake?.(line) ?? line}`]),
  fc.constantFrom(0, 1, 5, 40, 200).map((seconds) => [`@ wait ${seconds}`]),
  {
    weight: 2,
    arbitrary: fc.tuple(routers, typedAt(c2811)).map(([name, lines]) => [`@${name}`, "enable", ...lines]),
  },
  fc
    .tuple(fc.constantFrom("SW1", "SW2"), typedAt(c2960))
    .map(([name, lines]) => [`@${name}`, "enable", ...lines]),
  fc.tuple(routers, execLines(c2811)).map(([name, line]) => [`@${name} enable`, `@${name} ${line}`]),
  fc
    .tuple(
      fc.array(fc.tuple(routers, execLines(c2811)), { maxLength: 3 }),
      fc.array(mistakes, { minLength: 1 }),
    )
    .map(([lines, made]) =>
      withMistakes(
        lines.map(([name, line]) => `@${name} ${line}`),
        made,
        0,
      ),
    ),
);

export const lab: Target<LabLines> = {
  name: "lab",
  turn: 2,
  inputs: fc.array(steps, { maxLength: 12 }).map((blocks) => ({ lines: blocks.flat() })),
  run({ lines }) {
    const place = new CallLab(topologyIn("fixtures/topologies/two-sites.yaml"), c2811);
    place.type("@ wait 90");
    place.call("PHONE1", "201", "PHONE3");
    place.call("PHONE2", "202", "PHONE4");
    if (place.router("LYON").calls.length === 0) throw new Error("nobody talks");
    for (const line of lines) place.type(line);
    place.settle();
    place.type("@ wait 60");
    return { "lines in a lab": lines.length };
  },
};

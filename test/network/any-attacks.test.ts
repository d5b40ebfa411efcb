import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
import { readTopology } from "../../src/lab/topology-file.js";
import { LabConsole } from "../../src/network/console/lab-console.js";
import { Lab } from "../../src/network/lab.js";
import { defaultPlatform, usualSwitch } from "../../src/platform/platforms.js";

/** Whatever an attacker tries while people call each other: in the end nothing is left of any call. */

const FILE = "fixtures/topologies/attacks.yaml";

function attackedLab(): Lab {
  const reading = readTopology(readFileSync(FILE, "utf8"), FILE, (path) => ({ problem: path }));
  if ("problems" in reading) throw new Error(reading.problems[0]?.message.en);
  return new Lab(reading.topology, {
    platformOf: ({ kind }) => (kind === "switch" ? usualSwitch : defaultPlatform),
    hostOptions: () => ({}),
  });
}

const lines = fc.constantFrom(
  ...["dial 201", "dial 102", "answer", "hangup", "hold", "resume"].flatMap((key) =>
    [1, 2, 3].map((phone) => `@PHONE${phone} ${key}`),
  ),
  ...["listen", "bye", "register 301", "flood invite 20 101", "flood register 5", "phones 3"].map(
    (attack) => `@ATTACKER ${attack}`,
  ),
  ...["spam 101 201", "toll 00899123456", "toll 101", "forward 00899123456", "cable out", "cable in"].map(
    (attack) => `@ATTACKER ${attack}`,
  ),
  "@PSTN answer 0899123456",
  "@PHONE1 dial 301",
  "@ wait 20",
);

it("no call outlives those who made it", () => {
  fc.assert(
    fc.property(fc.array(lines, { maxLength: 20 }), (typed) => {
      const lab = attackedLab();
      const keyboard = new LabConsole(lab, { lineTime: 0 });
      for (const line of [
        "@ wait 60",
        "@SW1 enable",
        "@SW1 configure terminal",
        "@SW1 monitor session 1 source interface FastEthernet0/24",
        "@SW1 monitor session 1 destination interface FastEthernet0/10 ingress untagged vlan 1",
        ...typed,
        "@PHONE1 hangup",
        "@PHONE2 hangup",
        "@PHONE3 hangup",
        "@PSTN hangup 0899123456",
        "@ATTACKER cable out",
      ])
        keyboard.enter(line);
      for (const device of lab.devices.values())
        if (device.kind === "phone")
          for (let call = device.node.boot.station.phone.calls.size; call > 0; call--) {
            device.node.boot.station.resume();
            lab.timeline.pass(500);
            device.node.boot.station.endCall();
            lab.timeline.pass(500);
          }
      lab.timeline.pass(400_000);
      for (const device of lab.devices.values())
        if (device.kind === "ios" && !device.node.isSwitch)
          expect(device.node.services.calls.agent.exchange.calls.size).toBe(0);
    }),
    { numRuns: 40 },
  );
});

import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
import { readTopology } from "../../src/lab/topology-file.js";
import { LabConsole } from "../../src/network/console/lab-console.js";
import { Lab } from "../../src/network/lab.js";
import { defaultPlatform, usualSwitch } from "../../src/platform/platforms.js";

/** Whatever phones and the extensions of an exchange do: in the end nothing is left of any call, and lamps tell the truth. */

const FILE = "fixtures/topologies/pbx.yaml";

const lines = fc.constantFrom(
  ...[
    "dial 401",
    "dial 480",
    "dial 490",
    "dial 101",
    "answer",
    "hangup",
    "hold",
    "resume",
    "press 1",
    "press 2",
  ].flatMap((key) => [1, 2].map((phone) => `@PHONE${phone} ${key}`)),
  ...[
    "call 401 101",
    "call 402 102",
    "answer 401",
    "answer 402",
    "press 401 5",
    "hangup 401",
    "hangup 402",
  ].map((command) => `@PBX ${command}`),
  "@PBX cable out",
  "@PBX cable in",
  "@ wait 7",
);

it("no call outlives those who made it", () => {
  fc.assert(
    fc.property(fc.array(lines, { maxLength: 25 }), (typed) => {
      const reading = readTopology(readFileSync(FILE, "utf8"), FILE, (path) => ({ problem: path }));
      if ("problems" in reading) throw new Error(reading.problems[0]?.message.en);
      const lab = new Lab(reading.topology, {
        platformOf: ({ kind }) => (kind === "switch" ? usualSwitch : defaultPlatform),
        hostOptions: () => ({}),
      });
      const keyboard = new LabConsole(lab, { lineTime: 0 });
      for (const line of ["@ wait 60", ...typed, "@PBX cable in", "@PBX hangup 401", "@PBX hangup 402"])
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
      for (const device of lab.devices.values()) {
        if (device.kind === "ios" && !device.node.isSwitch)
          expect(device.node.services.calls.agent.exchange.calls.size).toBe(0);
        if (device.kind === "other")
          expect(device.telephones.map(({ state }) => state())).not.toContain("connected");
      }
    }),
    { numRuns: 30 },
  );
});

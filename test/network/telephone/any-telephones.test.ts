import fc from "fast-check";
import { expect, it } from "vitest";
import { LabConsole } from "../../../src/network/console/lab-console.js";
import type { Lab } from "../../../src/network/lab.js";
import { telephoneLab } from "./telephone-lab.js";

/** Whatever people do at analog phones, an IP phone and in the telephone network: in the end every line is at rest. */

const NUMBERS = ["101", "111", "112", "999", "00145550199#", "00145550122#", "0", "11"];
const OUTSIDE = ["0145550199", "0145550122", "0145551001", "0145551002", "0145552001", "0145559999"];
const SUBSCRIBERS = OUTSIDE.slice(0, 2);

const one = (words: readonly string[]) => fc.constantFrom(...words);

const lines: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(
      one(["FAX1", "FAX2"]),
      one(["offhook", "onhook", "answer", "press 5", "press #", "cable out", "cable in"]),
    )
    .map((words) => `@${words.join(" ")}`),
  fc.tuple(one(["FAX1", "FAX2", "PHONE1"]), one(NUMBERS)).map(([who, number]) => `@${who} dial ${number}`),
  one(["answer", "hangup", "hold", "resume", "press 7"]).map((key) => `@PHONE1 ${key}`),
  fc.tuple(one(SUBSCRIBERS), one(OUTSIDE)).map(([who, number]) => `@PSTN call ${who} ${number}`),
  fc.tuple(one(["answer", "hangup"]), one(SUBSCRIBERS)).map((words) => `@PSTN ${words.join(" ")}`),
  fc.tuple(one(SUBSCRIBERS), one(["101#", "5"])).map(([who, keys]) => `@PSTN press ${who} ${keys}`),
  one(["unplug CME FXO0/1/0", "plug CME FXO0/1/0", "unplug CME BRI0/2/0", "plug CME BRI0/2/0"]).map(
    (command) => `@ ${command}`,
  ),
  one(["1", "7", "20", "200"]).map((seconds) => `@ wait ${seconds}`),
);

function hangUpEverywhere(lab: Lab): void {
  for (const wire of lab.wires) wire.plugged = true;
  for (const device of lab.devices.values()) {
    if (device.kind === "other") for (const { hangUp } of device.telephones) hangUp();
    if (device.kind === "phone")
      for (let call = device.node.boot.station.phone.calls.size; call > 0; call--)
        device.node.boot.station.endCall();
  }
  lab.timeline.pass(400_000);
}

it("every line is at rest once everybody has hung up", () => {
  fc.assert(
    fc.property(fc.array(lines, { maxLength: 40 }), (typed) => {
      const lab = telephoneLab();
      const keyboard = new LabConsole(lab, { lineTime: 0 });
      for (const line of typed) keyboard.enter(line);
      hangUpEverywhere(lab);
      for (const device of lab.devices.values()) {
        if (device.kind === "other")
          expect(device.telephones.map(({ state }) => state())).toEqual(
            device.telephones.map(() => undefined),
          );
        if (device.kind !== "ios") continue;
        const { router, services } = device.node;
        const { exchange } = services.calls.agent;
        expect([exchange.calls.size, router.calls.length]).toEqual([0, 0]);
        for (const { offHook, calls, channels } of router.voiceLines.values())
          expect([offHook, calls, channels]).toEqual([false, 0, []]);
      }
    }),
    { numRuns: 25 },
  );
});

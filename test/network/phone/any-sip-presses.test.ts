import fc from "fast-check";
import { expect, test } from "vitest";
import { sipGatewayOf } from "../../../src/callmanager/trunks/sip-gateway.js";
import { LabConsole } from "../../../src/network/console/lab-console.js";
import { phonesOf } from "../../../src/network/phones.js";
import { play } from "../../../src/session/play.js";
import { sipFeatures } from "./sip-office.js";

/** How many sequences are tried; PRESS_RUNS sets it for a long run by hand. */
const RUNS = Number(process.env["PRESS_RUNS"] ?? 15);

const presses = fc.record({
  phone: fc.constantFrom("PHONE1", "PHONE2", "SIP1", "SIP2", "PC1"),
  key: fc.constantFrom(
    ...[
      "dial 101",
      "dial 102",
      "dial 201",
      "dial 202",
      "dial 203",
      "dial 999",
      "offhook",
      "press 20",
      "press 1#",
    ],
    ...["answer", "answer", "answer", "hangup", "hold", "resume", "transfer", "transfer 102", "transfer 202"],
    ...[
      "softkey BlndXfr",
      "softkey EndCall",
      "softkey NewCall",
      "redial",
      "line 1",
      "select 2",
      "speed-dial 1",
    ],
    ...["forward 101", "forward", "dnd", "mute", "cable out", "cable in", "forward 490", "dial 490"],
    ...["conference", "conference 101", "conference 203", "softkey Confrn", "softkey Confrn"],
    ...["park", "softkey Park", "dial 701", "softkey PickUp", "softkey GPickUp", "press *#", "press 5#"],
    ...["dial **3", "dial **5101", "dial **46"],
  ),
  seconds: fc.constantFrom(0, 0, 1, 12),
});

test(
  "whatever keys are pressed on phones of both kinds, in the end no call is left anywhere",
  { timeout: 600_000 },
  () => {
    fc.assert(
      fc.property(fc.array(presses, { minLength: 1, maxLength: 25 }), (all) => {
        const lab = sipFeatures();
        const keyboard = new LabConsole(lab, { lineTime: 0 });
        lab.timeline.pass(20_000);
        for (const { phone, key, seconds } of all) {
          play(keyboard, `@${phone} ${key}`);
          lab.timeline.pass(seconds * 1000);
        }
        for (const { name } of phonesOf(lab)) play(keyboard, `@${name} cable in`);
        lab.timeline.pass(1000);
        for (let round = 0; round < 4; round++)
          for (const { boot } of phonesOf(lab)) {
            if (boot.station.onHook() !== undefined) boot.station.endCall();
            lab.timeline.pass(500);
          }
        lab.timeline.pass(400_000);
        const cme = lab.deviceNamed("CME");
        if (cme?.kind !== "ios") return expect.fail("no router");
        const { exchange } = cme.node.services.calls.agent;
        const calls = phonesOf(lab).map(({ name, boot }) => [name, boot.station.phone.calls.size]);
        expect(calls).toEqual(phonesOf(lab).map(({ name }) => [name, 0]));
        expect(exchange.calls.size).toBe(0);
        const speaking = phonesOf(lab).filter(({ boot }) => boot.voice.active);
        expect(speaking.map(({ name }) => name)).toEqual([]);
        const states = phonesOf(lab).map(({ name, boot }) => `${name} ${boot.station.state}`);
        expect(states).toEqual(phonesOf(lab).map(({ name }) => `${name} registered`));
        // What is left in the gateway are the last registrations, until they are forgotten.
        expect(sipGatewayOf(exchange).agent.size).toBeLessThanOrEqual(6);
      }),
      { numRuns: RUNS },
    );
  },
);

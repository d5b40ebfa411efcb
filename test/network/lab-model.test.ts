import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { courseLab } from "../../src/lab/course-lab.js";
import { LabConsole } from "../../src/network/console/lab-console.js";
import { Lab } from "../../src/network/lab.js";
import { c2811 } from "../../src/platform/c2811.js";
import { c2960 } from "../../src/platform/c2960.js";
import type { Router } from "../../src/router/router.js";
import { channelsOf } from "../../src/router/telephony.js";

const CONFIGURATION = `hostname CME
ip dhcp excluded-address 192.168.150.1
ip dhcp pool Voice
 network 192.168.150.0 255.255.255.0
 default-router 192.168.150.1
 option 150 ip 192.168.150.1
interface FastEthernet0/0
 ip address 192.168.150.1 255.255.255.0
telephony-service
 max-ephones 3
 max-dn 4
 ip source-address 192.168.150.1 port 2000
 auto assign 1 to 4
ephone-dn 1 dual-line
 number 101
ephone-dn 2 dual-line
 number 102
 call-forward noan 103 timeout 5
ephone-dn 3
 number 103
ephone-dn 4
 number 104
ephone-hunt 1 peer
 pilot 500
 list 101, 102, 103
end
`;

const PHONES = ["PHONE1", "PHONE2", "PC1", "PC2"];

const key = fc.constantFrom(
  "dial 101",
  "dial 102",
  "dial 103",
  "dial 500",
  "dial 999",
  "offhook",
  "answer",
  "hangup",
  "hold",
  "resume",
  "transfer 103",
  "transfer",
  "redial",
  "pickup 102",
  "dnd",
  "forward 104",
  "forward",
  "cable out",
  "cable in",
);
const pressed = fc.tuple(fc.constantFrom(...PHONES), key).map(([name, words]) => `@${name} ${words}`);
const waited = fc.integer({ min: 0, max: 120 }).map((seconds) => `@ wait ${seconds}`);
const powered = fc
  .tuple(fc.constantFrom("PHONE1", "PHONE2"), fc.constantFrom("off", "on"))
  .map(([name, state]) => `@${name} power ${state}`);
const configured = fc.constantFrom(
  "interface FastEthernet0/0\nshutdown",
  "interface FastEthernet0/0\nno shutdown",
  "ip dhcp excluded-address 192.168.150.2 192.168.150.3",
  "no ip dhcp excluded-address 192.168.150.2 192.168.150.3",
  "no ephone 1",
  "no ephone-dn 2",
  "telephony-service\nmax-ephones 2",
  "do clear ip dhcp binding *",
  "ephone-dn 1\nno huntstop",
);
const action = fc.oneof({ weight: 6, arbitrary: pressed }, waited, powered, configured);

describe("a lab in which anything may happen", () => {
  it("has three phones, of which two speak", () => {
    const { lab, type } = open();
    for (const line of ["@ wait 60", "@PHONE1 dial 102", "@PHONE2 answer"]) type(line);
    const { calls, registrations } = check(lab);
    expect(calls.map(({ number, state }) => [number, state])).toEqual([
      ["101", "connected"],
      ["102", "connected"],
    ]);
    expect(registrations.size).toBe(3);
  });

  it("never leases twice, never has more calls than channels, never loses one end of a call", () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 25 }), (actions) => {
        const { lab, type } = open();
        type("@ wait 60");
        let now = lab.timeline.now;
        for (const one of actions) {
          if (one.startsWith("@")) type(one);
          else {
            type("configure terminal");
            for (const line of one.split("\n")) type(line);
            type("end");
          }
          expect(lab.timeline.now).toBeGreaterThanOrEqual(now);
          now = lab.timeline.now;
          check(lab);
        }
        // Without power there are no calls, once the call agent has noticed.
        for (const name of ["PHONE1", "PHONE2"]) type(`@${name} power off`);
        for (const name of ["PC1", "PC2"]) type(`@${name} cable out`);
        type("@ wait 200");
        const router = check(lab);
        expect(router.calls).toEqual([]);
        expect(router.registrations.size).toBe(0);
        type("configure terminal");
        for (const line of ["interface FastEthernet0/0", "no shutdown", "end"]) type(line);
        for (const name of ["PHONE1", "PHONE2"]) type(`@${name} power on`);
        for (const name of ["PHONE1", "PHONE2"]) type(`@${name} cable in`);
        type("@ wait 200");
        for (const name of ["PHONE1", "PHONE2"]) type(`@${name} hangup`);
        const states = [...check(lab).registrations.values()].flatMap((one) =>
          [...one.states.values()].flat(),
        );
        expect(new Set(states)).toEqual(new Set(states.length === 0 ? [] : ["IDLE"]));
      }),
      { numRuns: 60 },
    );
  });
});

function open(): { readonly lab: Lab; type(line: string): void } {
  const lab = new Lab(courseLab, {
    platformOf: ({ kind }) => (kind === "switch" ? c2960 : c2811),
    hostOptions: (name) => (name === "CME" ? { configuration: CONFIGURATION } : {}),
  });
  const console = new LabConsole(lab, { lineTime: 1000 });
  const type = (line: string) => {
    console.enter(line);
    while (console.expects === "wait") console.elapse();
    while (console.expects === "confirm" || console.expects === "answer") console.enter("");
  };
  type("enable");
  return { lab, type };
}

function check(lab: Lab): Router {
  const cme = lab.deviceNamed("CME");
  if (cme?.kind !== "ios") throw new Error("the lab has a router");
  cme.node.observe();
  const { router } = cme.node;
  const leased = router.dhcp.bindings.map(({ address }) => address);
  expect(new Set(leased).size, "no address is leased twice").toBe(leased.length);
  expect(router.registrations.size, "as many phones as may register").toBeLessThanOrEqual(3);
  for (const { states } of router.registrations.values()) {
    for (const [tag, channels] of states) {
      const dn = router.ephoneDns.get(tag);
      if (dn) expect(channels.length, `dn ${tag} has its channels`).toBe(channelsOf(dn));
    }
  }
  const used = router.calls.flatMap(({ line }) => (line ? [`${line.dn}.${line.channel}`] : []));
  expect(new Set(used).size, "each channel has one call").toBe(used.length);
  for (const { connection, connected } of router.calls) {
    const ends = router.calls.filter((leg) => leg.connection === connection);
    if (connected !== undefined) expect(ends.length, "a call has two ends").toBe(2);
    for (const { number } of ends) expect(number, "an end has a number").not.toBe("");
  }
  return router;
}

import fc from "fast-check";
import { expect, it } from "vitest";
import { compose } from "../../src/callmanager/sccp/compose.js";
import { callsByPeer } from "../../src/callmanager/trunks/trunk-leg.js";
import { Timeline } from "../../src/session/timeline.js";
import { macOf, Site, type TestPhone } from "./lab.js";

/** Two sites whose phones call each other and attendants, forward, hold and transfer, in any order and at any moment. */

function siteText(index: number): string {
  const lines = [1, 2].map(
    (tag) =>
      `ephone-dn  ${tag}  dual-line\n number ${index}0${tag}\n${tag === 2 ? ` call-forward noan ${3 - index}01 timeout 5\n` : ""}!\nephone  ${tag}\n mac-address 0000.0000.000${tag}\n button  1:${tag}\n!\n`,
  );
  const attendant = `application\n service queue app-b-acd\n  param aa-hunt1 ${index}60\n  param queue-len 1\n service aa app-b-acd-aa\n  param service-name queue\n  param dial-by-extension-option 3\n  param max-extension-length 3\n  param max-time-call-retry 30\n  param second-greeting-time 5\n  param voice-mail ${index}01\n!\ndial-peer voice 8 voip\n destination-pattern ${index}50\n session target ipv4:10.${index}.1.1\n incoming called-number ${index}50\n service aa\n dtmf-relay h245-alphanumeric\n codec g711ulaw\n!\nephone-hunt 1 sequential\n pilot ${index}60\n list ${index}01, ${index}02\n timeout 4\n!\n`;
  return `voice service voip\n allow-connections h323 to h323\n!\ntelephony-service\n max-ephones 2\n max-dn 9\n ip source-address 10.${index}.1.1 port 2000\n transfer-pattern .T\n!\n${lines.join("")}dial-peer voice 9 voip\n destination-pattern ${3 - index}..\n session target ipv4:10.${3 - index}.1.1\n dtmf-relay h245-alphanumeric\n codec g711ulaw\n!\n${attendant}`;
}

const who = fc.nat(3);

const presses: fc.Arbitrary<(phones: readonly TestPhone[], timeline: Timeline) => void> = fc.oneof(
  fc.tuple(who, who).map(([from, to]) => (phones: readonly TestPhone[]) => {
    phones[from]?.dial(`${to < 2 ? 1 : 2}0${(to % 2) + 1}`);
  }),
  fc
    .tuple(
      who,
      fc.constantFrom<"answer" | "conference" | "endCall" | "hold" | "resume" | "transfer">(
        "answer",
        "answer",
        "hold",
        "resume",
        "transfer",
        "conference",
        "endCall",
      ),
      fc.nat(2),
    )
    .map(([index, key, nth]) => (phones: readonly TestPhone[]) => {
      const phone = phones[index];
      phone?.key(key, [...phone.calls.keys()][nth] ?? 0);
    }),
  fc.tuple(who, who).map(([index, to]) => (phones: readonly TestPhone[]) => {
    phones[index]?.digits(`${to < 2 ? 1 : 2}0${(to % 2) + 1}`);
  }),
  fc.tuple(who, fc.constantFrom("150", "250")).map(([index, attendant]) => (phones: readonly TestPhone[]) => {
    phones[index]?.dial(attendant);
  }),
  fc.tuple(who, fc.constantFrom("0", "1", "3", "7")).map(([index, key]) => (phones: readonly TestPhone[]) => {
    phones[index]?.digits(key);
  }),
  who.map((index) => (phones: readonly TestPhone[]) => {
    phones[index]?.onHook();
  }),
  fc
    .constantFrom(1, 2, 3, 6000)
    .map((milliseconds) => (_phones: readonly TestPhone[], timeline: Timeline) => {
      timeline.pass(milliseconds);
    }),
);

it("both sites are at rest once everybody has hung up", () => {
  fc.assert(
    fc.property(fc.array(presses, { maxLength: 50 }), (steps) => {
      const timeline = new Timeline();
      const [one, two] = [1, 2].map((index) => new Site(siteText(index), timeline, `10.${index}.1.1`)) as [
        Site,
        Site,
      ];
      for (const site of [one, two])
        for (const other of [one, two]) site.neighbours.set(other.address, other);
      const phones = [one, two].flatMap((site) => [1, 2].map((index) => site.phone(macOf(index)).register()));
      for (const step of steps) step(phones, timeline);
      for (const phone of phones) phone.send(compose("Unregister"));
      timeline.pass(600_000);
      for (const { router, agent, announcements } of [one, two]) {
        expect([router.applicationSessions.size, announcements.size]).toEqual([0, 0]);
        expect(router.calls).toEqual([]);
        expect(agent.exchange.calls.size).toBe(0);
        expect([...callsByPeer(agent.exchange).values()].every((count) => count === 0)).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});

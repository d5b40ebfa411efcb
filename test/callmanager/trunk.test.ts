import { describe, expect, it } from "vitest";
import type { TrunkMessage } from "../../src/callmanager/host/trunk-message.js";
import { Timeline } from "../../src/session/timeline.js";
import { statesOf } from "./lab-calls.js";
import { macOf, Site, type TestPhone } from "./lab.js";

/** Two routers: numbers 101 and 102 at the first, 201 and 202 at the second. */
function sites(
  first: string,
  second: string,
): { one: Site; two: Site; a: TestPhone; b: TestPhone; c: TestPhone } {
  const timeline = new Timeline();
  const one = new Site(siteText("10.1.1.1", 100, first), timeline, "10.1.1.1");
  const two = new Site(siteText("10.2.2.1", 200, second), timeline, "10.2.2.1");
  one.neighbours.set("10.2.2.1", two);
  two.neighbours.set("10.1.1.1", one);
  const a = one.phone(macOf(1)).register();
  const b = two.phone(macOf(1)).register();
  const c = two.phone(macOf(2)).register();
  return { one, two, a, b, c };
}

function siteText(address: string, base: number, more: string): string {
  const lines = [1, 2].map(
    (tag) =>
      `ephone-dn  ${tag}  dual-line\n number ${base + tag}\n name User ${base + tag}\n!\nephone  ${tag}\n mac-address 0000.0000.000${tag}\n button  1:${tag}\n!\n`,
  );
  return `telephony-service\n max-ephones 5\n max-dn 9\n ip source-address ${address} port 2000\n transfer-pattern .T\n!\n${lines.join("")}${more}`;
}

const TO_TWO =
  "dial-peer voice 2 voip\n destination-pattern 2..\n session target ipv4:10.2.2.1\n codec g711ulaw\n!\n";
const TO_ONE =
  "dial-peer voice 1 voip\n destination-pattern 1..\n session target ipv4:10.1.1.1\n codec g711ulaw\n!\n";

describe("a call over a VoIP dial-peer", () => {
  it("rings at the other site, and voices go straight to the phones", () => {
    const { one, two, a, b } = sites(TO_TWO, TO_ONE);
    a.dial("201");
    one.wait(1);
    expect(statesOf([a, b])).toBe("ringOut ringIn");
    expect(b.last("CallInfo")).toMatchObject({ calling: "101", callingName: "User 101", called: "201" });
    expect(b.ringer).toBe(3);
    b.offHook();
    one.wait(1);
    expect(statesOf([a, b])).toBe("connected connected");
    expect([a.sending, b.sending]).toEqual([b.address, a.address]);
    expect(a.last("CallInfo")).toMatchObject({ called: "201", calledName: "User 201" });
    expect(one.router.calls).toMatchObject([
      { kind: "telephony", direction: "Answer", number: "101" },
      { kind: "h323", direction: "Originate", number: "201", peer: 2, codec: "g711ulaw" },
    ]);
    expect(two.router.calls[0]).toMatchObject({ kind: "h323", direction: "Answer", peer: 1, number: "101" });
    a.onHook();
    one.wait(1);
    expect(statesOf([a, b])).toBe("- -");
    expect([one.router.calls, two.router.calls]).toEqual([[], []]);
  });

  it("is held and resumed from either side", () => {
    const { one, a, b } = sites(TO_TWO, TO_ONE);
    a.dial("201");
    one.wait(1);
    b.offHook();
    one.wait(1);
    b.key("hold");
    one.wait(1);
    expect([a.sending, b.sending]).toEqual([undefined, undefined]);
    b.key("resume", [...b.calls.keys()][0]);
    one.wait(1);
    expect([a.sending, b.sending]).toEqual([b.address, a.address]);
  });

  it("is transferred at the far end", () => {
    const { one, a, b, c } = sites(TO_TWO, TO_ONE);
    a.dial("201");
    one.wait(1);
    b.offHook();
    one.wait(1);
    b.key("transfer");
    b.digits("202");
    c.key("answer");
    b.key("transfer");
    one.wait(1);
    expect(statesOf([a, b, c])).toBe("connected - connected");
    expect([a.sending, c.sending]).toEqual([c.address, a.address]);
    expect(a.last("CallInfo")?.called).toBe("202");
  });

  it.each([
    ["no such number", "209", "invalidNumber"],
    ["a busy line", "201", "busy"],
  ])("tells of %s", (_title, number, state) => {
    const { one, two, a, b } = sites(TO_TWO, TO_ONE);
    const dn = two.router.ephoneDns.get(1);
    if (dn) dn.huntstopChannel = { channels: 0 };
    b.offHook();
    a.dial(number);
    one.wait(1);
    expect(a.states).toEqual([state]);
  });

  it("takes the next dial-peer when the first leads nowhere", () => {
    const spare =
      "dial-peer voice 3 voip\n preference 1\n destination-pattern 2..\n session target ipv4:10.2.2.1\n codec g711ulaw\n!\n";
    const { one, a, b } = sites(`${TO_TWO.replace("10.2.2.1", "10.9.9.9")}${spare}`, TO_ONE);
    a.dial("201");
    one.wait(1);
    expect(b.states).toEqual(["ringIn"]);
  });

  it("fails where the two sides have no codec in common", () => {
    const { one, a, b } = sites(TO_TWO, TO_ONE.replace(" codec g711ulaw\n", ""));
    a.dial("201");
    one.wait(1);
    expect(statesOf([a, b])).toBe("congestion -");
  });

  it("uses G.729 where nobody says a codec", () => {
    const plain = (text: string) => text.replace(" codec g711ulaw\n", "");
    const { one, a, b } = sites(plain(TO_TWO), plain(TO_ONE));
    a.dial("201");
    one.wait(1);
    b.offHook();
    one.wait(1);
    expect(a.last("StartMediaTransmission")?.codec).toBe(11);
    expect(one.router.calls[0]?.codec).toBe("g729r8");
  });

  it("counts against max-conn", () => {
    const { one, a } = sites(TO_TWO.replace(" codec", " max-conn 1\n codec"), TO_ONE);
    const second = one.phone(macOf(2)).register();
    a.dial("201");
    one.wait(1);
    second.dial("202");
    expect(second.states).toEqual(["congestion"]);
  });

  it("breaks where the way to the other router breaks", () => {
    const { one, two, a, b } = sites(TO_TWO, TO_ONE);
    a.dial("201");
    one.wait(1);
    b.offHook();
    one.wait(1);
    two.agent.stop();
    one.wait(1);
    expect(a.states).toEqual([]);
  });

  it("collects digits up to the T, or a #", () => {
    const open = TO_TWO.replace("2..", "9T").replace(
      " session",
      " translation-profile outgoing STRIP\n session",
    );
    const rules =
      "voice translation-rule 1\n rule 1 /^9\\(.*\\)/ /\\1/\n!\nvoice translation-profile STRIP\n translate called 1\n!\n";
    const { one, a, b } = sites(`${rules}${open}`, TO_ONE);
    a.dial("9201");
    one.wait(2);
    expect(a.states).toEqual(["offHook"]);
    a.digits("#");
    one.wait(1);
    expect(statesOf([a, b])).toBe("ringOut ringIn");
    expect(b.last("CallInfo")?.called).toBe("201");
  });

  it("shows the full number of a dialplan-pattern, and num-exp makes numbers longer", () => {
    const { one, a, b } = sites(`num-exp 7.. 2..\n${TO_TWO}`, TO_ONE);
    if (one.router.telephony) {
      one.router.telephony.dialplanPatterns = [{ tag: 1, pattern: "555100.", length: 3 }];
    }
    a.dial("701");
    one.wait(1);
    expect(b.last("CallInfo")).toMatchObject({ calling: "5551001", called: "201" });
  });
});

it("a transfer to a number outside needs its transfer-pattern", () => {
  const { one, a, b } = sites(TO_TWO, TO_ONE);
  const second = one.phone(macOf(2)).register();
  if (one.router.telephony) one.router.telephony.transferPatterns = [];
  second.dial("101");
  a.key("answer");
  a.key("transfer");
  a.digits("201");
  one.wait(1);
  expect(statesOf([a, b])).toBe("hold+congestion -");
});

it("the messages of a call are those of H.323's steps", () => {
  const seen: TrunkMessage["type"][] = [];
  const { two, b } = sites(TO_TWO, TO_ONE);
  const receiver = two.agent.acceptTrunk({
    address: "10.1.1.1",
    send: ({ type }) => void seen.push(type),
    close: () => undefined,
  });
  receiver.receive({
    type: "setup",
    protocol: "h323",
    calling: { number: "101", name: "" },
    called: "201",
    codecs: ["g711ulaw"],
    media: undefined,
    redirects: 0,
    originalCalled: undefined,
    hops: 70,
  });
  b.offHook();
  b.onHook();
  expect(seen).toEqual(["proceeding", "alerting", "media", "connect", "release"]);
});

it("csim calls a number from the router, and tells what came of it", () => {
  const { two, b } = sites(TO_TWO, TO_ONE);
  const outcomes: unknown[] = [];
  two.agent.simulate("201", (outcome) => outcomes.push(outcome));
  expect(b.states).toEqual(["ringIn"]);
  b.offHook();
  expect(outcomes).toEqual([]);
  b.onHook();
  two.agent.simulate("999", (outcome) => outcomes.push(outcome));
  expect(outcomes).toMatchObject([
    { rang: true, answered: true, cause: 16 },
    { rang: false, answered: false, cause: 1 },
  ]);
});

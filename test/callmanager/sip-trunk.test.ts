import { describe, expect, it } from "vitest";
import { Session } from "../../src/session/session.js";
import { Timeline } from "../../src/session/timeline.js";
import { statesOf } from "./lab-calls.js";
import { macOf, Site, type TestPhone } from "./lab.js";

interface Sites {
  readonly one: Site;
  readonly two: Site;
  readonly a: TestPhone;
  readonly b: TestPhone;
  readonly c: TestPhone;
}

/** Two routers with a SIP trunk: 101 and 102 at the first, 201 and 202 at the second. */
function sites(first = "", second = first): Sites {
  const timeline = new Timeline();
  const one = new Site(siteText("10.1.1.1", "10.2.2.1", 100, first), timeline, "10.1.1.1");
  const two = new Site(siteText("10.2.2.1", "10.1.1.1", 200, second), timeline, "10.2.2.1");
  one.neighbours.set("10.2.2.1", two);
  two.neighbours.set("10.1.1.1", one);
  const a = one.phone(macOf(1)).register();
  const b = two.phone(macOf(1)).register();
  const c = two.phone(macOf(2)).register();
  return { one, two, a, b, c };
}

function siteText(address: string, other: string, base: number, more: string): string {
  const lines = [1, 2].map(
    (tag) =>
      `ephone-dn  ${tag}  dual-line\n number ${base + tag}\n name User ${base + tag}\n!\nephone  ${tag}\n mac-address 0000.0000.000${tag}\n button  1:${tag}\n!\n`,
  );
  const pattern = base === 100 ? "2.." : "1..";
  const peer = `dial-peer voice 2 voip\n destination-pattern ${pattern}\n session protocol sipv2\n session target ipv4:${other}\n codec g711ulaw\n${more}!\n`;
  return `telephony-service\n max-ephones 5\n max-dn 9\n ip source-address ${address} port 2000\n transfer-pattern .T\n!\n${lines.join("")}${peer}`;
}

/** The first two phones in a call. */
function talking(more = ""): Sites {
  const all = sites(more);
  all.a.dial("201");
  all.one.wait(1);
  all.b.offHook();
  all.one.wait(1);
  return all;
}

describe("a call over a SIP trunk", () => {
  it("is INVITE, 100, 180, 200, ACK, BYE, 200, and its voice goes through both routers", () => {
    const { one, two, a, b } = talking();
    expect(statesOf([a, b])).toBe("connected connected");
    expect(a.last("CallInfo")).toMatchObject({ called: "201", calledName: "User 201" });
    expect(b.last("CallInfo")).toMatchObject({ calling: "101", callingName: "User 101" });
    expect([a.sending, b.sending]).toEqual(["10.1.1.1", "10.2.2.1"]);
    a.onHook();
    one.wait(1);
    expect(one.sip).toEqual(["INVITE", "ACK", "BYE"]);
    expect(two.sip).toEqual(["100 Trying", "180 Ringing", "200 OK", "200 OK"]);
    expect(statesOf([a, b])).toBe("- -");
    expect([one.router.calls, two.router.calls]).toEqual([[], []]);
  });

  it("is held by a=sendonly, and resumed", () => {
    const { one, a, b } = talking();
    b.key("hold");
    one.wait(1);
    expect(a.sending).toBeUndefined();
    b.key("resume", [...b.calls.keys()][0]);
    one.wait(2);
    expect([a.sending, b.sending]).toEqual(["10.1.1.1", "10.2.2.1"]);
  });

  it("is transferred at the far end, which this end learns", () => {
    const { one, a, b, c } = talking();
    b.key("transfer");
    b.digits("202");
    c.key("answer");
    b.key("transfer");
    one.wait(5);
    expect(statesOf([a, b, c])).toBe("connected - connected");
    expect(a.last("CallInfo")?.called).toBe("202");
  });

  it.each([
    ["no such number: 404", "209", "invalidNumber", "404 Not Found"],
    ["a busy line: 486", "201", "busy", "486 Busy Here"],
  ])("tells of %s", (_title, number, state, response) => {
    const { one, two, a, b } = sites();
    const dn = two.router.ephoneDns.get(1);
    if (dn) dn.huntstopChannel = { channels: 0 };
    b.offHook();
    a.dial(number);
    one.wait(1);
    expect(a.states).toEqual([state]);
    expect(two.sip).toEqual(["100 Trying", response]);
    expect(one.sip).toEqual(["INVITE", "ACK"]);
  });

  it("is given up while it rings", () => {
    const { one, two, a, b } = sites();
    a.dial("201");
    one.wait(1);
    a.onHook();
    one.wait(1);
    expect(one.sip).toEqual(["INVITE", "CANCEL", "ACK"]);
    expect(two.sip).toEqual(["100 Trying", "180 Ringing", "200 OK", "487 Request Cancelled"]);
    expect(b.states).toEqual([]);
  });

  it("is refused by 488 where nobody takes the codecs", () => {
    const { one, two, a } = sites("", " codec g729r8\n");
    a.dial("201");
    one.wait(1);
    expect(two.sip).toEqual(["100 Trying", "488 Not Acceptable Media"]);
    expect(a.states).toEqual(["congestion"]);
  });

  it("is refused where no dial-peer and no list trusts its sender", () => {
    const { one, two, a } = sites();
    one.address = "10.9.9.9";
    two.neighbours.set("10.9.9.9", one);
    a.dial("201");
    one.wait(1);
    expect(two.sip).toEqual(["100 Trying", "403 Forbidden"]);
  });

  it("fails where nobody is there any more, and takes the next dial-peer", () => {
    const { one, a, b } = sites();
    one.neighbours.set("10.2.2.1", new Site("", one.timeline, "10.2.2.9"));
    a.dial("201");
    one.wait(40);
    expect(one.sip).toEqual(["INVITE", "INVITE", "INVITE", "INVITE", "INVITE", "INVITE"]);
    expect(statesOf([a, b])).toBe("congestion -");
  });

  it("sends keys as dtmf-relay says", () => {
    const { one, a } = talking(" dtmf-relay sip-notify\n");
    a.digits("5");
    one.wait(1);
    expect(one.sip.at(-1)).toBe("NOTIFY");
  });
});

describe("a dial-peer whose session target is a name", () => {
  it("calls the address that ip host gives it, trusts that, and has no way without one", () => {
    const { one, two, a, b } = sites();
    const type = (...lines: readonly string[]) => {
      const session = new Session(one.host);
      session.connect();
      for (const line of ["enable", "configure terminal", ...lines]) session.enter(line);
      one.agent.configurationChanged();
    };
    type("dial-peer voice 2 voip", "session target dns:paris.example");
    a.dial("201");
    one.wait(1);
    expect(statesOf([a])).toBe("invalidNumber");
    a.onHook();
    type("ip host paris.example 10.2.2.1");
    a.dial("201");
    one.wait(1);
    b.offHook();
    one.wait(1);
    expect(statesOf([a, b])).toBe("connected connected");
    a.onHook();
    one.wait(1);
    b.dial("101");
    two.wait(1);
    a.offHook();
    two.wait(1);
    expect(statesOf([a, b])).toBe("connected connected");
  });
});

describe("a dial-peer with options-keepalive", () => {
  it("takes no calls while nobody answers its questions, and does again when somebody answers", () => {
    const all = sites(" voice-class sip options-keepalive up-interval 30 down-interval 10 retry 2\n");
    const { one, two } = all;
    one.agent.configurationChanged();
    one.wait(1);
    expect([one.sip, two.sip]).toEqual([["OPTIONS"], ["200 OK"]]);
    const summary = () => {
      const session = new Session(one.host);
      session.connect();
      return session.enter("show dial-peer voice summary").text;
    };
    expect(summary()).toMatch(/^2 +voip +up +up +2\.\. +0 +syst +ipv4:10\.2\.2\.1 +active$/m);

    two.neighbours.clear();
    one.wait(90);
    expect(summary()).toMatch(/^2 +voip +up +down +2\.\. +0 +syst +ipv4:10\.2\.2\.1 +busyout$/m);
    const caller = one.phone(macOf(1)).register();
    caller.dial("201");
    one.wait(1);
    expect(statesOf([caller])).toBe("invalidNumber");
    expect(one.sip).not.toContain("INVITE");

    two.neighbours.set("10.1.1.1", one);
    one.wait(40);
    expect(summary()).toMatch(/ active$/m);
    // Phones that have said nothing for so long are registered no more.
    const [a, b] = [one.phone(macOf(1)).register(), two.phone(macOf(1)).register()];
    a.dial("201");
    one.wait(1);
    b.offHook();
    one.wait(1);
    expect(statesOf([a, b])).toBe("connected connected");
    a.onHook();
    one.wait(1);

    // A peer that asks no more is in service, whatever it knew.
    two.neighbours.clear();
    one.wait(90);
    expect(one.router.peerKeepalives.get(2)).toBe("busyout");
    const session = new Session(one.host);
    session.connect();
    for (const line of [
      "enable",
      "configure terminal",
      "dial-peer voice 2 voip",
      "no voice-class sip options-keepalive",
    ])
      session.enter(line);
    one.agent.configurationChanged();
    expect(one.router.peerKeepalives.size).toBe(0);
    const before = one.sip.length;
    one.wait(300);
    expect(one.sip.slice(before)).toEqual([]);
  });
});

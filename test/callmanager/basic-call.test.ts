import { beforeEach, describe, expect, it } from "vitest";
import type { ServerMessage } from "../../src/callmanager/sccp/messages.js";
import { macOf, phonesWithLines, SERVICE, Site, type TestPhone } from "./lab.js";

let site: Site;
let a: TestPhone;
let b: TestPhone;

/** The types of messages that a phone gets while something is done. */
function during(phone: TestPhone, action: () => void): ServerMessage["type"][] {
  const before = phone.received.length;
  action();
  return phone.received.slice(before).map(({ type }) => type);
}

function start(configuration: string): void {
  site = new Site(configuration);
  a = site.phone(macOf(1)).register();
  b = site.phone(macOf(2)).register();
}

beforeEach(() => start(`${SERVICE}!\n${phonesWithLines(2)}`));

describe("a call between two phones", () => {
  it("goes through the states of a real one, in the order of its messages", () => {
    expect(during(a, () => a.offHook())).toEqual([
      "SetRinger",
      "SetSpeakerMode",
      "SetLamp",
      "CallState",
      "SelectSoftKeys",
      "DisplayPromptStatus",
      "ActivateCallPlane",
      "StartTone",
    ]);
    expect(a.tone).toBe(0x21);
    expect(during(a, () => a.digits("1"))).toEqual(["StopTone", "SelectSoftKeys"]);
    const rung = during(b, () => a.digits("02"));
    expect(rung).toEqual([
      "CallState",
      "SelectSoftKeys",
      "DisplayPromptStatus",
      "DisplayPriNotify",
      "CallInfo",
      "SetLamp",
      "SetRinger",
    ]);
    expect([a.states, b.states]).toEqual([["ringOut"], ["ringIn"]]);
    expect(a.tone).toBe(0x24);
    expect(b.ringer).toBe(2);
    expect(b.last("CallInfo")).toMatchObject({ calling: "101", called: "102", callType: 1 });
    expect(site.router.registrations.get(2)?.ringing).toBe(true);
    b.offHook();
    expect([a.states, b.states]).toEqual([["connected"], ["connected"]]);
    expect(a.tone).toBeUndefined();
    expect([a.sending, b.sending]).toEqual([b.address, a.address]);
    expect(site.router.registrations.get(1)?.states.get(1)).toEqual(["CONNECTED", "IDLE"]);
    a.onHook();
    expect([a.states, b.states]).toEqual([[], []]);
    expect([a.sending, b.sending]).toEqual([undefined, undefined]);
    expect(site.router.calls).toEqual([]);
    expect(site.router.registrations.get(1)?.states.size).toBe(0);
  });

  it("is written down leg by leg", () => {
    a.dial("102");
    b.offHook();
    expect(site.router.calls).toMatchObject([
      {
        direction: "Answer",
        number: "101",
        state: "connected",
        codec: "g711ulaw",
        line: { dn: 1, channel: 1, phone: 1 },
      },
      { direction: "Originate", number: "102", peer: 20002, line: { dn: 2, channel: 1, phone: 2 } },
    ]);
    expect(site.router.calls[0]?.remote?.address).toBe(b.address);
  });

  it("ends when the caller gives up", () => {
    a.dial("102");
    a.key("endCall");
    expect(b.states).toEqual([]);
    expect(b.ringer).toBe(1);
  });

  it("ends for both when the called phone disappears", () => {
    a.dial("102");
    b.offHook();
    b.disconnect();
    expect(a.states).toEqual([]);
  });

  it("tells what debug ephone tells", () => {
    a.dial("102");
    expect(site.debugs).toEqual(
      expect.arrayContaining([
        "EPHONE state: ephone-1[1]:OFFHOOK",
        "EPHONE state: ephone-1[1]:SIEZE on activeline 0",
        "EPHONE detail: ephone-1[1]:KeypadButtonMessage 1",
        "EPHONE detail: ephone-1[1]:Store ReDial digit: 102",
        "EPHONE detail: ephone-1[1]:SkinnyTryCall to 102 instance 1",
        "EPHONE state: ephone-2[2]:SetCallState line 1 DN 2 TsRingIn",
      ]),
    );
  });
});

describe("a number that leads nowhere", () => {
  it("gets the reorder tone as soon as nothing can match any more", () => {
    a.dial("2");
    expect(a.states).toEqual(["invalidNumber"]);
    expect(a.tone).toBe(0x25);
    site.wait(10);
    expect(a.states).toEqual([]);
  });

  it("gets it after the interdigit timeout too", () => {
    a.dial("10");
    site.wait(9);
    expect(a.states).toEqual(["offHook"]);
    site.wait(1);
    expect(a.states).toEqual(["invalidNumber"]);
  });
});

describe("a line that is in use", () => {
  it("is busy where it has one channel", () => {
    start(`${SERVICE}!\n${phonesWithLines(2).replaceAll("  dual-line", "")}`);
    b.offHook();
    a.dial("102");
    expect(a.states).toEqual(["busy"]);
    expect(a.tone).toBe(0x23);
    site.wait(10);
    expect(a.states).toEqual([]);
  });

  it("takes a waiting call on its second channel, with a beep", () => {
    b.dial("101");
    a.offHook();
    const c = site.phone(macOf(3));
    expect(c.register().lines).toEqual([]);
    b.key("hold");
    b.key("newCall");
    expect(b.states).toEqual(["hold", "offHook"]);
  });
});

it("nobody answers: the call ends after the ringing timeout", () => {
  start(`${SERVICE} timeouts ringing 20\n!\n${phonesWithLines(2)}`);
  a.dial("102");
  site.wait(19);
  expect(b.states).toEqual(["ringIn"]);
  site.wait(1);
  expect([a.states, b.states]).toEqual([[], []]);
});

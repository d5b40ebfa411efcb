import { beforeEach, expect, test } from "vitest";
import { compose } from "../../../src/callmanager/sccp/compose.js";
import type { ServerMessage } from "../../../src/callmanager/sccp/messages.js";
import { tellDisplay } from "../../../src/network/phone/display-sentences.js";
import { SccpStation } from "../../../src/network/phone/sccp/sccp-station.js";
import { Lab, ScriptedAgent } from "./scripted-agent.js";

const NAME = "SEP001122334455";

let lab: Lab;
let agent: ScriptedAgent;
let station: SccpStation;

beforeEach(() => {
  lab = new Lab();
  agent = new ScriptedAgent();
  lab.agents.set("192.168.150.1:2000", agent);
  station = new SccpStation(lab.host(NAME, "7960", "192.168.150.11"));
});

function register(): void {
  station.start([{ address: "192.168.150.1", port: 2000 }]);
  lab.timeline.pass(100);
}

function tell(...messages: readonly ServerMessage[]): void {
  agent.tell(NAME, ...messages);
  lab.timeline.pass(100);
}

const screen = () => station.display().join("\n");

test("at rest", () => {
  register();
  expect(screen()).toMatchInlineSnapshot(`
    "┌───────────────────────────────────────────────────────────┐
    │ 01:59p 09/03/26                                       101 │
    │                                          101 Alice [idle] │
    │                                                           │
    │                                                Bob [dial] │
    │ Your current options                                      │
    ├──────────────┬──────────────┬──────────────┬──────────────┤
    │    Redial    │   NewCall    │              │              │
    └──────────────┴──────────────┴──────────────┴──────────────┘"
  `);
});

test("a call that waits beside the one that was chosen, as it is read out", () => {
  register();
  tell(
    compose("CallState", { state: 8, line: 1, callReference: 7 }),
    compose("CallState", { state: 4, line: 1, callReference: 8 }),
    compose("SelectSoftKeys", { line: 1, callReference: 8, set: 3, validKeys: 0xffff }),
  );
  expect(tellDisplay(station.screen(), "en")).toContain(
    "The screen shows: Line 1, on hold, Line 1 (chosen), ringing.",
  );
  expect(tellDisplay(station.screen(), "fr").join("\n")).not.toMatch(/[>[\]│]/);
});

test("the clock goes on", () => {
  register();
  lab.timeline.pass(60_000);
  expect(station.display()[1]).toContain("02:00p 09/03/26");
});

test("a call comes in while another is on hold", () => {
  register();
  tell(
    compose("CallState", { state: 8, line: 1, callReference: 7 }),
    compose("CallInfo", { callType: 2, called: "102", calledName: "Bob", line: 1, callReference: 7 }),
    compose("CallState", { state: 4, line: 1, callReference: 8 }),
    compose("SelectSoftKeys", { line: 1, callReference: 8, set: 3, validKeys: 0xffff }),
    compose("DisplayPromptStatus", { text: "\x80\x17103", line: 1, callReference: 8 }),
    compose("CallInfo", { callType: 1, calling: "103", callingName: "Carol", line: 1, callReference: 8 }),
    compose("SetLamp", { stimulus: 9, instance: 1, mode: 5 }),
    compose("SetRinger", { mode: 2 }),
    compose("ActivateCallPlane", { line: 1 }),
  );
  expect(screen()).toMatchInlineSnapshot(`
    "┌───────────────────────────────────────────────────────────┐
    │ 01:59p 09/03/26                                       101 │
    │   To 102 Bob                           > 101 Alice [ring] │
    │   on hold                                                 │
    │ > From 103 Carol                               Bob [dial] │
    │   ringing                                                 │
    │ From 103                                       (it rings) │
    ├──────────────┬──────────────┬──────────────┬──────────────┤
    │    Answer    │              │              │              │
    └──────────────┴──────────────┴──────────────┴──────────────┘"
  `);
});

test("what is heard, and the active line until the last call ends", () => {
  register();
  tell(
    compose("CallState", { state: 1, line: 1, callReference: 7 }),
    compose("ActivateCallPlane", { line: 1 }),
    compose("StartTone", { tone: 0x21 }),
  );
  expect(screen()).toContain("(dial tone) │");
  expect(screen()).toContain(" > 101 Alice [idle] │");
  tell(compose("StopTone"), compose("CallState", { state: 2, line: 1, callReference: 7 }));
  expect(screen()).not.toContain("(dial tone)");
  expect(screen()).not.toContain(">");
});

test("messages wait and calls are forwarded", () => {
  register();
  tell(
    compose("SetLamp", { stimulus: 15, instance: 1, mode: 2 }),
    compose("ForwardStatRes", { active: 1, line: 1, forwards: [{ active: 1, number: "105" }] }),
  );
  expect(station.display()[2]).toContain("101 Alice [mail] [to 105] [idle]");
});

test("a notice goes away after its time", () => {
  register();
  const prompt = () => station.display().at(-4);
  tell(compose("DisplayPriNotify", { timeout: 10, priority: 5, text: "Key is not active" }));
  expect(prompt()).toContain("Key is not active");
  lab.timeline.pass(10_000);
  expect(prompt()).toContain("Your current options");
  tell(compose("DisplayPriNotify", { priority: 5, text: "Paging" }));
  lab.timeline.pass(1_000_000);
  expect(prompt()).toContain("Paging");
  tell(compose("ClearPriNotify", { priority: 5 }));
  expect(prompt()).not.toContain("Paging");
});

test("on its way to a call agent", () => {
  expect(station.display().join("")).toContain("Configuring CM List");
  station.start([{ address: "192.168.150.1", port: 2000 }]);
  expect(screen()).toContain("Opening 192.168.150.1");
  lab.timeline.pass(4);
  expect(screen()).toContain("Registering");
  lab.agents.clear();
  station.start([{ address: "192.168.150.1", port: 2000 }]);
  lab.timeline.pass(100);
  expect(screen()).toContain("Opening 192.168.150.1");
  expect(station.progress).toMatchObject({ stage: "opening", stuck: "not-opened" });
});

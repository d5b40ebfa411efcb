import { beforeEach, expect, test } from "vitest";
import { compose } from "../../src/callmanager/sccp/compose.js";
import type { PhoneMessage, ServerMessage } from "../../src/callmanager/sccp/messages.js";
import { PhoneStation } from "../../src/network/phone-station.js";
import { Lab, ScriptedAgent } from "./scripted-agent.js";

const FIRST = { address: "192.168.150.1", port: 2000 };
const SECOND = { address: "192.168.150.2", port: 2000 };
const NAME = "SEP001122334455";

let lab: Lab;
let agent: ScriptedAgent;
let station: PhoneStation;

function agentAt({ address, port }: { address: string; port: number }): ScriptedAgent {
  const made = new ScriptedAgent();
  lab.agents.set(`${address}:${port}`, made);
  return made;
}

const pass = (milliseconds = 100) => lab.timeline.pass(milliseconds);
const tell = (...messages: readonly ServerMessage[]) => {
  agent.tell(NAME, ...messages);
  pass();
};

beforeEach(() => {
  lab = new Lab();
  agent = agentAt(FIRST);
  station = new PhoneStation(lab.host(NAME, "7960", "192.168.150.11"));
});

function register(): void {
  station.start([FIRST, SECOND]);
  pass();
}

/** What the phone sends while something is done. */
function sentDuring(action: () => void): PhoneMessage[] {
  const seen: PhoneMessage[] = [];
  const listen = (message: PhoneMessage) => {
    seen.push(message);
    return [];
  };
  agent.extra.push(listen);
  action();
  pass();
  agent.extra.splice(agent.extra.indexOf(listen), 1);
  return seen;
}

/** The call agent gives the phone a call, as the recorded sequences have it. */
function call(reference: number, state: number, set: number): readonly ServerMessage[] {
  return [
    compose("CallState", { state, line: 1, callReference: reference }),
    compose("SelectSoftKeys", { line: 1, callReference: reference, set, validKeys: 0xffff }),
  ];
}

test("it registers as a phone does", () => {
  const said = sentDuring(register);
  expect(said.map(({ type }) => type)).toEqual([
    "Alarm",
    "Register",
    "CapabilitiesRes",
    "ButtonTemplateReq",
    "SoftKeyTemplateReq",
    "SoftKeySetReq",
    "LineStatReq",
    "SpeedDialStatReq",
    "RegisterAvailableLines",
    "TimeDateReq",
  ]);
  expect(said[1]).toMatchObject({
    deviceName: NAME,
    address: "192.168.150.11",
    deviceType: 7,
    protocolVersion: 11,
    firmware: "8.0(5.0)",
  });
  expect(station.state).toBe("registered");
  expect(station.agent).toBe(FIRST);
});

test("it asks nothing before the last part of an answer is there", () => {
  register();
  const request = lab.log.indexOf(`${NAME} > SoftKeySetReq`);
  expect(lab.log.slice(0, request).filter((line) => line.endsWith("SoftKeyTemplateRes"))).toHaveLength(2);
});

test("it shows signs of life in the period that the call agent names", () => {
  register();
  expect(sentDuring(() => pass(90_000)).map(({ type }) => type)).toEqual(Array(3).fill("KeepAlive"));
  expect(station.state).toBe("registered");
});

test("it lifts the handset, dials, rings out, talks and hangs up", () => {
  register();
  expect(sentDuring(() => expect(station.offHook()).toBeUndefined())).toMatchObject([{ type: "OffHook" }]);
  tell(...call(7, 1, 4), compose("StartTone", { tone: 0x21 }));
  expect(station.phone.tone).toBe(0x21);

  const keys = sentDuring(() => expect(station.digits("10*#")).toBeUndefined());
  expect(keys).toMatchObject(
    [1, 0, 14, 15].map((button) => ({ type: "KeypadButton", button, line: 1, callReference: 7 })),
  );

  tell(compose("StopTone"), ...call(7, 3, 4), compose("StartTone", { tone: 0x24 }));
  expect(station.phone.call?.state).toBe("ring out");

  const opened = sentDuring(() =>
    tell(compose("OpenReceiveChannel", { passThruParty: 9, milliseconds: 20, codec: 4, callReference: 7 })),
  );
  expect(opened).toMatchObject([
    { type: "OpenReceiveChannelAck", status: 0, address: "192.168.150.11", port: 16384, passThruParty: 9 },
  ]);
  const media = { address: "192.168.150.12", port: 20000, codec: 4, milliseconds: 20 };
  tell(...call(7, 5, 1), compose("StartMediaTransmission", media));
  expect(lab.streams).toEqual([{ ...media, localPort: 16384 }]);

  expect(sentDuring(() => expect(station.onHook()).toBeUndefined())).toMatchObject([
    { type: "OnHook", line: 1, callReference: 7 },
  ]);
  tell(compose("StopMediaTransmission"), compose("CallState", { state: 2, line: 1, callReference: 7 }));
  expect(lab.streams).toHaveLength(2);
  expect(station.phone.calls.size).toBe(0);
});

test("it rings, and lifting the handset answers the call", () => {
  register();
  tell(...call(8, 4, 3), compose("SetRinger", { mode: 2 }));
  expect(station.phone.ringing).toBe(true);
  expect(sentDuring(() => station.offHook())).toMatchObject([{ type: "OffHook", line: 1, callReference: 8 }]);
  tell(compose("SetRinger", { mode: 1 }));
  expect(station.phone.ringing).toBe(false);
});

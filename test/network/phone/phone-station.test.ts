import { beforeEach, expect, test } from "vitest";
import { compose } from "../../../src/callmanager/sccp/compose.js";
import type { PhoneMessage, ServerMessage } from "../../../src/callmanager/sccp/messages.js";
import { SccpStation } from "../../../src/network/phone/sccp/sccp-station.js";
import { Lab, ScriptedAgent } from "./scripted-agent.js";

const FIRST = { address: "192.168.150.1", port: 2000 };
const SECOND = { address: "192.168.150.2", port: 2000 };
const NAME = "SEP001122334455";

let lab: Lab;
let agent: ScriptedAgent;
let station: SccpStation;

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
  station = new SccpStation(lab.host(NAME, "7960", "192.168.150.11"));
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
  const media = { address: "192.168.150.12", port: 20000, milliseconds: 20 };
  tell(...call(7, 5, 1), compose("StartMediaTransmission", { ...media, codec: 4 }));
  expect(lab.streams).toEqual([{ ...media, codec: "g711ulaw", localPort: 16384 }]);

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
  expect(station.phone.ringer(lab.timeline.now)).toBe(2);
  expect(sentDuring(() => station.offHook())).toMatchObject([{ type: "OffHook", line: 1, callReference: 8 }]);
  tell(compose("SetRinger", { mode: 1 }));
  expect(station.phone.ringer(lab.timeline.now)).toBeUndefined();
});

test("only the soft keys that the call agent selected can be pressed", () => {
  register();
  expect(station.hold()?.en).toBe("there is no soft key Hold now; there are: Redial, NewCall");
  expect(station.softKey("Park")?.en).toBe("there is no soft key Park now; there are: Redial, NewCall");
  expect(sentDuring(() => expect(station.softKey("newcall")).toBeUndefined())).toMatchObject([
    { type: "SoftKeyEvent", event: 2, line: 0, callReference: 0 },
  ]);
});

test("a mask takes soft keys out of a set", () => {
  register();
  tell(...call(7, 5, 1), compose("SelectSoftKeys", { line: 1, callReference: 7, set: 1, validKeys: 0b101 }));
  expect(station.phone.softKeys).toEqual([
    { label: "Hold", event: 3 },
    { label: "Trnsfer", event: 4 },
  ]);
  expect(station.endCall()?.en).toBe("there is no soft key EndCall now; there are: Hold, Trnsfer");
  expect(sentDuring(() => station.hold())).toMatchObject([{ event: 3, line: 1, callReference: 7 }]);
});

test("keys that follow at once belong to the call that was asked for", () => {
  register();
  tell(...call(7, 5, 1));
  const keys = sentDuring(() => {
    station.transfer();
    station.digits("102");
  });
  expect(keys[0]).toMatchObject({ type: "SoftKeyEvent", event: 4, callReference: 7 });
  expect(keys.slice(1)).toMatchObject([1, 0, 2].map((button) => ({ button, callReference: 0 })));
  tell(...call(7, 10, 2), ...call(8, 1, 4));
  expect(sentDuring(() => station.digits("1"))).toMatchObject([{ button: 1, callReference: 8 }]);
});

test("buttons are lines and speed dials", () => {
  register();
  expect(sentDuring(() => station.button(1))).toMatchObject([{ type: "Stimulus", stimulus: 9, instance: 1 }]);
  expect(sentDuring(() => station.button(3))).toMatchObject([{ type: "Stimulus", stimulus: 2, instance: 1 }]);
  expect(station.button(2)?.en).toBe("nothing is on button 2");
  expect(station.button(4)?.en).toBe("nothing is on button 4");
  expect(station.line(2)?.en).toBe("the phone has no line 2");
  expect(station.speedDial(2)?.en).toBe("the phone has no speed dial 2");
});

test("what a phone cannot do it says in a sentence", () => {
  expect(station.offHook()).toBeUndefined();
  expect(station.offHook()?.en).toBe("the handset is off the hook already: put it back first");
  expect(station.onHook()).toBeUndefined();
  expect(station.onHook()?.en).toBe("the handset is on the hook already");
  expect(station.digits("1")?.en).toBe("the phone is not registered");
  expect(station.hold()?.en).toBe("the phone is not registered");
  register();
  expect(station.digits("1x")?.en).toBe('a phone has no key "x"');
  expect(station.digits("1")?.en).toBe("there is no dial tone: lift the handset or press NewCall first");
  expect(station.answer()?.en).toBe("no call is ringing");
  expect(station.select(1)?.en).toBe("the phone has no call 1");
});

test("it answers the call that rings, also when it shows another", () => {
  register();
  tell(...call(8, 4, 3), ...call(7, 5, 1));
  expect(station.phone.focus).toBe(7);
  expect(sentDuring(() => station.answer())).toMatchObject([{ event: 11, callReference: 8 }]);
});

test("putting the handset back ends a call on the loudspeaker, but refuses no call that rings", () => {
  register();
  tell(...call(8, 4, 3));
  expect(station.onHook()?.en).toBe("the handset is on the hook already");
  tell(...call(8, 5, 1), compose("SetSpeakerMode", { mode: 1 }));
  expect(sentDuring(() => station.onHook())).toMatchObject([{ type: "OnHook", callReference: 8 }]);
});

test("it shows the other call when one ends", () => {
  register();
  tell(...call(7, 8, 2), ...call(8, 5, 1), compose("CallState", { state: 2, line: 1, callReference: 8 }));
  expect(station.phone.call).toMatchObject({ reference: 7, state: "hold" });
  tell(...call(9, 5, 1));
  expect(station.select(1)).toBeUndefined();
  expect(station.phone.focus).toBe(7);
});

test("a handset that was lifted before the phone registered gets its dial tone then", () => {
  station.offHook();
  expect(sentDuring(register).at(-1)).toMatchObject({ type: "OffHook" });
});

test("a call agent that falls silent is left for the next one after three signs of life", () => {
  const other = agentAt(SECOND);
  register();
  agent.dead = true;
  pass(119_000);
  expect(station.state).toBe("registered");
  expect(lab.log.filter((line) => line === `${NAME} > KeepAlive`)).toHaveLength(3);
  pass(2_000);
  expect(station.state).toBe("registered");
  expect(station.agent).toBe(SECOND);
  expect(other.links).toHaveLength(1);
  expect(agent.links).toHaveLength(0);
});

test("it goes back to the first call agent when that is there again, but not out of a call", () => {
  lab.agents.clear();
  const other = agentAt(SECOND);
  register();
  expect(station.agent).toBe(SECOND);
  pass(120_000);
  expect(station.agent).toBe(SECOND);

  lab.agents.set(`${FIRST.address}:${FIRST.port}`, agent);
  other.tell(NAME, ...call(7, 5, 1));
  pass(120_000);
  expect(station.agent).toBe(SECOND);

  other.tell(NAME, compose("CallState", { state: 2, line: 1, callReference: 7 }));
  pass(60_000);
  expect([station.state, station.agent]).toEqual(["registered", FIRST]);
  expect(other.links).toHaveLength(0);
  expect(agent.links).toHaveLength(1);
  const before = lab.attempts.length;
  pass(600_000);
  expect(lab.attempts).toHaveLength(before);
});

test("a phone that no call agent answers waits longer each time", () => {
  lab.agents.clear();
  station.start([FIRST, SECOND]);
  pass(130_000);
  expect(lab.attempts.filter((attempt) => attempt.endsWith(FIRST.address))).toEqual(
    [0, 10_002, 30_004, 70_006].map((at) => `${at} ${FIRST.address}`),
  );
  expect(lab.attempts[1]).toBe(`1 ${SECOND.address}`);
  expect(station.state).toBe("waiting");
  agentAt(FIRST);
  pass(60_000);
  expect(station.state).toBe("registered");
});

test("a phone that is refused says so and asks again", () => {
  let refusing = true;
  agent.extra.push(({ type }) =>
    refusing && type === "Register" ? [compose("RegisterReject", { reason: "No ephone" })] : [],
  );
  station.start([FIRST]);
  pass();
  expect(station.state).toBe("rejected");
  expect(station.display().join("\n")).toContain("Registration Rejected: No ephone");
  refusing = false;
  pass(10_000);
  expect(station.state).toBe("registered");
});

test("a registration that gets stuck goes to the next call agent", () => {
  agentAt(SECOND);
  agent.extra.push(({ type }) => (type === "LineStatReq" ? [compose("KeepAliveAck")] : []));
  register();
  expect(station.state).toBe("registering");
  pass(30_000);
  expect([station.state, station.agent]).toEqual(["registered", SECOND]);
});

test("it unregisters when it is switched off, and its stream ends", () => {
  register();
  tell(...call(7, 5, 1), compose("StartMediaTransmission", { address: "192.168.150.12", port: 20000 }));
  station.stop();
  pass();
  expect(lab.log.at(-1)).toBe(`${NAME} > Unregister`);
  expect(lab.streams.at(-1)).toBe("stop");
  expect(station.state).toBe("idle");
  expect(station.display().join("\n")).not.toContain("Alice");
  const before = lab.log.length;
  pass(200_000);
  expect(lab.log).toHaveLength(before);
});

test("a reset waits for the end of the call, and is the network's to carry out", () => {
  register();
  const asked: string[] = [];
  station.reset = (kind) => asked.push(kind);
  tell(...call(7, 5, 1), compose("Reset", { kind: 1 }));
  expect(asked).toEqual([]);
  tell(compose("CallState", { state: 2, line: 1, callReference: 7 }));
  expect(asked).toEqual(["reset"]);
  expect([station.state, lab.log.at(-1)]).toEqual(["idle", `${NAME} > Unregister`]);
});

test("a restart registers again, and says why", () => {
  register();
  const said = sentDuring(() => tell(compose("Reset", { kind: 2 })));
  expect(station.state).toBe("registered");
  expect(said.map(({ type }) => type).slice(0, 3)).toEqual(["Unregister", "Alarm", "Register"]);
  expect(said[1]).toMatchObject({ text: `23: Name=${NAME} Load=8.0(5.0) Last=Reset-Restart` });
});

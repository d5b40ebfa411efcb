import { compose } from "../../../callmanager/sccp/compose.js";
import type { PhoneMessage, ServerMessage } from "../../../callmanager/sccp/messages.js";
import { phoneTypes } from "../../../router/phone-types.js";
import type { PhoneState } from "./phone-state.js";
import type { StationHost } from "../station-host.js";

/** Codecs that the phone offers, by SCCP's numbers, and how many 10 ms frames it puts into a packet at most. */
const CAPABILITIES = [
  { codec: 4, framesPerPacket: 40 },
  { codec: 2, framesPerPacket: 40 },
  { codec: 11, framesPerPacket: 60 },
  { codec: 12, framesPerPacket: 60 },
];

/** Higher ones have other layouts (SCCP.md section 2.5). */
const PROTOCOL_VERSION = 11;

/** What the phone says first: why it starts, and who it is. */
export function introduction(host: StationHost, lastReset: string): readonly PhoneMessage[] {
  const type = phoneTypes[host.model];
  return [
    compose("Alarm", {
      severity: SEVERITY_INFORMATIONAL,
      text: `${ALARM_CODES[lastReset] ?? 25}: Name=${host.deviceName} Load=${host.firmware} Last=${lastReset}`,
      parameter2: asNumber(host.address()),
    }),
    compose("Register", {
      deviceName: host.deviceName,
      address: host.address(),
      deviceType: "sccp" in type ? type.sccp : 0,
      maxStreams: 5,
      protocolVersion: PROTOCOL_VERSION,
      maxLines: type.lines,
      instance: 1,
      firmware: host.firmware,
    }),
  ];
}

/** What it can hear and say. */
export function capabilities(): PhoneMessage {
  return compose("CapabilitiesRes", { count: CAPABILITIES.length, capabilities: CAPABILITIES });
}

/** What it asks for then, each request after the answer to the one before it. */
export function* requests(phone: PhoneState): Generator<PhoneMessage, void> {
  yield compose("ButtonTemplateReq");
  yield compose("SoftKeyTemplateReq");
  yield compose("SoftKeySetReq");
  const lines = phone.buttons.filter(({ kind }) => kind === "line");
  for (const { instance } of lines) yield compose("LineStatReq", { line: instance });
  for (const { instance, kind } of phone.buttons) {
    if (kind === "speed-dial") yield compose("SpeedDialStatReq", { number: instance });
  }
  yield compose("RegisterAvailableLines", { lines: lines.length });
  yield compose("TimeDateReq");
}

/** Whether a message is the (last part of the) answer to a request. */
export function answers(message: ServerMessage, request: PhoneMessage): boolean {
  if (message.type !== ANSWERS[request.type]) return false;
  return !("total" in message) || message.offset + message.count >= message.total;
}

/** Whether the call agent says anything to this. */
export function isAnswered(request: PhoneMessage): boolean {
  return ANSWERS[request.type] !== undefined;
}

const SEVERITY_INFORMATIONAL = 2;

const ANSWERS: Readonly<Partial<Record<PhoneMessage["type"], ServerMessage["type"]>>> = {
  ButtonTemplateReq: "ButtonTemplateRes",
  SoftKeyTemplateReq: "SoftKeyTemplateRes",
  SoftKeySetReq: "SoftKeySetRes",
  LineStatReq: "LineStatRes",
  SpeedDialStatReq: "SpeedDialStatRes",
  TimeDateReq: "TimeDateRes",
};

/** An alarm carries the address as a number, its first byte the lowest. */
function asNumber(address: string): number {
  return address.split(".").reduce((sum, byte, index) => sum + Number(byte) * 256 ** index, 0);
}

/** How a phone numbers the reasons of its last start (SHOW.md section 9). */
const ALARM_CODES: Readonly<Record<string, number>> = {
  "TCP-timeout": 10,
  "CM-closed-TCP": 14,
  "Reset-Reset": 22,
  "Reset-Restart": 23,
};

import type { Refusal } from "../calls/call.js";
import {
  BUTTON,
  CALL_STATE,
  CALL_TYPE,
  type CallStateName,
  LAMP,
  RINGER,
  SPEAKER,
  TONE,
} from "../sccp/values.js";
import { presentedParty } from "./caller-id.js";
import { dialledName } from "./dialled-name.js";
import { softKeysOf } from "./feature.js";
import { isLine, type LineLeg, type Phone } from "./lines-and-phones.js";
import { timeAndDate } from "./phone-clock.js";
import { isPrivate } from "./privacy.js";
import { KEY_SET } from "./soft-key-table.js";

/** Texts that the phone has built in: 0x80 and a code. */
const LABEL = {
  currentOptions: "\x80\x13",
  ringOut: "\x80\x16",
  from: "\x80\x17",
  connected: "\x80\x18",
  busy: "\x80\x19",
  enterNumber: "\x80\x20",
} as const;

/** What phones are told of a call, message by message in the order of a real call agent (SCCP.md section 2.4). */

const DEBUG_STATE: Readonly<Record<CallStateName, string>> = {
  offHook: "TsOffHook",
  onHook: "TsOnHook",
  ringOut: "TsRingOut",
  ringIn: "TsRingIn",
  connected: "TsConnected",
  busy: "TsBusy",
  congestion: "TsCongestion",
  hold: "TsHold",
  callWaiting: "TsCallWaiting",
  transfer: "TsCallTransfer",
  park: "TsCallPark",
  proceed: "TsProceed",
  remoteInUse: "TsCallRemoteMultiline",
  invalidNumber: "TsInvalidNumber",
};

function at(phone: Phone, leg: LineLeg): { line: number; callReference: number } {
  return { line: leg.shownAt(phone) ?? 0, callReference: leg.reference };
}

function state(phone: Phone, leg: LineLeg, name: CallStateName): void {
  const where = at(phone, leg);
  phone.debug("EPHONE state", `SetCallState line ${where.line} DN ${leg.line.tag} ${DEBUG_STATE[name]}`);
  phone.send("CallState", { state: CALL_STATE[name], ...where, precedenceLevel: 4 });
}

function softKeys(phone: Phone, leg: LineLeg, set: number): void {
  phone.send("SelectSoftKeys", {
    ...at(phone, leg),
    set,
    validKeys: softKeysOf(phone.exchange).valid(phone, set),
  });
}

function prompt(phone: Phone, leg: LineLeg, text: string): void {
  phone.send("DisplayPromptStatus", { text, ...at(phone, leg) });
}

export function lamp(phone: Phone, instance: number, mode: number): void {
  phone.send("SetLamp", { stimulus: BUTTON.line, instance, mode });
}

/** A line was seized: dial tone. */
export function seized(phone: Phone, leg: LineLeg): void {
  const where = at(phone, leg);
  phone.debug("EPHONE state", "OFFHOOK");
  phone.debug("EPHONE state", `SIEZE on activeline ${where.line - 1}`);
  phone.send("SetRinger", { mode: RINGER.off, duration: 1 });
  phone.send("SetSpeakerMode", { mode: SPEAKER.on });
  lamp(phone, where.line, LAMP.on);
  state(phone, leg, "offHook");
  softKeys(phone, leg, KEY_SET.seized);
  prompt(phone, leg, LABEL.enterNumber);
  phone.send("ActivateCallPlane", { line: where.line });
  phone.send("StartTone", { tone: TONE.dial, ...where });
}

export function firstDigit(phone: Phone, leg: LineLeg): void {
  phone.send("StopTone", at(phone, leg));
  softKeys(phone, leg, KEY_SET.dialling);
}

/** The line is ready for another number: the second half of a feature. */
export function dialTone(phone: Phone, leg: LineLeg): void {
  softKeys(phone, leg, KEY_SET.seized);
  phone.send("StartTone", { tone: TONE.dial, ...at(phone, leg) });
}

export function proceeding(leg: LineLeg): void {
  const phone = leg.owner;
  if (!phone) return;
  const where = at(phone, leg);
  phone.send("StopTone", where);
  phone.send("DialedNumber", { number: leg.call?.destination.number ?? leg.digits, ...where });
  state(phone, leg, "proceed");
  callInfo(phone, leg);
}

export function alerting(leg: LineLeg): void {
  const phone = leg.owner;
  if (!phone) return;
  phone.debug("EPHONE detail", `Skinny Call State change for DN ${leg.line.tag} ALERTING`);
  callInfo(phone, leg);
  state(phone, leg, "ringOut");
  softKeys(phone, leg, consultingSet(phone, leg) ?? KEY_SET.alerting);
  const offers = [...(leg.call?.offers ?? [])];
  const quiet = offers.length > 0 && offers.every((offer) => isLine(offer) && offer.disturbsNobody);
  prompt(phone, leg, quiet ? "Ring out DND" : LABEL.ringOut);
  phone.send("StartTone", { tone: TONE.alerting, ...at(phone, leg) });
}

/** The soft keys of the second call of a transfer or conference. */
function consultingSet(phone: Phone, leg: LineLeg): number | undefined {
  const { consultation } = phone;
  if (consultation?.leg !== leg) return undefined;
  return consultation.kind === "transfer" ? KEY_SET.consulting : KEY_SET.conferring;
}

/** A call comes in; what sounds depends on the button and on what the phone is doing. */
export function ringing(phone: Phone, leg: LineLeg, ringer: number, beep: boolean): void {
  const where = at(phone, leg);
  const { number } = presentedParty(leg);
  state(phone, leg, "ringIn");
  softKeys(phone, leg, KEY_SET.ringing);
  const name = dialledName(phone, leg);
  const text = `${LABEL.from}${number}${name === "" ? "" : ` for ${name}`}`;
  prompt(phone, leg, text);
  phone.send("DisplayPriNotify", { timeout: 10, priority: 5, text });
  callInfo(phone, leg);
  lamp(phone, where.line, LAMP.blink);
  if (beep) phone.send("StartTone", { tone: TONE.callWaiting, ...where });
  else phone.send("SetRinger", { mode: ringer, duration: 1, ...where });
}

/** Somebody takes a call on this phone. */
export function answered(phone: Phone, leg: LineLeg): void {
  const where = at(phone, leg);
  phone.send("ClearPriNotify", { priority: 5 });
  phone.send("SetRinger", { mode: RINGER.off, duration: 1 });
  phone.send("SetSpeakerMode", { mode: SPEAKER.on });
  lamp(phone, where.line, LAMP.on);
  state(phone, leg, "offHook");
  phone.send("ActivateCallPlane", { line: where.line });
  phone.send("SetRinger", { mode: RINGER.off, duration: 1, ...where });
  phone.send("StopTone", where);
}

export function connected(leg: LineLeg): void {
  const phone = leg.owner;
  if (!phone) return;
  phone.send("StopTone", at(phone, leg));
  lamp(phone, at(phone, leg).line, LAMP.on);
  state(phone, leg, "connected");
  softKeys(phone, leg, consultingSet(phone, leg) ?? KEY_SET.connected);
  prompt(phone, leg, LABEL.connected);
  callInfo(phone, leg);
}

/** The number for a transfer is typed on the line of the held call. */
export function transferring(phone: Phone, leg: LineLeg): void {
  state(phone, leg, "transfer");
  dialTone(phone, leg);
}

/** Somebody who is in a call already hears another phone ring. */
export function ringback(phone: Phone, leg: LineLeg): void {
  callInfo(phone, leg);
  phone.send("StartTone", { tone: TONE.alerting, ...at(phone, leg) });
}

/** A call rings on, but not here. */
export function silenced(phone: Phone, leg: LineLeg): void {
  phone.send("SetRinger", { mode: RINGER.off, duration: 1, ...at(phone, leg) });
}

export function held(phone: Phone, leg: LineLeg): void {
  if (phone !== leg.owner && isPrivate(leg)) return remoteInUse(phone, leg);
  lamp(phone, at(phone, leg).line, LAMP.wink);
  state(phone, leg, "hold");
  softKeys(phone, leg, KEY_SET.held);
  prompt(phone, leg, "Hold");
  callInfo(phone, leg);
}

/** Another phone uses a line that this one shares. */
export function remoteInUse(phone: Phone, leg: LineLeg): void {
  const where = at(phone, leg);
  phone.send("ClearPriNotify", { priority: 5 });
  phone.send("SetRinger", { mode: RINGER.off, duration: 1, ...where });
  if (leg.waiting) phone.send("StopTone", where);
  lamp(phone, where.line, LAMP.on);
  state(phone, leg, "remoteInUse");
  softKeys(phone, leg, KEY_SET.remoteInUse);
  prompt(phone, leg, "In Use Remote");
  if (leg.line.channels >= 8) callInfo(phone, leg);
}

export function refused(leg: LineLeg, reason: Refusal): void {
  const phone = leg.owner;
  if (!phone) return;
  phone.send("StopTone", at(phone, leg));
  state(phone, leg, reason === "unknown" ? "invalidNumber" : reason);
  softKeys(phone, leg, KEY_SET.alerting);
  prompt(phone, leg, reason === "unknown" ? "Unknown Number" : LABEL.busy);
  phone.send("StartTone", { tone: reason === "busy" ? TONE.busy : TONE.reorder, ...at(phone, leg) });
}

/** A call is over: on this phone, or altogether. */
export function ended(phone: Phone, leg: LineLeg): void {
  const where = at(phone, leg);
  if (leg.owner === phone) phone.debug("EPHONE state", "ONHOOK");
  phone.send("StopTone", where);
  const others = phone.legsOn(where.line).some((other) => other !== leg);
  lamp(phone, where.line, others ? LAMP.on : LAMP.off);
  phone.send("ClearPromptStatus", where);
  phone.send("ClearPriNotify", { priority: 5 });
  state(phone, leg, "onHook");
  idleKeys(phone);
  phone.connection.send(timeAndDate(phone.exchange));
  if (leg.owner === phone && (phone.active ?? leg) === leg)
    phone.send("SetSpeakerMode", { mode: SPEAKER.off });
  if (![...phone.legs.values()].some((other) => other !== leg && other.state === "ringing"))
    phone.send("SetRinger", { mode: RINGER.off, duration: 1 });
}

/** The keys of a phone without a call. */
export function idleKeys(phone: Phone): void {
  phone.send("SelectSoftKeys", {
    set: KEY_SET.idle,
    validKeys: softKeysOf(phone.exchange).valid(phone, KEY_SET.idle),
  });
}

/** Who is at the other end. */
export function callInfo(phone: Phone, leg: LineLeg): void {
  const { call } = leg;
  if (!call) return;
  if (phone !== leg.owner && isPrivate(leg)) return phone.send("CallInfo", { ...at(phone, leg) });
  const out = call.caller === leg;
  const other = presentedParty(leg);
  const [calling, called] = out
    ? [leg.party, other]
    : [other, call.redirects > 0 ? leg.party : call.destination];
  const dialled = out ? "" : dialledName(phone, leg);
  const where = at(phone, leg);
  phone.debug(
    "EPHONE state",
    `Call Info DN ${leg.line.tag} line ${where.line} ref ${leg.reference} called ${called.number} calling ${calling.number}`,
  );
  phone.send("CallInfo", {
    callingName: calling.name,
    calling: calling.number,
    calledName: dialled === "" ? called.name : dialled,
    called: called.number,
    ...where,
    callType: out ? CALL_TYPE.out : CALL_TYPE.in,
    originalCalledName: call.originalCalled?.name ?? "",
    originalCalled: call.originalCalled?.number ?? "",
    lastRedirectingName: call.lastRedirecting?.name ?? "",
    lastRedirecting: call.lastRedirecting?.number ?? "",
    callInstance: leg.channel,
  });
}

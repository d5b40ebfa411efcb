import { parkSlot } from "../../modes/ephone-dn/purposes.js";
import { hangUp } from "../calls/releasing.js";
import type { PhoneMessage } from "../sccp/messages.js";
import { BUTTON, keyOf } from "../sccp/values.js";
import { answer } from "./answering.js";
import { dialDigit, dialNumber, seize } from "./dialling.js";
import { featuresOf, softKeysOf } from "./feature.js";
import { putOnHold, resume } from "./holding.js";
import { type LineLeg, lineOf, type Phone } from "./lines-and-phones.js";
import { type LineButton, takesCalls } from "./phone-buttons.js";

/** What the keys of a phone do. */
export function handleKey(phone: Phone, message: PhoneMessage): void {
  for (const feature of featuresOf(phone.exchange)) feature.keyPressed?.(phone);
  switch (message.type) {
    case "OffHook":
      return offHook(phone);
    case "OnHook":
      return onHook(phone);
    case "KeypadButton": {
      const key = keyOf(message.button);
      const leg = legOf(phone, message.callReference);
      if (key !== undefined && leg) dialDigit(leg, key);
      return;
    }
    case "EnblocCall": {
      const leg = phone.active ?? seize(phone, message.line || undefined);
      if (leg) dialNumber(leg, message.number);
      return;
    }
    case "Stimulus":
      return stimulus(phone, message.stimulus, message.instance);
    case "SoftKeyEvent": {
      const { event, line, callReference } = message;
      return softKeysOf(phone.exchange).press(phone, event, { line, leg: legOf(phone, callReference) });
    }
    default:
  }
}

/** The call that a key belongs to: the one it names, or the active one. */
function legOf(phone: Phone, reference: number): LineLeg | undefined {
  return phone.legs.get(reference) ?? phone.active;
}

/** The call that has been ringing at a phone for the longest time. */
export function ringingLeg(phone: Phone): LineLeg | undefined {
  return [...phone.legs.values()].find((leg) => leg.state === "ringing");
}

function offHook(phone: Phone): void {
  phone.handsetOff = true;
  if (!phone.active) liftHandset(phone);
  phone.note();
}

/** Which line the handset takes (`auto-line`): one that rings, or else an idle one, unless something else was said. */
function liftHandset(phone: Phone): void {
  const { autoLine } = phone.ephone;
  const ringing = ringingLeg(phone);
  const chosen = typeof autoLine === "object" ? autoLine.button : undefined;
  const takes =
    chosen === undefined || (typeof autoLine === "object" && autoLine["answer-incoming"] === true);
  if (autoLine !== "no" && ringing && (takes || ringing.shownAt(phone) === chosen)) answer(phone, ringing);
  else if (autoLine === undefined || chosen !== undefined) seize(phone, chosen);
}

function onHook(phone: Phone): void {
  phone.handsetOff = false;
  if (phone.active) endOwn(phone, phone.active, "handset");
  phone.note();
}

/** Somebody hangs up: a call, or all that its voice is mixed with. */
export function endOwn(phone: Phone, leg: LineLeg, by: "handset" | "key"): void {
  if (!leg.call?.bridge?.hangUp(leg, by)) hangUp(phone.exchange, leg);
}

function stimulus(phone: Phone, kind: number, instance: number): void {
  if (kind === BUTTON.line) return lineButton(phone, instance);
  if (kind === BUTTON.redial) return redial(phone);
  if (kind === BUTTON.voicemail) {
    const voicemail = phone.exchange.router.telephony?.voicemail?.number;
    if (voicemail !== undefined) dialOn(phone, voicemail);
  }
  if (kind !== BUTTON.speedDial) return;
  const dial = phone.settings.speedDials[instance - 1];
  if (dial) dialOn(phone, dial.number);
}

/** A line button: takes what rings or is held there, or seizes the line. */
function lineButton(phone: Phone, instance: number): void {
  const button = phone.lines.find((one) => one.instance === instance);
  if (button && !takesCalls(button)) return callWatched(phone, button);
  const legs = phone.legsOn(instance);
  const ringing = legs.find((leg) => leg.state === "ringing");
  if (ringing) return answer(phone, ringing);
  const held = legs.find((leg) => leg.state === "held");
  if (held) return resume(phone, held);
  if (phone.active?.shownAt(phone) === instance) return;
  const leg = newCall(phone, instance);
  if (leg) for (const feature of featuresOf(phone.exchange)) feature.seized?.(leg);
}

/** The button of a number that the phone only watches: calls it while it is free, and takes what is parked there. */
function callWatched(phone: Phone, { dns: [tag = 0] }: LineButton): void {
  const { dn, isInUse } = lineOf(phone.exchange, tag);
  if (dn?.number !== undefined && (!isInUse || parkSlot.of(dn))) dialOn(phone, dn.number);
}

/** Seizes a line, where the phone has another call after that one is held. */
export function newCall(phone: Phone, instance?: number): LineLeg | undefined {
  const { active } = phone;
  if (active?.state === "connected") putOnHold(phone, active);
  else if (active) hangUp(phone.exchange, active);
  return seize(phone, instance);
}

/** Dials the last number again. */
export function redial(phone: Phone): void {
  if (phone.lastDialled !== "") dialOn(phone, phone.lastDialled);
}

function dialOn(phone: Phone, number: string): void {
  const { active } = phone;
  const dials =
    active?.state === "seized" || active?.state === "dialling" || phone.collection?.leg === active;
  const leg = active && dials ? active : newCall(phone);
  if (leg) dialNumber(leg, number);
}

import { intercom } from "../../modes/ephone-dn/purposes.js";
import { keepLogin } from "./after-hours.js";
import { answer } from "../phones/answering.js";
import { leaveOwnConference, pressConference } from "./conferring.js";
import { dialDigit, dialNumber, eraseDigit, seize } from "../phones/dialling.js";
import { pressDoNotDisturb } from "./do-not-disturb.js";
import { pressForwardAll } from "./forward-key.js";
import { putOnHold, resume } from "../phones/holding.js";
import { toggleLogout } from "./hunting.js";
import type { LineLeg } from "../phones/line-leg.js";
import { pressLogin } from "./login.js";
import { pressPark } from "./parking.js";
import { pressGroupPickUp, pressPickUp } from "./pickup.js";
import { notice } from "../phones/phone-notices.js";
import type { Phone } from "../phones/phone.js";
import { hangUp } from "../calls/releasing.js";
import type { PhoneMessage } from "../sccp/messages.js";
import { BUTTON, keyOf, SOFT_KEY } from "../sccp/values.js";
import { isBlockedKey } from "./soft-keys.js";
import { pressTransfer, pressTransferToMailbox } from "./transferring.js";

/** What the keys of a phone do. */
export function handleKey(phone: Phone, message: PhoneMessage): void {
  keepLogin(phone);
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
    case "SoftKeyEvent":
      return softKey(phone, message.event, message.line, message.callReference);
    default:
  }
}

/** The call that a key belongs to: the one it names, or the active one. */
export function legOf(phone: Phone, reference: number): LineLeg | undefined {
  return phone.legs.get(reference) ?? phone.active;
}

function ringingLeg(phone: Phone): LineLeg | undefined {
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

/** Somebody hangs up: a call, or the conference that it belongs to. */
function endOwn(phone: Phone, leg: LineLeg, by: "handset" | "key"): void {
  const conference = leg.call?.conference;
  if (conference?.phone === phone.tag) leaveOwnConference(phone, conference, by);
  else hangUp(phone.exchange, leg);
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
  const legs = phone.legsOn(instance);
  const ringing = legs.find((leg) => leg.state === "ringing");
  if (ringing) return answer(phone, ringing);
  const held = legs.find((leg) => leg.state === "held");
  if (held) return resume(phone, held);
  if (phone.active?.shownAt(phone) === instance) return;
  const leg = newCall(phone, instance);
  const target = leg?.line.dn && intercom.of(leg.line.dn)?.number;
  if (leg && target !== undefined) dialNumber(leg, target);
}

function newCall(phone: Phone, instance?: number): LineLeg | undefined {
  const { active } = phone;
  if (active?.state === "connected") putOnHold(phone, active);
  else if (active) hangUp(phone.exchange, active);
  return seize(phone, instance);
}

function redial(phone: Phone): void {
  if (phone.lastDialled !== "") dialOn(phone, phone.lastDialled);
}

function dialOn(phone: Phone, number: string): void {
  const { active } = phone;
  const dials =
    active?.state === "seized" || active?.state === "dialling" || phone.collection?.leg === active;
  const leg = active && dials ? active : newCall(phone);
  if (leg) dialNumber(leg, number);
}

function softKey(phone: Phone, event: number, line: number, reference: number): void {
  if (isBlockedKey(phone.settings, event)) return notice(phone, "Key Is Not Active");
  const leg = legOf(phone, reference);
  switch (event) {
    case SOFT_KEY.newCall:
      newCall(phone, line || undefined);
      return;
    case SOFT_KEY.redial:
      return redial(phone);
    case SOFT_KEY.erase:
      if (leg) eraseDigit(leg);
      return;
    case SOFT_KEY.endCall:
      if (leg?.owner === phone) endOwn(phone, leg, "key");
      return;
    case SOFT_KEY.answer: {
      const ringing = leg?.state === "ringing" ? leg : ringingLeg(phone);
      if (ringing) answer(phone, ringing);
      return;
    }
    case SOFT_KEY.hold:
      if (leg) putOnHold(phone, leg);
      return;
    case SOFT_KEY.transfer:
      return pressTransfer(phone, leg);
    case SOFT_KEY.toVoicemail:
      return pressTransferToMailbox(phone, leg);
    case SOFT_KEY.conference:
      return pressConference(phone, leg);
    case SOFT_KEY.forwardAll:
      return pressForwardAll(phone);
    case SOFT_KEY.doNotDisturb:
      return pressDoNotDisturb(phone);
    case SOFT_KEY.park:
      return pressPark(phone, leg);
    case SOFT_KEY.pickUp:
      return pressPickUp(phone);
    case SOFT_KEY.groupPickUp:
      return pressGroupPickUp(phone);
    case SOFT_KEY.hlog:
      return toggleLogout(phone);
    case SOFT_KEY.login:
      return pressLogin(phone);
    case SOFT_KEY.resume:
      if (leg) resume(phone, leg);
      return;
    default:
  }
}

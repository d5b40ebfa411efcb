import { intercom as intercomLine } from "../../modes/ephone-dn/purposes.js";
import type { Leg } from "../calls/call.js";
import { CAUSE } from "../calls/causes.js";
import { answer } from "../phones/answering.js";
import { dialNumber } from "../phones/dialling.js";
import type { Feature } from "../phones/feature.js";
import { isLine, lineOf, type LineLeg, type Phone } from "../phones/lines-and-phones.js";
import { MICROPHONE, TONE } from "../sccp/values.js";

/**
 * `intercom`: the button calls the other one of a pair, which answers by itself and with its microphone off, where its
 * phone has no call or may be interrupted (CME administration guide, "Configuring Intercom Lines").
 */
export const intercom: Feature = {
  seized(leg) {
    const target = leg.line.dn && intercomLine.of(leg.line.dn)?.number;
    if (target !== undefined) dialNumber(leg, target);
  },
  takeCall(exchange, _call, dn) {
    const called = intercomLine.of(dn);
    if (!called || called["no-auto-answer"] || called["barge-in"]) return undefined;
    const isTaken = [...lineOf(exchange, dn.tag).places.keys()].some(({ active }) => active);
    return isTaken ? { failed: "busy", cause: CAUSE.busy } : undefined;
  },
  ringing(call) {
    for (const leg of call.offers) if (answerAlone(leg)) return;
  },
};

/** The phone of an intercom line takes the call that rings there; false where its user is to do that. */
function answerAlone(leg: Leg): boolean {
  if (!isLine(leg)) return false;
  const called = leg.line.dn && intercomLine.of(leg.line.dn);
  const [phone] = leg.phones;
  if (!called || called["no-auto-answer"] || !phone) return false;
  answer(phone, leg);
  announce(phone, leg, called["no-mute"] === true);
  return true;
}

/** A beep, and until somebody presses Mute nobody hears this side. */
function announce(phone: Phone, leg: LineLeg, speaks: boolean): void {
  phone.send("StartTone", {
    tone: TONE.beep,
    line: leg.shownAt(phone) ?? 0,
    callReference: leg.reference,
  });
  if (!speaks) phone.send("SetMicroMode", { mode: MICROPHONE.off });
}

import { callWaiting, ring } from "../../modes/ephone-dn/calls.js";
import { habits } from "../../modes/ephone/calls.js";
import type { Call } from "../calls/call.js";
import { commonCodecs } from "../calls/codec-choice.js";
import type { Exchange } from "../calls/exchange.js";
import { isOwnPhone } from "../calls/own-phones.js";
import { RINGER } from "../sccp/values.js";
import * as display from "./line-display.js";
import { isLine, type Line, type LineLeg, type Phone } from "./lines-and-phones.js";
import type { LineButton } from "./phone-buttons.js";
import { lineCodecs } from "./phone-codecs.js";
import { SccpLeg } from "./sccp-leg.js";
import { countIncoming } from "./statistics.js";

/** Lets the phones of a line ring for a call. */

export type Offered = "ringing" | "busy" | "unregistered" | "no-codec";

/**
 * Offers a call to a line; what came of it. Phones that are not to be disturbed show it without ringing (`Do Not Disturb`
 * in the CME administration guide).
 */
export function offerToLine(
  exchange: Exchange,
  call: Call,
  line: Line,
  which: "primary" | "secondary",
): Offered {
  if (line.places.size === 0) return "unregistered";
  const channel = line.freeForCalled();
  if (isLine(call.caller) && call.caller.line === line) return "busy";
  const { holder } = line;
  const able = [...line.places].filter(
    ([phone, button]) => (holder ?? phone) === phone && takes(phone, button, line),
  );
  if (channel === undefined || able.length === 0) return "busy";
  if (!able.some(([phone]) => understands(phone, call))) return "no-codec";
  const leg = new SccpLeg(exchange, line, channel);
  leg.which = which;
  leg.call = call;
  call.offers.add(leg);
  if (isOwnPhone(call.caller)) call.destination = leg.party;
  leg.state = "ringing";
  leg.disturbsNobody = able.every(([phone, button]) => keepsQuiet(phone, button));
  for (const [phone, button] of able) {
    const instance = freeInstance(phone, button, line);
    leg.show(phone, instance);
    ringAt(phone, button, leg);
  }
  leg.become("ringing");
  countIncoming(exchange, leg);
  exchange.changed(call);
  return "ringing";
}

/**
 * Whether a call may ring at a button: not on an overlay in use without call waiting (`no call-waiting beep accept`), nor
 * where the phone's own limits are reached.
 */
function takes(phone: Phone, button: LineButton, line: Line): boolean {
  const here = phone.legsOn(button.instance).filter((leg) => leg.owner === phone || leg.state === "ringing");
  if ([...phone.legs.values()].some((leg) => leg.owner === phone && leg.refusesWaiting)) return false;
  if (button.separator === "o" && here.length > 0) return expansionOf(phone, button) !== undefined;
  const { settings } = line;
  const waits = button.separator !== "c" || settings === undefined || callWaiting.acceptBeep.isOn(settings);
  if (here.length > 0 && !waits) return false;
  if (line.channels < 8) return true;
  const own = here.filter((leg) => leg.line === line);
  const { busyTrigger: trigger, maxCallsPerButton: most = 8 } = phone.settings;
  const incoming = own.filter((leg) => leg.call?.caller !== leg);
  return own.length < most && (trigger === undefined || incoming.length < trigger);
}

/** Whether a phone and the caller have a codec in which they hear each other. */
function understands(phone: Phone, { caller }: Call): boolean {
  const { isOutside = false } = phone.connection;
  return commonCodecs(caller, { codecs: lineCodecs(phone), isOutside }).length > 0;
}

/** Whether do not disturb keeps the button from ringing: `no dnd feature-ring` leaves out those with the feature ring. */
function keepsQuiet(phone: Phone, { separator }: LineButton): boolean {
  if (!phone.registration.doNotDisturb) return false;
  return separator !== "f" || habits.silentFeatureRing.isOn(phone.settings);
}

/** The button on which the call is shown: an expansion of an overlay where the overlay itself is in use. */
function freeInstance(phone: Phone, button: LineButton, line: Line): number {
  if (button.separator === "o" && phone.legsOn(button.instance).length > 0)
    return expansionOf(phone, button)?.instance ?? button.instance;
  const plain = phone.lines.find(
    ({ dns, instance }) => dns[0] === line.tag && phone.legsOn(instance).length === 0,
  );
  return plain && plain.separator !== "m" && plain.separator !== "w" ? plain.instance : button.instance;
}

function expansionOf(phone: Phone, { instance }: LineButton): LineButton | undefined {
  return phone.lines.find((one) => one.expands === instance && phone.legsOn(one.instance).length === 0);
}

/** How a button rings: as told by its separator; a phone in a call gets a beep. */
function ringAt(phone: Phone, button: LineButton, leg: LineLeg): void {
  const { separator } = button;
  const { settings } = leg.line;
  const inCall = phone.active !== undefined;
  leg.waiting ||= inCall;
  const beeps = settings === undefined || callWaiting.beep.isOn(settings);
  const rings = settings !== undefined && callWaiting.ring.isOn(settings);
  const quiet = keepsQuiet(phone, button);
  const silent = quiet || separator === "s" || separator === "b" || (inCall && !rings);
  const beep = !quiet && inCall && !rings && beeps && separator !== "s";
  display.ringing(phone, leg, silent ? RINGER.off : ringerFor(separator, leg), beep);
}

function ringerFor(separator: LineButton["separator"], { call, line }: LineLeg): number {
  if (separator === "f") return RINGER.feature;
  const told = line.settings && ring.of(line.settings);
  if (told) return RINGERS[told.kind];
  return call?.caller.kind === "trunk" && !isOwnPhone(call.caller) ? RINGER.outside : RINGER.inside;
}

/** `ring` of a line says how its calls sound. */
const RINGERS = {
  external: RINGER.outside,
  feature: RINGER.feature,
  internal: RINGER.inside,
} as const;

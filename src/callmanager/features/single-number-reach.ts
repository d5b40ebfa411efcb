import { singleReach } from "../../modes/ephone-dn/purposes.js";
import type { EphoneDn } from "../../router/telephony-model.js";
import type { Timer } from "../../session/timeline.js";
import { attached } from "../calls/attached.js";
import type { Call } from "../calls/call.js";
import { openRoutes } from "../calls/class-of-restriction.js";
import type { Exchange } from "../calls/exchange.js";
import { effectiveLine } from "../dial-plan/effective.js";
import type { Feature } from "../phones/feature.js";
import { type Line, lineOf, type LineLeg, type Phone } from "../phones/lines-and-phones.js";
import { notice } from "../phones/phone-notices.js";
import { offerToLine } from "../phones/offering.js";
import { sendOn } from "./transferring.js";

/** `snr`: a call rings at another number too, such as a mobile phone (CME administration guide, "Single Number Reach"). */
export const singleNumberReach: Feature = {
  ringing: expectMobile,
  divert({ router }, _call, { dn }, reason) {
    const reach = reachOf(router.ephoneDns.get(dn.tag) && effectiveLine(router, dn));
    if (reason !== "noan" || reach?.forward === undefined || !isOn(dn)) return undefined;
    return { number: reach.forward, after: reach.delay + reach.timeout };
  },
  answered: (_exchange, call) => pending.get(call)?.cancel(),
  over: (_exchange, call) => pending.get(call)?.cancel(),
};

/** Calls that will ring at the other number in a moment. */
const pending = new WeakMap<Call, Timer>();

/** Whether the phone's user has switched it off by the Mobility key. */
const switchedOff = attached((_dn: EphoneDn): { off: boolean } => ({ off: false }));

/** Where calls of a line ring too; undefined: nowhere. */
function reachOf(line: EphoneDn | undefined) {
  return line && singleReach.mobility.isOn(line) ? singleReach.snr.of(line) : undefined;
}

function isOn(dn: EphoneDn): boolean {
  return !switchedOff(dn).off;
}

function expectMobile(call: Call, { exchange, dn, settings }: Line): void {
  const reach = reachOf(settings);
  if (!reach || !dn || !isOn(dn)) return;
  pending.get(call)?.cancel();
  pending.set(
    call,
    exchange.host.timeline.after(reach.delay * 1000, () => ringMobile(exchange, call, reach.number)),
  );
}

/** The call rings at the other number beside the line; what the caller sees does not change. */
function ringMobile(exchange: Exchange, call: Call, number: string): void {
  const { destination, peer } = call;
  for (const route of openRoutes(exchange, call.caller, exchange.match(number).routes)) {
    const target = route.destination;
    const rings =
      target.kind === "line"
        ? offerToLine(exchange, call, lineOf(exchange, target.dn.tag), target.which) === "ringing"
        : target.kind === "peer" && exchange.parts.destinations.peer(exchange, call, target) === "taken";
    if (rings) break;
  }
  call.destination = destination;
  call.peer = peer;
}

/**
 * The Mobility key: in a call it sends the other party to the number, and the call goes on there; at rest it switches the
 * ringing there off or on.
 */
export function pressMobility(phone: Phone, leg: LineLeg | undefined): void {
  const { exchange } = phone;
  const tag = leg?.line.tag ?? phone.lines[0]?.dns[0];
  const { dn, settings } = lineOf(exchange, tag ?? 0);
  const reach = reachOf(settings);
  if (!dn || !reach) return notice(phone, "Key Is Not Active");
  if (!leg) {
    const state = switchedOff(dn);
    state.off = !state.off;
    return notice(phone, state.off ? "SNR OFF" : "SNR ON");
  }
  const far = leg.call?.other(leg);
  if (leg.owner !== phone || leg.state !== "connected" || !far || leg.call?.bridge) return;
  sendOn(exchange, leg, far, reach.number);
  notice(phone, "Send call to mobile");
}

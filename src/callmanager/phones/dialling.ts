import { PHONE_DEFAULTS } from "../../router/telephony.js";
import type { Exchange } from "../calls/exchange.js";
import { routeCall } from "../calls/routing.js";
import type { Dialled } from "../dial-plan/dial-plan.js";
import { collectDigit, collectNumber } from "./collecting.js";
import { featuresOf } from "./feature.js";
import * as display from "./line-display.js";
import { calledNumber, callingParty } from "./line-translation.js";
import { type LineLeg, lineOf, type Phone } from "./lines-and-phones.js";
import { takesCalls } from "./phone-buttons.js";
import { SccpLeg } from "./sccp-leg.js";
import { countOutgoing } from "./statistics.js";

/** Seizing a line and collecting digits. */

/** A free channel of a phone for a new call: of this line, or of the first that has one. */
export function seize(phone: Phone, instance?: number): LineLeg | undefined {
  const { exchange } = phone;
  for (const button of phone.lines) {
    if (!takesCalls(button) || button.expands !== undefined) continue;
    if (instance !== undefined && button.instance !== instance) continue;
    for (const tag of button.dns) {
      const line = lineOf(exchange, tag);
      if ((line.holder ?? phone) !== phone) continue;
      const channel = line.dn?.number === undefined ? undefined : line.freeForCalling();
      if (channel === undefined || !hasRoom(phone, button.instance, line.channels)) continue;
      const leg = new SccpLeg(exchange, line, channel);
      leg.show(phone, button.instance);
      leg.become("seized");
      leg.takenBy(phone);
      display.seized(phone, leg);
      waitForDigit(leg);
      return leg;
    }
  }
  return undefined;
}

/** `max-calls-per-button` counts on octo-lines only. */
function hasRoom(phone: Phone, instance: number, channels: number): boolean {
  if (channels < 8) return true;
  const most = phone.settings.maxCallsPerButton ?? PHONE_DEFAULTS.maxCallsPerButton;
  return phone.legsOn(instance).filter((leg) => leg.owner === phone).length < most;
}

/** A key of the pad: of the number that is dialled, or for the other end of the call. */
export function dialDigit(leg: LineLeg, digit: string): void {
  const { owner, exchange } = leg;
  if (!owner) return;
  owner.debug("EPHONE detail", `KeypadButtonMessage ${digit}`);
  if (collectDigit(owner, leg, digit)) return;
  if (leg.state === "connected") return leg.call?.other(leg)?.keyHeard(digit);
  if (leg.state !== "seized" && leg.state !== "dialling") return;
  if (leg.state === "seized") {
    leg.become("dialling");
    display.firstDigit(owner, leg);
  }
  if (digit === "#" && leg.digits !== "" && !leg.digits.startsWith("*")) return finishNumber(leg);
  leg.digits += digit;
  if (featuresOf(exchange).some((feature) => feature.takeCode?.(owner, leg))) return;
  if (featuresOf(exchange).some((feature) => feature.blocks?.(owner, leg.digits)))
    return leg.refused("congestion");
  const { routes, more } = routesOf(leg);
  if (mayBeCode(exchange, leg.digits)) return waitForDigit(leg);
  if (!more && routes.length > 0) return finishNumber(leg);
  if (!more) return leg.refused("unknown");
  waitForDigit(leg);
}

/** Several keys of the pad, one after the other. */
export function dialDigits(leg: LineLeg, digits: string): void {
  for (const digit of digits) dialDigit(leg, digit);
}

/** Where the digits lead so far: as they are, or else as the line's translation rules make them. */
function routesOf(leg: LineLeg): Pick<Dialled, "more" | "routes"> {
  const { exchange } = leg;
  const digits = withoutCode(exchange, leg.digits) ?? leg.digits;
  const typed = exchange.match(digits);
  if (typed.more || typed.routes.length > 0) return typed;
  const called = calledNumber(leg, digits);
  return called === undefined ? typed : exchange.match(called);
}

/** Digits without the code of a feature that stands before the number. */
function withoutCode(exchange: Exchange, digits: string): string | undefined {
  for (const feature of featuresOf(exchange)) {
    const rest = feature.withoutCode?.(exchange, digits);
    if (rest !== undefined) return rest;
  }
  return undefined;
}

/** A whole number at once: a speed dial, the last number, a block of digits. */
export function dialNumber(leg: LineLeg, number: string): void {
  const { owner } = leg;
  if (!owner || collectNumber(owner, leg, number)) return;
  if (leg.state !== "seized" && leg.state !== "dialling") return;
  if (leg.state === "seized") {
    leg.become("dialling");
    display.firstDigit(owner, leg);
  }
  leg.digits += number;
  finishNumber(leg);
}

/** Takes the last digit back. */
export function eraseDigit(leg: LineLeg): void {
  if (leg.state !== "dialling") return;
  leg.digits = leg.digits.slice(0, -1);
  waitForDigit(leg);
}

/** Nobody dials on: what is there is the number. */
function waitForDigit(leg: LineLeg): void {
  const { exchange } = leg;
  const seconds = exchange.router.telephony?.timeouts.interdigit ?? PHONE_DEFAULTS.timeouts.interdigit;
  leg.timer?.cancel();
  leg.timer = exchange.host.timeline.after(seconds * 1000, () => finishNumber(leg));
}

function finishNumber(leg: LineLeg): void {
  const { owner, exchange, digits } = leg;
  if (!owner) return;
  if (digits === "") return leg.refused("unknown");
  owner.lastDialled = digits;
  owner.debug("EPHONE detail", `Store ReDial digit: ${digits}`);
  owner.debug("EPHONE detail", `SkinnyTryCall to ${digits} instance ${leg.shownAt(owner) ?? 0}`);
  callNumber(exchange, leg, digits);
}

/** Whether digits are the beginning of a feature's code. */
function mayBeCode(exchange: Exchange, digits: string): boolean {
  return featuresOf(exchange).some((feature) =>
    feature.codes?.(exchange).some((code) => code.startsWith(digits)),
  );
}

/** Begins a call from a line that is seized. */
function callNumber(exchange: Exchange, leg: LineLeg, typed: string): void {
  const { owner } = leg;
  const digits = calledNumber(leg, withoutCode(exchange, typed) ?? typed);
  const isForbidden =
    owner && featuresOf(exchange).some((feature) => feature.forbids?.(owner, typed, digits));
  if (digits === undefined || isForbidden) return leg.refused(isForbidden ? "congestion" : "unknown");
  const call = exchange.begin(leg);
  call.destination = { number: digits, name: "" };
  call.calling = callingParty(leg);
  call.incomingPeer = exchange.plan.peerOfLine.get(leg.line.tag) ?? 0;
  leg.proceeding();
  countOutgoing(exchange, leg);
  routeCall(exchange, call, digits);
}

import type { Router } from "../../router/router.js";
import type { Call } from "../calls/call.js";
import type { Exchange } from "../calls/exchange.js";
import { join } from "../calls/joining.js";
import { dropOwnCall } from "../calls/replacing.js";
import { collect } from "../phones/collecting.js";
import { seize } from "../phones/dialling.js";
import * as display from "../phones/line-display.js";
import { lineTagsOf } from "../phones/line-numbers.js";
import { isLine, type LineLeg, lineOf, type Phone } from "../phones/lines-and-phones.js";
import { statisticsOf } from "../phones/statistics.js";
import { retrieve } from "./parking.js";

/** The PickUp and GPickUp keys (`pickup-group`, `service directed-pickup`; REFERENCE.md sections 3.3 and 4). */

export function pressPickUp(phone: Phone): void {
  if (phone.exchange.router.telephony?.directedPickup === "no") return pickUpGroup(phone, ownGroup(phone));
  const leg = seizedLine(phone);
  if (!leg) return;
  const { exchange } = phone;
  collect(phone, {
    leg,
    what: "pickup",
    isWhole: (digits) => lineTagsOf(exchange, digits).length > 0 && !exchange.match(digits).more,
    done: (digits) => pickUpNumber(exchange, leg, digits),
  });
}

export function pressGroupPickUp(phone: Phone): void {
  const pickupGroups = phone.exchange.derived(pickupGroupsOf);
  const own = ownGroup(phone);
  if (own !== undefined && pickupGroups.size === 1) return pickUpGroup(phone, own);
  const leg = seizedLine(phone);
  if (!leg) return;
  collect(phone, {
    leg,
    what: "group-pickup",
    isWhole: (digits) => digits === "*" || pickupGroups.has(digits),
    done: (digits) => pickUpGroup(phone, digits === "*" ? own : digits, leg),
  });
}

function seizedLine(phone: Phone): LineLeg | undefined {
  phone.stopCollecting();
  const { active } = phone;
  if (active?.state === "seized" || active?.state === "dialling") return active;
  return phone.active ? undefined : seize(phone);
}

function ownGroup({ exchange: { router }, lines }: Phone): string | undefined {
  const tags = lines.flatMap(({ dns }) => dns);
  return tags.map((tag) => router.ephoneDns.get(tag)?.pickupGroup).find((group) => group !== undefined);
}

/** Takes the call that rings at a number, or is parked there. */
export function pickUpNumber(exchange: Exchange, leg: LineLeg, digits: string): void {
  for (const tag of lineTagsOf(exchange, digits)) {
    if (retrieve(exchange, tag, leg)) return;
    const call = lineOf(exchange, tag).legs.find(({ state }) => state === "ringing")?.call;
    if (call) return takeOver(exchange, call, leg);
  }
  leg.refused("unknown");
}

/** Takes the call of a group that has been ringing for the longest time. */
export function pickUpGroup(phone: Phone, group: string | undefined, own?: LineLeg): void {
  const { exchange } = phone;
  const leg = own ?? seizedLine(phone);
  if (!leg) return;
  for (const call of exchange.calls) {
    const rings = [...call.offers].some((offer) => isLine(offer) && offer.line.dn?.pickupGroup === group);
    if (group !== undefined && rings) return takeOver(exchange, call, leg);
  }
  leg.refused("unknown");
}

/** A line answers a call that rings elsewhere. */
function takeOver(exchange: Exchange, call: Call, leg: LineLeg): void {
  dropOwnCall(exchange, leg);
  leg.call = call;
  if (leg.owner) display.answered(leg.owner, leg);
  statisticsOf(exchange, leg).incomingAnswered++;
  join(exchange, call, leg);
}

function pickupGroupsOf({ ephoneDns }: Router): ReadonlySet<string> {
  return new Set([...ephoneDns.values()].flatMap(({ pickupGroup }) => pickupGroup ?? []));
}

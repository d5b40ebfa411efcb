import { pickupAny } from "../../modes/ephone-dn/identity.js";
import type { Router } from "../../router/router.js";
import { sipPools } from "../../rules/sip-phones.js";
import type { Call, Leg } from "../calls/call.js";
import { CAUSE } from "../calls/causes.js";
import type { Exchange } from "../calls/exchange.js";
import { join } from "../calls/joining.js";
import { dropOwnCall } from "../calls/replacing.js";
import { collect } from "../phones/collecting.js";
import { seize } from "../phones/dialling.js";
import * as display from "../phones/line-display.js";
import { lineTagsOf } from "../phones/line-numbers.js";
import { isLine, type LineLeg, lineOf, type Phone } from "../phones/lines-and-phones.js";
import { statisticsOf } from "../phones/statistics.js";
import { retrieve, retrieveOwn } from "./parking.js";

/** The PickUp and GPickUp keys (`pickup-group`, `service directed-pickup`; REFERENCE.md sections 3.3 and 4). */

/**
 * PickUp takes a call from the number that follows, or with `*` one that the phone has parked; under `service
 * directed-pickup gpickup`, and without the service, one from the phone's own group.
 */
export function pressPickUp(phone: Phone): void {
  const { exchange } = phone;
  if (exchange.router.telephony?.directedPickup !== undefined) return pickUpGroup(phone, ownGroup(phone));
  const leg = seizedLine(phone);
  if (!leg) return;
  collect(phone, {
    leg,
    what: "pickup",
    isWhole: (digits) => digits === "*" || isExtension(exchange, digits),
    done(digits) {
      if (digits !== "*") pickUpNumber(exchange, leg, digits);
      else if (!retrieveOwn(phone, leg)) leg.refused("congestion");
    },
  });
}

function isExtension(exchange: Exchange, digits: string): boolean {
  return lineTagsOf(exchange, digits).length > 0 && !exchange.match(digits).more;
}

/** GPickUp takes a call from the group that follows, or with `*` from the phone's own one; `gpickup`: or from a number. */
export function pressGroupPickUp(phone: Phone): void {
  const { exchange } = phone;
  const pickupGroups = exchange.derived(pickupGroupsOf);
  const own = ownGroup(phone);
  const takesNumbers = typeof exchange.router.telephony?.directedPickup === "object";
  if (own !== undefined && pickupGroups.size === 1 && !takesNumbers) return pickUpGroup(phone, own);
  const leg = seizedLine(phone);
  if (!leg) return;
  collect(phone, {
    leg,
    what: "group-pickup",
    isWhole: (digits) =>
      digits === "*" || pickupGroups.has(digits) || (takesNumbers && isExtension(exchange, digits)),
    done(digits) {
      if (digits === "*" && leg.line.dn && pickupAny.isOn(leg.line.dn)) pickUpAny(exchange, leg);
      else if (takesNumbers && digits !== "*" && !pickupGroups.has(digits))
        pickUpNumber(exchange, leg, digits);
      else pickUpGroup(phone, digits === "*" ? own : digits, leg);
    },
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
export function pickUpNumber(exchange: Exchange, leg: Leg, digits: string): void {
  for (const tag of lineTagsOf(exchange, digits)) {
    if (retrieve(exchange, tag, leg)) return;
    const call = lineOf(exchange, tag).legs.find(({ state }) => state === "ringing")?.call;
    if (call) return takeOver(exchange, call, leg);
  }
  const call = [...exchange.calls].find(({ offers }) =>
    [...offers].some((offer) => offer.isSipPhone === true && offer.party.number === digits),
  );
  if (call) takeOver(exchange, call, leg);
  else leg.refused("congestion", CAUSE.unassigned);
}

/** Takes the call of a group that has been ringing for the longest time. */
export function pickUpGroup(phone: Phone, group: string | undefined, own?: LineLeg): void {
  const { exchange } = phone;
  const leg = own ?? seizedLine(phone);
  if (leg) takeFromGroup(exchange, leg, group);
}

/** A leg takes the call of a group that has been ringing for the longest time. */
export function takeFromGroup(exchange: Exchange, leg: Leg, group: string | undefined): void {
  const call = [...exchange.calls].find(({ offers }) =>
    [...offers].some((offer) => group !== undefined && groupOf(exchange, offer) === group),
  );
  if (call) takeOver(exchange, call, leg);
  else leg.refused("congestion", CAUSE.unassigned);
}

/** Takes the call of any group that has been ringing for the longest time (`pickup-call any-group`). */
export function pickUpAny(exchange: Exchange, leg: Leg): void {
  const call = [...exchange.calls].find(({ offers }) =>
    [...offers].some((offer) => groupOf(exchange, offer) !== undefined),
  );
  if (call) takeOver(exchange, call, leg);
  else leg.refused("congestion", CAUSE.unassigned);
}

/** The pickup group of a line at which a call rings; undefined where it is in none. */
function groupOf(exchange: Exchange, offer: Leg): string | undefined {
  if (isLine(offer)) return offer.line.dn?.pickupGroup;
  return offer.isSipPhone ? exchange.derived(sipGroups).get(offer.party.number) : undefined;
}

/** Pickup groups of SIP phones, by the numbers of their lines. */
function sipGroups(router: Router): ReadonlyMap<string, string> {
  const lines = sipPools(router).flatMap((pool) => pool.lines);
  return new Map(lines.flatMap(({ number, pickupGroup }) => (pickupGroup ? [[number, pickupGroup]] : [])));
}

/** A line answers a call that rings elsewhere. */
function takeOver(exchange: Exchange, call: Call, leg: Leg): void {
  dropOwnCall(exchange, leg);
  leg.call = call;
  if (isLine(leg)) {
    if (leg.owner) display.answered(leg.owner, leg);
    statisticsOf(exchange, leg).incomingAnswered++;
  }
  join(exchange, call, leg);
}

export function pickupGroupsOf(router: Router): ReadonlySet<string> {
  const lines = [...router.ephoneDns.values()].flatMap(({ pickupGroup }) => pickupGroup ?? []);
  return new Set([...lines, ...sipGroups(router).values()]);
}

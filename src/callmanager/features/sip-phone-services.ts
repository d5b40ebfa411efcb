import { type SipPool, sipPools } from "../../rules/sip-phones.js";
import type { Call, Leg } from "../calls/call.js";
import { CAUSE } from "../calls/causes.js";
import type { Application, Exchange } from "../calls/exchange.js";
import { type PhoneService, readService } from "../sip/service-uris.js";
import { codeIn } from "./access-codes.js";
import { pickUpAny, pickUpNumber, pickupGroupsOf, takeFromGroup } from "./pickup.js";

/**
 * Calls of SIP phones that are for no number: what their keys PickUp and GPickUp call, and feature access codes, which
 * phones without these keys dial (`fac`).
 */
export const takeServiceCall: Application = (exchange, call, _peer, called) => {
  if (!call.caller.isSipPhone) return false;
  const service = readService(called);
  if (service) {
    SERVICES[service.service](exchange, call, service.digits);
    return true;
  }
  const { feature = "", digits = "" } = codeIn(exchange, called) ?? {};
  const action = CODES[feature];
  action?.(exchange, call, digits);
  return action !== undefined;
};

type Action = (exchange: Exchange, call: Call, digits: string) => void;

const SERVICES: Readonly<Record<PhoneService, Action>> = {
  pickup: pickUpByKey,
  "group-pickup": pickUpGroupByKey,
};

const CODES: Readonly<Record<string, Action>> = {
  "pickup local": (exchange, { caller }) => takeFromGroup(exchange, caller, ownGroup(exchange, caller)),
  "pickup group": (exchange, { caller }, digits) => takeFromGroup(exchange, caller, digits),
  "pickup direct": (exchange, { caller }, digits) => pickUpNumber(exchange, caller, digits),
  "dpark-retrieval": (exchange, { caller }, digits) => pickUpNumber(exchange, caller, digits),
};

/** PickUp as `service directed-pickup` says what it takes (FEATURES.md section 4.7). */
function pickUpByKey(exchange: Exchange, { caller }: Call, digits: string): void {
  const takesGroups = exchange.router.telephony?.directedPickup !== undefined;
  if (takesGroups) return takeFromGroup(exchange, caller, ownGroup(exchange, caller));
  if (digits === "" || digits === "*") return caller.refused("congestion", CAUSE.unassigned);
  pickUpNumber(exchange, caller, digits);
}

function pickUpGroupByKey(exchange: Exchange, { caller }: Call, digits: string): void {
  const takesNumbers = typeof exchange.router.telephony?.directedPickup === "object";
  const isOwn = digits === "" || digits === "*";
  if (isOwn && lineOf(exchange, caller)?.picksAny) return pickUpAny(exchange, caller);
  if (takesNumbers && !isOwn && !exchange.derived(pickupGroupsOf).has(digits))
    return pickUpNumber(exchange, caller, digits);
  takeFromGroup(exchange, caller, isOwn ? ownGroup(exchange, caller) : digits);
}

function ownGroup(exchange: Exchange, leg: Leg): string | undefined {
  return lineOf(exchange, leg)?.pickupGroup;
}

function lineOf(exchange: Exchange, { party }: Leg): SipPool["lines"][number] | undefined {
  const lines = exchange.derived(sipPools).flatMap((pool) => pool.lines);
  return lines.find(({ number }) => number === party.number);
}

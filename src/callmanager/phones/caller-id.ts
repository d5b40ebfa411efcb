import { callerId } from "../../modes/ephone-dn/calls.js";
import { seenCaller } from "./line-translation.js";
import type { LineLeg } from "./line-leg.js";
import type { Leg } from "../calls/call.js";
import type { Party } from "../trunks/trunk-message.js";

/** Whom a phone's screen shows at the other end: nobody where the caller hides its number (`caller-id block`). */
export function presentedParty(leg: LineLeg): Party {
  const { call } = leg;
  const other = call?.other(leg);
  if (!call || !other) return call?.destination ?? NOBODY;
  if (call.caller === leg) return other.party;
  return hidesItself(other) ? NOBODY : seenCaller(leg, call.calling ?? other.party);
}

export const NOBODY: Party = { number: "", name: "" };

export function hidesItself(leg: Leg): boolean {
  if (!isLine(leg)) return false;
  const { settings } = leg.line;
  return settings !== undefined && callerId.block.isOn(settings);
}

export function isLine(leg: Leg | undefined): leg is LineLeg {
  return leg?.kind === "line";
}

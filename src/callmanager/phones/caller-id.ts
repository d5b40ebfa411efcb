import { NOBODY, type Party } from "../host/party.js";
import { seenCaller } from "./line-translation.js";
import type { LineLeg } from "./lines-and-phones.js";

/** Whom a phone's screen shows at the other end: nobody where the caller hides its number (`caller-id block`). */
export function presentedParty(leg: LineLeg): Party {
  const { call } = leg;
  const other = call?.other(leg);
  if (!call || !other) return call?.destination ?? NOBODY;
  if (call.caller === leg) return other.party;
  return other.isHidden ? NOBODY : seenCaller(leg, call.calling ?? other.party);
}

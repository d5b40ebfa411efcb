import { intercom, parkSlot } from "../../modes/ephone-dn/purposes.js";
import type { EphoneDn } from "../../router/telephony-model.js";
import { answer, join } from "../phones/answering.js";
import type { Call, Refusal } from "../calls/call.js";
import { isLine } from "../phones/caller-id.js";
import type { Exchange } from "../calls/exchange.js";
import { switchMessageLamp } from "./messages-waiting.js";
import { PageLeg, pagedPhones } from "./paging.js";
import { parkAt, retrieve } from "./parking.js";
import { CAUSE } from "../trunks/trunk-message.js";

/** Numbers behind which no phone rings: park slots, paging, message lamps. */

type Attempt = "taken" | { readonly failed: Refusal; readonly cause: number };

/** What a call to a number of this kind does; undefined for a number of an ordinary line. */
export function attemptSpecial(exchange: Exchange, call: Call, dn: EphoneDn): Attempt | undefined {
  if (parkSlot.of(dn)) return attemptSlot(exchange, call, dn);
  if (dn.paging) return page(exchange, call, dn);
  if (dn.mwi?.kind === undefined) return undefined;
  switchMessageLamp(exchange, dn, call);
  return { failed: "busy", cause: CAUSE.normal };
}

/** Who calls a slot gets the call in it; a call that is transferred to a free one waits there. */
function attemptSlot(exchange: Exchange, call: Call, dn: EphoneDn): Attempt {
  if (retrieve(exchange, dn.tag, call.caller)) return "taken";
  const { caller } = call;
  const transfers = isLine(caller) && caller.owner?.consultation?.kind === "transfer";
  if ((call.lastRedirecting || transfers) && parkAt(exchange, call, dn)) return "taken";
  return { failed: "unknown", cause: CAUSE.unassigned };
}

function page(exchange: Exchange, call: Call, dn: EphoneDn): Attempt {
  const { caller } = call;
  const phones = pagedPhones(exchange, dn).filter((phone) => !isLine(caller) || caller.owner !== phone);
  if (phones.length === 0 || exchange.states.has(dn.tag)) return { failed: "busy", cause: CAUSE.busy };
  const leg = new PageLeg(exchange, dn, phones);
  leg.call = call;
  call.destination = leg.party;
  join(exchange, call, leg);
  return "taken";
}

/** The other line of an intercom answers by itself where its phone has no call. */
export function answerByItself(call: Call): void {
  for (const leg of call.offers) {
    if (!isLine(leg)) continue;
    const called = leg.line.dn && intercom.of(leg.line.dn);
    const [phone] = leg.phones;
    if (called && !called["no-auto-answer"] && phone && !phone.active) return answer(phone, leg);
  }
}

import type { Call } from "../calls/call.js";
import { CAUSE } from "../calls/causes.js";
import type { Attempt, Exchange } from "../calls/exchange.js";
import { ringingSeconds } from "../calls/limits.js";
import { giveUp } from "../calls/releasing.js";
import { limitRinging, redirect, refuse, withdrawOffers } from "../calls/routing.js";
import { type CalledLine, type Diversion, type DiversionReason, featuresOf } from "./feature.js";
import { lineOf } from "./lines-and-phones.js";
import { offerToLine } from "./offering.js";

/** A call to a number of an ephone-dn: a feature takes it, it goes on to another number, or phones ring. */
export function callLine(exchange: Exchange, call: Call, { dn, which }: CalledLine): Attempt {
  const at = { dn, which };
  const line = lineOf(exchange, dn.tag);
  for (const feature of featuresOf(exchange)) {
    const taken = feature.takeCall?.(exchange, call, dn);
    if (taken) return taken;
  }
  const all = diversionOf(exchange, call, at, "all");
  if (all) return divert(exchange, call, at, all);
  const offered = offerToLine(exchange, call, line, which);
  if (offered === "ringing") {
    expectAnswer(exchange, call, at);
    for (const feature of featuresOf(exchange)) feature.ringing?.(call, line);
    return "taken";
  }
  const busy = diversionOf(exchange, call, at, "busy");
  if (busy) return divert(exchange, call, at, busy);
  if (offered === "busy") return { failed: "busy", cause: CAUSE.busy };
  return { failed: "congestion", cause: offered === "no-codec" ? CAUSE.noCodec : CAUSE.outOfOrder };
}

function diversionOf(
  exchange: Exchange,
  call: Call,
  at: CalledLine,
  reason: DiversionReason,
): Diversion | undefined {
  for (const feature of featuresOf(exchange)) {
    const found = feature.divert?.(exchange, call, at, reason);
    if (found) return found;
  }
  return undefined;
}

/** The caller hears the line ring, for as long as the line or the router lets it. */
function expectAnswer(exchange: Exchange, call: Call, at: CalledLine): void {
  const diversion = diversionOf(exchange, call, at, "noan");
  const most = ringingSeconds(exchange);
  call.caller.alerting();
  limitRinging(exchange, call, Math.min(diversion?.after ?? most, most), () => {
    if (!diversion) return giveUp(exchange, call);
    withdrawOffers(call);
    const outcome = divert(exchange, call, at, diversion);
    if (outcome !== "taken") refuse(call, outcome);
  });
  if (!diversion) call.unanswered = undefined;
}

function divert(exchange: Exchange, call: Call, { dn }: CalledLine, { number }: Diversion): Attempt {
  return redirect(exchange, call, { number: dn.number ?? "", name: dn.name ?? "" }, number);
}

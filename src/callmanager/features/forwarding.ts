import { localCalls } from "../../modes/ephone-dn/calls.js";
import { PHONE_DEFAULTS } from "../../router/telephony.js";
import type { CallForward, EphoneDn } from "../../router/telephony-model.js";
import type { Call } from "../calls/call.js";
import { effectiveLine } from "../dial-plan/effective.js";
import type { Exchange } from "../calls/exchange.js";

/** `call-forward` of a line: where its calls go instead (REFERENCE.md section 4). */

export type ForwardReason = "all" | "busy" | "noan";

/** The line, and by which of its numbers it was called. */
export interface CalledLine {
  readonly dn: EphoneDn;
  readonly which: "primary" | "secondary";
}

/** Where a call to a line goes for a reason; undefined where it stays. */
export function forwardTarget(
  { router }: Exchange,
  { dn, which }: CalledLine,
  reason: ForwardReason,
  call: Call,
): string | undefined {
  const local = call.caller.kind === "line" && call.redirects === 0;
  const line = effectiveLine(router, dn);
  if (local && !localCalls.isOn(line)) return undefined;
  if (reason === "all") return line.forwardAll;
  const forward = reason === "busy" ? line.forwardBusy : line.forwardNoAnswer;
  return forward && counts(forward, which) ? forward.number : undefined;
}

function counts({ primary, secondary }: CallForward, which: CalledLine["which"]): boolean {
  if (primary) return which === "primary";
  return !secondary || which === "secondary";
}

/** How long a line rings, in seconds, and where the call goes then. */
export function noAnswerOf(
  exchange: Exchange,
  at: CalledLine,
  call: Call,
): { readonly seconds: number; readonly target: string | undefined } {
  const target = forwardTarget(exchange, at, "noan", call);
  const ringing = ringingSeconds(exchange);
  const own = effectiveLine(exchange.router, at.dn).forwardNoAnswer?.timeout;
  return { seconds: target === undefined ? ringing : Math.min(own ?? ringing, ringing), target };
}

/** How long a caller may hear a phone ring. */
export function ringingSeconds({ router }: Exchange): number {
  return router.telephony?.timeouts.ringing ?? PHONE_DEFAULTS.timeouts.ringing;
}

export function maxRedirects({ router }: Exchange): number {
  return router.telephony?.maxRedirect ?? PHONE_DEFAULTS.maxRedirect;
}

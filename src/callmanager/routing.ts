import type { Router } from "../router/router.js";
import type { EphoneDn, EphoneHunt } from "../router/telephony-model.js";
import { dnsWithNumber, PHONE_DEFAULTS } from "../router/telephony.js";
import type { DialPlan, VoipPeer } from "./dial-plan.js";
import type { Cause } from "./trunk-messages.js";

/** One place where a call may end up, and how long it rings there (in seconds). */
export type Attempt =
  | {
      readonly kind: "dn";
      readonly dn: EphoneDn;
      readonly seconds: number | undefined;
      readonly number: string;
    }
  | {
      readonly kind: "peer";
      readonly peer: VoipPeer;
      readonly seconds: number | undefined;
      readonly number: string;
    };

/** Why an attempt came to nothing. */
export type Refusal = "busy" | "no answer" | "unavailable" | Cause;

/** What hunt groups remember from call to call. */
export interface HuntMemory {
  /** The place in its list where a group of kind `peer` begins next. */
  readonly next: Map<number, number>;
  /** When a number was last in a call, on virtual time. */
  lastUsed(number: string): number;
}

export interface RoutingContext {
  readonly router: Router;
  readonly plan: DialPlan;
  readonly memory: HuntMemory;
}

/**
 * Where a call to a number goes, attempt by attempt: forwarded, on to the next number of the same name, through a
 * hunt group, out by a dial-peer. It ends with the reason why nobody took it.
 */
export function* route(
  { router, plan, memory }: RoutingContext,
  number: string,
  redirects = 0,
): Generator<Attempt, Cause, Refusal> {
  const context = { router, plan, memory };
  if (redirects > (router.telephony?.maxRedirect ?? PHONE_DEFAULTS.maxRedirect)) return "rejected";
  const { targets } = plan.match(number);
  let cause: Cause = "unknown number";
  for (const target of targets) {
    if (target.kind === "hunt") return yield* hunt(context, target.group, redirects);
    if (target.kind === "peer") {
      cause = causeOf(yield { kind: "peer", peer: target.peer, number, seconds: undefined });
      continue;
    }
    const { dn } = target;
    if (dn.forwardAll !== undefined) return yield* route(context, dn.forwardAll, redirects + 1);
    const refusal = yield { kind: "dn", dn, number, seconds: dn.forwardNoAnswer?.timeout };
    const forward = refusal === "no answer" ? dn.forwardNoAnswer : dn.forwardBusy;
    if (forward) return yield* route(context, forward.number, redirects + 1);
    cause = causeOf(refusal);
    if (dn.huntstop) break;
  }
  return cause;
}

/** Rings the members of a group one after the other, then its final number (CME Administrator Guide, "ephone-hunt"). */
function* hunt(
  context: RoutingContext,
  group: EphoneHunt,
  redirects: number,
): Generator<Attempt, Cause, Refusal> {
  const { router, memory } = context;
  const members = orderOf(group, memory);
  const hops =
    group.type === "sequential" ? members.length : Math.min(group.hops ?? members.length, members.length);
  const [usual = PHONE_DEFAULTS.timeouts.ringing] = group.timeouts;
  let cause: Cause = "busy";
  for (const [hop, number] of members.slice(0, hops).entries()) {
    if (group.type === "peer") memory.next.set(group.tag, group.list.indexOf(number) + 1);
    for (const dn of dnsWithNumber(router, number)) {
      cause = causeOf(yield { kind: "dn", dn, number, seconds: group.timeouts[hop] ?? usual });
    }
  }
  return group.final === undefined ? cause : yield* route(context, group.final, redirects + 1);
}

function orderOf({ tag, type, list }: EphoneHunt, memory: HuntMemory): readonly string[] {
  const members = list.filter((number) => number !== "*");
  if (type === "sequential") return members;
  if (type === "longest-idle") {
    return members.toSorted((a, b) => memory.lastUsed(a) - memory.lastUsed(b));
  }
  const start = (memory.next.get(tag) ?? 0) % Math.max(members.length, 1);
  return [...members.slice(start), ...members.slice(0, start)];
}

function causeOf(refusal: Refusal): Cause {
  return refusal === "unavailable" ? "no circuit" : refusal;
}

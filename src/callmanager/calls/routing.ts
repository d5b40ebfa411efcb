import type { Call, Refusal } from "./call.js";
import { openRoutes } from "./class-of-restriction.js";
import { traceAttempt, traceSetup } from "./call-tracing.js";
import type { DialPeer } from "../dial-plan/dial-peers.js";
import type { Route } from "../dial-plan/dial-plan.js";
import type { Exchange } from "./exchange.js";
import { forwardTarget, maxRedirects, noAnswerOf, ringingSeconds } from "../features/forwarding.js";
import { beginHunt, huntOn, noteMissed } from "../features/hunting.js";
import { nightForward, ringNightBell } from "../features/night-service.js";
import { offerToLine } from "../phones/offering.js";
import { callTrunk } from "../trunks/trunk-calling.js";
import { answerByItself, attemptSpecial } from "../features/special-numbers.js";
import { CAUSE, type Party } from "../trunks/trunk-message.js";

/** Takes a call along the ways of the dial plan until something rings, or nothing is left. */

/** Sends a call to a number; the caller learns at once what came of it. */
export function routeCall(exchange: Exchange, call: Call, digits: string): void {
  const { number, routes } = exchange.match(digits);
  call.destination = { number, name: "" };
  const open = openRoutes(exchange, call.caller, routes);
  traceSetup(exchange, call, open);
  takeWays(exchange, call, open, {
    failed: "unknown",
    cause: CAUSE.unassigned,
  });
}

export interface Failure {
  readonly failed: Refusal;
  readonly cause: number;
}

type Attempt = "taken" | Failure;

/** Tries one way after the other; where none is left the caller learns of the last failure. */
function takeWays(exchange: Exchange, call: Call, ways: readonly Route[], failure: Failure): void {
  let last = failure;
  for (const [index, way] of ways.entries()) {
    call.ways = way.huntstop ? [] : ways.slice(index + 1);
    const outcome = attempt(exchange, call, way);
    if (outcome === "taken") return;
    last = outcome;
    if (way.huntstop) break;
  }
  refuse(call, last);
}

/** The caller learns that there is no way. */
function refuse(call: Call, { failed, cause }: Failure): void {
  call.refusal = cause;
  call.caller.refused(failed, cause);
}

function attempt(exchange: Exchange, call: Call, route: Route): Attempt {
  const { destination } = route;
  call.peer = route.tag;
  traceAttempt(exchange, call, route);
  switch (destination.kind) {
    case "line":
      return attemptLine(exchange, call, destination);
    case "peer":
      return attemptPeer(exchange, call, destination.peer);
    case "hunt":
      beginHunt(exchange, call, destination.group);
      call.destination = { number: call.destination.number, name: "" };
      return goOnHunting(exchange, call);
  }
}

/** The next member of a hunt group rings; behind the last one the call goes to the final number. */
function goOnHunting(exchange: Exchange, call: Call): Attempt {
  const { number } = call.destination;
  const step = huntOn(exchange, call);
  // Callers see the group, not the member that rings.
  call.destination = { number, name: call.hunt?.group.title ?? "" };
  if (step.kind === "ringing") {
    call.caller.alerting();
    limitRinging(exchange, call, step.seconds, () => {
      noteMissed(exchange, call);
      withdrawOffers(call);
      const outcome = goOnHunting(exchange, call);
      if (outcome !== "taken") refuse(call, outcome);
    });
    return "taken";
  }
  call.hunt = undefined;
  if (step.kind === "exhausted") return { failed: "busy", cause: CAUSE.busy };
  return redirect(exchange, call, { number, name: "" }, step.number);
}

function attemptPeer(exchange: Exchange, call: Call, peer: DialPeer): Attempt {
  const { number } = call.destination;
  const failure = callTrunk(exchange, call, peer, {
    alerting() {
      call.caller.alerting();
      limitRinging(exchange, call, ringingSeconds(exchange), () => exchange.giveUp(call));
    },
    failed(failed, cause) {
      call.noAnswer?.cancel();
      call.destination = { number, name: "" };
      takeWays(exchange, call, call.ways, { failed, cause });
    },
  });
  return failure ?? "taken";
}

function attemptLine(
  exchange: Exchange,
  call: Call,
  { dn, which }: Extract<Route["destination"], { kind: "line" }>,
): Attempt {
  const at = { dn, which };
  const line = exchange.line(dn.tag);
  const special = attemptSpecial(exchange, call, dn);
  if (special) return special;
  const night = nightForward(exchange, line);
  if (night !== undefined) return forward(exchange, call, at, night);
  const all = forwardTarget(exchange, at, "all", call);
  if (all !== undefined) return forward(exchange, call, at, all);
  const offered = offerToLine(exchange, call, line, which);
  if (offered === "ringing") {
    expectAnswer(exchange, call, at);
    ringNightBell(exchange, call, line);
    answerByItself(call);
    return "taken";
  }
  const reason = offered === "dnd" ? "noan" : "busy";
  const target = forwardTarget(exchange, at, reason, call);
  if (target !== undefined) return forward(exchange, call, at, target);
  return offered === "unregistered"
    ? { failed: "congestion", cause: CAUSE.outOfOrder }
    : { failed: "busy", cause: CAUSE.busy };
}

type At = Pick<Extract<Route["destination"], { kind: "line" }>, "dn" | "which">;

/** The caller hears the line ring, for as long as the line or the router lets it. */
function expectAnswer(exchange: Exchange, call: Call, at: At): void {
  const { seconds, target } = noAnswerOf(exchange, at, call);
  call.caller.alerting();
  limitRinging(exchange, call, seconds, () => {
    if (target === undefined) return exchange.giveUp(call);
    withdrawOffers(call);
    const outcome = forward(exchange, call, at, target);
    if (outcome !== "taken") refuse(call, outcome);
  });
  if (target === undefined) call.unanswered = undefined;
}

function limitRinging(exchange: Exchange, call: Call, seconds: number, then: () => void): void {
  call.noAnswer?.cancel();
  call.unanswered = then;
  call.noAnswer = exchange.host.timeline.after(seconds * 1000, then);
}

/** Whatever rings for a call stops. */
function withdrawOffers(call: Call): void {
  for (const offer of call.offers) offer.released(CAUSE.noAnswer);
  call.offers.clear();
}

function forward(exchange: Exchange, call: Call, { dn }: At, number: string): Attempt {
  return redirect(exchange, call, { number: dn.number ?? "", name: dn.name ?? "" }, number);
}

function redirect(exchange: Exchange, call: Call, redirecting: Party, number: string): Attempt {
  if (call.redirects >= maxRedirects(exchange)) return { failed: "busy", cause: CAUSE.rejected };
  call.redirects++;
  call.originalCalled ??= redirecting;
  call.lastRedirecting = redirecting;
  routeCall(exchange, call, number);
  return "taken";
}

import type { Route } from "../dial-plan/dial-plan.js";
import type { Party } from "../host/party.js";
import { traceAttempt, traceSetup } from "./call-tracing.js";
import type { Call } from "./call.js";
import { CAUSE } from "./causes.js";
import { openRoutes } from "./class-of-restriction.js";
import type { Attempt, Exchange, Failure } from "./exchange.js";
import { maxRedirects } from "./limits.js";

/** Takes a call along the routes of the dial plan until something rings, or nothing is left. */

/** Sends a call to a number; the caller learns at once what came of it. */
export function routeCall(exchange: Exchange, call: Call, digits: string): void {
  const { number, routes } = exchange.match(digits);
  call.destination = { number, name: "" };
  const open = openRoutes(exchange, call.caller, routes);
  traceSetup(exchange, call, open);
  tryRoutes(exchange, call, open, { failed: "unknown", cause: CAUSE.unassigned });
}

/** Tries one route after the other; where none is left the caller learns of the last failure. */
export function tryRoutes(exchange: Exchange, call: Call, routes: readonly Route[], failure: Failure): void {
  let last = failure;
  for (const [index, route] of routes.entries()) {
    call.alternatives = route.huntstop ? [] : routes.slice(index + 1);
    const outcome = attempt(exchange, call, route);
    if (outcome === "taken") return;
    last = outcome;
    if (route.huntstop) break;
  }
  refuse(call, last);
}

/** The caller learns that there is no route. */
export function refuse(call: Call, { failed, cause }: Failure): void {
  call.refusal = cause;
  call.caller.refused(failed, cause);
}

function attempt(exchange: Exchange, call: Call, route: Route): Attempt {
  const { destination } = route;
  const { line, peer, port, hunt } = exchange.parts.destinations;
  call.peer = route.tag;
  traceAttempt(exchange, call, route);
  switch (destination.kind) {
    case "line":
      return line(exchange, call, destination);
    case "peer":
      return peer(exchange, call, destination);
    case "port":
      return port(exchange, call, destination);
    case "hunt":
      return hunt(exchange, call, destination);
  }
}

/** Says what happens if nobody answers for so many seconds. */
export function limitRinging(exchange: Exchange, call: Call, seconds: number, then: () => void): void {
  call.noAnswer?.cancel();
  call.unanswered = then;
  call.noAnswer = exchange.host.timeline.after(seconds * 1000, then);
}

/** What rings is passed over, as if nobody had answered for long enough. */
export function passOver(call: Call): void {
  call.noAnswer?.cancel();
  call.unanswered?.();
}

/** Whatever rings for a call stops. */
export function withdrawOffers(call: Call): void {
  for (const offer of call.offers) offer.released(CAUSE.noAnswer);
  call.offers.clear();
}

/** Sends a call on to another number, for somebody. */
export function redirect(exchange: Exchange, call: Call, redirecting: Party, number: string): Attempt {
  if (call.redirects >= maxRedirects(exchange)) return { failed: "busy", cause: CAUSE.rejected };
  call.redirects++;
  call.originalCalled ??= redirecting;
  call.lastRedirecting = redirecting;
  routeCall(exchange, call, number);
  return "taken";
}

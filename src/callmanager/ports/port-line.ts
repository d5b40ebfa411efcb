import type { Call } from "../calls/call.js";
import { CAUSE } from "../calls/causes.js";
import type { Attempt, Exchange } from "../calls/exchange.js";
import { routeCall, tryRoutes } from "../calls/routing.js";
import { translateByProfile } from "../dial-plan/translation.js";
import type { DialPeer } from "../dial-plan/dial-peers.js";
import type { LineSignal } from "../host/line-signal.js";
import type { PortLeg } from "./port-leg.js";

/** A line in a voice port, with the calls that it has. */
export interface PortLine {
  receive(signal: LineSignal): void;
  /** There is a live other end, or none any more. */
  linkChanged(up: boolean): void;
  configurationChanged(): void;
  /** A call is to leave by the line; `digits` are what its dial-peer passes on. */
  offer(call: Call, peer: DialPeer, digits: string): Attempt;
  /** The line is shut, or the router goes down. */
  stop(): void;
}

/** A call comes from a line to a number: by the dial-peer's profile, then by the dial plan. */
export function callFromLine(
  exchange: Exchange,
  leg: PortLeg,
  peer: DialPeer | undefined,
  called: string,
): void {
  const { router } = exchange;
  const number = translateByProfile(router, peer?.translation.incoming, "called", called);
  const call = exchange.begin(leg);
  call.incomingPeer = leg.peer;
  call.destination = { number: number ?? called, name: "" };
  leg.proceeding();
  if (number === undefined) return leg.refused("congestion", CAUSE.rejected);
  if (!peer || !exchange.parts.application(exchange, call, peer, number)) routeCall(exchange, call, number);
}

/** What a call was offered to gives it back: the next dial-peer is tried, if there is one. */
export function passOn(exchange: Exchange, call: Call, leg: PortLeg, cause: number): void {
  call.offers.delete(leg);
  leg.released(cause);
  if (call.offers.size > 0) return;
  call.noAnswer?.cancel();
  const failed = cause === CAUSE.busy ? "busy" : cause === CAUSE.unassigned ? "unknown" : "congestion";
  tryRoutes(exchange, call, call.alternatives, { failed, cause });
}

/** What shows see of an analog port. */
export function noteLoop(
  { router }: Exchange,
  port: string,
  { isOffHook, calls }: { readonly isOffHook: boolean; readonly calls: number },
): void {
  const line = router.voiceLines.get(port);
  if (!line) return;
  line.offHook = isOffHook;
  line.calls = calls;
}

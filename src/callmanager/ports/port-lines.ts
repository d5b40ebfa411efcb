import { attached } from "../calls/attached.js";
import type { Call } from "../calls/call.js";
import { CAUSE } from "../calls/causes.js";
import type { Attempt, Exchange } from "../calls/exchange.js";
import type { Destination } from "../dial-plan/dial-plan.js";
import { forwardedDigits } from "../dial-plan/forwarded-digits.js";
import type { LineKind } from "../host/line-signal.js";
import { slotOf } from "../../rules/isdn-lines.js";
import { FxoLine } from "./fxo-line.js";
import { FxsLine } from "./fxs-line.js";
import { IsdnLine } from "./isdn-line.js";
import type { PortLine } from "./port-line.js";

/** The lines in the voice ports of a router, by their slots: `0/0/0`. */
const linesOf = attached((_exchange: Exchange) => new Map<string, PortLine>());

const LINES: Readonly<Record<LineKind, new (exchange: Exchange, slot: string) => PortLine>> = {
  fxs: FxsLine,
  fxo: FxoLine,
  bri: IsdnLine,
  pri: IsdnLine,
};

/** The line of a voice port; undefined where the router has none. */
export function lineAt(exchange: Exchange, port: string): PortLine | undefined {
  const slot = slotOf(port);
  const known = linesOf(exchange).get(slot);
  if (known) return known;
  const kind = exchange.router.voiceLines.get(slot)?.kind;
  if (kind === undefined) return undefined;
  const line = new LINES[kind](exchange, slot);
  linesOf(exchange).set(slot, line);
  return line;
}

/** Sends a call to the voice port of a POTS dial-peer. */
export function callPort(exchange: Exchange, call: Call, { peer }: PortDestination): Attempt {
  const line = peer.port === undefined ? undefined : lineAt(exchange, peer.port);
  if (!line) return { failed: "congestion", cause: CAUSE.outOfOrder };
  const digits = forwardedDigits(exchange.router, peer.tag, call.destination.number);
  return line.offer(call, peer, digits);
}

type PortDestination = Extract<Destination, { readonly kind: "port" }>;

/** The configuration is another one now. */
export function linesChanged(exchange: Exchange): void {
  for (const line of linesOf(exchange).values()) line.configurationChanged();
}

/** All lines, to end what goes on. */
export function stopLines(exchange: Exchange): void {
  for (const line of linesOf(exchange).values()) line.stop();
}

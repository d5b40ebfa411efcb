import type { LineStatistics } from "../../router/telephony-model.js";
import type { Exchange } from "../calls/exchange.js";
import type { LineLeg } from "./lines-and-phones.js";

/** What `show ephone-dn statistics` counts. */

export function statisticsOf({ router }: Exchange, { line, channel }: LineLeg): LineStatistics {
  const key = `${line.tag}.${channel}`;
  const known = router.lineStatistics.get(key);
  if (known) return known;
  const fresh: LineStatistics = {
    incoming: 0,
    incomingAnswered: 0,
    outgoing: 0,
    outgoingAnswered: 0,
    busy: 0,
    disconnects: { connect: 0, alert: 0, hold: 0, ring: 0 },
    causes: [],
    last: undefined,
  };
  router.lineStatistics.set(key, fresh);
  return fresh;
}

const DISCONNECTS = { connected: "connect", held: "hold", alerting: "alert", ringing: "ring" } as const;

/** How many causes are remembered. */
const CAUSES = 64;

/** A call is over; `leaves`: it is this side that left it. */
export function countDisconnect(exchange: Exchange, leg: LineLeg, cause: number, leaves: boolean): void {
  if (!leg.call) return;
  const counts = statisticsOf(exchange, leg);
  const at = (DISCONNECTS as Readonly<Record<string, keyof LineStatistics["disconnects"]>>)[leg.state];
  if (at && !leaves) counts.disconnects[at]++;
  const voice = leg.endpoint && exchange.host.voiceAt(leg.endpoint);
  if (counts.last) counts.last = { ...counts.last, voice };
  counts.causes.push(cause);
  if (counts.causes.length > CAUSES) counts.causes.shift();
}

export function countOutgoing(exchange: Exchange, leg: LineLeg): void {
  const counts = statisticsOf(exchange, leg);
  counts.outgoing++;
  counts.last = {
    reference: leg.reference,
    calling: leg.party.number,
    called: leg.call?.destination.number ?? "",
    voice: undefined,
  };
}

export function countIncoming(exchange: Exchange, leg: LineLeg): void {
  const counts = statisticsOf(exchange, leg);
  counts.incoming++;
  counts.last = {
    reference: leg.reference,
    calling: leg.call?.caller.party.number ?? "",
    called: leg.party.number,
    voice: undefined,
  };
}

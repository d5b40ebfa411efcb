import { traceConnected } from "./call-tracing.js";
import type { Call, Leg } from "./call.js";
import { CAUSE } from "./causes.js";
import type { Exchange } from "./exchange.js";
import { connectVoice } from "./media.js";
import { endCall } from "./releasing.js";

/** The end that answers becomes the other end of the call; whoever else rang stops. */
export function join(exchange: Exchange, call: Call, leg: Leg): void {
  call.noAnswer?.cancel();
  call.noAnswer = undefined;
  exchange.answered(call);
  call.offers.delete(leg);
  for (const other of call.offers) other.released(CAUSE.normal);
  call.offers.clear();
  call.called = leg;
  call.answeredAt = exchange.host.timeline.now;
  if (!connectVoice(exchange, call)) return endCall(exchange, call, CAUSE.noCodec);
  traceConnected(exchange, call);
  leg.connected();
  call.caller.connected();
}

import { statusOfCause } from "../../rules/sip-causes.js";
import type { Call, Leg } from "../calls/call.js";
import type { CallObserver, Exchange } from "../calls/exchange.js";
import { joinFarEnds, type Middle, sendFarEnd } from "../calls/replacing.js";
import type { TrunkConnection, TrunkMessage } from "../host/trunk-message.js";

/** Transfers that somebody at another router asks for (RFC 3515, RFC 3891). */

type Transfer = Extract<TrunkMessage, { readonly type: "transfer" }>;

/** An end that another router serves. */
interface RemoteLeg extends Leg {
  readonly connection: TrunkConnection | undefined;
  /** It leaves its call, and its connection stays until what is returned says that it is not needed any more. */
  leaveBehind(): () => void;
}

/** Who waits to hear how the call goes on to which he has sent another one. */
const waiting = new WeakMap<Call, (status: number) => void>();

/** Tells who has transferred a call what has become of it. */
export const trunkTransfers: CallObserver = {
  answered: (_exchange, call) => report(call, ACCEPTED),
  over: ({ router }, call, cause) => report(call, statusOfCause(router, call.refusal ?? cause)),
};

/** Takes an end out of its call; the one at the far end calls the number, or talks with who is at the other dialog. */
export function transferAway(
  exchange: Exchange,
  leg: RemoteLeg,
  { number, replaces, report: tell }: Transfer,
): void {
  const { call } = leg;
  const far = call?.other(leg);
  const second = replaces && middleAt(exchange, replaces);
  if (!far || call?.answeredAt === undefined || (replaces && !second)) return tell(NO_SUCH_CALL);
  const done = leg.leaveBehind();
  const ended = (status: number) => {
    tell(status);
    done();
  };
  if (second) {
    const secondDone = (second.leg as RemoteLeg).leaveBehind();
    joinFarEnds(exchange, { leg, far }, second);
    ended(ACCEPTED);
    return secondDone();
  }
  const next = sendFarEnd(exchange, { leg, far }, number, leg.party);
  if (next.answeredAt !== undefined) return ended(ACCEPTED);
  if (!exchange.calls.has(next)) return ended(statusOfCause(exchange.router, next.refusal ?? NORMAL));
  waiting.set(next, ended);
}

function report(call: Call, status: number): void {
  const tell = waiting.get(call);
  waiting.delete(call);
  tell?.(status);
}

/** The end behind a connection, in a call that was answered. */
function middleAt({ calls }: Exchange, connection: TrunkConnection): Middle | undefined {
  for (const call of calls)
    for (const leg of [call.caller, call.called]) {
      const far = leg && call.other(leg);
      if (!leg || !far || call.answeredAt === undefined || leg.kind !== "trunk") continue;
      if ((leg as RemoteLeg).connection === connection) return { leg, far };
    }
  return undefined;
}

const ACCEPTED = 200;
const NO_SUCH_CALL = 481;
const NORMAL = 16;

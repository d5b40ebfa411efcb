import type { Call, Leg } from "./call.js";
import { chooseCodec } from "./codec-choice.js";
import type { Exchange } from "./exchange.js";

/** Opens the voice of both ends, unless one of them is held; false where they have no codec in common. */
export function connectVoice(exchange: Exchange, call: Call): boolean {
  const { caller, called } = call;
  if (!called) return false;
  const codec = chooseCodec(call);
  if (codec === undefined) return false;
  call.codec = codec;
  if (caller.state !== "held" && called.state !== "held") {
    called.openVoice(codec);
    caller.openVoice(codec);
  }
  joinVoice(exchange, call);
  return true;
}

/** Whether an end has put its call on hold: by a key of ours, or, as SIP phones do, by hearing nowhere any more. */
export function isWaiting({ state, isSipPhone, endpoint }: Leg): boolean {
  return state === "held" || (isSipPhone === true && state === "connected" && endpoint === undefined);
}

/** The other end of a call has gone on hold: what it still hears there is music, where music can be played to it. */
export function leaveAlone(leg: Leg): void {
  if (leg.isOutside !== true) leg.closeVoice();
}

/** Each end speaks to where the other one hears, or to what mixes their voices with others. */
export function joinVoice(exchange: Exchange, call: Call): void {
  const { caller, called, bridge } = call;
  if (!called) return;
  const silent = caller.state === "held" || called.state === "held";
  const ends = [
    [caller, called],
    [called, caller],
  ] as const;
  for (const [end, other] of ends) {
    const address = bridge ? bridge.voiceOf(call, end) : other.endpoint;
    end.sendVoiceTo(silent ? undefined : address);
  }
  bridge?.rerouted();
  exchange.changed(call);
}

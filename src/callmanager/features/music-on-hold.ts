import type { Call, Leg } from "../calls/call.js";
import { attached } from "../calls/attached.js";
import { isWaiting } from "../calls/media.js";
import type { MediaAddress } from "../host/party.js";
import { MUSIC } from "../host/music.js";
import type { Feature } from "../phones/feature.js";

/**
 * Music on hold (CME administration guide, "Configuring Music on Hold"): who is somewhere in a real network and was put on
 * hold hears the file of `moh`. Phones of the lab have nobody who would listen.
 */
export const musicOnHold: Feature = {
  changed(exchange, call) {
    const to = listenerOf(call)?.endpoint;
    const playing = musicOf(call);
    if (playing.to?.address === to?.address && playing.to?.port === to?.port) return;
    playing.stop();
    playing.to = to;
    playing.stop = to ? exchange.host.playVoice(to, call.codec, MUSIC) : () => undefined;
  },
  over(_exchange, call) {
    musicOf(call).stop();
  },
};

interface Music {
  to: MediaAddress | undefined;
  stop: () => void;
}

const musicOf = attached((_call: Call): Music => ({ to: undefined, stop: () => undefined }));

/** The end that hears music: its call is answered, and the other end has left it alone. */
function listenerOf(call: Call): Leg | undefined {
  if (call.answeredAt === undefined) return undefined;
  return [call.caller, call.called].find((end) => {
    const other = end && call.other(end);
    return end?.isOutside === true && !isWaiting(end) && other !== undefined && isWaiting(other);
  });
}

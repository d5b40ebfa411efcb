import type { Call, Conference } from "./call.js";
import { isLine } from "../phones/caller-id.js";
import { noteCall } from "../records/active-calls.js";
import { chooseCodec } from "./codec-choice.js";
import type { Exchange } from "./exchange.js";
import type { Phone } from "../phones/phone.js";
import type { PhoneMessageOf } from "../phones/phone-session.js";
import type { MediaAddress } from "../trunks/trunk-message.js";

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

/** Each end speaks to where the other one hears; in a conference both speak to the router. */
export function joinVoice(exchange: Exchange, call: Call): void {
  const { caller, called, conference } = call;
  if (!called) return;
  const silent = caller.state === "held" || called.state === "held";
  const bridge = conference ? bridgeOf(exchange) : undefined;
  const ends = [
    [caller, called],
    [called, caller],
  ] as const;
  for (const [end, other] of ends) {
    const mixed =
      conference && conference.speaking !== call && isLine(end) && end.owner?.tag === conference.phone;
    end.sendVoiceTo(silent || mixed ? undefined : (bridge ?? other.endpoint));
  }
  if (conference) mixVoices(exchange, conference);
  noteCall(exchange, call);
}

/** Lets the router mix the voices of a conference; of the phone that began it, the call by which it speaks counts. */
export function mixVoices({ host }: Exchange, { calls, phone, speaking }: Conference): void {
  const ends = [...calls].flatMap((call) =>
    [call.caller, call.called].filter((end) => call === speaking || !isLine(end) || end.owner?.tag !== phone),
  );
  host.mixVoice(
    speaking.id,
    ends.flatMap((end) => (end?.endpoint && end.state !== "held" ? [end.endpoint] : [])),
  );
}

/** Where the router mixes voices. */
function bridgeOf({ router }: Exchange): MediaAddress | undefined {
  const source = router.telephony?.source;
  return source && { address: source.address, port: source.port };
}

/** A phone has opened its voice channel: the other end may speak to it. */
export function mediaOpened(phone: Phone, ack: PhoneMessageOf<"OpenReceiveChannelAck">): void {
  const leg = phone.legs.get(ack.passThruParty);
  if (leg?.owner !== phone || !leg.speaking) return;
  leg.endpoint = { address: ack.address, port: ack.port };
  if (leg.call) joinVoice(phone.exchange, leg.call);
}

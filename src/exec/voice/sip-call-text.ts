import { codecs } from "../../router/codecs.js";
import type { ActiveCall } from "../../router/telephony-model.js";

/** A leg that speaks SIP, as `show sip-ua calls` and `show voice register pool` have it; none before it is answered. */
export function sipCallLines(call: ActiveCall, place: number): readonly string[] {
  const { trunk, numbers, codec, callId, local, direction, number } = call;
  const sip = trunk?.sip;
  if (!sip || call.connected === undefined) return [];
  const { here, there, voice } = sip;
  const calling = numbers.translatedCalling ?? numbers.calling ?? "";
  const called = direction === "Originate" ? number : (numbers.called ?? numbers.translatedCalled ?? "");
  const isHeard = local !== undefined && call.state !== "held";
  const keys = trunk.dtmfRelay ?? "inband-voice";
  return [
    `Call ${place}`,
    `SIP Call ID                : ${sip.callId}`,
    "   State of the call       : STATE_ACTIVE (7)",
    "   Substate of the call    : SUBSTATE_NONE (0)",
    `   Calling Number          : ${calling}`,
    `   Called Number           : ${called}`,
    `   CC Call ID              : ${callId}`,
    `   Source IP Address (Sig ): ${here.address}`,
    `   Destn SIP Req Addr:Port : [${there.address}]:${there.port}`,
    `   Destn SIP Resp Addr:Port: [${there.address}]:${there.port}`,
    `   Destination Name        : ${there.address}`,
    "   Number of Media Streams : 1",
    `   Number of Active Streams: ${isHeard ? 1 : 0}`,
    "   RTP Fork Object         : 0x0",
    "   Media Mode              : flow-through",
    "   Media Stream 1",
    `     State of the stream      : ${isHeard ? "STREAM_ACTIVE" : "STREAM_HOLD"}`,
    `     Stream Call ID           : ${callId}`,
    "     Stream Type              : voice-only (0)",
    "     Stream Media Addr Type   : 1",
    `     Negotiated Codec         : ${codec} (${codecs[codec].bytes} bytes)`,
    `     Codec Payload Type       : ${codecs[codec].payload ?? DYNAMIC} `,
    `     Negotiated Dtmf-relay    : ${keys}`,
    `     Media Source IP Addr:Port: [${voice?.address ?? "0.0.0.0"}]:${voice?.port ?? 0}`,
    `     Media Dest IP Addr:Port  : [${local?.address ?? "0.0.0.0"}]:${local?.port ?? 0}`,
  ];
}

/** The payload type of codecs that have none of their own. */
const DYNAMIC = 116;

import { codecs } from "../../../router/codecs.js";
import { dialPeers, type DialPeer } from "../../../router/dial-peers.js";
import { causeWords } from "../../../router/release-causes.js";
import { SILENCE, type ActiveCall, type PastCall } from "../../../router/telephony-model.js";
import { durationText } from "../../../router/time-text.js";
import type { Device } from "../../device.js";
import { linesText } from "../text.js";
import { secondsOf, startOf } from "./call-text.js";

/**
 * One leg of a call with all that is known of it (IOS Voice Command Reference, `show call active voice`). What nobody
 * can know here, such as levels of sound and the numbers of interfaces, is left out.
 */
export function wholeLegText(leg: ActiveCall, index: number, device: Device, past?: PastCall): string {
  return linesText([
    ...genericLines(leg, index, device, past),
    ...(leg.line ? portLines(leg) : networkLines(leg, device)),
    ...numberLines(leg),
  ]);
}

/** States as the DIAL-CONTROL-MIB numbers them, and who began. */
const CALL_STATES = { connecting: 2, connected: 4, held: 4 } as const;
const ORIGINS = { Originate: 1, Answer: 2 } as const;

function genericLines(
  leg: ActiveCall,
  index: number,
  { shell: { clock } }: Device,
  past: PastCall | undefined,
): readonly string[] {
  const { began, connected, number, peer, state, direction, voice = SILENCE } = leg;
  const until = past?.ended ?? clock.now();
  return [
    " GENERIC:",
    `SetupTime=${startOf(began, clock)} ms`,
    `Index=${index}`,
    `PeerAddress=${number}`,
    "PeerSubAddress=",
    `PeerId=${peer}`,
    ...(past
      ? [
          `DisconnectCause=${past.cause.toString(16).toUpperCase()}`,
          `DisconnectText=${causeWords(past.cause)}`,
        ]
      : []),
    `ConnectTime=${connected === undefined ? 0 : startOf(connected, clock)} ms`,
    ...(past ? [`DisconnectTime=${startOf(past.ended, clock)} ms`] : []),
    `CallDuration=${durationText(secondsOf(leg, until))} sec`,
    ...(past ? [] : [`CallState=${CALL_STATES[state]}`]),
    `CallOrigin=${ORIGINS[direction]}`,
    "ChargedUnits=0",
    "InfoType=speech",
    `TransmitPackets=${voice.sent}`,
    `TransmitBytes=${voice.sentBytes}`,
    `ReceivePackets=${voice.received}`,
    `ReceiveBytes=${voice.receivedBytes}`,
  ];
}

/** The same for both legs of a call. */
function connectionId({ connection }: ActiveCall): string {
  return `[0x0 0x0 0x0 0x${connection.toString(16).toUpperCase()}]`;
}

function networkLines(leg: ActiveCall, { router }: Device): readonly string[] {
  const { callId, kind, local, codec, voice = SILENCE, peer: tag } = leg;
  const { address = "", port = 0 } = local ?? {};
  const { delay, jitter, lost, received } = voice;
  const { bytes, milliseconds } = codecs[codec];
  const peer = dialPeers(router).find((one) => one.tag === tag);
  return [
    "VOIP:",
    `ConnectionId${connectionId(leg)}`,
    `IncomingConnectionId${connectionId(leg)}`,
    `CallID=${callId}`,
    `RemoteIPAddress=${address}`,
    `RemoteUDPPort=${port}`,
    `RemoteMediaIPAddress=${address}`,
    `RemoteMediaPort=${port}`,
    `RoundTripDelay=${Math.round(delay) * 2} ms`,
    "SelectedQoS=best-effort",
    `tx_DtmfRelay=${peer?.dtmfRelay[0] ?? "inband-voice"}`,
    `SessionProtocol=${kind === "sip" ? "sipv2" : "cisco"}`,
    `SessionTarget=${peer?.target ?? ""}`,
    `OnTimeRvPlayout=${received * milliseconds}`,
    `HiWaterPlayoutDelay=${Math.round(delay + jitter)} ms`,
    `LoWaterPlayoutDelay=${Math.round(delay)} ms`,
    `ReceiveDelay=${Math.round(delay)} ms`,
    `LostPackets=${lost}`,
    "EarlyPackets=0",
    "LatePackets=0",
    `VAD = ${isSilenceSaved(peer) ? "enabled" : "disabled"}`,
    `CoderTypeRate=${codec}`,
    `CodecBytes=${bytes}`,
    "Media Setting=flow-around",
  ];
}

/** A call without a dial-peer goes by the usual one, which saves silence. */
function isSilenceSaved(peer: DialPeer | undefined): boolean {
  return peer?.vad ?? true;
}

function portLines(leg: ActiveCall): readonly string[] {
  const { callId, codec, voice = SILENCE } = leg;
  const sent = voice.sent * codecs[codec].milliseconds;
  return [
    "TELE:",
    `ConnectionId=${connectionId(leg)}`,
    `IncomingConnectionId=${connectionId(leg)}`,
    `CallID=${callId}`,
    `TxDuration=${sent} ms`,
    `VoiceTxDuration=${sent} ms`,
    "FaxTxDuration=0 ms",
    `CoderTypeRate=${codec}`,
    "NoiseLevel=0",
    "ACOMLevel=0",
    "InfoActivity=2",
    "SessionTarget=",
    "ImgPages=0",
  ];
}

function numberLines({ callerName, calling, called, originalCalled }: ActiveCall): readonly string[] {
  return [
    `CallerName=${callerName}`,
    `OriginalCallingNumber=${calling}`,
    `OriginalCalledNumber=${originalCalled}`,
    `TranslatedCallingNumber=${calling}`,
    `TranslatedCalledNumber=${called}`,
  ];
}

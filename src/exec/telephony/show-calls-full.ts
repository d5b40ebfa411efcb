import { codecs } from "../../router/codecs.js";
import { causeText } from "../../router/release-causes.js";
import type { Router } from "../../router/router.js";
import { SILENCE, type ActiveCall, type PastCall } from "../../router/telephony-model.js";
import { durationText } from "../../router/time-text.js";
import { vocabulary, type Device } from "../../modes/device.js";
import { execWords } from "../../modes/words.js";
import {
  CALL,
  countText,
  PAST_CALL,
  playoutOf,
  portOf,
  remoteOf,
  secondsOf,
  sentTime,
  SHOW,
  sinceStart,
} from "./show-calls-figures.js";

/**
 * The full forms of `show call active voice` and `show call history voice` (IOS Voice Command Reference): a block of
 * what all legs have, then one of what legs over IP or those of lines have. What this router has no such thing of,
 * such as levels of a signal processor, is left out.
 */
const { action } = vocabulary<Router>()(execWords);

const active = action({
  ...SHOW,
  syntax: "show call active voice",
  help: CALL,
  run: ({ calls }, _args, device) =>
    describe(calls, (leg, index) => [...activeGeneric(leg, index, device), ...particulars(leg)]),
});

const past = action({
  ...SHOW,
  syntax: "show call history voice",
  help: PAST_CALL,
  run: ({ pastCalls }, _args, device) =>
    describe(pastCalls, (leg, index) => [...pastGeneric(leg, index, device), ...particulars(leg)]),
});

export const fullCalls = [active, past];

function describe<T extends ActiveCall>(
  legs: readonly T[],
  rowsOf: (leg: T, index: number) => readonly string[],
): string {
  const blocks = legs.map((leg, index) => `\n${rowsOf(leg, index + 1).join("\n")}\n`);
  return `${countText(legs)}${blocks.join("")}`;
}

/** As DIAL-CONTROL-MIB numbers them (RFC 2128). */
const STATES = { connecting: 2, connected: 4, held: 4 } as const;
const ORIGINS = { Originate: 1, Answer: 2 } as const;

function activeGeneric(leg: ActiveCall, index: number, device: Device): readonly string[] {
  return [
    ...party(leg, index, device),
    `ConnectTime=${connectTime(leg, device)} ms`,
    `CallDuration=${durationText(secondsOf(leg, device.shell.clock.now()))} sec`,
    `CallState=${STATES[leg.state]}`,
    ...traffic(leg),
  ];
}

function pastGeneric(leg: PastCall, index: number, device: Device): readonly string[] {
  const [code = "", text = ""] = causeText(leg.cause).split(/ {2}\(|\)$/);
  return [
    ...party(leg, index, device),
    `DisconnectCause=${code}`,
    `DisconnectText=${text}`,
    `ConnectTime=${connectTime(leg, device)} ms`,
    `DisconnectTime=${sinceStart(leg.ended, device)} ms`,
    `CallDuration=${durationText(secondsOf(leg, leg.ended))} sec`,
    ...traffic(leg),
  ];
}

function party({ began, number, peer }: ActiveCall, index: number, device: Device): readonly string[] {
  return [
    " GENERIC:",
    `SetupTime=${sinceStart(began, device)} ms`,
    `Index=${index}`,
    `PeerAddress=${number}`,
    "PeerSubAddress=",
    `PeerId=${peer}`,
  ];
}

/** 0 where nobody answered. */
function connectTime({ connected }: ActiveCall, device: Device): number {
  return connected === undefined ? 0 : sinceStart(connected, device);
}

function traffic({ direction, voice = SILENCE }: ActiveCall): readonly string[] {
  return [
    `CallOrigin=${ORIGINS[direction]}`,
    "ChargedUnits=0",
    "InfoType=speech",
    `TransmitPackets=${voice.sent}`,
    `TransmitBytes=${voice.sentBytes}`,
    `ReceivePackets=${voice.received}`,
    `ReceiveBytes=${voice.receivedBytes}`,
  ];
}

function particulars(leg: ActiveCall): readonly string[] {
  const place = portOf(leg);
  return place ? portBlock(leg, place) : trunkBlock(leg);
}

function trunkBlock(leg: ActiveCall): readonly string[] {
  const { callId, kind, codec, trunk } = leg;
  const { address, port } = remoteOf(leg);
  const { played, gaps, lost, last, least, most, roundTrip } = playoutOf(leg);
  return [
    " VOIP:",
    `ConnectionId${connectionId(leg)}`,
    `CallID=${callId}`,
    `RemoteIPAddress=${address}`,
    `RemoteUDPPort=${port}`,
    ...(trunk?.signalling === undefined ? [] : [`RemoteSignallingIPAddress=${trunk.signalling}`]),
    `RemoteMediaIPAddress=${address}`,
    `RemoteMediaPort=${port}`,
    `RoundTripDelay=${roundTrip} ms`,
    // No call of this router's asks for a reservation by RSVP.
    "SelectedQoS=best-effort",
    `tx_DtmfRelay=${trunk?.dtmfRelay ?? "inband-voice"}`,
    `SessionProtocol=${kind === "sip" ? "sipv2" : "cisco"}`,
    `SessionTarget=${trunk?.target ?? ""}`,
    `OnTimeRvPlayout=${played}`,
    "GapFillWithSilence=0 ms",
    `GapFillWithPrediction=${gaps} ms`,
    "GapFillWithInterpolation=0 ms",
    "GapFillWithRedundancy=0 ms",
    `HiWaterPlayoutDelay=${most} ms`,
    `LoWaterPlayoutDelay=${least} ms`,
    `ReceiveDelay=${last} ms`,
    `LostPackets=${lost}`,
    "EarlyPackets=0",
    "LatePackets=0",
    `VAD = ${trunk?.vad === false ? "disabled" : "enabled"}`,
    `CoderTypeRate=${codec}`,
    `CodecBytes=${codecs[codec].bytes}`,
    // Voice goes from phone to phone, and not through the call agent.
    "Media Setting=flow-around",
    ...numbersOf(leg),
  ];
}

function portBlock(
  leg: ActiveCall,
  { port, channel }: NonNullable<ReturnType<typeof portOf>>,
): readonly string[] {
  const { callId, codec } = leg;
  const sent = sentTime(leg);
  return [
    " TELE:",
    `ConnectionId=${connectionId(leg)}`,
    `CallID=${callId}`,
    `Port=${port} (${callId})`,
    `BearerChannel=${channel}`,
    `TxDuration=${sent} ms`,
    `VoiceTxDuration=${sent} ms`,
    "FaxTxDuration=0 ms",
    `CoderTypeRate=${codec}`,
    "SessionTarget=",
    "ImgPages=0",
    ...numbersOf(leg),
  ];
}

/** The same for both legs of a call: 128 bits, of which this router needs the last 32. */
function connectionId({ connection }: ActiveCall): string {
  return `[0x0 0x0 0x0 0x${connection.toString(16).toUpperCase()}]`;
}

function numbersOf({ numbers }: ActiveCall): readonly string[] {
  const { callerName, blocked, calling, called, translatedCalling, translatedCalled } = numbers;
  const known = (name: string, value: string | undefined) =>
    value === undefined ? [] : [`${name}=${value}`];
  return [
    `CallerName=${callerName}`,
    `CallerIDBlocked=${blocked ? "True" : "False"}`,
    ...known("OriginalCallingNumber", calling),
    ...known("OriginalCalledNumber", called),
    ...known("TranslatedCallingNumber", translatedCalling),
    ...known("TranslatedCalledNumber", translatedCalled),
  ];
}

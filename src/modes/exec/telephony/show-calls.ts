import { codecs } from "../../../router/codecs.js";
import type { Router } from "../../../router/router.js";
import { causeText } from "../../../router/release-causes.js";
import { SILENCE, type ActiveCall, type PastCall } from "../../../router/telephony-model.js";
import { durationText } from "../../../router/time-text.js";
import { vocabulary, type Device } from "../../device.js";
import { CALL, countText, secondsOf, SHOW, startOf } from "./call-text.js";
import { wholeLegText } from "./call-text-whole.js";
import { execWords } from "../../words.js";

/** `show call active voice` and `show call history voice` (IOS Voice Command Reference; SHOW.md section 6). */
const { action } = vocabulary<Router>()(execWords);

const LEGEND = `<ID>: <CallID> <start>ms.<index> +<connect> pid:<peer_id> <dir> <addr> <state>
  dur hh:mm:ss tx:<packets>/<bytes> rx:<packets>/<bytes>
 IP <ip>:<udp> rtt:<time>ms pl:<play>/<gap>ms lost:<lost>/<early>/<late>
  delay:<last>/<min>/<max>ms <codec>
 Tele <int> (callID) [channel_id] tx:<tot>/<v>/<fax>ms <codec> noise:<l> acom:<l> i/o:<l>/<l> dBm

`;

const PAST_LEGEND = `<ID>: <CallID> <start>ms.<index> +<connect> +<disc> pid:<peer_id> <direction> <addr>
  dur hh:mm:ss tx:<packets>/<bytes> rx:<packets>/<bytes> <disconnect-cause>
 IP <ip>:<udp> rtt:<time>ms pl:<play>/<gap>ms lost:<lost>/<early>/<late>
  delay:<last>/<min>/<max>ms <codec>
 Telephony <int> (callID) [channel_id] tx:<tot>/<voice>/<fax>ms <codec> noise:<lvl>dBm acom:<lvl>dBm

`;

const brief = action({
  ...SHOW,
  syntax: "show call active voice brief",
  help: { ...CALL, brief: "Show brief version of active voice calls" },
  run(router, _args, device) {
    const counts = countText(router.calls);
    const legs = router.calls.map((leg, index) => `${legText(leg, index + 1, device)}\n`);
    return [LEGEND, counts, ...legs, ...(legs.length > 0 ? [counts] : [])].join("");
  },
});

function legText(leg: ActiveCall, index: number, device: Device): string {
  const { number, state } = leg;
  const now = device.shell.clock.now();
  return [
    `${beginning(leg, index, device)} pid:${leg.peer} ${leg.direction} ${number} ${state === "connecting" ? state : "connected"}`,
    ` dur ${durationText(secondsOf(leg, now))} ${traffic(leg)}`,
    ` ${leg.line ? `Tele ${portText(leg, leg.line)} noise:0 acom:0  i/0:0/0 dBm` : remoteText(leg)}`,
    "",
  ].join("\n");
}

function pastText(leg: PastCall, index: number, device: Device): string {
  const { began, ended, cause } = leg;
  return [
    `${beginning(leg, index, device)} +${Math.round(ended - began)} pid:${leg.peer} ${leg.direction} ${leg.number}`,
    ` dur ${durationText(secondsOf(leg, ended))} ${traffic(leg)} ${causeText(cause)}`,
    ` ${leg.line ? `Telephony ${portText(leg, leg.line)} noise:0dBm acom:0dBm` : remoteText(leg)}`,
    "",
  ].join("\n");
}

/** `0001 : 1 75000ms.1 +1500`: both legs of a call have its number; times are from the router's start, and from there. */
function beginning(
  { connection, callId, began, connected }: ActiveCall,
  index: number,
  { shell: { clock } }: Device,
): string {
  const id = connection.toString(16).toUpperCase().padStart(4, "0");
  const started = startOf(began, clock);
  const waited = connected === undefined ? -1 : Math.round(connected - began);
  return `${id} : ${callId} ${started}ms.${index} +${waited}`;
}

function traffic({ voice = SILENCE }: ActiveCall): string {
  return `tx:${voice.sent}/${voice.sentBytes} rx:${voice.received}/${voice.receivedBytes}`;
}

function portText(
  { callId, codec, voice = SILENCE }: ActiveCall,
  { dn, channel }: NonNullable<ActiveCall["line"]>,
): string {
  const sent = voice.sent * codecs[codec].milliseconds;
  return `50/0/${dn} (${callId}) [50/0/${dn}.${channel}] tx:${sent}/${sent}/0ms ${codec}`;
}

function remoteText({ local, codec, voice = SILENCE }: ActiveCall): string {
  const { address = "0.0.0.0", port = 0 } = local ?? {};
  const { delay, jitter, lost, received } = voice;
  const [at, longest] = [Math.round(delay), Math.round(delay + jitter)];
  const played = received * codecs[codec].milliseconds;
  return `IP ${address}:${port} rtt:${at * 2}ms pl:${played}/0ms lost:${lost}/0/0 delay:${at}/${at}/${longest}ms ${codec}`;
}

const compact = action({
  ...SHOW,
  syntax: "show call active voice compact",
  help: { ...CALL, compact: "Show compact version of active voice calls" },
  run(router, _args, { shell: { clock } }) {
    const rows = router.calls.map((leg) => compactRow(leg, clock.now()));
    const titles = "<callID>  A/O FAX T<sec> Codec       type       Peer Address       IP R<ip>:<udp>";
    return `${titles}\nTotal call-legs: ${rows.length}\n${rows.join("")}`;
  },
});

function compactRow(leg: ActiveCall, now: number): string {
  const { callId, direction, codec, kind, number, local } = leg;
  const place = local ? `${local.address}:${local.port}` : "";
  return `${[
    String(callId).padStart(10),
    ` ${direction === "Answer" ? "ANS" : "ORG"}`.padEnd(9),
    `T${secondsOf(leg, now)}`.padEnd(7),
    codec.padEnd(12),
    (kind === "telephony" ? "TELE" : "VOIP").padEnd(11),
    `P${number}`.padEnd(19),
    kind === "telephony" ? "" : place,
  ]
    .join("")
    .trimEnd()}\n`;
}

/** Calls that are over: how long each took to be answered, and to end. */
const history = action({
  ...SHOW,
  syntax: "show call history voice brief",
  help: {
    call: CALL.call,
    history: "Call history information",
    voice: "Voice call history information",
    brief: "Show brief version of voice call history",
  },
  run(router, _args, device) {
    const legs = router.pastCalls.map((leg, index) => `${pastText(leg, index + 1, device)}\n`);
    return [PAST_LEGEND, countText(router.pastCalls), ...legs].join("");
  },
});

const whole = action({
  ...SHOW,
  syntax: "show call active voice",
  help: CALL,
  run: (router, _args, device) =>
    [countText(router.calls), ...router.calls.map((leg, index) => wholeLegText(leg, index + 1, device))].join(
      "\n",
    ),
});

const wholeHistory = action({
  ...SHOW,
  syntax: "show call history voice",
  help: {
    call: CALL.call,
    history: "Call history information",
    voice: "Voice call history information",
  },
  run: (router, _args, device) =>
    [
      countText(router.pastCalls),
      ...router.pastCalls.map((leg, index) => wholeLegText(leg, index + 1, device, leg)),
    ].join("\n"),
});

export const showCalls = [whole, brief, compact, wholeHistory, history];

import type { Router } from "../../router/router.js";
import { causeText } from "../../router/release-causes.js";
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
import { fullCalls } from "./show-calls-full.js";

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
    ` ${portText(leg, "Tele", "noise:0 acom:0  i/0:0/0 dBm") ?? remoteText(leg)}`,
    "",
  ].join("\n");
}

function pastText(leg: PastCall, index: number, device: Device): string {
  const { began, ended, cause } = leg;
  return [
    `${beginning(leg, index, device)} +${Math.round(ended - began)} pid:${leg.peer} ${leg.direction} ${leg.number}`,
    ` dur ${durationText(secondsOf(leg, ended))} ${traffic(leg)} ${causeText(cause)}`,
    ` ${portText(leg, "Telephony", "noise:0dBm acom:0dBm") ?? remoteText(leg)}`,
    "",
  ].join("\n");
}

/** `0001 : 1 75000ms.1 +1500`: both legs of a call have its number; times are from the router's start, and from there. */
function beginning(
  { connection, callId, began, connected }: ActiveCall,
  index: number,
  device: Device,
): string {
  const id = connection.toString(16).toUpperCase().padStart(4, "0");
  const started = sinceStart(began, device);
  const waited = connected === undefined ? -1 : Math.round(connected - began);
  return `${id} : ${callId} ${started}ms.${index} +${waited}`;
}

function traffic({ voice = SILENCE }: ActiveCall): string {
  return `tx:${voice.sent}/${voice.sentBytes} rx:${voice.received}/${voice.receivedBytes}`;
}

function portText(leg: ActiveCall, what: string, levels: string): string | undefined {
  const place = portOf(leg);
  if (!place) return undefined;
  const { callId, codec } = leg;
  const { port, channel } = place;
  return `${what} ${port} (${callId}) [${channel}] tx:${sentTime(leg)}/${sentTime(leg)}/0ms ${codec} ${levels}`;
}

function remoteText(leg: ActiveCall): string {
  const { address, port } = remoteOf(leg);
  const { played, gaps, lost, last, least, most, roundTrip } = playoutOf(leg);
  return `IP ${address}:${port} rtt:${roundTrip}ms pl:${played}/${gaps}ms lost:${lost}/0/0 delay:${last}/${least}/${most}ms ${leg.codec}`;
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
  help: { ...PAST_CALL, brief: "Show brief version of voice call history" },
  run(router, _args, device) {
    const legs = router.pastCalls.map((leg, index) => `${pastText(leg, index + 1, device)}\n`);
    return [PAST_LEGEND, countText(router.pastCalls), ...legs].join("");
  },
});

export const showCalls = [...fullCalls, brief, compact, history];

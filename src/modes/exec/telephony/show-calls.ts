import { codecs } from "../../../router/codecs.js";
import type { Router } from "../../../router/router.js";
import type { ActiveCall, LineStatistics, VoiceStatistics } from "../../../router/telephony-model.js";
import { vocabulary, type Device } from "../../device.js";
import { execWords } from "../../words.js";

/** `show call active voice` (IOS Voice Command Reference; SHOW.md section 6). */
const { action } = vocabulary<Router>()(execWords);

const CALL = {
  call: "Show Call",
  active: "Active call information",
  voice: "Voice call information",
} as const;

const SHOW = { show: true, packetTracer: false } as const;

const LEGEND = `<ID>: <CallID> <start>ms.<index> +<connect> pid:<peer_id> <dir> <addr> <state>
  dur hh:mm:ss tx:<packets>/<bytes> rx:<packets>/<bytes>
 IP <ip>:<udp> rtt:<time>ms pl:<play>/<gap>ms lost:<lost>/<early>/<late>
  delay:<last>/<min>/<max>ms <codec>
 Tele <int> (callID) [channel_id] tx:<tot>/<v>/<fax>ms <codec> noise:<l> acom:<l> i/o:<l>/<l> dBm

`;

/** What a leg without voice has sent and heard. */
const SILENCE: VoiceStatistics = {
  sent: 0,
  sentBytes: 0,
  received: 0,
  receivedBytes: 0,
  lost: 0,
  jitter: 0,
  delay: 0,
};

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

function countText(calls: readonly ActiveCall[]): string {
  const lines = calls.filter(({ kind }) => kind === "telephony").length;
  return [
    `Telephony call-legs: ${lines}`,
    "SIP call-legs: 0",
    `H323 call-legs: ${calls.length - lines}`,
    "Call agent controlled call-legs: 0",
    "SCCP call-legs: 0",
    "Multicast call-legs: 0",
    `Total call-legs: ${calls.length}`,
    "",
  ].join("\n");
}

function legText(leg: ActiveCall, index: number, { shell: { clock } }: Device): string {
  const started = Math.max(Math.round(clock.uptime() - (clock.now() - leg.began)), 0);
  const waited = leg.connected === undefined ? -1 : Math.round(leg.connected - leg.began);
  const id = leg.connection.toString(16).toUpperCase().padStart(4, "0");
  const state = leg.state === "connecting" ? "connecting" : "connected";
  const { voice = SILENCE } = leg;
  return [
    `${id} : ${leg.callId} ${started}ms.${index} +${waited} pid:${leg.peer} ${leg.direction} ${leg.number} ${state}`,
    ` dur ${duration(leg, clock.now())} tx:${voice.sent}/${voice.sentBytes} rx:${voice.received}/${voice.receivedBytes}`,
    ` ${leg.line ? portText(leg, leg.line) : remoteText(leg)}`,
    "",
  ].join("\n");
}

function portText(
  { callId, codec, voice = SILENCE }: ActiveCall,
  { dn, channel }: NonNullable<ActiveCall["line"]>,
): string {
  const sent = voice.sent * codecs[codec].milliseconds;
  return `Tele 50/0/${dn} (${callId}) [50/0/${dn}.${channel}] tx:${sent}/${sent}/0ms ${codec} noise:0 acom:0  i/0:0/0 dBm`;
}

function remoteText({ local, codec, voice = SILENCE }: ActiveCall): string {
  const { address = "0.0.0.0", port = 0 } = local ?? {};
  const { delay, jitter, lost, received } = voice;
  const [at, longest] = [Math.round(delay), Math.round(delay + jitter)];
  const played = received * codecs[codec].milliseconds;
  return `IP ${address}:${port} rtt:${at * 2}ms pl:${played}/0ms lost:${lost}/0/0 delay:${at}/${at}/${longest}ms ${codec}`;
}

/** How long a call has been connected, `00:01:05`. */
function duration({ connected }: ActiveCall, now: number): string {
  const seconds = secondsOf(connected, now);
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, "0"))
    .join(":");
}

function secondsOf(connected: number | undefined, now: number): number {
  return connected === undefined ? 0 : Math.floor((now - connected) / 1000);
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
  const { callId, direction, connected, codec, kind, number, local } = leg;
  const place = local ? `${local.address}:${local.port}` : "";
  return `${[
    String(callId).padStart(10),
    ` ${direction === "Answer" ? "ANS" : "ORG"}`.padEnd(9),
    `T${secondsOf(connected, now)}`.padEnd(7),
    codec.padEnd(12),
    (kind === "telephony" ? "TELE" : "VOIP").padEnd(11),
    `P${number}`.padEnd(19),
    kind === "voip" ? place : "",
  ]
    .join("")
    .trimEnd()}\n`;
}

const statistics = action({
  ...SHOW,
  syntax: "show ephone-dn statistics",
  help: { statistics: "Show call statistics of ephone-dns" },
  run(router) {
    const place = (key: string) => key.split(".").map(Number);
    const all = [...router.lineStatistics].toSorted(([a], [b]) => {
      const [[dn = 0, channel = 0], [other = 0, next = 0]] = [place(a), place(b)];
      return dn - other || channel - next;
    });
    const total = all.reduce((sum, [, { incoming, outgoing }]) => sum + incoming + outgoing, 0);
    return `Total Calls ${total}\nStats may appear to be inconsistent for conference or shared line cases\n${all
      .map((one) => `\n${channelText(router, ...one)}`)
      .join("")}`;
  },
});

function channelText(router: Router, key: string, counts: LineStatistics): string {
  const [dn = "", channel = ""] = key.split(".");
  const { incoming, incomingAnswered, outgoing, outgoingAnswered, busy, disconnects, causes, last } = counts;
  const { connect, alert, hold, ring } = disconnects;
  const { reference = 0, calling = "", called = "", voice = SILENCE } = last ?? {};
  const number = router.ephoneDns.get(Number(dn))?.number ?? "";
  return [
    `DN ${dn} chan ${channel} incoming ${incoming} answered ${incomingAnswered} outgoing ${outgoing} answered ${outgoingAnswered} busy ${busy}`,
    `Far-end disconnect at:connect ${connect} alert ${alert} hold ${hold} ring ${ring}`,
    "Last 64 far-end disconnect cause codes",
    ...[0, 16, 32, 48].map((from) =>
      Array.from({ length: 16 }, (_, at) => causes.toReversed()[from + at] ?? 0).join(" "),
    ),
    "local phone on-hook",
    "",
    `DN ${dn} chan ${channel} (${number}) voice quality statistics for last call`,
    `Call Ref ${reference} called ${called} calling ${calling}`,
    `Total Tx Pkts ${voice.sent} bytes ${voice.sentBytes} Rx Pkts ${voice.received} bytes ${voice.receivedBytes} Lost ${voice.lost}`,
    `Final Jitter ${Math.round(voice.jitter)} Latency ${Math.round(voice.delay)} Lost ${voice.lost}`,
    "Signal Level to phone 0 (-78 dB) peak 0 (-78 dB)",
    "Packets counted by router 0",
    "",
  ].join("\n");
}

export const showCalls = [brief, compact, statistics];

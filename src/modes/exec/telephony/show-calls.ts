import type { Router } from "../../../router/router.js";
import type { ActiveCall, ActiveLeg } from "../../../router/telephony-model.js";
import { virtualDialPeers } from "../../../router/telephony.js";
import { vocabulary } from "../../device.js";
import { execWords } from "../../words.js";

/** The calls that go on, leg by leg (SHOW.md section 6; Cisco IOS Voice Command Reference, "show call active voice"). */
const { action } = vocabulary<Router>()({ ...execWords, call: "Show call", active: "Show active calls" });

const LEGEND = `<ID>: <CallID> <start>ms.<index> +<connect> pid:<peer_id> <dir> <addr> <state>
  dur hh:mm:ss tx:<packets>/<bytes> rx:<packets>/<bytes>
 IP <ip>:<udp> rtt:<time>ms pl:<play>/<gap>ms lost:<lost>/<early>/<late>
  delay:<last>/<min>/<max>ms <codec>
 Tele <int> (callID) [channel_id] tx:<tot>/<v>/<fax>ms <codec> noise:<l> acom:<l> i/o:<l>/<l> dBm

`;

/** A leg with its call, and whether the call came in there or went out. */
interface Row {
  readonly call: ActiveCall;
  readonly leg: ActiveLeg;
  readonly direction: "Answer" | "Originate";
  readonly index: number;
}

const brief = action({
  syntax: "show call active voice brief",
  help: { voice: "Show active voice calls", brief: "Show brief version of active voice calls" },
  show: true,
  packetTracer: false,
  run(router, _args, { shell }) {
    const rows = router.calls.flatMap((call): Row[] => [
      { call, leg: call.caller, direction: "Answer", index: 1 },
      { call, leg: call.callee, direction: "Originate", index: 2 },
    ]);
    const uptime = shell.clock.uptime();
    return [LEGEND, counters(rows), ...rows.map((row) => legText(row, router, uptime)), counters(rows)].join(
      "",
    );
  },
});

const summary = action({
  syntax: "show call active voice compact",
  help: { voice: "Show active voice calls", compact: "Show compact version of active voice calls" },
  show: true,
  packetTracer: false,
  run({ calls }, _args, { shell }) {
    const head =
      "<callID>  A/O FAX T<sec> Codec       type       Peer Address       IP R<ip>:<udp>\nTotal call-legs: ";
    const rows = calls.flatMap((call) => {
      const seconds = Math.floor((shell.clock.uptime() - call.connectedAt) / 1000);
      return [
        compactRow(call, call.caller, "ANS", seconds, 1),
        compactRow(call, call.callee, "ORG", seconds, 2),
      ];
    });
    return `${head}${rows.length}\n${rows.join("")}`;
  },
});

export const callShows = [brief, summary];

function compactRow(
  call: ActiveCall,
  leg: ActiveLeg,
  direction: string,
  seconds: number,
  index: number,
): string {
  const kind = leg.dn === undefined ? "VOIP" : "TELE";
  const where = leg.media ? `${leg.media.address}:${leg.media.port}` : "";
  const id = String(call.id * 2 + index).padStart(8);
  return `${id}  ${direction}     T${String(seconds).padEnd(6)}${call.codec.padEnd(12)}${kind.padEnd(11)}P${leg.number.padEnd(18)}${where}\n`;
}

function counters(rows: readonly Row[]): string {
  const trunks = rows.filter(({ leg }) => leg.dn === undefined).length;
  return [
    `Telephony call-legs: ${rows.length - trunks}`,
    "SIP call-legs: 0",
    `H323 call-legs: ${trunks}`,
    "Call agent controlled call-legs: 0",
    "SCCP call-legs: 0",
    "Multicast call-legs: 0",
    `Total call-legs: ${rows.length}`,
    "",
  ].join("\n");
}

function legText({ call, leg, direction, index }: Row, router: Router, uptime: number): string {
  const { voice, media } = leg;
  const id = (call.id * 2 + index).toString(16).toUpperCase();
  const peer = leg.dialPeer ?? virtualDialPeers(router).find(({ dn }) => dn.tag === leg.dn)?.tag ?? 0;
  const [start, connect] = [call.startedAt, call.connectedAt].map((time) => Math.round(time));
  const head = `${id.padEnd(4)} : ${call.id * 2 + index} ${start}ms.${index} +${(connect ?? 0) - (start ?? 0)} pid:${peer} ${direction} ${leg.number} active\n`;
  const {
    sent = 0,
    sentBytes = 0,
    received = 0,
    receivedBytes = 0,
    lost = 0,
    jitter = 0,
    delay = 0,
  } = voice ?? {};
  const duration = ` dur ${clock(Math.floor((uptime - call.connectedAt) / 1000))} tx:${sent}/${sentBytes} rx:${received}/${receivedBytes}\n`;
  if (leg.dn === undefined) {
    const [at, longest] = [Math.round(delay), Math.round(delay + jitter)];
    const where = media ? `${media.address}:${media.port}` : `${leg.peer ?? "0.0.0.0"}:0`;
    return `${head}${duration} IP ${where} rtt:${at * 2}ms pl:${received * 20}/0ms lost:${lost}/0/0\n  delay:${at}/${at}/${longest}ms ${call.codec}\n\n`;
  }
  const port = `50/0/${leg.dn}`;
  return `${head}${duration} Tele ${port} (${call.id * 2 + index}) [${port}.${leg.channel ?? 1}] tx:${sent * 20}/${sent * 20}/0ms ${call.codec} noise:0 acom:0  i/0:0/0 dBm\n\n`;
}

function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}

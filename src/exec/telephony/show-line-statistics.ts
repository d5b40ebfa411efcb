import type { Router } from "../../router/router.js";
import { SILENCE, type LineStatistics } from "../../router/telephony-model.js";
import { vocabulary } from "../../modes/device.js";
import { execWords } from "../../modes/words.js";

/** `show ephone-dn statistics` (CME command reference; SHOW.md section 6): of all lines, or of one. */
const { action } = vocabulary<Router>()(execWords);

export const lineStatistics = action({
  show: true,
  packetTracer: false,
  syntax: "show ephone-dn [tag:<1-$maxDn>] statistics",
  help: { tag: "Tag of an ephone-dn", statistics: "Show call statistics of ephone-dns" },
  run(router, { tag }) {
    const place = (key: string) => key.split(".").map(Number);
    const counted = [...router.lineStatistics].filter(([key]) => tag === undefined || place(key)[0] === tag);
    const all = counted.toSorted(([a], [b]) => {
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

import type { CodecName } from "../../router/codecs.js";
import type { Router } from "../../router/router.js";
import type { MediaUnit } from "../../router/telephony-model.js";
import { vocabulary } from "../../modes/device.js";
import { farmTag, transcodeSessions, units as farmUnits } from "../../modes/telephony/dspfarm.js";
import { execWords } from "../../modes/words.js";
import { linesText } from "../text.js";

/** `show sdspfarm`: the DSP farms of CallManager Express (CME command reference). */
const { action } = vocabulary<Router>()({ ...execWords, sdspfarm: "Show DSP farm information" });

const SHOW = { show: true, packetTracer: false } as const;

/** Streams of a transcoding session: one to each of the two ends. */
const STREAMS = 2;

const units = action({
  ...SHOW,
  syntax: "show sdspfarm units",
  help: { units: "Show DSP farm units" },
  run: ({ telephony, mediaUnits }) =>
    linesText(
      (telephony ? farmTag.shown.all(telephony) : []).flatMap(({ tag, name }) => [
        ...unitLines(`mtp-${tag} Device:${name} TCP socket:`, mediaUnits.get(tag)),
        "",
      ]),
    ),
});

function unitLines(head: string, unit: MediaUnit | undefined): readonly string[] {
  if (!unit) {
    return [`${head}[-1] UNREGISTERED`, "actual_stream:0 max_stream 0 IP:0.0.0.0 0 Unknown 0 keepalive 0"];
  }
  const { socket, streams, address, port, keepalives, kind } = unit;
  const device = kind === "conference" ? "HW Conference" : "MTP";
  return [
    `${head}[${socket}] REGISTERED`,
    `actual_stream:${streams} max_stream ${streams} IP:${address} ${port} ${device} YOKO keepalive ${keepalives}`,
    ...unit.codecs.map(
      (codec, index) => `${index === 0 ? "Supported codec:" : " ".repeat(16)}${CODEC_WORDS[codec] ?? codec}`,
    ),
  ];
}

const CODEC_WORDS: Readonly<Partial<Record<CodecName, string>>> = {
  g711ulaw: "G711Ulaw",
  g711alaw: "G711Alaw",
  g729r8: "G729",
};

const SESSIONS = { sessions: "Show DSP farm sessions" } as const;

const summary = action({
  ...SHOW,
  syntax: "show sdspfarm sessions summary",
  help: { ...SESSIONS, summary: "One row a stream" },
  run({ telephony }) {
    const sessions = (telephony && transcodeSessions.shown.of(telephony)?.count) ?? 0;
    const farms = telephony ? farmUnits.shown.of(telephony).count : 0;
    return linesText([
      `max-mtps:${farms}, max-streams:${sessions * STREAMS}, alloc-streams:0, act-streams:0`,
      "ID   MTP  State CallID     confID    Usage          Codec/Duration",
      "==== ==== ===== ========== ========= ============== ==============",
    ]);
  },
});

/** The streams of units that transcode; none of them carries a call, so that only all of them are something to show. */
const streams = action({
  ...SHOW,
  syntax: "show sdspfarm sessions [active | callID call:<0-4294967295> | statistics]",
  help: {
    ...SESSIONS,
    active: "Show active streams",
    callID: "Show the streams of a call",
    call: "Call identifier",
    statistics: "Show the counters of streams",
  },
  run({ mediaUnits }, { active, call, statistics }) {
    if (active || call !== undefined || statistics) return "";
    const idle = [...mediaUnits].flatMap(([tag, { kind, streams: count }]) =>
      kind === "mtp" ? Array.from({ length: count }, () => tag) : [],
    );
    return linesText(
      idle.flatMap((tag, index) => [
        `Stream-ID:${index + 1} mtp:${tag} 0.0.0.0  0  Local:0 IDLE`,
        " usage:",
        " codec:G711Ulaw64k  duration:20 vad:0 peer Stream-ID:0",
        "",
      ]),
    );
  },
});

export const showSdspfarm = [units, summary, streams];

import { dnsInOrder, channelStates } from "../../router/telephony.js";
import type { ActiveCall } from "../../router/telephony-model.js";
import type { Router } from "../../router/router.js";
import { vocabulary } from "../../modes/device.js";
import * as farms from "../../modes/global/voice/farms.js";
import { farmRegistrations, type FarmRegistration } from "../../rules/dsp-farms.js";
import { linesText } from "../text.js";
import { profileLines } from "./show-gateway.js";
import { voiceShowWords } from "./words.js";

/** DSPs: what voice ports and farms do with them (IOS Voice Command Reference, `show voice dsp`, `show dspfarm`). */
const { action } = vocabulary<Router>()({ ...voiceShowWords, dspfarm: "Display DSPFARM information" });

const SHOW = { show: true, packetTracer: false } as const;

/** The lines of ephone-dns have no DSP of their own, but are listed as if. */
const voiceDsp = action({
  ...SHOW,
  syntax: "show voice dsp [voice]",
  help: { dsp: "Show DSP information", voice: "Those that carry voice" },
  run(router) {
    const channels = dnsInOrder(router).flatMap((dn) =>
      channelStates(router, dn).map((state, index) => ({ dn: dn.tag, channel: index + 1, state })),
    );
    return linesText([
      ...HEAD,
      ...channels.map(({ dn, channel, state }, index) => {
        const call = router.calls.find(({ line }) => line?.dn === dn && line.channel === channel);
        return dspRow(index + 1, channel, `50/0/${dn}.${channel}`, isBusy(state) ? call : undefined);
      }),
    ]);
  },
});

const HEAD = [
  "DSP  DSP                DSPWARE CURR  BOOT                         PAK     TX/RX",
  "TYPE NUM CH CODEC       VERSION STATE STATE   RST AI VOICEPORT TS ABORT  PACK COUNT",
  "==== === == ======== ========== ===== ======= === == ========= == ===== ============",
];

function isBusy(state: string): boolean {
  return !["IDLE", "DOWN", "INVALID"].includes(state);
}

function dspRow(number: number, channel: number, port: string, call: ActiveCall | undefined): string {
  const codec = call === undefined ? "g729r8 p" : call.codec;
  const state = call === undefined ? "IDLE" : "busy";
  return `edsp ${String(number).padStart(3, "0")} ${String(channel).padStart(2, "0")} ${codec.padEnd(9)}${"0.1".padStart(10)} ${state.padEnd(21)}${port}`;
}

const farm = action({
  ...SHOW,
  syntax: "show dspfarm all",
  help: { all: "Display all DSPFARM information" },
  run(router) {
    const registered = farmRegistrations(router);
    const rows = registered.flatMap((one) => resourceRows(router, one));
    return linesText([
      ...farms.farmProfile.shown.all(router).flatMap((profile) => [...profileLines(router, profile), ""]),
      "",
      "SLOT DSP VERSION  STATUS CHNL USE   TYPE    RSC_ID BRIDGE_ID PKTS_TXED PKTS_RXED",
      "",
      ...rows,
      "",
      "",
      `Total number of DSPFARM DSP channel(s) ${rows.length}`,
    ]);
  },
});

/** A row for each session that a profile which is open may carry. */
function resourceRows(router: Router, { profile, kind, streams }: FarmRegistration): readonly string[] {
  const status = router.farmAgents.has(profile) ? "UP" : "DOWN";
  const type = kind === "conference" ? "conf" : kind === "mtp" ? "mtp" : "xcode";
  const sessions = streams / (kind === "conference" ? PARTIES : SIDES);
  return Array.from(
    { length: sessions },
    () =>
      `0    ${String(DSP).padEnd(4)}22.3.0   ${status.padEnd(7)}N/A  FREE  ${type.padEnd(8)}${String(profile).padEnd(7)}-         -         -`,
  );
}

/** Streams of one session of a conference, and of what is transcoded. */
const PARTIES = 8;
const SIDES = 2;

/** The first DSP of the motherboard's PVDM serves its farms. */
const DSP = 2;

export const showDsps = [voiceDsp, farm];

import type { Router } from "../../router/router.js";
import {
  channelStates,
  channelsOf,
  countryOf,
  dnsInOrder,
  phonesInOrder,
  PHONE_DEFAULTS,
  registrationOf,
} from "../../router/telephony.js";
import type { EphoneDn } from "../../router/telephony-model.js";
import { vocabulary } from "../../modes/device.js";
import { translationProfile } from "../../modes/ephone-dn/calls.js";
import { pagingGroup, parkSlot } from "../../modes/ephone-dn/purposes.js";
import { execWords } from "../../modes/words.js";

/** `show ephone-dn`: the lines as voice ports (SHOW.md section 2). */
const { action } = vocabulary<Router>()(execWords);

const SHOW = { show: true, packetTracer: false } as const;

const all = action({
  ...SHOW,
  syntax: "show ephone-dn [tag:<1-$maxDn>]",
  help: { tag: "ephone-dn tag" },
  run(router, { tag }) {
    if (tag !== undefined && tag > (router.telephony?.maxDn ?? 0)) return { invalid: "tag" };
    return dnsInOrder(router)
      .filter((dn) => tag === undefined || dn.tag === tag)
      .map((dn) => linePortText(router, dn))
      .join("\n");
  },
});

/** The voice port behind a line. */
export function linePortText(router: Router, dn: EphoneDn): string {
  const states = channelStates(router, dn);
  const channels = states.map((state, index) => `CH${index + 1} ${state.padEnd(10)}`).join("");
  const timeouts = { ...PHONE_DEFAULTS.timeouts, ...router.telephony?.timeouts };
  return [
    `50/0/${dn.tag} ${channels}`.trimEnd(),
    `EFXS 50/0/${dn.tag} Slot is 50, Sub-unit is 0, Port is ${dn.tag}`,
    " Type of VoicePort is EFXS",
    ` Operation State is ${states.includes("IDLE") ? "DORMANT" : "UP"}`,
    " Administrative State is UP",
    " No Interface Down Failure",
    ` Description is ${dn.description ?? "not set"}`,
    " Noise Regeneration is enabled",
    " Non Linear Processing is enabled",
    " Non Linear Mute is disabled",
    " Non Linear Threshold is -21 dB",
    " Music On Hold Threshold is Set to -38 dBm",
    " In Gain is Set to 0 dB",
    " Out Attenuation is Set to 0 dB",
    " Echo Cancellation is enabled",
    " Echo Cancellation NLP mute is disabled",
    " Echo Cancellation NLP threshold is -21 dB",
    " Echo Cancel Coverage is set to 8 ms",
    " Playout-delay Mode is set to adaptive",
    " Playout-delay Nominal is set to 60 ms",
    " Playout-delay Maximum is set to 200 ms",
    " Playout-delay Minimum mode is set to default, value 40 ms",
    " Playout-delay Fax is set to 300 ms",
    " Connection Mode is normal",
    " Connection Number is not set",
    " Initial Time Out is set to 10 s",
    ` Interdigit Time Out is set to ${timeouts.interdigit} s`,
    " Call Disconnect Time Out is set to 60 s",
    ` Ringing Time Out is set to ${timeouts.ringing} s`,
    " Wait Release Time Out is set to 30 s",
    " Companding Type is u-law",
    ` Region Tone is set for ${countryOf(router.telephony?.networkLocales ?? [], 0)}`,
    ` Station name ${dn.name ?? "None"}, Station number ${dn.number ?? "None"}`,
    "",
    " Caller ID Info Follows:",
    " Standard BELLCORE",
    ` Translation profile (Incoming): ${profileOf(dn, "incoming")}`.trimEnd(),
    ` Translation profile (Outgoing): ${profileOf(dn, "outgoing")}`.trimEnd(),
    "",
    " Digit Duration Timing is set to 100 ms",
    "",
  ].join("\n");
}

function profileOf(dn: EphoneDn, direction: "incoming" | "outgoing"): string {
  return translationProfile.shown.of(dn, { direction })?.name ?? "";
}

const summary = action({
  ...SHOW,
  syntax: "show ephone-dn summary",
  help: { summary: "Show summary of all ephone-dn" },
  run(router) {
    const rows = dnsInOrder(router).flatMap((dn) =>
      channelStates(router, dn).map((state, index) => {
        const port = channelsOf(dn) === 1 ? `50/0/${dn.tag}` : `50/0/${dn.tag}.${index + 1}`;
        const vpm = state === "INVALID" ? "EFXS_INIT" : "EFXS_ONHOOK";
        const word = state === "IDLE" ? `CH${index + 1} IDLE` : state;
        return `${`${port} `.padEnd(9)}${word.padEnd(12)}${"-".padEnd(10)}${"-".padEnd(3)}${"-".padEnd(22)}${vpm}\n`;
      }),
    );
    return `${SUMMARY_HEAD}${rows.join("\n")}`;
  },
});

const SUMMARY_HEAD = `PORT     DN STATE    CODEC    VAD VTSP STATE            VPM STATE
======== ==========  ======== === ===================== =========
`;

const paging = action({
  ...SHOW,
  syntax: "show ephone-dn paging",
  level: "user",
  help: { paging: "Show paging configuration" },
  run(router) {
    const lines = dnsInOrder(router).filter((dn) => dn.paging !== undefined);
    const blocks = lines.map((dn) => pagingText(router, dn));
    const control = lines.map(
      ({ tag }, index) =>
        `skinnyPC[${index}] ephone-paging-dn ${String(tag).padEnd(10)} ( ${stateOf(router, tag)} ) count ${pagedBy(router, tag)}\n`,
    );
    return `Paging Configuration\n${blocks.join("")}        Paging Control Info\n${control.join("")}`;
  },
});

/** How many phones a number reaches that is being called. */
function pagedBy(router: Router, tag: number): number {
  if (stateOf(router, tag) === "IDLE") return 0;
  return [...router.ephones.values()].filter(
    (phone) => phone.pagingDn?.dn === tag && registrationOf(router, phone) !== undefined,
  ).length;
}

function pagingText(router: Router, dn: EphoneDn): string {
  const { address, port } = dn.paging ?? {};
  const phones = phonesInOrder(router)
    .filter((phone) => phone.pagingDn?.dn === dn.tag)
    .map(({ tag }) => `   ephone-${tag}[${tag - 1}]          paging-dn ${dn.tag}(OFF) `);
  return [
    `ephone-dn ${dn.tag} ( ${stateOf(router, dn.tag)} )`,
    ` number ${dn.number ?? ""}`,
    address === undefined ? " paging" : ` paging ip ${address} port ${port ?? 2000}`,
    ...phones,
    ...pagingGroup.shown.all(dn).map(({ tags }) => ` paging group ${tags}`),
    "",
  ].join("\n");
}

const park = action({
  ...SHOW,
  syntax: "show ephone-dn park",
  help: { park: "Show park slots" },
  run: (router) =>
    dnsInOrder(router)
      .flatMap((dn) => {
        const slot = parkSlot.shown.of(dn);
        if (!slot) return [];
        const { notify = "", timeout = 0, limit = 0 } = slot;
        return [
          `DN ${dn.tag} (${dn.number ?? ""}) park-slot state ${stateOf(router, dn.tag)}\n`,
          `Notify to (${notify}) timeout ${timeout} limit ${limit}\n`,
        ];
      })
      .join(""),
});

/** What goes on at a number that no phone has; all registered phones know it. */
function stateOf({ registrations }: Router, tag: number): string {
  for (const { states } of registrations.values()) return states.get(tag)?.[0] ?? "IDLE";
  return "IDLE";
}

export const showEphoneDn = [all, summary, paging, park];

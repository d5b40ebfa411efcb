import type { Router } from "../../router/router.js";
import { channelsOf, channelStates, dnsInOrder, placesOf } from "../../router/telephony.js";
import type { EphoneDn } from "../../router/telephony-model.js";
import { vocabulary } from "../../modes/device.js";
import * as purposes from "../../modes/ephone-dn/purposes.js";
import { execWords } from "../../modes/words.js";
import { linesText } from "../text.js";

/** Lines for something else than the calls of one phone (CME command reference; SHOW.md section 2). */
const { action } = vocabulary<Router>()(execWords);

const SHOW = { show: true, packetTracer: false } as const;

/** Lines for whose end of calls somebody waits. */
const callback = action({
  ...SHOW,
  syntax: "show ephone-dn callback",
  help: { callback: "Show callback information" },
  run(router, _args, { shell: { clock } }) {
    return linesText(
      [...router.callBacks].flatMap(([tag, { line, phone, since }]) => {
        const dn = router.ephoneDns.get(tag);
        if (!dn) return [];
        const states = channelStates(router, dn).map((state, at) => `CH${at + 1} ${state}`.padEnd(14));
        const caller = router.ephoneDns.get(line)?.number ?? "";
        const age = Math.floor((clock.now() - since) / 1000);
        return [
          `DN ${tag} (${dn.number ?? ""}) CallBack pending to DN ${line} (${caller}) for ephone-${phone} age ${age} seconds`,
          `State for DN ${tag} is ${states.join("").trimEnd()}`,
        ];
      }),
    );
  },
});

const conference = action({
  ...SHOW,
  syntax: "show ephone-dn conference [ad-hoc [video] | meetme [video] | number number:DIGITS]",
  help: {
    conference: "Show conference information",
    "ad-hoc": "Conferences that a party began by key",
    meetme: "Conferences that parties dial",
    video: "Those with video",
    number: "Those under one number",
  },
  run(router, { "ad-hoc": adHoc, meetme, video, number }) {
    const kind = adHoc ? "Ad-hoc" : meetme ? "Meetme" : "";
    const lines = dnsInOrder(router).filter((dn) => {
      if (!purposes.conference.shown.of(dn)) return false;
      if (number !== undefined) return dn.number === number;
      return kindOf(dn).startsWith(kind) && (!video || kindOf(dn).endsWith("-video"));
    });
    const numbers = [...new Set(lines.map((dn) => `${kindOf(dn)} ${dn.number ?? ""}`))];
    const wide = lines.some((dn) => purposes.conference.shown.of(dn)?.video);
    const rows = numbers.flatMap((one) =>
      conferenceRows(
        router,
        lines.filter((dn) => `${kindOf(dn)} ${dn.number ?? ""}` === one),
        wide,
      ),
    );
    return linesText([...(wide ? WIDE_TITLES : TITLES), ...rows]);
  },
});

const TITLES = ["type   active inactive  numbers", "=".repeat(34)];
const WIDE_TITLES = ["type            active  inactive        numbers", "=".repeat(48)];

/** The lines of one conference number: how many parties they hold and could hold. */
function conferenceRows(router: Router, members: readonly EphoneDn[], wide: boolean): readonly string[] {
  const [first] = members;
  if (!first) return [];
  const channels = members.reduce((sum, dn) => sum + channelsOf(dn), 0);
  const active = router.conferenceParties.get(first.number ?? "") ?? 0;
  const cells = [kindOf(first), String(active), String(channels - active)];
  const widths = wide ? [16, 8, 16] : [10, 8, 7];
  return [
    `${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join("")}${first.number ?? ""}`,
    `DN tags: ${members.map(({ tag }) => tag).join(", ")}`,
  ];
}

function kindOf(dn: EphoneDn): string {
  const held = purposes.conference.shown.of(dn);
  return `${held?.kind === "meetme" ? "Meetme" : "Ad-hoc"}${held?.video ? "-video" : ""}`;
}

const loopback = action({
  ...SHOW,
  syntax: "show ephone-dn loopback",
  help: { loopback: "Show loopback information" },
  run(router) {
    const lines = dnsInOrder(router).filter((dn) => purposes.loopback.shown.of(dn));
    const tags = lines.map(({ tag }) => tag);
    if (tags.length === 0) return "";
    return linesText([
      `LOOPBACK DN status (min ${Math.min(...tags)}, max ${Math.max(...tags)}):`,
      ...lines.flatMap((dn) => loopLines(router, dn)),
    ]);
  },
});

function loopLines(router: Router, dn: EphoneDn): readonly string[] {
  const loop = purposes.loopback.shown.of(dn);
  if (!loop) return [];
  const [state = "IDLE"] = channelStates(router, dn);
  const codec = loop.codec === "g711alaw" ? "G711Alaw64k" : "G711Ulaw64k";
  return [
    `DN ${dn.tag} ${dn.number ?? ""}  Loopback to DN ${loop.other} CH1 ${state}`,
    `CallingDn -1 CalledDn -1 Called   Calling   ${codec}`,
    `Strip ${loop.strip ?? "NONE"}, Forward ${loop.forward ?? "NONE"}, prefix ${loop.prefix ?? "NONE"} retry ${loop.retry ?? 10} Media 0.0.0.0 0`,
    "callID 0 srcCallID 0 ssrc 0 vector 0",
  ];
}

/** Lines for whispering, with the phones that have them on a button. */
const whisper = action({
  ...SHOW,
  level: "user",
  syntax: "show ephone-dn whisper",
  help: { whisper: "Show whisper intercom lines" },
  run(router) {
    const rows = dnsInOrder(router).flatMap((dn) => {
      const whispering = purposes.whisper.shown.of(dn);
      if (!whispering) return [];
      const phones = placesOf(router, dn.tag).map(({ phone }) => phone.tag);
      const [state = "IDLE"] = channelStates(router, dn);
      return [[dn.tag, dn.number ?? "-", dn.label ?? "-", whispering.number ?? "-", state, phones.join(" ")]];
    });
    const titles = [
      ["DN", "DN NUMBER", "LABEL", "SPEED DIAL", "DN STATE", "PHONE"],
      ["==", "=========", "=====", "==========", "========", "====="],
    ];
    const widths = [10, 14, 14, 14, 13, 0] as const;
    return linesText(
      [...titles, ...rows].map((row) =>
        row
          .map((cell, at) => String(cell).padEnd(widths[at] ?? 0))
          .join("")
          .trimEnd(),
      ),
    );
  },
});

const moh = action({
  ...SHOW,
  syntax: "show ephone moh",
  help: { moh: "Show music on hold" },
  run({ telephony }) {
    const held = telephony?.multicastMoh;
    return linesText([
      "Skinny Music On Hold Status",
      "Active MOH clients 0 (max 72), Media Clients 0",
      telephony?.moh
        ? `File flash:${telephony.moh.file.replaceAll('"', "")} type AU Media_Payload_G711Ulaw64k 160 bytes`
        : "No MOH file loaded",
      ...(held ? [`Moh multicast ${held.address} port ${held.port}`] : []),
    ]);
  },
});

export const showDnPurposes = [callback, conference, loopback, whisper, moh];

import type { Router } from "../../../router/router.js";
import { channelStates, dnsInOrder } from "../../../router/telephony.js";
import type { EphoneDn } from "../../../router/telephony-model.js";
import { vocabulary } from "../../device.js";
import { execWords } from "../../words.js";
import { linesText } from "../text.js";

/** Lines for something else than the calls of one phone (CME command reference; SHOW.md section 2). */
const { action } = vocabulary<Router>()(execWords);

const SHOW = { show: true, packetTracer: false } as const;

/** Nobody waits for another one to become free. */
const callback = action({
  ...SHOW,
  syntax: "show ephone-dn callback",
  help: { callback: "Show callback information" },
  run: () => "",
});

const conference = action({
  ...SHOW,
  syntax: "show ephone-dn conference",
  help: { conference: "Show conference information" },
  run(router) {
    const lines = dnsInOrder(router).filter((dn) => dn.purposes.conference !== undefined);
    const numbers = [...new Set(lines.map((dn) => `${kindOf(dn)} ${dn.number ?? ""}`))];
    const rows = numbers.flatMap((one) => {
      const members = lines.filter((dn) => `${kindOf(dn)} ${dn.number ?? ""}` === one);
      const [first] = members;
      if (!first) return [];
      const parties = members.flatMap((dn) => channelStates(router, dn));
      const active = parties.filter((state) => !["IDLE", "DOWN", "INVALID"].includes(state)).length;
      const counts = `${String(active).padEnd(8)}${String(parties.length - active).padEnd(7)}`;
      return [
        `${kindOf(first).padEnd(10)}${counts}${first.number ?? ""}`,
        `DN tags: ${members.map(({ tag }) => tag).join(", ")}`,
      ];
    });
    return linesText(["type   active inactive  numbers", "=".repeat(34), ...rows]);
  },
});

function kindOf({ purposes: { conference: held } }: EphoneDn): string {
  return `${held?.kind === "meetme" ? "Meetme" : "Ad-hoc"}${held?.video ? "-video" : ""}`;
}

const loopback = action({
  ...SHOW,
  syntax: "show ephone-dn loopback",
  help: { loopback: "Show loopback information" },
  run(router) {
    const lines = dnsInOrder(router).filter((dn) => dn.purposes["loopback-dn"] !== undefined);
    const tags = lines.map(({ tag }) => tag);
    if (tags.length === 0) return "";
    return linesText([
      `LOOPBACK DN status (min ${Math.min(...tags)}, max ${Math.max(...tags)}):`,
      ...lines.flatMap((dn) => loopLines(router, dn)),
    ]);
  },
});

function loopLines(router: Router, dn: EphoneDn): readonly string[] {
  const loop = dn.purposes["loopback-dn"];
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

export const showDnPurposes = [callback, conference, loopback, moh];

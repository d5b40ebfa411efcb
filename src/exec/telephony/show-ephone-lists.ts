import type { Router } from "../../router/router.js";
import { deviceName } from "../../router/phone-types.js";
import {
  conferencesOf,
  dnsWithNumber,
  phonesInOrder,
  placesOf,
  registrationOf,
} from "../../router/telephony.js";
import type { ActiveCall, Ephone, EphoneDn } from "../../router/telephony-model.js";
import { longTime } from "../../router/time-text.js";
import { vocabulary, type Device } from "../../modes/device.js";
import { absence } from "./phone-text.js";
import { execWords } from "../../modes/words.js";

/** The lists of `show ephone`: one row or a few lines a phone (SHOW.md section 1.4). */
const { action } = vocabulary<Router>()(execWords);

const SHOW = { show: true } as const;
const REAL = { ...SHOW, packetTracer: false } as const;

const attempts = action({
  ...SHOW,
  syntax: "show ephone attempted-registrations",
  help: { "attempted-registrations": "Attempted ephone list" },
  run(router) {
    const rows = router.attempts.map(({ mac, time, device }, index) =>
      [String(index + 1).padEnd(7), mac.padEnd(20), longTime(time).padEnd(34), device, "\n"].join(""),
    );
    const titles = `${"Num".padEnd(7)}${"Mac Address".padEnd(20)}${"DateTime".padEnd(34)}DeviceType`;
    return `Attempting Mac address:\n\n${titles}\n${"-".repeat(77)}\n${rows.join("")}`;
  },
});

const clearAttempts = action({
  syntax: "clear telephony-service ephone-attempted-registrations",
  packetTracer: false,
  help: { "ephone-attempted-registrations": "List of phones that tried to register" },
  run(router) {
    router.attempts.length = 0;
  },
});

const onDn = action({
  ...REAL,
  syntax: "show ephone dn tag:<1-$maxDn>",
  help: { dn: "ephone with a specified dn tag", tag: "dn tag number" },
  run(router, { tag }) {
    const dn = router.ephoneDns.get(tag);
    return dn ? dnPlaces(router, dn, "") : "No ephone in specified type/condition.\n";
  },
});

const withNumber = action({
  ...REAL,
  syntax: "show ephone telephone-number number:DIGITS",
  help: { "telephone-number": "Phone with specified telephone number", number: "Telephone number" },
  run(router, { number }) {
    const dns = dnsWithNumber(router, number);
    if (dns.length === 0) return "No ephone in specified type/condition.\n";
    return dns
      .map(
        (dn) => `DP tag: 0, ${dn.number === number ? "primary" : "secondary"}\n${dnPlaces(router, dn, "  ")}`,
      )
      .join("");
  },
});

function dnPlaces(router: Router, dn: EphoneDn, indent: string): string {
  const rows = placesOf(router, dn.tag).map(
    ({ phone, button }) =>
      `${indent}ephone ${phone.tag}, mac-address ${phone.mac ?? "0000.0000.0000"}, line ${button.button}\n`,
  );
  return `Tag ${dn.tag}, ${dn.paging ? "Paging" : "Normal or Intercom"} dn\n${rows.join("")}`;
}

const login = action({
  ...REAL,
  syntax: "show ephone login",
  help: { login: "Show ephone login status" },
  run: (router) =>
    phonesInOrder(router)
      .map(({ tag, pin }) => {
        const isIn = router.registrations.get(tag)?.loggedIn() ? "TRUE" : "FALSE";
        const state = pin === undefined ? "Pin enabled:FALSE" : `Pin enabled:LOCAL       Logged-in:${isIn}`;
        return `${`ephone ${tag}`.padEnd(16)}${state}\n`;
      })
      .join(""),
});

const phoneLoad = action({
  ...REAL,
  syntax: "show ephone phone-load",
  help: { "phone-load": "Show ephone phoneload information" },
  run(router) {
    const rows = phonesInOrder(router).flatMap((phone) => {
      const registration = registrationOf(router, phone);
      if (!registration || phone.mac === undefined) return [];
      const name = `SEP${phone.mac.replaceAll(".", "")}`;
      return [`${name.padEnd(18)}${registration.firmware.padEnd(23)}${"".padEnd(23)}Initialized\n`];
    });
    const titles = `${"DeviceName".padEnd(18)}${"CurrentPhoneload".padEnd(23)}${"PreviousPhoneload".padEnd(23)}LastReset`;
    return `${titles}\n${"=".repeat(69)}\n${rows.join("")}`;
  },
});

const summary = action({
  ...REAL,
  syntax: "show ephone summary",
  help: { summary: "Show summary of all ephone" },
  run: (router, _args, device) =>
    phonesInOrder(router)
      .map((phone) => `${summaryOf(router, phone)}\n`)
      .join("") + totals(router, device),
});

function summaryOf(router: Router, phone: Ephone): string {
  const registration = registrationOf(router, phone);
  const {
    socket = -1,
    address = "0.0.0.0",
    keepalives = 0,
    offHook = false,
    ringing = false,
  } = registration ?? {};
  const lines = phone.buttons.filter(({ separator }) => separator !== "x");
  const [primary] = lines;
  const first = primary ? ` primary_dn: ${primary.dns[0] ?? 0}*` : "";
  const state = registration ? "REGISTERED" : absence(router, phone);
  return [
    `ephone-${phone.tag}[${phone.tag - 1}] Mac:${phone.mac ?? "0000.0000.0000"} TCP socket:[${socket}] activeLine:0 whisperLine:0 ${state}`,
    `mediaActive:0 whisper_mediaActive:0 startMedia:0 offhook:${Number(offHook)} ringing:${Number(ringing)} reset:0 reset_sent:0 debug:0 ${first}`.trimEnd(),
    `IP:${address} * ${deviceName(phone.type)}  keepalive ${keepalives}  ${lines.map(({ button, dns }) => `${button}:${dns[0] ?? 0}`).join(" ")}`.trimEnd(),
    ...(phone.speedDials.length > 0
      ? [phone.speedDials.map(({ tag, number }) => `sp${tag}:${number}`).join(" ")]
      : []),
    "",
  ].join("\n");
}

function totals(router: Router, { platform }: Device): string {
  const registered = router.registrations.size;
  const cme = router.telephony;
  const conferences = cme ? conferencesOf(cme, platform.limits["maxConferences"] ?? 0).count : 0;
  return [
    `Max ${cme?.maxEphones ?? 0}, Registered ${registered}, Unregistered ${router.ephones.size - registered - router.deceased.size}, Deceased ${router.deceased.size}, Sockets ${registered}`,
    `Max Conferences ${conferences} with 0 active (${conferences} allowed)`,
    "Skinny Music On Hold Status",
    "Active MOH clients 0 (max 72), Media Clients 0",
    cme?.moh
      ? `File flash:/${cme.moh.file.replaceAll('"', "")} type AU Media_Payload_G711Ulaw64k 160 bytes`
      : "No MOH file loaded",
    "",
  ].join("\n");
}

const rtpConnections = action({
  ...REAL,
  syntax: "show ephone rtp connections",
  help: { rtp: "RTP streams", connections: "Show active connections" },
  run(router) {
    const legs = router.calls.filter(({ line, connected }) => line !== undefined && connected !== undefined);
    const titles = legs.length === 0 ? "" : `${rtpColumns(RTP_TITLES)}\n`;
    const rows = legs.map((leg) => rtpRows(router, leg)).join("");
    return `Ephone RTP active connections :\n${titles}${rows}Found ${legs.length} active ephone RTP connections\n`;
  },
});

const RTP_TITLES = ["Ephone", "Line", "DN", "Chan", "SrcCallID", "DstCallID", "Codec", "Xcoded?"];

function rtpColumns(cells: readonly (number | string)[]): string {
  return cells
    .map((cell, index) => String(cell).padEnd([11, 6, 4, 8, 11, 12, 11][index] ?? 0))
    .join("")
    .trimEnd();
}

/** One stream of a phone: where it is, and between which numbers and addresses. */
function rtpRows(
  router: Router,
  { connection, callId, line, number, codec, local, remote }: ActiveCall,
): string {
  const { dn = 0, channel = 0, phone = 0 } = line ?? {};
  const other = router.calls.find((leg) => leg.connection === connection && leg.callId !== callId);
  const button = router.ephones.get(phone)?.buttons.find(({ dns }) => dns.includes(dn))?.button ?? 0;
  const cells = [`ephone-${phone}`, button, dn, channel, callId, other?.callId ?? 0, codec, "N"];
  const numbers = [number, other?.number ?? "", local?.address ?? "0.0.0.0", remote?.address ?? "0.0.0.0"];
  return `${rtpColumns(cells)}\n${" ".repeat(11)}${numbers
    .map((cell) => cell.padEnd(16))
    .join("")
    .trimEnd()}\n`;
}

export const showEphoneLists = [
  attempts,
  clearAttempts,
  onDn,
  withNumber,
  login,
  phoneLoad,
  summary,
  rtpConnections,
];

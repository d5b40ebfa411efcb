import { keptRows, textOf } from "../../router/kept.js";
import type { Router } from "../../router/router.js";
import { conferencesOf, countryOf, PHONE_DEFAULTS, transferSystemOf } from "../../router/telephony.js";
import type { Locale, Telephony } from "../../router/telephony-model.js";
import { timeZones } from "../../router/time-zones.js";
import { vocabulary, type Device } from "../../modes/device.js";
import * as calls from "../../modes/telephony/calls.js";
import { directoryCommands } from "../../modes/telephony/directory.js";
import { afterHours, nightService } from "../../modes/telephony/hours.js";
import * as phones from "../../modes/telephony/phones.js";
import { configLines } from "./config-lines.js";
import { dscpLines } from "./dscp-text.js";
import { keptSwitch, keptValue } from "./kept.js";
import { dialPeerText, dnText, phonesText, voicePortText } from "./service-text.js";
import { execWords } from "../../modes/words.js";

/** `show telephony-service` and `all` (SHOW.md section 4). */
const { action } = vocabulary<Router>()(execWords);

const SHOW = { show: true, packetTracer: false } as const;

export const NOT_CONFIGURED = "telephony-service is not configured\n";

const show = action({
  ...SHOW,
  syntax: "show telephony-service",
  level: "user",
  help: {},
  run: (router, _args, device) =>
    router.telephony ? settingsText(router, router.telephony, device) : NOT_CONFIGURED,
});

const showAll = action({
  ...SHOW,
  syntax: "show telephony-service all",
  level: "user",
  help: { all: "Show all telephony-service parameters" },
  run(router, _args, device) {
    if (!router.telephony) return NOT_CONFIGURED;
    return [
      settingsText(router, router.telephony, device),
      dnText(router, device),
      phonesText(router),
      voicePortText(router),
      dialPeerText(router),
    ].join("\n");
  },
});

function settingsText(router: Router, cme: Telephony, device: Device): string {
  return [
    ...head(cme, device),
    ...capacity(router, cme, device),
    ...clockAndLanguage(cme),
    ...callLines(cme, device),
    ...tail(cme),
  ]
    .map((line) => `${line}\n`)
    .join("");
}

function head(cme: Telephony, { platform }: Device): string[] {
  const { cme: version } = platform.hardware;
  return [
    `CONFIG (Version=${version})`,
    "=====================",
    `Version ${version}`,
    "Max phoneload sccp version 17",
    "Max dspfarm sccp version 18",
    "Cisco Unified Communications Manager Express",
    "For on-line documentation please see:",
    "http://www.cisco.com/en/US/products/sw/voicesw/ps4625/tsd_products_support_series_home.html",
    "",
    protocolLine(cme),
    ...(cme.source ? [`ip source-address ${cme.source.address} port ${cme.source.port}`] : []),
    "ip qos dscp:",
    ...dscpLines(cme.dscp),
  ];
}

function protocolLine(cme: Telephony): string {
  const [row] = keptRows(cme, "protocol mode");
  if (row?.["dual-stack"]) {
    const preferred = textOf(row["preference"]);
    return `protocol mode dual-stack${preferred === undefined ? "" : ` preference ${preferred}`}`;
  }
  return `protocol mode ${row?.["ipv4"] ? "ipv4" : row?.["ipv6"] ? "ipv6" : "default"}`;
}

function capacity(router: Router, cme: Telephony, { platform }: Device): string[] {
  const { count, gain = "-6" } = conferencesOf(cme, platform.limits["maxConferences"] ?? 0);
  return [
    ...(cme.directedPickup === "no" ? ["no service directed-pickup"] : ["service directed-pickup"]),
    ...cme.loads.map(({ type, file }) => `load ${type} ${file}`),
    `max-ephones ${cme.maxEphones}`,
    `max-dn ${cme.maxDn}`,
    `max-conferences ${count} gain ${gain}`,
    `dspfarm units ${keptValue(cme, "sdspfarm units", "count") ?? 0}`,
    `dspfarm transcode sessions ${keptValue(cme, "sdspfarm transcode sessions", "count") ?? 0}`,
    `conference ${keptSwitch(cme, "conference hardware") ? "hardware" : "software"}`,
    keptSwitch(cme, "privacy") === false ? "no privacy" : "privacy",
    keptSwitch(cme, "privacy-on-hold") ? "privacy-on-hold" : "no privacy-on-hold",
    ...keptRows(cme, "hunt-group report url").map(
      (row) =>
        `hunt-group report url ${row["prefix"] ? "prefix " : row["suffix"] ? "suffix " : ""}${String(row["url"])}`,
    ),
    ...keptRows(cme, "hunt-group report every").map(
      (row) => `hunt-group report every ${String(row["hours"])} hours`,
    ),
    `hunt-group report delay ${keptValue(cme, "hunt-group report delay", "hours") ?? 1} hours`,
    `Number of ephone hunt-group configured: ${router.ephoneHunts.size}`,
    `hunt-group logout ${cme.huntGroupLogout ?? "DND"}`,
    `max-redirect ${cme.maxRedirect ?? PHONE_DEFAULTS.maxRedirect}`,
    `cnf-file location: ${cme.cnfLocation?.url ?? cme.cnfLocation?.place ?? "system:"}`,
    `cnf-file option: ${cme.cnfOption === "perphone" ? "PER-PHONE" : "PER-PHONE-TYPE"}`,
  ];
}

function clockAndLanguage(cme: Telephony): string[] {
  const zone = cme.timeZone?.zone ?? PHONE_DEFAULTS.timeZone;
  return [
    ...locales("network-locale", cme.networkLocales, "   ", "network"),
    ...locales("user-locale", cme.userLocales, "    ", "user"),
    `srst mode auto-provision is ${(keptValue(cme, "srst mode auto-provision", "scope") ?? "off").toUpperCase()}`,
    `srst ephone template is ${keptValue(cme, "srst ephone template", "template") ?? 0}`,
    `srst dn template is ${keptValue(cme, "srst dn template", "template") ?? 0}`,
    `srst dn line-mode is ${keptValue(cme, "srst dn line-mode", "mode") ?? "single"}`,
    `time-format ${cme.timeFormat ?? PHONE_DEFAULTS.timeFormat}`,
    `date-format ${cme.dateFormat ?? PHONE_DEFAULTS.dateFormat}`,
    `timezone ${zone} ${timeZones[zone - 1]?.name ?? ""} Standard Time`,
  ];
}

/** The five places for languages; the first is that of the whole router. */
function locales(word: string, known: readonly Locale[], gap: string, kind: string): string[] {
  return [0, 1, 2, 3, 4].map((place) => {
    const country = countryOf(known, place);
    const usual = place === 0 ? `${gap}(This is the default ${kind} locale for this box)` : "";
    return `${word}[${place}] ${country}${usual}`;
  });
}

function callLines(cme: Telephony, device: Device): string[] {
  const kept = [
    phones.systemMessage,
    calls.dialplanPattern,
    calls.voicemail,
    ...calls.mwi,
    calls.moh,
    calls.multicastMoh,
    calls.secondaryDialtone,
    calls.callForwardPattern,
    calls.transferPattern,
    ...Object.values(afterHours),
    ...Object.values(nightService),
    ...directoryCommands,
  ];
  return configLines(kept, cme, device);
}

function tail(cme: Telephony): string[] {
  const seconds = { ...PHONE_DEFAULTS.timeouts, ...cme.timeouts };
  const keepalive = cme.keepalive?.seconds ?? PHONE_DEFAULTS.keepalive;
  const { kind, dss } = transferSystemOf(cme);
  return [
    `keepalive ${keepalive} auxiliary ${cme.keepalive?.auxiliary ?? keepalive}`,
    `timeout interdigit ${seconds.interdigit}`,
    `timeout busy ${seconds.busy}`,
    `timeout ringing ${seconds.ringing}`,
    `timeout transfer-recall ${seconds["transfer-recall"]}`,
    "timeout ringin-callerid 8",
    `timeout night-service-bell ${seconds["night-service-bell"]}`,
    "caller-id name-only: enable",
    `web admin system name ${cme.webSystem?.user ?? "Admin"}`,
    `web admin customer name ${cme.webCustomer?.user ?? "Customer"}`,
    `edit DN through Web:  ${cme.dnWebedit ? "enabled" : "disabled"}.`,
    `edit TIME through web:  ${cme.timeWebedit ? "enabled" : "disabled"}.`,
    "Log (table parameters):",
    `     max-size: ${keptValue(cme, "log table max-size", "size") ?? 150}`,
    `     retain-timer: ${keptValue(cme, "log table retain-timer", "minutes") ?? 15}`,
    ...cme.autoAssign.map(autoAssignLine),
    ...(cme.autoRegister === false ? ["auto-reg-ephone: disabled"] : []),
    `create cnf-files version-stamp ${cme.cnfFiles === undefined || cme.cnfFiles === "" ? "Jan 01 2002 00:00:00" : cme.cnfFiles}`,
    `transfer-system ${kind}${dss ? " dss" : ""}`,
    `local directory service: ${cme.localDirectory === "no" ? "disabled" : "enabled"}.`,
    `Extension-assigner tag-type ${keptValue(cme, "extension-assigner tag-type", "kind") ?? "ephone-tag"}.`,
  ];
}

function autoAssignLine({ first, last, type, cfw, timeout }: Telephony["autoAssign"][number]): string {
  const forward = cfw === undefined ? "" : ` cfw ${cfw} timeout ${timeout ?? 0}`;
  return `auto assign ${first} to ${last}${type === undefined ? "" : ` type ${type}`}${forward}`;
}

export const showTelephonyService = [show, showAll];

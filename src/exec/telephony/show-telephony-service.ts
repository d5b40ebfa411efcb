import type { Router } from "../../router/router.js";
import { conferencesOf, countryOf, PHONE_DEFAULTS, transferSystemOf } from "../../router/telephony.js";
import type { Locale, Telephony } from "../../router/telephony-model.js";
import { timeZones } from "../../router/time-zones.js";
import { vocabulary, type Device } from "../../modes/device.js";
import * as calls from "../../modes/telephony/calls.js";
import * as capacity from "../../modes/telephony/capacity.js";
import { directoryCommands } from "../../modes/telephony/directory.js";
import * as farms from "../../modes/telephony/dspfarm.js";
import { afterHours, nightService } from "../../modes/telephony/hours.js";
import * as phones from "../../modes/telephony/phones.js";
import { logTableLines } from "./log-table-text.js";
import { configLines } from "./config-lines.js";
import { dscpLines } from "./dscp-text.js";
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
    ...capacityLines(router, cme, device),
    ...clockAndLanguage(cme),
    ...callLines(cme, device),
    ...tail(cme),
  ]
    .map((line) => `${line}\n`)
    .join("");
}

function head(cme: Telephony, device: Device): string[] {
  const { cme: version } = device.platform.hardware;
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
    ...protocolLines(cme, device),
    ...(cme.source ? [`ip source-address ${cme.source.address} port ${cme.source.port}`] : []),
    "ip qos dscp:",
    ...dscpLines(cme.dscp),
  ];
}

function protocolLines(cme: Telephony, device: Device): readonly string[] {
  const said = configLines([capacity.protocolMode], cme, device);
  return said.length > 0 ? said : ["protocol mode default"];
}

function capacityLines(router: Router, cme: Telephony, device: Device): string[] {
  const { url, every, delay } = calls.huntGroupReports;
  const { count, gain = "-6" } = conferencesOf(cme, device.platform.limits["maxConferences"] ?? 0);
  return [
    ...(cme.directedPickup === "no" ? ["no service directed-pickup"] : ["service directed-pickup"]),
    ...cme.loads.map(({ type, file }) => `load ${type} ${file}`),
    `max-ephones ${cme.maxEphones}`,
    `max-dn ${cme.maxDn}`,
    `max-conferences ${count} gain ${gain}`,
    `dspfarm units ${farms.units.shown.of(cme).count}`,
    `dspfarm transcode sessions ${farms.transcodeSessions.shown.of(cme)?.count ?? 0}`,
    `conference ${calls.conferenceHardware.shown.isOn(cme) ? "hardware" : "software"}`,
    calls.privacy.shown.isOn(cme) ? "privacy" : "no privacy",
    calls.privacyOnHold.shown.isOn(cme) ? "privacy-on-hold" : "no privacy-on-hold",
    ...configLines([url, every], cme, device),
    `hunt-group report delay ${delay.shown.of(cme).hours} hours`,
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
    `srst mode auto-provision is ${(farms.srstMode.shown.of(cme)?.scope ?? "off").toUpperCase()}`,
    `srst ephone template is ${farms.srstEphoneTemplate.shown.of(cme)?.template ?? 0}`,
    `srst dn template is ${farms.srstDnTemplate.shown.of(cme)?.template ?? 0}`,
    `srst dn line-mode is ${farms.srstDnLines.shown.of(cme).mode}`,
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
    ...logTableLines(cme),
    ...cme.autoAssign.map(autoAssignLine),
    ...(cme.autoRegister === false ? ["auto-reg-ephone: disabled"] : []),
    `create cnf-files version-stamp ${cme.cnfFiles === undefined || cme.cnfFiles === "" ? "Jan 01 2002 00:00:00" : cme.cnfFiles}`,
    `transfer-system ${kind}${dss ? " dss" : ""}`,
    `local directory service: ${cme.localDirectory === "no" ? "disabled" : "enabled"}.`,
    `Extension-assigner tag-type ${farms.extensionAssigner.shown.of(cme).kind}.`,
  ];
}

function autoAssignLine({ first, last, type, cfw, timeout }: Telephony["autoAssign"][number]): string {
  const forward = cfw === undefined ? "" : ` cfw ${cfw} timeout ${timeout ?? 0}`;
  return `auto assign ${first} to ${last}${type === undefined ? "" : ` type ${type}`}${forward}`;
}

export const showTelephonyService = [show, showAll];

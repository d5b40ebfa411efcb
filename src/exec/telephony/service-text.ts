import { printButton } from "../../language/types/buttons.js";
import type { Router } from "../../router/router.js";
import {
  countryOf,
  dnsInOrder,
  PHONE_DEFAULTS,
  phonesInOrder,
  virtualDialPeers,
} from "../../router/telephony.js";
import type { Ephone, EphoneDn } from "../../router/telephony-model.js";
import type { Device } from "../../modes/device.js";
import * as calls from "../../modes/ephone-dn/calls.js";
import * as identity from "../../modes/ephone-dn/identity.js";
import { ephoneDnMode } from "../../modes/ephone-dn.js";
import { networkLocale, userLocale } from "../../modes/ephone-template.js";
import { privacy } from "../../modes/telephony/calls.js";
import { corListsOfLine, type CorLists } from "../../rules/class-of-restriction.js";
import { configLines } from "./config-lines.js";
import {
  conferenceLines,
  featureButtonLines,
  mediaLine,
  partitionLines,
  privacyOf,
} from "./phone-settings.js";

/** Parts of `show telephony-service` that the router makes of its lines and phones (SHOW.md section 4). */

/** The lines, or the one of that tag, as configured, with huntstop even where it is the usual. */
export function dnText(router: Router, device: Device, tag?: number): string {
  const lines = dnsInOrder(router).filter((dn) => tag === undefined || dn.tag === tag);
  const blocks = lines.map((dn) => {
    const header = `ephone-dn ${dn.tag}${dn.mode === undefined ? "" : ` ${dn.mode}`}`;
    const stop = dn.huntstop ? ["huntstop"] : ["no huntstop"];
    const first = configLines(BEFORE_HUNTSTOP, dn, device);
    const rest = configLines(BEHIND_HUNTSTOP, dn, device);
    return [header, ...[...first, ...stop, ...rest].map((line) => ` ${line}`), ""];
  });
  return blocks
    .flat()
    .map((line) => `${line}\n`)
    .join("");
}

const BEFORE_HUNTSTOP = [
  identity.number,
  identity.pickupGroup,
  identity.label,
  identity.description,
  identity.name,
  identity.preference,
];

const BEHIND_HUNTSTOP = ephoneDnMode.commands.filter(
  (command) => ![...BEFORE_HUNTSTOP, calls.huntstop].some((other) => other.syntax === command.syntax),
);

/** The phones, or the one of that tag, with what they have by default. */
export function phonesText(router: Router, tag?: number): string {
  const all = phonesInOrder(router);
  const phones = all.filter((phone) => tag === undefined || phone.tag === tag);
  const counts = `Number of Configured ephones ${all.length} (Registered ${router.registrations.size})\n`;
  return counts + phones.map((phone) => `${phoneLines(router, phone).join("\n")}\n`).join("");
}

const SECURITY = { none: "Non-Secure", authenticated: "Authenticated", encrypted: "Encrypted" } as const;

function phoneLines(router: Router, phone: Ephone): string[] {
  const template = router.ephoneTemplates.get(phone.template ?? 0);
  const keepalive = phone.keepalive ?? router.telephony?.keepalive?.seconds ?? PHONE_DEFAULTS.keepalive;
  return [
    `ephone ${phone.tag}`,
    `Device Security Mode: ${SECURITY[phone.securityMode]}`,
    ...(phone.username ? [`username "${phone.username.user}"`] : []),
    ...(phone.mac === undefined ? [] : [`mac-address ${phone.mac}`]),
    ...(phone.template === undefined ? [] : [`ephone-template ${phone.template}`]),
    ...(phone.type === undefined ? [] : [`type ${phone.type}`]),
    ...(phone.buttons.length === 0 ? [] : [`button  ${phone.buttons.map(printButton).join(" ")}`]),
    ...phone.speedDials.map(
      ({ tag, number, label }) =>
        `speed-dial ${tag} ${number}${label === undefined ? "" : ` label "${label}"`}`,
    ),
    ...(phone.pagingDn ? [`paging-dn ${phone.pagingDn.dn}`] : []),
    `keepalive ${keepalive} auxiliary ${keepalive}`,
    ...(phone.multicastMoh ? ["multicast-moh"] : ["no multicast-moh"]),
    `max-calls-per-button ${phone.maxCallsPerButton ?? PHONE_DEFAULTS.maxCallsPerButton}`,
    `busy-trigger-per-button ${phone.busyTrigger ?? 0}`,
    mediaLine(phone),
    `Preferred codec: ${phone.codec?.codec ?? "g711ulaw"}`,
    ...(phone.autoLine === "no" ? ["no auto-line"] : []),
    ...(phone.nightBell ? ["night-service bell"] : []),
    ...conferenceLines(phone),
    `privacy: ${(privacyOf(phone) ?? sharedPrivacy(router)) ? "Yes" : "No"}`,
    ...featureButtonLines(phone),
    `user-locale ${countryOf(router.telephony?.userLocales ?? [], localeOf(userLocale, template))}`,
    `network-locale ${countryOf(router.telephony?.networkLocales ?? [], localeOf(networkLocale, template))}`,
    ...partitionLines(phone),
    "!",
  ];
}

function sharedPrivacy({ telephony }: Router): boolean {
  return telephony === undefined || privacy.shown.isOn(telephony);
}

/** The language of a phone, or its tones, are those of its template. */
export function localeOf(locale: typeof userLocale, template: Ephone | undefined): number {
  return (template && locale.shown.of(template).index) ?? 0;
}

/** The voice ports behind the lines. */
export function voicePortText(router: Router): string {
  return dnsInOrder(router)
    .flatMap((dn) => [
      `voice-port 50/0/${dn.tag}`,
      ...(dn.number === undefined ? [] : [` station-id number ${dn.number}`]),
      ...(dn.name === undefined ? [] : [` station-id name ${dn.name}`]),
      ...(dn.forwardNoAnswer ? [` timeout ringing ${dn.forwardNoAnswer.timeout}`] : []),
      "!",
    ])
    .map((line) => `${line}\n`)
    .join("");
}

/** The dial-peers that the router makes for the lines. */
export function dialPeerText(router: Router): string {
  return virtualDialPeers(router)
    .flatMap(({ tag, destination, dn }) => [
      `dial-peer voice ${tag} pots`,
      ` destination-pattern ${destination}`,
      ...(dn.huntstop ? [" huntstop"] : []),
      ...(dn.preference === undefined ? [] : [` preference ${dn.preference.preference}`]),
      ...forwards(dn),
      ...corLines(corListsOfLine(router, dn)),
      " progress_ind setup enable 3",
      ` port 50/0/${dn.tag}`,
      "",
    ])
    .map((line) => `${line}\n`)
    .join("");
}

function corLines({ incoming, outgoing }: CorLists): string[] {
  return [
    ...(incoming === undefined ? [] : [` corlist incoming ${incoming}`]),
    ...(outgoing === undefined ? [] : [` corlist outgoing ${outgoing}`]),
  ];
}

function forwards({ forwardAll, forwardBusy, forwardNoAnswer }: EphoneDn): string[] {
  return [
    ...(forwardAll === undefined ? [] : [` call-forward all ${forwardAll}`]),
    ...(forwardBusy ? [` call-forward busy ${forwardBusy.number}`] : []),
    ...(forwardNoAnswer
      ? [` call-forward noan ${forwardNoAnswer.number} timeout ${forwardNoAnswer.timeout}`]
      : []),
  ];
}

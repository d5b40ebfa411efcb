import type { GenericBlock } from "../../language/holder.js";
import type { Device } from "../../modes/device.js";
import { registerDn, registerGlobal, registerPool } from "../../modes/global/voice/sip-phones.js";
import * as line from "../../modes/voice/register/dn.js";
import * as settings from "../../modes/voice/register/global.js";
import { lines } from "../../modes/voice/register/pool.js";
import { exempt, forwarding, userLocale } from "../../modes/voice/register/shared.js";
import type { Router } from "../../router/router.js";
import { dscpLines } from "../telephony/dscp-text.js";
import { registrationLines } from "./registered-text.js";
import { byTag, type TaggedBlock } from "./by-tag.js";
import { UNCONFIGURED } from "./unconfigured.js";

/** `show voice register`: SIP phones and their lines as configured (SHOW.md section 5). */

/** The lines of SIP phones, in order. */
export function registerDns(router: Router): readonly TaggedBlock[] {
  return byTag(registerDn.shown.all(router));
}

/** The SIP phones, in order. */
export function registerPools(router: Router): readonly TaggedBlock[] {
  return byTag(registerPool.shown.all(router));
}

export function onOff(on: boolean | undefined): string {
  return on ? "enabled" : "disabled";
}

export function globalLines({ router, platform }: Device): readonly string[] {
  const global = registerGlobal.shown.of(router) ?? UNCONFIGURED;
  const { mode, maxPool, maxDn, interdigit } = settings.capacity;
  const chosen = mode.shown.of(global)?.mode;
  const version = platform.hardware.cme;
  return [
    `CONFIG [Version=${version}]`,
    "=".repeat(24),
    `  Version ${version}`,
    `  Mode is ${chosen ?? "srst"}`,
    `  Max-pool is ${maxPool.shown.of(global)?.count ?? 0}`,
    `  Max-dn is ${maxDn.shown.of(global)?.count ?? 0}`,
    "  Outbound-proxy is enabled and will use global configured value",
    "  Security Policy: DEVICE-DEFAULT",
    ...(settings.features.facRefer.shown.isOn(global)
      ? ["  Forced Authorization Code Refer is enabled"]
      : []),
    ...(chosen === undefined ? [] : callManagerLines(global)),
    `  timeout interdigit ${interdigit.shown.of(global).seconds}`,
    ...localeLines("network", []),
    ...localeLines("user", userLocale.shown.all(global)),
    ...registrationLines(router),
  ];
}

/** What is said in CME's mode only. */
function callManagerLines(global: GenericBlock): readonly string[] {
  const { capacity, callHandling, features, hardwareConference } = settings;
  const source = capacity.sourceAddress.shown.of(global);
  return [
    ...(source ? [`  Source-address is ${source.address} port ${source.port ?? SIP_PORT}`] : []),
    ...clockLines(global),
    `  Hold-alert is ${onOff(callHandling.holdAlert.shown.isOn(global))}`,
    `  Mwi stutter is ${onOff(callHandling.mwiStutter.shown.isOn(global))}`,
    "  Mwi registration for full E.164 is disabled",
    `  Forwarding local is ${onOff(features.forwardingLocal.shown.isOn(global))}`,
    ...(settings.media.video.shown.isOn(global) ? ["  Video is enabled"] : []),
    ...(settings.media.camera.shown.isOn(global) ? ["  Camera is enabled"] : []),
    `  Privacy is ${onOff(capacity.privacy.shown.isOn(global))}`,
    `  Privacy-on-hold is ${onOff(features.privacyOnHold.shown.isOn(global))}`,
    ...(hardwareConference.shown.isOn(global) ? ["  Conference hardware is enabled"] : []),
    `  Dst auto adjust is ${onOff(settings.screen.dstAutoAdjust.shown.isOn(global))}`,
    "    start at Apr week 1 day Sun time 02:00",
    "    stop  at Oct week 8 day Sun time 02:00",
    `  Max redirect number is ${settings.files.maxRedirect.shown.of(global).count}`,
    "  IP QoS DSCP:",
    ...markingLines(global),
    ...fileLines(global),
  ];
}

/** UDP port of the phones' messages where nobody said another. */
const SIP_PORT = 5060;

function clockLines(global: GenericBlock): readonly string[] {
  const { timeFormat, dateFormat, timezone } = settings.screen;
  return [
    `  Time-format is ${timeFormat.shown.of(global).format}`,
    `  Date-format is ${dateText(dateFormat.shown.of(global).format)}`,
    `  Time-zone is ${timezone.shown.of(global).zone}`,
  ];
}

/** `mm-dd-yy` is `M/D/Y`. */
function dateText(format: string): string {
  return format
    .split("-")
    .map((part) => (part[0] ?? "").toUpperCase())
    .join("/");
}

/** How packets are marked, by the same words as for the other phones. */
function markingLines(global: GenericBlock): readonly string[] {
  const marked = settings.media.dscp.shown.all(global);
  return dscpLines(marked.map(({ stream, value }) => ({ kind: stream, codepoint: value }))).map(
    (text) => `   ${text}`,
  );
}

function fileLines(global: GenericBlock): readonly string[] {
  const { telnetLevel, tftpPath, fileText } = settings.files;
  const created = settings.createProfile.shown.of(global);
  return [
    `  Telnet Level: ${telnetLevel.shown.of(global).level}`,
    `  Tftp path is ${tftpPath.shown.of(global).path}`,
    `  Generate text file is ${onOff(fileText.shown.isOn(global))}`,
    created
      ? `  Tftp files are created, current syncinfo ${created.stamp ?? ""}`
      : "  Tftp files are not created",
    "  OS79XX.TXT is not created",
  ];
}

function localeLines(
  kind: "network" | "user",
  chosen: readonly { readonly index?: number; readonly country: string }[],
): readonly string[] {
  return Array.from({ length: 5 }, (_value, place) => {
    const said = place === 0 ? `   (This is the default ${kind} locale for this box)` : "";
    const row = chosen.find(({ index = 0 }) => index === place);
    return `  ${kind}-locale[${place}] ${row?.country ?? "US"} ${said}`;
  });
}

export function dnLines(router: Router, dn: TaggedBlock): readonly string[] {
  const number = line.number.shown.of(dn)?.number;
  const text = (said: string, value: string | undefined) =>
    value === undefined ? [] : [`  ${said} ${value}`];
  return [
    `Dn Tag ${dn.args.tag}`,
    "Config:",
    ...(number === undefined
      ? []
      : [
          `  Number is ${number}`,
          `  Preference is ${line.preference.shown.of(dn).order}`,
          `  Huntstop is ${onOff(line.huntstop.shown.isOn(dn))}`,
          `  Auto answer is ${onOff(line.autoAnswer.shown.isOn(dn))}`,
        ]),
    ...text("Name", line.name.shown.of(dn)?.text),
    ...text("Label is", line.label.shown.of(dn)?.text),
    ...text("Pickup group is", line.pickupGroup.shown.of(dn)?.group),
    ...text("Translation-profile incoming", line.translationProfile.shown.of(dn)?.name),
    ...(line.allowWatch.shown.isOn(dn) ? ["  Allow watch is enabled"] : []),
    ...(line.nightBell.shown.isOn(dn) ? ["  Night Service Bell is enabled"] : []),
    ...(exempt.shown.isOn(dn) ? ["  After-hour exempt is enabled"] : []),
    ...forwardLines(dn),
    ...userLines(router, dn.args.tag),
  ];
}

function forwardLines(dn: GenericBlock): readonly string[] {
  const { all, busy, mailbox, noAnswer, unreachable } = forwarding;
  const unanswered = noAnswer.shown.of(dn);
  const numbers = {
    all: all.shown.of(dn)?.number,
    busy: busy.shown.of(dn)?.number,
    mailbox: mailbox.shown.of(dn)?.number,
    noan: unanswered && `${unanswered.number} timeout ${unanswered.timeout}`,
    unreachable: unreachable.shown.of(dn)?.number,
  };
  return Object.entries(numbers).flatMap(([kind, number]) =>
    number === undefined ? [] : [`  call-forward b2bua ${kind} ${number}`],
  );
}

/** The phones that have a line. */
function userLines(router: Router, tag: number): readonly string[] {
  return registerPools(router).flatMap((pool) => {
    const places = lines.number.shown.all(pool).filter(({ dn }) => dn === tag);
    if (places.length === 0) return [];
    const text = places.map((place) => place.line).join(", ");
    return [`  Pool ${String(pool.args.tag).padEnd(5)}has this DN configured for line ${text}`];
  });
}

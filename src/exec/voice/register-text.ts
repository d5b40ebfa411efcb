import type { GenericBlock } from "../../language/holder.js";
import { keptBlocks, keptFlag, keptRows, keptText, textOf } from "../../router/kept.js";
import type { Router } from "../../router/router.js";
import type { Telephony } from "../../router/telephony-model.js";
import type { Device } from "../../modes/device.js";
import { dscpLines } from "../telephony/dscp-text.js";

/** `show voice register`: SIP phones and their lines as configured; none of them is registered (SHOW.md section 5). */

export function registerBlocks(router: Router, kind: "dn" | "pool" | "template"): readonly GenericBlock[] {
  return keptBlocks(router, `voice register ${kind}`).toSorted((a, b) => tagOf(a) - tagOf(b));
}

export function tagOf({ args }: GenericBlock): number {
  return Number(args["tag"]);
}

export function onOff(on: boolean | undefined): string {
  return on ? "enabled" : "disabled";
}

/** Counters of registrations, the same for the whole router and for one phone. */
export const STATISTICS = [
  "  Active registrations  : 0",
  "",
  "  Total SIP phones registered: 0",
  "  Total Registration Statistics",
  "    Registration requests  : 0",
  "    Registration success   : 0",
  "    Registration failed    : 0",
  "    unRegister requests    : 0",
  "    unRegister success     : 0",
  "    unRegister failed      : 0",
  "    Attempts to register ",
  "           after last unregister : 0 ",
  "    Last register request time   : ",
  "    Last unregister request time : ",
  "    Register success time        : ",
  "    Unregister success time      : ",
];

export function globalLines({ router, platform }: Device): readonly string[] {
  const [settings = { args: {}, stored: undefined, blocks: undefined }] = keptBlocks(
    router,
    "voice register global",
  );
  const text = (words: string, label: string, usual: string) => keptText(settings, words, label) ?? usual;
  const mode = keptText(settings, "mode", "mode");
  const version = platform.hardware.cme;
  return [
    `CONFIG [Version=${version}]`,
    "=".repeat(24),
    `  Version ${version}`,
    `  Mode is ${mode ?? "srst"}`,
    `  Max-pool is ${text("max-pool", "count", "0")}`,
    `  Max-dn is ${text("max-dn", "count", "0")}`,
    "  Outbound-proxy is enabled and will use global configured value",
    "  Security Policy: DEVICE-DEFAULT",
    ...(keptFlag(settings, "fac refer") ? ["  Forced Authorization Code Refer is enabled"] : []),
    ...(mode === undefined ? [] : callManagerLines(settings)),
    `  timeout interdigit ${text("timeouts interdigit", "seconds", "10")}`,
    ...localeLines("network", []),
    ...localeLines("user", keptRows(settings, "user-locale")),
    ...STATISTICS,
  ];
}

/** What is said in CME's mode only. */
function callManagerLines(settings: GenericBlock): readonly string[] {
  const text = (words: string, label: string, usual: string) => keptText(settings, words, label) ?? usual;
  const created = keptRows(settings, "create profile")[0];
  const source = keptText(settings, "source-address", "address");
  return [
    ...(source === undefined
      ? []
      : [`  Source-address is ${source} port ${text("source-address", "port", "5060")}`]),
    `  Time-format is ${text("time-format", "format", "12")}`,
    `  Date-format is ${dateFormat(text("date-format", "format", "mm-dd-yy"))}`,
    `  Time-zone is ${text("timezone", "zone", "5")}`,
    `  Hold-alert is ${onOff(keptFlag(settings, "hold-alert"))}`,
    `  Mwi stutter is ${onOff(keptFlag(settings, "mwi stutter"))}`,
    "  Mwi registration for full E.164 is disabled",
    `  Forwarding local is ${onOff(keptFlag(settings, "forwarding local") ?? true)}`,
    ...(keptFlag(settings, "video") ? ["  Video is enabled"] : []),
    ...(keptFlag(settings, "camera") ? ["  Camera is enabled"] : []),
    `  Privacy is ${onOff(keptFlag(settings, "privacy") ?? true)}`,
    `  Privacy-on-hold is ${onOff(keptFlag(settings, "privacy-on-hold"))}`,
    ...(keptFlag(settings, "conference hardware") ? ["  Conference hardware is enabled"] : []),
    `  Dst auto adjust is ${onOff(keptFlag(settings, "dst auto-adjust") ?? true)}`,
    "    start at Apr week 1 day Sun time 02:00",
    "    stop  at Oct week 8 day Sun time 02:00",
    `  Max redirect number is ${text("max-redirect", "count", "5")}`,
    "  IP QoS DSCP:",
    ...dscpLines(markings(settings)).map((line) => `   ${line}`),
    `  Telnet Level: ${text("telnet level", "level", "0")}`,
    `  Tftp path is ${text("tftp-path", "path", "system:/cme/sipphone/")}`,
    `  Generate text file is ${onOff(keptFlag(settings, "file text"))}`,
    created
      ? `  Tftp files are created, current syncinfo ${textOf(created["stamp"]) ?? ""}`
      : "  Tftp files are not created",
    "  OS79XX.TXT is not created",
  ];
}

/** `mm-dd-yy` is `M/D/Y`. */
function dateFormat(format: string): string {
  return format
    .split("-")
    .map((part) => (part[0] ?? "").toUpperCase())
    .join("/");
}

function localeLines(
  kind: "network" | "user",
  chosen: readonly Readonly<Record<string, unknown>>[],
): readonly string[] {
  return Array.from({ length: 5 }, (_value, place) => {
    const said = place === 0 ? `   (This is the default ${kind} locale for this box)` : "";
    const row = chosen.find((one) => Number(one["index"] ?? 0) === place);
    return `  ${kind}-locale[${place}] ${textOf(row?.["country"]) ?? "US"} ${said}`;
  });
}

/** `ip qos dscp`, whose words are the same as for the other phones. */
function markings(settings: GenericBlock): Telephony["dscp"] {
  const kinds = ["media", "service", "signaling", "video"] as const;
  return keptRows(settings, "ip qos dscp").flatMap((row) => {
    const kind = kinds.find((one) => one === row["stream"]);
    return kind === undefined ? [] : [{ kind, codepoint: textOf(row["value"]) ?? "default" }];
  });
}

export function dnLines(router: Router, dn: GenericBlock): readonly string[] {
  const tag = tagOf(dn);
  const number = keptText(dn, "number", "number");
  const text = (words: string, label: string, usual: string) => keptText(dn, words, label) ?? usual;
  const forwards = ["all", "busy", "mailbox", "noan", "unreachable"].flatMap((kind) => {
    const to = keptText(dn, `call-forward b2bua ${kind}`, "number");
    const seconds = keptText(dn, `call-forward b2bua ${kind}`, "timeout");
    if (to === undefined) return [];
    return [`  call-forward b2bua ${kind} ${to}${seconds === undefined ? "" : ` timeout ${seconds}`}`];
  });
  const optional = (words: string, label: string, said: string) => {
    const found = keptText(dn, words, label);
    return found === undefined ? [] : [`  ${said} ${found}`];
  };
  return [
    `Dn Tag ${tag}`,
    "Config:",
    ...(number === undefined
      ? []
      : [
          `  Number is ${number}`,
          `  Preference is ${text("preference", "order", "0")}`,
          `  Huntstop is ${onOff(keptFlag(dn, "huntstop"))}`,
          `  Auto answer is ${onOff(keptFlag(dn, "auto-answer"))}`,
        ]),
    ...optional("name", "text", "Name"),
    ...optional("label", "text", "Label is"),
    ...optional("pickup-group", "group", "Pickup group is"),
    ...optional("translation-profile", "name", "Translation-profile incoming"),
    ...(keptFlag(dn, "allow watch") ? ["  Allow watch is enabled"] : []),
    ...(keptFlag(dn, "night-service bell") ? ["  Night Service Bell is enabled"] : []),
    ...(keptFlag(dn, "after-hour exempt") ? ["  After-hour exempt is enabled"] : []),
    ...forwards,
    ...registerBlocks(router, "pool").flatMap((pool) => {
      const lines = keptRows(pool, "number")
        .filter((row) => row["dn"] === tag)
        .map((row) => String(row["line"]));
      return lines.length === 0
        ? []
        : [`  Pool ${String(tagOf(pool)).padEnd(5)}has this DN configured for line ${lines.join(", ")}`];
    }),
  ];
}

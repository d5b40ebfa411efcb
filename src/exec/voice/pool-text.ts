import type { GenericBlock } from "../../language/holder.js";
import { keptFlag, keptRows, keptText, textOf } from "../../router/kept.js";
import type { Router } from "../../router/router.js";
import { onOff, registerBlocks, STATISTICS, tagOf } from "./register-text.js";

/** SIP phones and their templates, as configured (SHOW.md section 5). */

type Row = Readonly<Record<string, unknown>>;

/** What a phone goes by: its hardware address, or the addresses from which it may come. */
export function identityOf(pool: GenericBlock): string {
  const [id] = keptRows(pool, "id");
  return textOf(id?.["mac"])?.toUpperCase() ?? textOf(id?.["address"] ?? id?.["net"]) ?? "0000.0000.0000";
}

function identityLine(pool: GenericBlock): string {
  const [id] = keptRows(pool, "id");
  if (id?.["address"] !== undefined)
    return `  Ip address is ${identityOf(pool)}, Mask is ${String(id["mask"])}`;
  if (id?.["net"] !== undefined)
    return `  Network address is ${identityOf(pool)}, Mask is ${String(id["netMask"])}`;
  return `  Mac address is ${identityOf(pool)}`;
}

/** A word and what it is set to; nothing while it is not set. */
function optional(block: GenericBlock, words: string, label: string, said: string): readonly string[] {
  const found = keptText(block, words, label);
  return found === undefined ? [] : [`  ${said} ${found}`];
}

export function poolLines(pool: GenericBlock): readonly string[] {
  return [
    `Pool Tag ${tagOf(pool)}`,
    "Config:",
    identityLine(pool),
    ...typeLines(pool),
    ...keptRows(pool, "number").map(numberLine),
    "  Proxy Ip address is 0.0.0.0",
    ...callLines(pool),
    ...buttonLines(pool),
    `  keep-conference is ${onOff(keptFlag(pool, "keep-conference") ?? true)}`,
    ...userLines(pool),
    ...optional(pool, "template", "tag", "template is"),
    `  kpml signal is ${onOff(keptFlag(pool, "digit collect kpml") ?? true)}`,
    ...lpcorLines(pool, "Lpcor Type is"),
    `  Transport type is ${keptText(pool, "session-transport", "transport") ?? "udp"}`,
    "",
    "  Reason for unregistered state: ",
    "         No registration request since last reboot/unregister",
    "",
    "Dialpeers created:",
    "",
    "Statistics:",
    ...STATISTICS,
  ];
}

function typeLines(pool: GenericBlock): readonly string[] {
  const [row] = keptRows(pool, "type");
  if (!row) return [];
  const modules = ["first", "second", "third"].flatMap((place, index) => {
    const module = textOf(row[place]);
    return module === undefined ? [] : [`${index + 1} ${module}`];
  });
  return [`  Type is ${String(row["type"])}${modules.length === 0 ? "" : ` addon ${modules.join(" ")}`}`];
}

function numberLine(row: Row): string {
  const head = `  Number list ${String(row["line"])} :`;
  const dn = textOf(row["dn"]);
  if (dn !== undefined) return `${head} DN ${dn}`;
  return `${head} Pattern is ${String(row["pattern"])}, Preference is ${textOf(row["order"]) ?? "0"}`;
}

function callLines(pool: GenericBlock): readonly string[] {
  const methods = keptRows(pool, "dtmf-relay")[0]?.["methods"];
  const codec = keptText(pool, "codec", "codec");
  return [
    `  DTMF Relay is ${Array.isArray(methods) ? `enabled, ${methods.join(" ")}` : "disabled"}`,
    `  Call Waiting is ${onOff(keptFlag(pool, "call-waiting") ?? true)}`,
    `  DnD is ${onOff(keptFlag(pool, "dnd"))}`,
    ...(keptFlag(pool, "video") ? ["  Video is enabled"] : []),
    ...(keptFlag(pool, "camera") ? ["  Camera is enabled"] : []),
    ...(keptFlag(pool, "night-service bell") ? ["  Night Service Bell is enabled"] : []),
    `  Busy trigger per button value is ${keptText(pool, "busy-trigger-per-button", "calls") ?? "0"}`,
    ...(codec === undefined ? [] : [`  Codec is ${codec}`]),
    ...optional(pool, "call-forward b2bua all", "number", "call-forward b2bua all"),
    ...keptRows(pool, "translate-outgoing").map(
      (row) => `  Translate outgoing ${String(row["what"])} tag is ${String(row["rule"])}`,
    ),
    ...optional(pool, "application", "name", "Application is"),
    ...optional(pool, "preference", "order", "Default preference is"),
  ];
}

function buttonLines(pool: GenericBlock): readonly string[] {
  const dialled = (words: string) =>
    keptRows(pool, words).map(
      (row) => `  ${words} ${String(row["tag"])} ${String(row["number"])}${labelOf(row)}`,
    );
  return [
    ...dialled("speed-dial"),
    ...dialled("blf-speed-dial"),
    ...keptRows(pool, "feature-button").map(
      (row) => `  feature-button ${String(row["index"])} ${String(row["feature"])}`,
    ),
  ];
}

function labelOf(row: Row): string {
  return typeof row["label"] === "string" ? ` label ${row["label"]}` : "";
}

function userLines(pool: GenericBlock): readonly string[] {
  const name = keptText(pool, "username", "name");
  if (name === undefined) return [];
  const password = keptText(pool, "username", "password");
  return [`  username ${name}${password === undefined ? "" : ` password ${password}`}`];
}

function lpcorLines(block: GenericBlock, type: string): readonly string[] {
  return [
    `  ${type} ${keptText(block, "lpcor type", "kind") ?? "none"}`,
    ...keptRows(block, "lpcor")
      .filter((row) => row["direction"] !== undefined)
      .map((row) => `  Lpcor ${String(row["direction"])} ${String(row["name"])}`),
  ];
}

export function templateLines(router: Router, template: GenericBlock): readonly string[] {
  const flag = (words: string, usual: boolean) => onOff(keptFlag(template, words) ?? usual);
  const voicemail = keptText(template, "voicemail", "number");
  const users = registerBlocks(router, "pool").filter(
    (pool) => keptText(pool, "template", "tag") === String(tagOf(template)),
  );
  return [
    `Temp Tag ${tagOf(template)}`,
    "Config:",
    `  Attended Transfer is ${flag("transfer-attended", true)}`,
    `  Blind Transfer is ${flag("transfer-blind", true)}`,
    `  Semi-attended Transfer is ${flag("semi-attended enable", true)}`,
    `  Conference is ${flag(keptFlag(template, "conference enable") === undefined ? "conference" : "conference enable", true)}`,
    `  Caller-ID block is ${flag("caller-id block", false)}`,
    `  DnD control is ${flag("dnd-control", true)}`,
    `  Anonymous call block is ${flag("anonymous block", false)}`,
    ...(voicemail === undefined
      ? []
      : [`  Voicemail is ${voicemail}, timeout ${keptText(template, "voicemail", "timeout") ?? "15"}`]),
    ...softkeyLines(template),
    ...optional(template, "emergency response location", "tag", "Emergency response location"),
    ...lpcorLines(template, "Lpcor type"),
    ...users.map((pool) => `  Pool ${tagOf(pool)} has this template configured`),
  ];
}

function softkeyLines(template: GenericBlock): readonly string[] {
  return keptRows(template, "softkeys").flatMap((row) =>
    Array.isArray(row["keys"]) ? [`  softkey ${String(row["state"])}  ${row["keys"].join(" ")}`] : [],
  );
}

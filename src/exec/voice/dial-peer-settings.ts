import type { GenericBlock } from "../../router/holder.js";
import { keptFlag, keptRows, keptText, textOf } from "../../router/kept.js";

/** What `show dial-peer voice` says of settings that are kept and shown (IOS Voice Command Reference). */

/** The number of the caller, as the peer hands it on. */
export function callerLines(peer: GenericBlock): readonly string[] {
  const [network] = keptRows(peer, "clid network-number");
  const [strip] = keptRows(peer, "clid strip");
  const restriction = keptFlag(peer, "clid restrict") ? "Restrict" : strip ? "Strip" : "None";
  return [
    `CLID Restriction = ${restriction}`,
    `CLID Network Number = \`${textOf(network?.["number"]) ?? ""}'`,
    `CLID Second Number ${network?.["second-number"] || network?.["strip"] ? "stripped" : "sent"} `,
    `CLID Override RDNIS = ${keptFlag(peer, "clid override rdnis") ? "enabled" : "disabled"},`,
  ];
}

export function trunkGroupLine(peer: GenericBlock): string {
  const label = (end: string) =>
    textOf(keptRows(peer, "trunk-group-label").find((row) => row["end"] === end)?.["name"]) ?? "";
  return `source trunk-group-label = \`${label("source")}', target trunk-group-label = \`${label("target")}',`;
}

export function mailboxLine(peer: GenericBlock): string {
  return `mailbox selection policy: ${keptText(peer, "mailbox-selection", "which") ?? "none"}`;
}

export function faxLines(peer: GenericBlock, usual: string): readonly string[] {
  const rows = keptRows(peer, "fax");
  const rate = rows.find((row) => row["rate"] !== undefined);
  const bytes = textOf(rate?.["bytes"]) ?? "20";
  return [`fax rate = ${textOf(rate?.["rate"]) ?? usual},   payload size =  ${bytes} bytes`];
}

export function faxProtocolLine(peer: GenericBlock): string {
  const row = keptRows(peer, "fax").find((one) => one["protocol"] !== undefined);
  return `fax protocol = ${textOf(row?.["protocol"]) ?? "system"}`;
}

/** How the packets of a peer are marked: voice by `ef` and signalling by `af31`, unless told otherwise. */
export function markingLines(peer: GenericBlock): readonly string[] {
  const rows = keptRows(peer, "ip qos dscp");
  const marked = (stream: string, call: string | undefined, usual: string) => {
    const own = rows.find((row) => row["stream"] === stream && row["call"] === call);
    const all = rows.find((row) => row["stream"] === stream && row["call"] === undefined);
    return textOf((own ?? all)?.["value"]) ?? usual;
  };
  return [
    `ip media DSCP = ${marked("media", undefined, "ef")}, ip media rsvp-pass DSCP = ${marked("media", "rsvp-pass", "ef")}`,
    `ip media rsvp-fail DSCP = ${marked("media", "rsvp-fail", "ef")}, ip signaling DSCP = ${marked("signaling", undefined, "af31")},`,
  ];
}

const LEAST: Readonly<Record<string, number>> = { default: 40, low: 10, high: 80 };

/** How much voice waits before it is played. */
export function playoutLines(peer: GenericBlock): readonly string[] {
  const delay = (what: string, usual: number) =>
    textOf(keptRows(peer, "playout-delay").find((row) => row["what"] === what)?.["milliseconds"]) ?? usual;
  const least = keptText(peer, "playout-delay minimum", "level") ?? "default";
  return [
    `Playout Mode is set to ${keptText(peer, "playout-delay mode", "mode") ?? "adaptive"},`,
    `Initial ${delay("nominal", 60)} ms, Max ${delay("maximum", 1000)} ms`,
    `Playout-delay Minimum mode is set to ${least}, value ${LEAST[least] ?? 40} ms`,
    `Fax nominal ${delay("fax", 300)} ms`,
  ];
}

export function signalingLine(peer: GenericBlock): string {
  return `Max Redirects = 1, signaling-type = ${keptText(peer, "signal-type", "kind") ?? "cas"},`;
}

export function redirectLine(peer: GenericBlock): string {
  return `redirect ip2ip = ${keptFlag(peer, "redirect ip2ip") ? "enabled" : "disabled"}`;
}

/** The application behind calls that leave by this peer. */
export function outboundApplication(peer: GenericBlock): string {
  const row = [...keptRows(peer, "service"), ...keptRows(peer, "application")].find(
    (one) => one["direction"] === "out-bound",
  );
  return textOf(row?.["name"]) ?? "";
}

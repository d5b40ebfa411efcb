import { keptFlag, keptRows, keptText } from "../../router/kept.js";
import type { Holder } from "../../language/holder.js";

/** What `show telephony-service` says of phones and of their templates with the same words (SHOW.md section 4). */

/** The switch and option of a kept setting, with the name that this show has for each. */
function optionOf(block: Holder, words: string, label: string, usual: string, bare: string): string {
  const [row] = keptRows(block, words);
  if (!row || row["no"] === true) return usual;
  return keptText(block, words, label) ?? bare;
}

/** Media through the router: always, for video alone, or between the phones. */
export function mediaLine(block: Holder): string {
  const set = keptFlag(block, "mtp") ?? false;
  return `Always send media packets to this router: ${set ? "Yes" : "No"}`;
}

export function conferenceLines(block: Holder): readonly string[] {
  const [adding] = keptRows(block, "conference add-mode");
  return [
    `conference drop-mode ${optionOf(block, "conference drop-mode", "who", "never", "never")}`,
    `conference add-mode ${adding?.["creator"] === true ? "creator" : "all"}`,
    `conference admin: ${keptFlag(block, "conference admin") ? "Yes" : "No"}`,
  ];
}

/** Whether others see the calls of this phone on a shared line; undefined if the phone follows the router. */
export function privacyOf(block: Holder): boolean | undefined {
  const [row] = keptRows(block, "privacy");
  if (!row) return undefined;
  return row["no"] !== true && row["state"] !== "off";
}

export function featureButtonLines(block: Holder): readonly string[] {
  return keptRows(block, "feature-button").map((row) => {
    const label = typeof row["label"] === "string" ? ` label ${row["label"]}` : "";
    return `feature-button ${String(row["index"])} ${String(row["feature"])}${label}`;
  });
}

export function partitionLines(block: Holder): readonly string[] {
  const type = keptText(block, "lpcor type", "kind");
  const incoming = keptText(block, "lpcor incoming", "group");
  const outgoing = keptText(block, "lpcor outgoing", "group");
  const location = keptText(block, "emergency response location", "tag");
  return [
    ...(location === undefined ? [] : [`Emergency Response Location: ${location}`]),
    ...(type === undefined ? [] : [`lpcor type: ${type}`]),
    ...(incoming === undefined && outgoing === undefined
      ? []
      : [`lpcor (incoming): ${incoming ?? ""}  (outgoing): ${outgoing ?? ""}`]),
  ];
}

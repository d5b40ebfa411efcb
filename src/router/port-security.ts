import type { PortSecurity } from "./switching-model.js";

/** Who may use a switch port (IOS LAN switching configuration guide, "Configuring Port Security"). */

/** What becomes of a frame: it is taken, and its sender perhaps learned, or its sender is one too many. */
export type Verdict = "known" | "learned" | "violation";

/**
 * Judges the sender of a frame. A new address is learned while there is room, and becomes part of the configuration
 * on a port that is told so (`sticky`); `dynamic` are the addresses that the port has learned without that.
 */
export function judgeSender(security: PortSecurity, mac: string, dynamic: readonly string[]): Verdict {
  if (!security.enabled) return "known";
  if (dynamic.includes(mac) || security.addresses.some((one) => one.mac === mac)) return "known";
  return security.addresses.length + dynamic.length < security.maximum ? "learned" : "violation";
}

/** Writes a learned address down where the port is told so. */
export function learnSender(security: PortSecurity, mac: string): void {
  if (security.sticky) security.addresses = [...security.addresses, { mac, sticky: true }];
}

/** What a violation leads to: the frame is dropped, that is counted too, or the port is closed as well. */
export function punish(security: PortSecurity): "drop" | "close" {
  if (security.violation !== "protect") security.violations++;
  return security.violation === "shutdown" ? "close" : "drop";
}

import type { PortSecurity } from "./switching-model.js";

/** Who may use a switch port (IOS LAN switching configuration guide, "Configuring Port Security"). */

/** What becomes of a frame: it is taken, and its sender perhaps learned, or its sender is one too many. */
export type Verdict = "known" | "learned" | "violation";

/** Judges the sender of a frame. A new address may be learned while there is room. */
export function judgeSender(security: PortSecurity, mac: string): Verdict {
  const { enabled, addresses, learned, maximum } = security;
  if (!enabled) return "known";
  security.lastSource = mac;
  if ([...addresses, ...learned].some((one) => one.mac === mac)) return "known";
  return addresses.length + learned.length < maximum ? "learned" : "violation";
}

/** Remembers a sender: in the configuration on a port that is told so (`sticky`), else while the link is up. */
export function learnSender(security: PortSecurity, mac: string, now: number): void {
  if (security.sticky) security.addresses = [...security.addresses, { mac, sticky: true }];
  else security.learned = [...security.learned, { mac, since: now, minutesLeft: undefined }];
}

/** A sender that is known counts as new (`switchport port-security aging type inactivity`). */
export function seeAgain(security: PortSecurity, mac: string, now: number): void {
  security.learned = security.learned.map((one) => (one.mac === mac ? { ...one, since: now } : one));
}

/** What a violation leads to: the frame is dropped, that is counted too, or the port is closed as well. */
export function punish(security: PortSecurity): "drop" | "close" {
  if (security.violation !== "protect") security.violations++;
  return security.violation === "shutdown" ? "close" : "drop";
}

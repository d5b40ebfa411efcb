import type { Router } from "./router.js";

/** Which messages reach which terminal (IOS Configuration Fundamentals, "System Message Logging"). */

/** The most urgent first: 0 to 7. */
export const SEVERITIES = [
  "emergencies",
  "alerts",
  "critical",
  "errors",
  "warnings",
  "notifications",
  "informational",
  "debugging",
] as const;

export type Severity = (typeof SEVERITIES)[number];

/** Whether the console, or a vty with `terminal monitor`, shows a message: its severity is the digit in `%LINK-3-UPDOWN`. */
export function shows({ logging }: Router, message: string, where: "console" | "monitor"): boolean {
  const least = logging[where];
  if (least === "off") return false;
  const severity = /%[\w-]+?-([0-7])-\w/.exec(message)?.[1];
  return severity === undefined || Number(severity) <= (least ?? SEVERITIES.length - 1);
}

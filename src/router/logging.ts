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
export function shows(router: Router, message: string, where: "console" | "monitor"): boolean {
  const severity = /%[\w-]+?-([0-7])-\w/.exec(message)?.[1];
  return router.logging[where] !== "off" && showsSeverity(router, Number(severity ?? 0), where);
}

/** The same for a severity; what `debug` prints has the least. */
export function showsSeverity({ logging }: Router, severity: number, where: "console" | "monitor"): boolean {
  const least = logging[where];
  return least !== "off" && severity <= (least ?? DEBUGGING);
}

/** The severity of what `debug` prints. */
export const DEBUGGING = SEVERITIES.length - 1;

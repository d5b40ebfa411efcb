import type { Platform } from "../platform/platform.js";
import { bufferSize, newestLines, type LogDestination } from "./log-buffer.js";
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

/**
 * The least urgent severity that a destination gets; undefined: none. Without
 * `logging on` the console alone gets any.
 */
export function thresholdOf(
  { logging }: Router,
  destination: LogDestination,
  { traits }: Platform,
): number | undefined {
  if (logging.off && destination !== "console") return undefined;
  if (destination === "buffer") {
    const { buffered = traits.logging.buffersAtFirst ? {} : "off" } = logging;
    return buffered === "off" ? undefined : (buffered.level ?? DEBUGGING);
  }
  const level =
    logging[destination] ?? (destination === "trap" ? SEVERITIES.indexOf("informational") : DEBUGGING);
  return level === "off" ? undefined : level;
}

/** Whether a destination gets a message: its severity is the digit in `%LINK-3-UPDOWN`. */
export function reaches(
  router: Router,
  message: string,
  destination: LogDestination,
  platform: Platform,
): boolean {
  const threshold = thresholdOf(router, destination, platform);
  if (threshold === undefined) return false;
  const severity = /%[\w-]+?-([0-7])-\w/.exec(message)?.[1];
  return severity === undefined || Number(severity) <= threshold;
}

/** Counts a message wherever it goes, and keeps it as a terminal shows it; the oldest make room. */
export function recordMessage(router: Router, message: string, shown: string, platform: Platform): void {
  const { log } = router;
  log.count++;
  for (const destination of ["console", "trap"] as const)
    if (reaches(router, message, destination, platform)) log.sent[destination]++;
  if (!reaches(router, message, "buffer", platform)) return;
  log.sent.buffer++;
  log.lines = newestLines([...log.lines, shown], bufferSize(router.logging));
}

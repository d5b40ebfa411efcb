import type { Logging } from "./system-model.js";

/** The messages that the router keeps in memory (IOS Configuration Fundamentals, "System Message Logging"). */
export interface LogBuffer {
  /** As a terminal shows them, the oldest first. */
  lines: readonly string[];
  /** How many messages there were since the router started, wherever they went. */
  count: number;
  /** How many messages went where since the router started. */
  readonly sent: Record<LogDestination, number>;
  /** How often each message came, by its name, as long as somebody had that counted. */
  readonly counted: Map<string, MessageCount>;
}

export interface MessageCount {
  /** `SYS` of `%SYS-5-CONFIG_I`. */
  readonly facility: string;
  readonly severity: number;
  /** `CONFIG_I`. */
  readonly name: string;
  readonly times: number;
  /** When it came last, in milliseconds since 1970, UTC, as the router believes. */
  readonly last: number;
}

export type LogDestination = "buffer" | "console" | "monitor" | "trap";

export function createLogBuffer(): LogBuffer {
  return { lines: [], count: 0, sent: { buffer: 0, console: 0, monitor: 0, trap: 0 }, counted: new Map() };
}

/** How many bytes the buffer holds unless somebody said otherwise. */
const USUAL_SIZE = 4096;

export function bufferSize({ buffered }: Logging): number {
  return (typeof buffered === "object" ? buffered.size : undefined) ?? USUAL_SIZE;
}

/** Counts a message under its name; a line that names no message is none. */
export function countMessage({ counted }: LogBuffer, message: string, now: number): void {
  const [label, facility, severity, name] = /%([A-Z][\w-]*?)-([0-7])-(\w+)/.exec(message) ?? [];
  if (label === undefined || facility === undefined || name === undefined) return;
  const times = (counted.get(label)?.times ?? 0) + 1;
  counted.set(label, { facility, severity: Number(severity), name, times, last: now });
}

/** The newest lines that fit into so many bytes, each with its line end. */
export function newestLines(lines: readonly string[], size: number): readonly string[] {
  let room = size;
  for (let at = lines.length - 1; at >= 0; at--) {
    room -= (lines[at]?.length ?? 0) + 1;
    if (room < 0) return lines.slice(at + 1);
  }
  return lines;
}

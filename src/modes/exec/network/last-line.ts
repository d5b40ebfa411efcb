import type { PortCounters } from "../../../router/port-counters.js";

/** When an interface was last used, as `show interfaces` says it: `Last input 00:00:02, output never, output hang never`. */
export function lastLine(counters: PortCounters | undefined): string {
  return `  Last input ${ago(counters?.sinceIn)}, output ${ago(counters?.sinceOut)}, output hang never`;
}

function ago(seconds: number | undefined): string {
  if (seconds === undefined) return "never";
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, "0"))
    .join(":");
}

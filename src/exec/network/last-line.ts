import type { PortCounters } from "../../router/port-counters.js";
import { ageText } from "../../router/time-text.js";

/** When an interface was last used, as `show interfaces` says it: `Last input 00:00:02, output never, output hang never`. */
export function lastLine(counters: PortCounters | undefined): string {
  return `  Last input ${ago(counters?.sinceIn)}, output ${ago(counters?.sinceOut)}, output hang never`;
}

function ago(seconds: number | undefined): string {
  return seconds === undefined ? "never" : ageText(seconds);
}

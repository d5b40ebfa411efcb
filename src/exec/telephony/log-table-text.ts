import { log } from "../../modes/telephony/xml.js";
import type { Telephony } from "../../router/telephony-model.js";

/** How many entries the log of XML queries has at most, and how long they stay in it (`log table`). */
export function logTableLines(cme: Telephony): readonly string[] {
  return [
    "Log (table parameters):",
    `     max-size: ${log.maxSize.shown.of(cme).size}`,
    `     retain-timer: ${log.retainTimer.shown.of(cme).minutes}`,
  ];
}

import type { Router } from "../../router/router.js";
import { vocabulary } from "../../modes/device.js";
import { execWords } from "../../modes/words.js";
import { linesText } from "../text.js";
import { keptValue } from "./kept.js";
import { NOT_CONFIGURED } from "./show-telephony-service.js";

/**
 * The log of XML queries (CME command reference). Nothing in a lab asks the router by XML: there are no entries, so
 * that the log is as empty before it is cleared as behind it.
 */
const { action } = vocabulary<Router>()({ ...execWords, "fb-its-log": "Show log of XML events" });

/** Entries, and minutes for which they stay, where nobody said other numbers. */
const USUAL = { size: "150", minutes: "15" } as const;

export const showXmlLog = [
  action({
    syntax: "show fb-its-log [summary]",
    show: true,
    packetTracer: false,
    help: { summary: "Show the parameters of the log alone" },
    run({ telephony: cme }) {
      if (!cme) return NOT_CONFIGURED;
      return linesText([
        "Log (table parameters):",
        `     max-size: ${keptValue(cme, "log table max-size", "size") ?? USUAL.size}`,
        `     retain-timer: ${keptValue(cme, "log table retain-timer", "minutes") ?? USUAL.minutes}`,
      ]);
    },
  }),
  action({
    syntax: "clear telephony-service xml-event-log",
    packetTracer: false,
    help: { "xml-event-log": "Log of XML events" },
    run: ({ telephony: cme }) => (cme ? undefined : NOT_CONFIGURED),
  }),
];

import type { Router } from "../../router/router.js";
import { vocabulary } from "../../modes/device.js";
import { execWords } from "../../modes/words.js";
import { linesText } from "../text.js";
import { logTableLines } from "./log-table-text.js";
import { NOT_CONFIGURED } from "./show-telephony-service.js";

/**
 * The log of XML queries (CME command reference). Nothing in a lab asks the router by XML: there are no entries, so
 * that the log is as empty before it is cleared as behind it.
 */
const { action } = vocabulary<Router>()({ ...execWords, "fb-its-log": "Show log of XML events" });

export const showXmlLog = [
  action({
    syntax: "show fb-its-log [summary]",
    show: true,
    packetTracer: false,
    help: { summary: "Show the parameters of the log alone" },
    run({ telephony: cme }) {
      if (!cme) return NOT_CONFIGURED;
      return linesText(logTableLines(cme));
    },
  }),
  action({
    syntax: "clear telephony-service xml-event-log",
    packetTracer: false,
    help: { "xml-event-log": "Log of XML events" },
    run: ({ telephony: cme }) => (cme ? undefined : NOT_CONFIGURED),
  }),
];

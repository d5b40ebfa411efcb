import type { Router } from "../../router/router.js";
import { vocabulary } from "../../modes/device.js";
import { execWords } from "../../modes/words.js";

/**
 * `show cti`: programs that control phones (CME command reference, CME 8.0). A program must open a session by CSTA,
 * which nothing in a lab does; without sessions there are no calls and no watched lines of theirs.
 */
const { action } = vocabulary<Router>()({ ...execWords, cti: "Show programs that control phones" });

export const showCti = [
  action({
    syntax: "show cti {call | gcid | line node | session}",
    show: true,
    packetTracer: false,
    help: {
      call: "Show calls of sessions",
      gcid: "Show global call identifiers",
      line: "Show lines",
      node: "Show watched lines",
      session: "Show sessions",
    },
    run: () => "",
  }),
];

import { keptBlocks, keptFlag, keptText } from "../../router/kept.js";
import type { Router } from "../../router/router.js";
import { vocabulary } from "../../modes/device.js";
import { execWords } from "../../modes/words.js";
import { linesText } from "../text.js";

/** `show presence` (CME command reference). No phone of a lab watches another one's line: nobody subscribes. */
const { action } = vocabulary<Router>()({ ...execWords, presence: "Show presence information" });

const SHOW = { show: true, packetTracer: false, level: "user" } as const;

/** Where `presence` says no other number (CME command reference, chapters M and S). */
const USUAL = { subscriptions: "100", interval: "60", limit: "10" } as const;

const global = action({
  ...SHOW,
  syntax: "show presence global",
  help: { global: "Show presence global configuration" },
  run(router) {
    const [block] = keptBlocks(router, "presence");
    const said = (words: string, label: string) => block && keptText(block, words, label);
    const told = (words: string) => (block && keptFlag(block, words) ? "TRUE" : "FALSE");
    return linesText([
      "Presence Global Configuration Information:",
      "=============================================",
      `Presence feature enable               : ${block ? "TRUE" : "FALSE"}`,
      `Presence allow external watchers      : ${told("watcher all")}`,
      `Presence max subscription allowed     : ${said("max-subscription", "count") ?? USUAL.subscriptions}`,
      "Presence number of subscriptions      : 0",
      `Presence allow external subscribe     : ${told("allow subscribe")}`,
      `Presence call list enable             : ${told("presence call-list")}`,
      `Presence server IP address            : ${said("server", "address") ?? "0.0.0.0"}`,
      `Presence sccp blfsd retry interval    : ${said("sccp blf-speed-dial", "seconds") ?? USUAL.interval}`,
      `Presence sccp blfsd retry limit       : ${said("sccp blf-speed-dial", "limit") ?? USUAL.limit}`,
      "Presence router mode                  : CME mode",
    ]);
  },
});

const SUBSCRIPTIONS = { subscription: "Show presence subscription information" } as const;

const summary = action({
  ...SHOW,
  syntax: "show presence subscription summary",
  help: { ...SUBSCRIPTIONS, summary: "One row a subscription" },
  run: () =>
    linesText([
      "Presence Active Subscription Records Summary: 0 subscription",
      "Watcher                  Presentity               SubID  Expires SibID  Status",
      "======================== ======================== ====== ======= ====== ======",
    ]),
});

const records = action({
  ...SHOW,
  syntax: "show presence subscription [details | presentity number:DIGITS | subid id:<1-4294967295>]",
  help: {
    ...SUBSCRIPTIONS,
    details: "Show every subscription in detail",
    presentity: "Subscriptions to a number",
    number: "Telephone number",
    subid: "One subscription",
    id: "Subscription identifier",
  },
  run: () =>
    linesText([
      "Presence Active Subscription Records Details:",
      "=============================================",
    ]),
});

export const showPresence = [global, summary, records];

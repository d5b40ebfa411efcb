import type { Router } from "../../router/router.js";
import { vocabulary } from "../../modes/device.js";
import { presence } from "../../modes/global/voice.js";
import * as said from "../../modes/voice/hardware.js";
import { execWords } from "../../modes/words.js";
import { linesText } from "../text.js";
import { UNCONFIGURED } from "./unconfigured.js";

/** `show presence` (CME command reference). No phone of a lab watches another one's line: nobody subscribes. */
const { action } = vocabulary<Router>()({ ...execWords, presence: "Show presence information" });

const SHOW = { show: true, packetTracer: false, level: "user" } as const;

const global = action({
  ...SHOW,
  syntax: "show presence global",
  help: { global: "Show presence global configuration" },
  run(router) {
    const configured = presence.shown.of(router);
    const block = configured ?? UNCONFIGURED;
    const truth = (is: boolean) => (is ? "TRUE" : "FALSE");
    const retry = said.retryOfSpeedDials.shown.of(block);
    return linesText([
      "Presence Global Configuration Information:",
      "=============================================",
      `Presence feature enable               : ${truth(configured !== undefined)}`,
      `Presence allow external watchers      : ${truth(said.watcherAll.shown.of(block) !== undefined)}`,
      `Presence max subscription allowed     : ${said.maxSubscription.shown.of(block).count}`,
      "Presence number of subscriptions      : 0",
      `Presence allow external subscribe     : ${truth(said.allowSubscribe.shown.isOn(block))}`,
      `Presence call list enable             : ${truth(said.presenceCallList.shown.of(block) !== undefined)}`,
      `Presence server IP address            : ${said.presenceServer.shown.of(block)?.address ?? "0.0.0.0"}`,
      `Presence sccp blfsd retry interval    : ${retry.seconds}`,
      `Presence sccp blfsd retry limit       : ${retry.limit}`,
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

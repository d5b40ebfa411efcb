import { keptBlocks, keptRows, textOf } from "../../../router/kept.js";
import type { Router } from "../../../router/router.js";
import { vocabulary } from "../../device.js";
import { linesText } from "../text.js";
import { voiceShowWords } from "./words.js";

/** How long and how often SIP tries (IOS Voice Command Reference). */
const { action } = vocabulary<Router>()({ ...voiceShowWords, "sip-ua": "SIP UA information" });

const SHOW = { show: true, packetTracer: false } as const;

/** A timer or a retry of `sip-ua`, by its name there. */
function configured(router: Router, words: string, label: string, what: string, usual: number): string {
  const rows = keptBlocks(router, "sip-ua").flatMap((agent) => keptRows(agent, words));
  return textOf(rows.find((row) => row["what"] === what)?.[label]) ?? String(usual);
}

const timers = action({
  ...SHOW,
  syntax: "show sip-ua timers",
  help: { timers: "Display SIP UA timer settings" },
  run(router) {
    const timer = (what: string, usual: number) => configured(router, "timers", "milliseconds", what, usual);
    return linesText([
      "SIP UA Timer Values (millisecs unless noted)",
      `trying ${timer("trying", 500)}, expires ${timer("expires", 180_000)}, connect ${timer("connect", 500)}, disconnect ${timer("disconnect", 500)}`,
      `prack 500, rel1xx 500, notify ${timer("notify", 500)}, update 500`,
      `refer ${timer("refer", 500)}, register ${timer("register", 500)}, info 500, options 500, hold ${timer("hold", 2880)} minutes`,
      "tcp/udp aging 5 minutes",
      "tls aging 60 minutes",
    ]);
  },
});

const retries = action({
  ...SHOW,
  syntax: "show sip-ua retry",
  help: { retry: "Display SIP UA retry settings" },
  run(router) {
    const times = (what: string, usual: number) => configured(router, "retry", "times", what, usual);
    return linesText([
      "SIP UA Retry Values",
      `invite retry count = ${times("invite", 6)}  response retry count = ${times("response", 6)}`,
      `bye retry count = ${times("bye", 10)}  cancel retry count = ${times("cancel", 10)}`,
      `prack retry count = ${times("prack", 10)}  update retry count = 6`,
      `reliable 1xx count = ${times("rel1xx", 6)}  notify retry count = ${times("notify", 10)}`,
      `refer retry count = ${times("refer", 10)}  register retry count = ${times("register", 10)}`,
      `info retry count = 6  subscribe retry count = ${times("subscribe", 6)}`,
      `options retry count = ${times("options", 6)}`,
    ]);
  },
});

export const showSipUa = [timers, retries];

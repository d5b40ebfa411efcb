import type { GenericBlock } from "../../language/holder.js";
import { vocabulary } from "../device.js";

/** Precedence and preemption of a voice port's calls (CME command reference, chapter M). Kept and shown. */
const { setting, toggle } = vocabulary<GenericBlock>()({
  level: "0 is the highest",
  "max-precedence": "Highest precedence of this port",
  mlpp: "Precedence and preemption",
});

export const precedence = [
  toggle({ syntax: "mlpp indication", default: "on", help: { indication: "Tell the precedence" } }),
  toggle({
    syntax: "mlpp preemption",
    default: "on",
    help: { preemption: "Calls may be broken off by higher ones" },
  }),
  setting({ syntax: "mlpp max-precedence level:<0-4>", help: {} }),
  setting({
    syntax:
      "mlpp service-domain domain:{drsn | dsn} identifier identifier:WORD<1-6> max-precedence level:<0-4>",
    help: {
      "service-domain": "Network that the port belongs to",
      drsn: "Defense Red Switched Network",
      dsn: "Defense Switched Network",
      identifier: "Six hexadecimal digits",
    },
  }),
];

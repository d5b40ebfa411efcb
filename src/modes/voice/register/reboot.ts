import type { GenericBlock } from "../../../language/holder.js";
import { vocabulary } from "../../device.js";

/**
 * The ways to start SIP phones again (CME command reference). Phones come from the lab around the router, and those
 * register by SCCP: no SIP phone is there that could be told anything.
 */
const { action } = vocabulary<GenericBlock>()({});

export const rebootCommands = [
  action({ syntax: "reset", help: { reset: "Start the phones again, files and all" }, run: () => undefined }),
  action({ syntax: "restart", help: { restart: "Start the phones again, quickly" }, run: () => undefined }),
  action({
    syntax: "apply-config",
    help: { "apply-config": "Let the phones take what changed, and start again if they must" },
    run: () => undefined,
  }),
];

import type { GenericBlock } from "../../../language/holder.js";
import { vocabulary, type Device } from "../../device.js";

/** The ways to start SIP phones again (CME command reference): that of a pool, or all of them in the global mode. */
const { action } = vocabulary<GenericBlock>()({});

export const rebootCommands = [
  action({
    syntax: "reset",
    help: { reset: "Start the phones again, files and all" },
    run: (block, _args, device) => reboot("reset", block, device),
  }),
  action({
    syntax: "restart",
    help: { restart: "Start the phones again, quickly" },
    run: (block, _args, device) => reboot("restart", block, device),
  }),
  action({
    syntax: "apply-config",
    help: { "apply-config": "Let the phones take what changed, and start again if they must" },
    run: (block, _args, device) => reboot("restart", block, device),
  }),
];

function reboot(kind: "reset" | "restart", { args }: GenericBlock, { router, shell }: Device): undefined {
  const { tag } = args;
  const pools = [...router.sipRegistrations.keys()].filter((pool) => tag === undefined || pool === tag);
  shell.surroundings.resetSipPhones(pools, kind);
}

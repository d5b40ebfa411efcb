import type { GenericBlock } from "../../../language/holder.js";
import { linkState, primaryAddress } from "../../../router/interfaces.js";
import { keptFlag, keptNumber, keptRows } from "../../../router/kept.js";
import type { Interface, Router } from "../../../router/router.js";
import { isPassive, leadsSomewhere, networkFor } from "../../../rules/routing-process.js";

/** An interface on which RIP is at work. */
export interface RipPort {
  readonly name: string;
  readonly address: string;
  readonly mask: string;
  /** Only listens. */
  readonly isPassive: boolean;
  /** Does not tell a network's own direction of it. */
  readonly splitHorizon: boolean;
  readonly send: readonly (1 | 2)[];
  readonly receive: readonly (1 | 2)[];
  /** Networks that it tells instead of their parts (`ip summary-address rip`). */
  readonly summaries: readonly { readonly network: string; readonly mask: string }[];
}

/** The interfaces that are up and whose address falls under a line of `network`. */
export function ripPorts(router: Router, block: GenericBlock): readonly RipPort[] {
  return [...router.interfaces.values()].flatMap((port): RipPort[] => {
    const own = primaryAddress(router, port);
    if (!own || linkState(router, port).protocol !== "up" || !networkFor(block, own.address)) return [];
    const { address, mask } = own;
    return [
      {
        name: port.name,
        address,
        mask,
        isPassive: !leadsSomewhere(port) || isPassive(block, port.name),
        splitHorizon: keptFlag(port, "ip split-horizon") !== false,
        ...versionsAt(port, block),
        summaries: summariesAt(port),
      },
    ];
  });
}

/** Untold, RIP speaks version 1 and understands both (IOS IP Routing: RIP). */
function versionsAt(port: Interface, block: GenericBlock): Pick<RipPort, "send" | "receive"> {
  const version = keptNumber(block, "version", "version");
  const told = (direction: string) => {
    const row = keptRows(port, "ip rip").find((one) => one["direction"] === direction);
    const words = row?.["versions"];
    return Array.isArray(words) ? words.map((word) => (Number(word) === 2 ? 2 : 1)) : undefined;
  };
  const usual = version === undefined ? undefined : ([version === 2 ? 2 : 1] as const);
  return { send: told("send") ?? usual ?? [1], receive: told("receive") ?? usual ?? [1, 2] };
}

function summariesAt(port: Interface): RipPort["summaries"] {
  return keptRows(port, "ip summary-address")
    .filter((row) => row["protocol"] === "rip")
    .map((row) => ({ network: String(row["address"]), mask: String(row["mask"]) }));
}

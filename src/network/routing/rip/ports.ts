import type { GenericBlock } from "../../../language/holder.js";
import { linkState, primaryAddress } from "../../../router/interfaces.js";
import { ripVersion, splitHorizon, summaryAddress } from "../../../modes/interface/routing.js";
import * as rip from "../../../modes/routing/rip.js";
import type { Interface, Router } from "../../../router/router.js";
import { isPassive, leadsSomewhere, speaksFor } from "../../../rules/routing-process.js";

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
    if (!own || linkState(router, port).protocol !== "up" || !speaksFor(block, own.address)) return [];
    const { address, mask } = own;
    return [
      {
        name: port.name,
        address,
        mask,
        isPassive: !leadsSomewhere(port) || isPassive(block, port.name),
        splitHorizon: splitHorizon.isOn(port),
        ...versionsAt(port, block),
        summaries: summariesAt(port),
      },
    ];
  });
}

/** Untold, RIP speaks version 1 and understands both (IOS IP Routing: RIP). */
function versionsAt(port: Interface, block: GenericBlock): Pick<RipPort, "send" | "receive"> {
  const version = rip.version.of(block)?.version;
  const told = (direction: "send" | "receive") =>
    ripVersion.of(port, { direction })?.versions.map((word) => (word === "2" ? 2 : 1));
  const usual = version === undefined ? undefined : ([version === 2 ? 2 : 1] as const);
  return { send: told("send") ?? usual ?? [1], receive: told("receive") ?? usual ?? [1, 2] };
}

function summariesAt(port: Interface): RipPort["summaries"] {
  return summaryAddress
    .all(port)
    .filter(({ protocol }) => protocol === "rip")
    .map(({ address, mask }) => ({ network: address, mask }));
}

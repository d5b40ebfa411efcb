import type { EigrpBlock } from "../../../modes/routing/eigrp.js";
import { bandwidthOf, delayOf } from "../../../rules/interface-figures.js";
import { mtuOf } from "../../../router/interface-figures.js";
import { linkState, primaryAddress } from "../../../router/interfaces.js";
import {
  EIGRP_HELLO,
  EIGRP_HOLD,
  eigrpHelloInterval,
  eigrpHoldTime,
  splitHorizon,
  summaryAddress,
} from "../../../modes/interface/routing.js";
import type { Interface, Router } from "../../../router/router.js";
import type { EigrpVector } from "../../../router/routing-model.js";
import { isPassive, leadsSomewhere, speaksFor } from "../../../rules/routing-process.js";

/** An interface on which EIGRP is at work. */
export interface EigrpPort {
  readonly name: string;
  readonly address: string;
  readonly mask: string;
  /** What crossing it costs. */
  readonly link: EigrpVector;
  readonly isPassive: boolean;
  readonly splitHorizon: boolean;
  /** Seconds. */
  readonly hello: number;
  readonly hold: number;
  /** Networks that it tells instead of their parts (`ip summary-address eigrp`). */
  readonly summaries: readonly { readonly network: string; readonly mask: string }[];
}

/** The interfaces that are up and whose address falls under a line of `network`. */
export function eigrpPorts(router: Router, block: EigrpBlock): readonly EigrpPort[] {
  const system = block.args.as;
  return [...router.interfaces.values()].flatMap((port): EigrpPort[] => {
    const own = primaryAddress(router, port);
    if (!own || linkState(router, port).protocol !== "up" || !speaksFor(block, own.address)) return [];
    return [
      {
        name: port.name,
        address: own.address,
        mask: own.mask,
        link: linkOf(port),
        isPassive: !leadsSomewhere(port) || isPassive(block, port.name),
        splitHorizon: splitHorizon.isOn(port),
        hello: eigrpHelloInterval.of(port, { system })?.seconds ?? EIGRP_HELLO,
        hold: eigrpHoldTime.of(port, { system })?.seconds ?? EIGRP_HOLD,
        summaries: summaryAddress
          .all(port)
          .filter((line) => line.protocol === "eigrp" && line.system === system)
          .map(({ address, mask }) => ({ network: address, mask })),
      },
    ];
  });
}

/** What a network right behind an interface costs. */
export function linkOf(port: Interface): EigrpVector {
  return {
    delay: delayOf(port),
    bandwidth: bandwidthOf(port),
    mtu: mtuOf(port),
    hops: 0,
    reliability: 255,
    load: 1,
  };
}

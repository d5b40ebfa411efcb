import type { GenericBlock } from "../../../language/holder.js";
import { bandwidthOf, delayOf, mtuOf } from "../../../rules/interface-figures.js";
import { linkState, primaryAddress } from "../../../router/interfaces.js";
import { keptFlag, keptRows } from "../../../router/kept.js";
import type { Interface, Router } from "../../../router/router.js";
import type { EigrpVector } from "../../../router/routing-model.js";
import { isPassive, leadsSomewhere, networkFor } from "../../../rules/routing-process.js";

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
export function eigrpPorts(router: Router, block: GenericBlock): readonly EigrpPort[] {
  const system = Number(block.args["as"]);
  return [...router.interfaces.values()].flatMap((port): EigrpPort[] => {
    const own = primaryAddress(router, port);
    if (!own || linkState(router, port).protocol !== "up" || !networkFor(block, own.address)) return [];
    const seconds = (words: string, usual: number) =>
      Number(keptRows(port, words).find((row) => row["system"] === system)?.["seconds"] ?? usual);
    return [
      {
        name: port.name,
        address: own.address,
        mask: own.mask,
        link: linkOf(port),
        isPassive: !leadsSomewhere(port) || isPassive(block, port.name),
        splitHorizon: keptFlag(port, "ip split-horizon") !== false,
        hello: seconds("ip hello-interval eigrp", 5),
        hold: seconds("ip hold-time eigrp", 15),
        summaries: keptRows(port, "ip summary-address")
          .filter((row) => row["protocol"] === "eigrp" && row["system"] === system)
          .map((row) => ({ network: String(row["address"]), mask: String(row["mask"]) })),
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

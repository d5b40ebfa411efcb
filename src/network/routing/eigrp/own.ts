import type { GenericBlock } from "../../../language/holder.js";
import { networkKey, networkOf } from "../../../router/ipv4.js";
import { defaultMetric } from "../../../modes/routing/eigrp.js";
import { foreignRoutes } from "../../../rules/redistribution.js";
import type { Entry } from "../../../router/routes.js";
import type { Router } from "../../../router/router.js";
import type { EigrpVector } from "../../../router/routing-model.js";
import { vectorOf } from "../../../rules/routing-process.js";
import { linkOf, type EigrpPort } from "./ports.js";
import type { OwnRoute } from "./topology.js";

/** What a process has to say without having heard it: the networks that it is on, and those that it passes on. */
export function ownRoutes(
  router: Router,
  block: GenericBlock,
  ports: readonly EigrpPort[],
  routerId: string,
): readonly OwnRoute[] {
  const connected = ports.map(({ name, address, mask, link }): OwnRoute => ({
    network: networkOf(address, mask),
    mask,
    vector: link,
    external: undefined,
    interface: name,
  }));
  const known = new Set(connected.map(networkKey));
  const foreign = foreignRoutes(router, block, { withDefault: true }).flatMap(
    ({ entry, how }): OwnRoute[] => {
      const { network, mask, learned } = entry;
      const vector = how.vector ?? usualVector(router, entry, block);
      if (!vector || known.has(networkKey(entry))) return [];
      const external = {
        router: routerId,
        protocol: how.source,
        process: how.process ?? 0,
        metric: learned?.metric ?? 0,
      };
      return [{ network, mask, vector, external, interface: entry.interface ?? "" }];
    },
  );
  return [...connected, ...foreign];
}

/** Connected and static routes cost what their interface does; other protocols' routes need a metric of their own. */
function usualVector(router: Router, entry: Entry, block: GenericBlock): EigrpVector | undefined {
  const told = defaultMetric.of(block);
  if (told) return vectorOf(told);
  if (entry.learned) return undefined;
  const port = entry.interface === undefined ? undefined : router.interfaces.get(entry.interface);
  return port ? linkOf(port) : DROPPED;
}

/** What leads to `Null0`, or nowhere in particular. */
const DROPPED: EigrpVector = {
  delay: 0,
  bandwidth: 10_000_000,
  mtu: 1500,
  hops: 0,
  reliability: 255,
  load: 1,
};

import { networkKey } from "../router/ipv4.js";
import { primaryAddress } from "../router/interfaces.js";
import type { GenericBlock } from "../language/holder.js";
import { eigrpProcess, ospfProcess, ripProcess } from "../modes/global/routing.js";
import { routingTable, type Entry } from "../router/routes.js";
import type { Router } from "../router/router.js";
import { redistributionsOf, speaksFor, type Redistribution } from "./routing-process.js";

/** A route of somebody else that a process is to pass on, and how. */
export interface ForeignRoute {
  readonly entry: Entry;
  readonly how: Redistribution;
}

/**
 * What `redistribute` brings into a process: of another protocol also the networks on which that one speaks. A
 * default route is passed on this way by EIGRP alone (IOS IP Routing: Protocol-Independent).
 */
export function foreignRoutes(
  router: Router,
  block: GenericBlock,
  { withDefault = false } = {},
): readonly ForeignRoute[] {
  const redistributions = redistributionsOf(block);
  if (redistributions.length === 0) return [];
  const table = routingTable(router).filter(
    ({ code, network }) => code !== "L" && (withDefault || network !== "0.0.0.0"),
  );
  const chosen = new Map<string, ForeignRoute>();
  for (const how of redistributions) {
    const source = blockOf(router, how);
    for (const entry of table) {
      const key = networkKey(entry);
      if (!chosen.has(key) && !isOwn(router, block, entry) && comesFrom(router, entry, how, source))
        chosen.set(key, { entry, how });
    }
  }
  return [...chosen.values()];
}

function blockOf(router: Router, { source, process }: Redistribution): GenericBlock | undefined {
  switch (source) {
    case "rip":
      return ripProcess.of(router);
    case "ospf":
      return ospfProcess.all(router).find(({ args }) => args.process === process);
    case "eigrp":
      return eigrpProcess.all(router).find(({ args }) => args.as === process);
    default:
      return undefined;
  }
}

/** Whether the process speaks on that network itself. */
function isOwn(router: Router, block: GenericBlock, entry: Entry): boolean {
  return entry.code === "C" && speaksOn(router, block, entry);
}

function speaksOn(router: Router, block: GenericBlock, { interface: name }: Entry): boolean {
  const port = name === undefined ? undefined : router.interfaces.get(name);
  const own = port && primaryAddress(router, port);
  return own !== undefined && speaksFor(block, own.address);
}

function comesFrom(
  router: Router,
  entry: Entry,
  { source, process }: Redistribution,
  block: GenericBlock | undefined,
): boolean {
  switch (source) {
    case "connected":
      return entry.code === "C";
    case "static":
      return entry.code === "S";
    default:
      if (!block) return false;
      if (entry.code === "C") return speaksOn(router, block, entry);
      return entry.learned?.protocol === source && entry.learned.process === process;
  }
}

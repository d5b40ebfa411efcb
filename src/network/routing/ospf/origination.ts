import type { LsaBody, LsaType, NetworkBody, RouterBody, RouterLink } from "../../../router/ospf-model.js";
import type { GenericBlock } from "../../../language/holder.js";
import { classfulMask, contains, networkKey, networkOf } from "../../../router/ipv4.js";
import { foreignRoutes } from "../../../rules/redistribution.js";
import type { Router } from "../../../router/router.js";
import { routingTable } from "../../../router/routes.js";
import { defaultInformationOf } from "../../../rules/routing-process.js";
import { BACKBONE, type OspfArea } from "./area.js";
import type { OspfInterface } from "./interface.js";
import type { OspfRoute } from "./routes.js";

/** What a router has to say of itself (RFC 2328 section 12.4). */

export interface Statement {
  readonly type: LsaType;
  readonly id: string;
  readonly body: LsaBody;
}

/** A router's links within an area, and its roles. */
export function routerStatement(
  routerId: string,
  area: OspfArea,
  roles: Pick<RouterBody, "isBorder" | "isBoundary">,
): Statement {
  const links = [...area.interfaces].flatMap(linksAt);
  // A stub area need not know who leads out of OSPF.
  const isBoundary = roles.isBoundary && !area.settings.stub;
  return { type: 1, id: routerId, body: { kind: "router", isBorder: roles.isBorder, isBoundary, links } };
}

function linksAt(one: OspfInterface): readonly RouterLink[] {
  const { address, mask, cost, type } = one.port;
  const stub = (id: string, data: string, metric: number): RouterLink => ({ kind: "stub", id, data, metric });
  switch (one.state) {
    case "DOWN":
      return [];
    case "LOOP":
      return [stub(address, HOST, 1)];
    case "P2P": {
      const neighbors = one.full.map(({ routerId }): RouterLink => ({
        kind: "point-to-point",
        id: routerId,
        data: address,
        metric: cost,
      }));
      const own =
        type === "point-to-multipoint" ? stub(address, HOST, 0) : stub(networkOf(address, mask), mask, cost);
      return [...neighbors, own];
    }
    default: {
      const isShared = one.isDesignated
        ? one.full.length > 0
        : one.full.some((neighbor) => neighbor.address === one.designated);
      return isShared
        ? [{ kind: "transit", id: one.designated, data: address, metric: cost }]
        : [stub(networkOf(address, mask), mask, cost)];
    }
  }
}

const HOST = "255.255.255.255";

/** The networks on which the router is the designated one for others. */
export function networkStatements(routerId: string, area: OspfArea): readonly Statement[] {
  return [...area.interfaces].flatMap((one): Statement[] => {
    if (!one.isDesignated || one.full.length === 0) return [];
    const { address, mask } = one.port;
    const routers = [routerId, ...one.full.map((neighbor) => neighbor.routerId)];
    const body: NetworkBody = { kind: "network", mask, routers };
    return [{ type: 2, id: address, body }];
  });
}

/**
 * What a border router tells an area of the others (section 12.4.3): networks, those in a range as one, and routers that
 * know other routing domains. The backbone's own view of further areas goes on, that of other areas does not.
 */
export function summaryStatements(
  area: OspfArea,
  areas: ReadonlyMap<string, OspfArea>,
  routes: readonly OspfRoute[],
): readonly Statement[] {
  if (areas.size < 2) return [];
  const { stub, totally } = area.settings;
  const byDefault: Statement[] = stub ? [summary(3, BACKBONE, "0.0.0.0", 1)] : [];
  const networks = totally ? [] : networkSummaries(area, areas, routes);
  return [...byDefault, ...networks, ...(stub ? [] : boundarySummaries(area, areas))];
}

function networkSummaries(
  area: OspfArea,
  areas: ReadonlyMap<string, OspfArea>,
  routes: readonly OspfRoute[],
): readonly Statement[] {
  const told = new Map<string, Statement>();
  const add = (network: string, mask: string, metric: number, isRange: boolean) => {
    const known = told.get(networkKey({ network, mask }))?.body;
    // A range is as far away as its furthest part.
    const worst = isRange && known?.kind === "summary" ? Math.max(known.metric, metric) : metric;
    told.set(networkKey({ network, mask }), summary(3, network, mask, worst));
  };
  for (const { network, mask, kind, area: from, cost } of routes) {
    if (from === area.id || (kind !== "internal" && !(kind === "IA" && from === BACKBONE))) continue;
    const range = areas
      .get(from)
      ?.settings.ranges.find((one) => contains({ address: one.network, mask: one.mask }, network));
    if (range && kind === "internal") add(range.network, range.mask, cost, true);
    else add(network, mask, cost, false);
  }
  return [...told.values()];
}

function boundarySummaries(area: OspfArea, areas: ReadonlyMap<string, OspfArea>): readonly Statement[] {
  return [...areas.values()]
    .filter(({ id }) => id !== area.id)
    .flatMap(({ tree }) => [...tree.routers])
    .filter(([id, { isBoundary }]) => isBoundary && !area.tree.routers.has(id))
    .map(([id, { distance }]) => summary(4, id, "0.0.0.0", distance));
}

/** Routes of others that the process passes on, and a way for everything else (section 12.4.4). */
export function externalStatements(
  router: Router,
  block: GenericBlock,
  process: number,
): readonly Statement[] {
  const routes = foreignRoutes(router, block).flatMap(({ entry, how }): Statement[] => {
    const { network, mask } = entry;
    if (!how.subnets && mask !== classfulMask(network)) return [];
    return [external(network, mask, how.metric ?? REDISTRIBUTED_METRIC, how.metricType)];
  });
  const told = defaultInformationOf(block);
  if (!told || !(told.always || hasDefaultOfOthers(router, process))) return routes;
  return [external(BACKBONE, BACKBONE, told.metric ?? DEFAULT_ROUTE_METRIC, 2), ...routes];
}

/** Whether the router has a way for everything else that the process itself did not find. */
function hasDefaultOfOthers(router: Router, process: number): boolean {
  return routingTable(router).some(
    ({ network, mask, learned }) =>
      network === BACKBONE &&
      mask === BACKBONE &&
      !(learned?.protocol === "ospf" && learned.process === process),
  );
}

const REDISTRIBUTED_METRIC = 20;
const DEFAULT_ROUTE_METRIC = 1;

function external(network: string, mask: string, metric: number, metricType: 1 | 2): Statement {
  return { type: 5, id: network, body: { kind: "external", mask, metric, metricType, tag: 0 } };
}

function summary(type: 3 | 4, id: string, mask: string, metric: number): Statement {
  return { type, id, body: { kind: "summary", mask, metric } };
}

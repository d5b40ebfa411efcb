import type { Lsa } from "../../../router/ospf-model.js";
import { networkKey, networkOf } from "../../../router/ipv4.js";
import { BACKBONE, type OspfArea } from "./area.js";
import { MAX_AGE } from "./lsa.js";
import { joined, type Reached, type Step } from "./spf.js";

/** A destination outside or inside of the areas, and the ways there (RFC 2328 section 16). */
export interface OspfRoute {
  readonly network: string;
  readonly mask: string;
  readonly kind: "internal" | "IA" | "E1" | "E2";
  readonly area: string;
  /** What it costs; of external routes of type 2 what the other domain says. */
  readonly cost: number;
  /** Of external routes of type 2, how far the router is that knows of it. */
  readonly forward: number;
  readonly from: string;
  readonly steps: readonly Step[];
}

/** Farther than anything. */
const UNREACHABLE = 0xffffff;

/** All routes: within areas before those between areas, those before external ones, the cheapest of each kind. */
export function allRoutes(
  routerId: string,
  areas: ReadonlyMap<string, OspfArea>,
  externals: readonly Lsa[],
): readonly OspfRoute[] {
  const table = new RouteTable();
  for (const { id, tree } of areas.values()) {
    for (const { network, mask, distance, steps, from } of tree.networks)
      table.add({ network, mask, kind: "internal", area: id, cost: distance, forward: 0, from, steps });
  }
  // A border router hears of other areas by way of the backbone alone.
  const backbone = areas.get(BACKBONE);
  const sources = areas.size > 1 && backbone ? [backbone] : [...areas.values()];
  for (const area of sources) addInterArea(table, area, routerId);
  const isOpen = ({ settings }: OspfArea) => !settings.stub;
  const boundaries = boundariesOf(sources.filter(isOpen), [...areas.values()].filter(isOpen), routerId);
  for (const lsa of externals) addExternal(table, lsa, boundaries, routerId);
  return table.routes;
}

class RouteTable {
  readonly #routes = new Map<string, OspfRoute>();

  get routes(): readonly OspfRoute[] {
    return [...this.#routes.values()];
  }

  add(route: OspfRoute): void {
    const key = networkKey(route);
    const known = this.#routes.get(key);
    const order = known ? compare(route, known) : -1;
    if (order < 0) this.#routes.set(key, route);
    else if (order === 0 && known)
      this.#routes.set(key, { ...known, steps: joined(known.steps, route.steps) });
  }
}

const RANKS = { internal: 0, IA: 1, E1: 2, E2: 3 } as const;

function compare(a: OspfRoute, b: OspfRoute): number {
  return RANKS[a.kind] - RANKS[b.kind] || a.cost - b.cost || a.forward - b.forward;
}

function addInterArea(table: RouteTable, { id, tree, database }: OspfArea, routerId: string): void {
  for (const lsa of database.ofType(3)) {
    const border = borderOf(lsa, tree.routers, routerId);
    if (!border || lsa.body.kind !== "summary") continue;
    const { mask, metric } = lsa.body;
    const cost = border.distance + metric;
    const { steps } = border;
    table.add({
      network: networkOf(lsa.id, mask),
      mask,
      kind: "IA",
      area: id,
      cost,
      forward: 0,
      from: lsa.advertisingRouter,
      steps,
    });
  }
}

/** The way to the border router that tells something, if it counts. */
function borderOf(
  { age, advertisingRouter, body }: Lsa,
  routers: OspfArea["tree"]["routers"],
  routerId: string,
): Reached | undefined {
  const isVoid = age >= MAX_AGE || (body.kind === "summary" && body.metric >= UNREACHABLE);
  if (isVoid || advertisingRouter === routerId) return undefined;
  const border = routers.get(advertisingRouter);
  return border?.isBorder ? border : undefined;
}

/** The ways to the routers that know other routing domains: through their area, or as border routers say. */
function boundariesOf(
  sources: readonly OspfArea[],
  areas: readonly OspfArea[],
  routerId: string,
): ReadonlyMap<string, Reached> {
  const found = new Map<string, Reached>();
  const add = (id: string, way: Reached) => {
    const known = found.get(id);
    if (!known || way.distance < known.distance) found.set(id, way);
  };
  for (const { tree } of areas) for (const [id, way] of tree.routers) if (way.isBoundary) add(id, way);
  const near = new Set(found.keys());
  for (const { tree, database } of sources) {
    for (const lsa of database.ofType(4)) {
      const border = borderOf(lsa, tree.routers, routerId);
      if (!border || lsa.body.kind !== "summary" || near.has(lsa.id)) continue;
      add(lsa.id, { distance: border.distance + lsa.body.metric, steps: border.steps });
    }
  }
  return found;
}

function addExternal(
  table: RouteTable,
  lsa: Lsa,
  boundaries: ReadonlyMap<string, Reached>,
  routerId: string,
): void {
  const { body, advertisingRouter: from, age } = lsa;
  const way = boundaries.get(from);
  if (body.kind !== "external" || from === routerId || age >= MAX_AGE || !way) return;
  const { mask, metric, metricType } = body;
  if (metric >= UNREACHABLE) return;
  const common = { network: networkOf(lsa.id, mask), mask, area: "", from, steps: way.steps };
  if (metricType === 1) table.add({ ...common, kind: "E1", cost: metric + way.distance, forward: 0 });
  else table.add({ ...common, kind: "E2", cost: metric, forward: way.distance });
}

import type { Lsa, NetworkBody, RouterBody, RouterLink } from "../../../router/ospf-model.js";
import { networkKey, networkOf, toNumber } from "../../../router/ipv4.js";
import { MAX_AGE } from "./lsa.js";

/** Shortest ways through one area (RFC 2328 section 16.1). */

/** The first step of a way: an interface, and the neighbour behind it; none for a network that the router is on. */
export interface Step {
  readonly interface: string;
  readonly nextHop: string | undefined;
}

/** A router or a network of the area that can be reached. */
export interface Reached {
  readonly distance: number;
  readonly steps: readonly Step[];
}

export interface ReachedRouter extends Reached {
  readonly isBorder: boolean;
  readonly isBoundary: boolean;
}

export interface ReachedNetwork extends Reached {
  readonly network: string;
  readonly mask: string;
  /** Who told of it. */
  readonly from: string;
}

export interface Tree {
  /** By router ID; the router itself is not among them. */
  readonly routers: ReadonlyMap<string, ReachedRouter>;
  readonly networks: readonly ReachedNetwork[];
}

/** A vertex of the graph: a router, or a network with a designated router. */
interface Vertex {
  readonly key: string;
  readonly lsa: Lsa;
  distance: number;
  steps: readonly Step[];
}

/** The interface that has an address, by its name. */
export type InterfaceAt = (address: string) => string | undefined;

export function shortestPaths(lsas: readonly Lsa[], self: string, interfaceAt: InterfaceAt): Tree {
  const graph = new Graph(lsas);
  const root = graph.router(self);
  if (!root) return { routers: new Map(), networks: [] };
  const done = new Map<string, Vertex>();
  const candidates = new Map<string, Vertex>([
    [keyOf(root), { key: keyOf(root), lsa: root, distance: 0, steps: [] }],
  ]);
  for (;;) {
    const next = nearest(candidates);
    if (!next) break;
    candidates.delete(next.key);
    done.set(next.key, next);
    for (const edge of graph.edgesOf(next.lsa)) {
      const key = keyOf(edge.to);
      if (done.has(key)) continue;
      const distance = next.distance + edge.metric;
      const steps = next.lsa === root ? firstSteps(edge, interfaceAt) : stepsThrough(next, edge, root);
      const known = candidates.get(key);
      if (!known || distance < known.distance) candidates.set(key, { key, lsa: edge.to, distance, steps });
      else if (distance === known.distance) known.steps = joined(known.steps, steps);
    }
  }
  return { routers: routersOf(done, root), networks: networksOf(done, root, interfaceAt) };
}

/** A step of the graph: over which link of a router, or none from a network to a router on it. */
interface Edge {
  readonly to: Lsa;
  readonly metric: number;
  readonly link: RouterLink | undefined;
  /** The address of the router at its far end, if it is one. */
  readonly address: string | undefined;
}

/** The advertisements of an area as what leads where; a link counts if both ends tell of it. */
class Graph {
  readonly #routers = new Map<string, Lsa>();
  readonly #networks = new Map<string, Lsa>();

  constructor(lsas: readonly Lsa[]) {
    for (const lsa of lsas) {
      if (lsa.age >= MAX_AGE) continue;
      if (lsa.body.kind === "router") this.#routers.set(lsa.id, lsa);
      else if (lsa.body.kind === "network") this.#networks.set(lsa.id, lsa);
    }
  }

  router(id: string): Lsa | undefined {
    return this.#routers.get(id);
  }

  edgesOf(lsa: Lsa): readonly Edge[] {
    return lsa.body.kind === "router" ? this.#linksOf(lsa, lsa.body) : this.#membersOf(lsa);
  }

  #linksOf(from: Lsa, { links }: RouterBody): readonly Edge[] {
    return links.flatMap((link): Edge[] => {
      if (link.kind === "stub") return [];
      const to = (link.kind === "transit" ? this.#networks : this.#routers).get(link.id);
      if (!to) return [];
      if (to.body.kind === "network") {
        const isMember = to.body.routers.includes(from.id);
        return isMember ? [{ to, metric: link.metric, link, address: undefined }] : [];
      }
      const back = linksOf(to)
        .filter(({ kind, id }) => kind === "point-to-point" && id === from.id)
        // Of several lines between the same two routers each has a network of its own.
        .toSorted((a, b) => apart(a.data, link.data) - apart(b.data, link.data))[0];
      return back ? [{ to, metric: link.metric, link, address: back.data }] : [];
    });
  }

  #membersOf(network: Lsa): readonly Edge[] {
    const { routers } = network.body as NetworkBody;
    return routers.flatMap((id): Edge[] => {
      const to = this.#routers.get(id);
      const back = to && linksOf(to).find((link) => link.kind === "transit" && link.id === network.id);
      return to && back ? [{ to, metric: 0, link: undefined, address: back.data }] : [];
    });
  }
}

/** How far apart two addresses are: those on one line have most of their bits in common. */
function apart(a: string, b: string): number {
  return (toNumber(a) ^ toNumber(b)) >>> 0;
}

function linksOf({ body }: Lsa): readonly RouterLink[] {
  return body.kind === "router" ? body.links : [];
}

function keyOf({ type, id }: Lsa): string {
  return `${type} ${id}`;
}

/** The nearest one; a network before a router that is as far away, so that no way through it is missed. */
function nearest(candidates: ReadonlyMap<string, Vertex>): Vertex | undefined {
  let best: Vertex | undefined;
  for (const one of candidates.values()) {
    const isBetter =
      best === undefined ||
      one.distance < best.distance ||
      (one.distance === best.distance && one.lsa.type > best.lsa.type);
    if (isBetter) best = one;
  }
  return best;
}

function firstSteps({ link, address }: Edge, interfaceAt: InterfaceAt): readonly Step[] {
  const name = link && interfaceAt(link.data);
  return name === undefined ? [] : [{ interface: name, nextHop: address }];
}

/** Behind a network on which the router itself is, the next router is the next hop; else the way begins as it did. */
function stepsThrough(through: Vertex, { address }: Edge, root: Lsa): readonly Step[] {
  const isOwnNetwork =
    through.lsa.body.kind === "network" && through.lsa.body.routers.includes(root.id) && isDirect(through);
  if (!isOwnNetwork) return through.steps;
  return through.steps.map((step) => ({ ...step, nextHop: address }));
}

function isDirect({ steps }: Vertex): boolean {
  return steps.every(({ nextHop }) => nextHop === undefined);
}

/** The steps of two ways that are equally long, each once. */
export function joined(a: readonly Step[], b: readonly Step[]): readonly Step[] {
  const isKnown = (step: Step) =>
    a.some((one) => one.interface === step.interface && one.nextHop === step.nextHop);
  return [...a, ...b.filter((step) => !isKnown(step))];
}

function routersOf(done: ReadonlyMap<string, Vertex>, root: Lsa): ReadonlyMap<string, ReachedRouter> {
  const routers = new Map<string, ReachedRouter>();
  for (const { lsa, distance, steps } of done.values()) {
    if (lsa.body.kind !== "router" || lsa === root) continue;
    const { isBorder, isBoundary } = lsa.body;
    routers.set(lsa.id, { distance, steps, isBorder, isBoundary });
  }
  return routers;
}

/** Networks with a designated router, and those that hang on one router; of several ways to one, the shortest. */
function networksOf(
  done: ReadonlyMap<string, Vertex>,
  root: Lsa,
  interfaceAt: InterfaceAt,
): readonly ReachedNetwork[] {
  const networks = new Map<string, ReachedNetwork>();
  const add = (found: ReachedNetwork) => {
    const key = networkKey(found);
    const known = networks.get(key);
    if (!known || found.distance < known.distance) networks.set(key, found);
    else if (found.distance === known.distance)
      networks.set(key, { ...known, steps: joined(known.steps, found.steps) });
  };
  for (const { lsa, distance, steps } of done.values()) {
    if (lsa.body.kind === "network") {
      const { mask } = lsa.body;
      add({ network: networkOf(lsa.id, mask), mask, distance, steps, from: lsa.advertisingRouter });
      continue;
    }
    for (const { kind, id, data, metric } of linksOf(lsa)) {
      if (kind !== "stub") continue;
      const own = lsa === root ? interfaceAt(id) : undefined;
      add({
        network: id,
        mask: data,
        distance: distance + metric,
        steps: lsa === root ? (own === undefined ? [] : [{ interface: own, nextHop: undefined }]) : steps,
        from: lsa.advertisingRouter,
      });
    }
  }
  return [...networks.values()];
}

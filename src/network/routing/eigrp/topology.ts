import { networkKey } from "../../../router/ipv4.js";
import { behind, distanceOf, INFINITE } from "../../../router/eigrp-metric.js";
import type { EigrpVector } from "../../../router/routing-model.js";
import type { Timeline, Timer } from "../../../session/timeline.js";
import type { EigrpOrigin, EigrpRoute } from "./message.js";

/** A neighbour as the topology table knows it: by whom it is asked, and over which link. */
export interface Teller {
  readonly address: string;
  readonly interface: string;
  link: EigrpVector;
}

/** What a neighbour says of a network. */
interface Report {
  readonly vector: EigrpVector | undefined;
  readonly external: EigrpOrigin | undefined;
}

/** What the router itself has to say of a network. */
export interface OwnRoute extends EigrpRoute {
  readonly vector: EigrpVector;
  /** By which interface it is there. */
  readonly interface: string;
}

/** A way to a network: by a neighbour, or the router's own. */
export interface EigrpWay {
  readonly teller: Teller | undefined;
  readonly vector: EigrpVector;
  readonly distance: number;
  /** How far the neighbour says that it is itself. */
  readonly reported: number;
  readonly external: EigrpOrigin | undefined;
}

/** A network in the topology table. */
export interface EigrpDestination {
  readonly network: string;
  readonly mask: string;
  own: OwnRoute | undefined;
  readonly reports: Map<Teller, Report>;
  /** The nearest ways that lead into no loop. */
  successors: readonly EigrpWay[];
  feasibleDistance: number;
  /** Whose replies are awaited; undefined while the network is passive. */
  awaited: Set<Teller> | undefined;
  /** Who waits for a reply until it is passive again. */
  readonly owed: Set<Teller>;
  patience: Timer | undefined;
  /** When the ways changed last, on virtual time. */
  changed: number;
}

export interface TopologyHost {
  readonly timeline: Timeline;
  /** Everybody who can be asked. */
  tellers(): Iterable<Teller>;
  ask(destination: EigrpDestination, whom: ReadonlySet<Teller>): void;
  reply(destination: EigrpDestination, to: Teller): void;
  /** A network has other ways than before. */
  changed(destination: EigrpDestination): void;
  /** Somebody has not replied for so long that it is no neighbour any more. */
  stuck(destination: EigrpDestination, silent: ReadonlySet<Teller>): void;
}

/** Networks with all ways to them, and the choice of ways without loops (DUAL: RFC 7868 section 3). */
export class EigrpTopology {
  readonly #destinations = new Map<string, EigrpDestination>();

  constructor(private readonly host: TopologyHost) {}

  get destinations(): readonly EigrpDestination[] {
    return [...this.#destinations.values()];
  }

  find(network: string, mask: string): EigrpDestination | undefined {
    return this.#destinations.get(networkKey({ network, mask }));
  }

  /** What the router itself has to say, all of it. */
  own(routes: readonly OwnRoute[]): void {
    const wanted = new Map(routes.map((route) => [networkKey(route), route]));
    for (const destination of this.destinations) {
      const key = networkKey(destination);
      const now = wanted.get(key);
      wanted.delete(key);
      if (JSON.stringify(now) === JSON.stringify(destination.own)) continue;
      destination.own = now;
      this.#consider(destination);
    }
    for (const route of wanted.values()) {
      const destination = this.#at(route);
      destination.own = route;
      this.#consider(destination);
    }
  }

  /** A neighbour has said something in an update. */
  hear(route: EigrpRoute, from: Teller): void {
    if (!route.vector && !this.find(route.network, route.mask)) return;
    const destination = this.#at(route);
    note(destination, route, from);
    this.#consider(destination);
  }

  /** A neighbour asks, because it has lost its own way. */
  asked(route: EigrpRoute, from: Teller): void {
    const destination = this.#at(route);
    const isSuccessor = destination.successors.some(({ teller }) => teller === from);
    note(destination, route, from);
    if (destination.awaited && !isSuccessor) {
      this.host.reply(destination, from);
      return;
    }
    destination.owed.add(from);
    this.#consider(destination, from);
    this.#settle(destination);
  }

  replied(route: EigrpRoute, from: Teller): void {
    const destination = this.find(route.network, route.mask);
    if (!destination) return;
    note(destination, route, from);
    if (destination.awaited?.delete(from)) this.#conclude(destination);
    else this.#consider(destination);
  }

  /** The link to a neighbour costs something else now. */
  relink(teller: Teller, link: EigrpVector): void {
    teller.link = link;
    for (const destination of this.destinations) this.#consider(destination);
  }

  /** A neighbour is gone, with all that it said. */
  lose(teller: Teller): void {
    for (const destination of this.destinations) {
      destination.reports.delete(teller);
      destination.owed.delete(teller);
      if (destination.awaited?.delete(teller)) this.#conclude(destination);
      else this.#consider(destination);
    }
  }

  /** All ways to a network, the nearest first. */
  waysTo({ own, reports }: EigrpDestination): readonly EigrpWay[] {
    const ways = [...reports].flatMap(([teller, { vector, external }]): EigrpWay[] => {
      if (!vector) return [];
      const whole = behind(vector, teller.link);
      return [{ teller, vector: whole, distance: distanceOf(whole), reported: distanceOf(vector), external }];
    });
    if (own) {
      const { vector, external } = own;
      ways.push({ teller: undefined, vector, distance: distanceOf(vector), reported: 0, external });
    }
    return ways.toSorted((a, b) => a.distance - b.distance);
  }

  clear(): void {
    for (const { patience } of this.#destinations.values()) patience?.cancel();
    this.#destinations.clear();
  }

  #at({ network, mask }: Pick<EigrpRoute, "network" | "mask">): EigrpDestination {
    const key = networkKey({ network, mask });
    const found = this.#destinations.get(key);
    if (found) return found;
    const made: EigrpDestination = {
      network,
      mask,
      own: undefined,
      reports: new Map(),
      successors: [],
      feasibleDistance: INFINITE,
      awaited: undefined,
      owed: new Set(),
      patience: undefined,
      changed: this.host.timeline.now,
    };
    this.#destinations.set(key, made);
    return made;
  }

  /** Looks for the nearest way; if nothing vouches that it leads into no loop, everybody is asked first. */
  #consider(destination: EigrpDestination, asker?: Teller): void {
    if (destination.awaited) return;
    const ways = this.#eligible(destination);
    const nearest = ways[0]?.distance ?? INFINITE;
    const feasible = ways.filter(
      ({ distance, reported }) => distance === nearest && reported < destination.feasibleDistance,
    );
    if (feasible.length > 0) {
      const isOwn = feasible.every(({ teller }) => teller === undefined);
      destination.feasibleDistance = isOwn ? nearest : Math.min(destination.feasibleDistance, nearest);
      this.#use(destination, feasible);
      this.#settle(destination);
    } else if (destination.successors.length > 0 || ways.length > 0) this.#activate(destination, asker);
    else this.#settle(destination);
  }

  /** Nobody is nearer to a network than who is on it, whatever the link costs. */
  #eligible(destination: EigrpDestination): readonly EigrpWay[] {
    const ways = this.waysTo(destination);
    const isOnIt = destination.own !== undefined && destination.own.external === undefined;
    return isOnIt ? ways.filter(({ teller }) => teller === undefined) : ways;
  }

  #activate(destination: EigrpDestination, asker: Teller | undefined): void {
    // What is left of the way in use serves until there is another.
    const left = this.waysTo(destination).filter(({ teller }) =>
      destination.successors.some((old) => old.teller === teller),
    );
    this.#use(destination, left);
    const asked = new Set([...this.host.tellers()].filter((one) => one !== asker));
    destination.awaited = new Set(asked);
    if (asked.size > 0) {
      this.host.ask(destination, asked);
      destination.patience = this.host.timeline.after(PATIENCE, () => this.#lament(destination));
    }
    this.#conclude(destination);
  }

  /** Everybody has answered: any way will do, because nobody can count on an old one through this router. */
  #conclude(destination: EigrpDestination): void {
    if (!destination.awaited || destination.awaited.size > 0) return;
    destination.patience?.cancel();
    destination.awaited = undefined;
    const ways = this.#eligible(destination);
    const nearest = ways[0]?.distance ?? INFINITE;
    destination.feasibleDistance = nearest;
    this.#use(
      destination,
      ways.filter(({ distance }) => distance === nearest),
    );
    // Who was met in the meantime has not been told of it.
    this.host.changed(destination);
    this.#settle(destination);
  }

  #use(destination: EigrpDestination, ways: readonly EigrpWay[]): void {
    const isSame = JSON.stringify(ways) === JSON.stringify(destination.successors);
    if (isSame) return;
    destination.successors = ways;
    destination.changed = this.host.timeline.now;
    this.host.changed(destination);
  }

  /** Pays the replies that it owes, and forgets a network that nobody reaches. */
  #settle(destination: EigrpDestination): void {
    if (destination.awaited) return;
    const owed = [...destination.owed];
    destination.owed.clear();
    for (const to of owed) this.host.reply(destination, to);
    const isGone = destination.successors.length === 0 && this.waysTo(destination).length === 0;
    if (isGone) this.#destinations.delete(networkKey(destination));
  }

  #lament(destination: EigrpDestination): void {
    if (destination.awaited) this.host.stuck(destination, new Set(destination.awaited));
  }
}

/** Milliseconds that a network may be active (`timers active-time`). */
const PATIENCE = 180_000;

function note({ reports }: EigrpDestination, { vector, external }: EigrpRoute, from: Teller): void {
  if (vector) reports.set(from, { vector, external });
  else reports.delete(from);
}

import { networkKey } from "../../../router/ipv4.js";
import { identity, type EigrpBlock } from "../../../modes/routing/eigrp.js";
import { autoSummary } from "../../../modes/routing/shared.js";
import type { LearnedRoute } from "../../../router/routing-model.js";
import { maximumPathsOf, eigrpRouterId } from "../../../rules/routing-process.js";
import type { Timer } from "../../../session/timeline.js";
import { EigrpLog } from "./log.js";
import type { EigrpMessage, EigrpRoute } from "./message.js";
import type { EigrpNeighbor } from "./neighbor.js";
import { ownRoutes } from "./own.js";
import { eigrpPorts, type EigrpPort } from "./ports.js";
import { eigrpState } from "./state.js";
import { EigrpSpeaker } from "./speaker.js";
import { EigrpSummaries } from "./summaries.js";
import { EigrpTopology, type EigrpDestination, type Teller } from "./topology.js";
import { toldThrough } from "./view.js";
import type { RoutingHost, RoutingProcess } from "../routing-process.js";

/** EIGRP (RFC 7868; IOS IP Routing: EIGRP). */
export class Eigrp implements RoutingProcess {
  readonly system: number;
  readonly topology: EigrpTopology;
  readonly speaker: EigrpSpeaker;
  readonly #summaries: EigrpSummaries;
  #telling: Timer | undefined;

  constructor(
    readonly host: RoutingHost,
    readonly block: EigrpBlock,
  ) {
    this.system = block.args.as;
    const log = new EigrpLog(host, block, this.system);
    const isStub = () => this.#isStub;
    this.speaker = new EigrpSpeaker(
      {
        routing: host,
        system: this.system,
        get isStub() {
          return isStub();
        },
        met: (neighbor) => this.#tell(neighbor),
        lost: (teller) => {
          this.topology.lose(teller);
          host.routesChanged();
        },
        heard: (opcode, route, from) => this.#heard(opcode, route, from),
      },
      log,
    );
    this.topology = new EigrpTopology({
      timeline: host.timeline,
      tellers: () =>
        this.speaker.neighbors.filter((one) => one.isUp && !one.isStub).map(({ teller }) => teller),
      ask: (destination, whom) => this.#ask(destination, whom),
      reply: (destination, to) => this.speaker.say(to, "reply", [this.#answer(destination, to)]),
      changed: () => {
        this.host.routesChanged();
        this.#tellSoon();
      },
      stuck: (destination, silent) => {
        log.stuck(destination);
        for (const teller of silent) this.speaker.lose(this.speaker.neighborOf(teller), "stuck in active");
      },
    });
    this.#summaries = new EigrpSummaries(host, this.topology, this);
  }

  get ports(): readonly EigrpPort[] {
    return this.speaker.ports;
  }

  get routerId(): string {
    return eigrpRouterId(this.host.router, this.block);
  }

  get summarises(): boolean {
    return autoSummary.isOn(this.block) ?? this.host.platform.traits.routing.eigrpSummarises;
  }

  get routes(): readonly LearnedRoute[] {
    const start = this.host.timeline.now - this.host.uptime();
    const learned = this.topology.destinations.flatMap(({ network, mask, successors, changed }) =>
      successors.slice(0, maximumPathsOf(this.block)).flatMap(({ teller, vector, distance, external }) => {
        if (!teller) return [];
        const route: LearnedRoute = {
          protocol: "eigrp",
          process: this.system,
          kind: external ? "EX" : "internal",
          network,
          mask,
          nextHop: teller.address,
          interface: teller.interface,
          from: teller.address,
          distance: external ? EXTERNAL_DISTANCE : DISTANCE,
          metric: distance,
          since: changed - start,
          vector,
        };
        return [route];
      }),
    );
    return [...learned, ...this.#summaries.discards()];
  }

  changed(): void {
    this.speaker.speakAt(eigrpPorts(this.host.router, this.block));
    this.#relink();
    this.topology.own(ownRoutes(this.host.router, this.block, this.ports, this.routerId));
    this.#tellSoon();
  }

  observe(): void {
    this.host.router.eigrp.set(this.system, eigrpState(this.host, this.speaker, this));
  }

  stop(): void {
    this.speaker.stop();
    this.#telling?.cancel();
    this.topology.clear();
    this.host.router.eigrp.delete(this.system);
  }

  #heard(opcode: EigrpMessage["opcode"], route: EigrpRoute, from: Teller): void {
    if (opcode === "query") this.topology.asked(route, from);
    else if (opcode === "reply") this.topology.replied(route, from);
    else this.topology.hear(route, from);
  }

  /** Links that cost something else now lead to neighbours who have to be reckoned with anew. */
  #relink(): void {
    for (const neighbor of this.speaker.neighbors) {
      const port = this.ports.find(({ name }) => name === neighbor.interface);
      if (port && JSON.stringify(port.link) !== JSON.stringify(neighbor.teller.link))
        this.topology.relink(neighbor.teller, port.link);
    }
  }

  get #isStub(): boolean {
    return identity.of(this.block, { stub: true }) !== undefined;
  }

  /** What an asker may be told: what is part of a summary on its side ends there. */
  #answer(destination: EigrpDestination, { interface: name }: Teller): EigrpRoute {
    const port = this.ports.find((one) => one.name === name);
    const told = port && this.#toldThrough(port, [destination]).get(networkKey(destination));
    const { network, mask } = destination;
    return told ?? { network, mask, vector: undefined, external: undefined };
  }

  #toldThrough(port: EigrpPort, destinations: readonly EigrpDestination[]): ReadonlyMap<string, EigrpRoute> {
    return toldThrough(port, destinations, { summaries: this.#summaries.at(port), isStub: this.#isStub });
  }

  #ask(destination: EigrpDestination, whom: ReadonlySet<Teller>): void {
    for (const teller of whom) this.speaker.say(teller, "query", [lastKnown(destination)]);
  }

  #tellSoon(): void {
    this.#telling ??= this.host.timeline.after(GATHERING, () => {
      this.#telling = undefined;
      for (const neighbor of this.speaker.neighbors) if (neighbor.isUp) this.#tell(neighbor);
      this.host.routesChanged();
    });
  }

  /** Tells a neighbour what is other than it was told last; of what is still being asked for, nothing. */
  #tell(neighbor: EigrpNeighbor): void {
    const port = this.ports.find(({ name }) => name === neighbor.interface);
    if (!port) return;
    const { destinations } = this.topology;
    const now = this.#toldThrough(port, destinations);
    const active = new Set(destinations.filter(({ awaited }) => awaited).map(networkKey));
    const news: EigrpRoute[] = [];
    for (const [key, route] of now) {
      if (!active.has(key) && !neighbor.knows(route)) news.push(route);
    }
    for (const { network, mask } of neighbor.told) {
      const key = networkKey({ network, mask });
      if (!now.has(key) && !active.has(key))
        news.push({ network, mask, vector: undefined, external: undefined });
    }
    if (news.length > 0) this.speaker.say(neighbor.teller, "update", news);
  }
}

const DISTANCE = 90;
const EXTERNAL_DISTANCE = 170;
/** Milliseconds in which changes gather. */
const GATHERING = 50;
/** A network as the router reaches it now, or as one that it does not reach. */
function lastKnown({ network, mask, successors }: EigrpDestination): EigrpRoute {
  const [best] = successors;
  return { network, mask, vector: best?.vector, external: best?.external };
}

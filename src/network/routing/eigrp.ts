import type { GenericBlock } from "../../router/holder.js";
import { contains } from "../../router/ipv4.js";
import { keptFlag, keptRows } from "../../router/kept.js";
import type { EigrpCounters, LearnedRoute } from "../../router/routing-model.js";
import { maximumPathsOf, routerIdOf } from "../../router/routing-process.js";
import type { Timer } from "../../session/timeline.js";
import type { Packet } from "../frames.js";
import { EigrpLog } from "./eigrp-log.js";
import { EIGRP_GROUP, FAREWELL, USUAL_WEIGHTS, type EigrpMessage, type EigrpRoute } from "./eigrp-message.js";
import { EigrpNeighbor, routeKey, type Said } from "./eigrp-neighbor.js";
import { ownRoutes } from "./eigrp-own.js";
import { eigrpPorts, type EigrpPort } from "./eigrp-ports.js";
import { eigrpState } from "./eigrp-state.js";
import { EigrpSummaries } from "./eigrp-summaries.js";
import { EigrpTopology, type EigrpDestination, type Teller } from "./eigrp-topology.js";
import { toldThrough } from "./eigrp-view.js";
import type { RoutingHost, RoutingProcess } from "./routing-process.js";

/** EIGRP (RFC 7868; IOS IP Routing: EIGRP). */
export class Eigrp implements RoutingProcess {
  readonly system: number;
  readonly topology: EigrpTopology;
  readonly counted: EigrpCounters = {
    hello: [0, 0],
    update: [0, 0],
    query: [0, 0],
    reply: [0, 0],
    ack: [0, 0],
  };
  ports: readonly EigrpPort[] = [];
  readonly #log: EigrpLog;
  readonly #summaries: EigrpSummaries;
  readonly #neighbors = new Map<string, EigrpNeighbor>();
  readonly #hellos = new Map<string, Timer>();
  #sequence = 0;
  #met = 0;
  #telling: Timer | undefined;

  constructor(
    readonly host: RoutingHost,
    readonly block: GenericBlock,
  ) {
    this.system = Number(block.args["as"]);
    this.#log = new EigrpLog(host, this.system);
    this.topology = new EigrpTopology({
      timeline: host.timeline,
      tellers: () => this.neighbors.filter((one) => one.isUp && !one.isStub).map(({ teller }) => teller),
      ask: (destination, whom) => this.#ask(destination, whom),
      reply: (destination, to) => this.#say(to, "reply", [this.#answer(destination, to)]),
      changed: () => {
        this.host.routesChanged();
        this.#tellSoon();
      },
      stuck: (destination, silent) => {
        this.#log.stuck(destination);
        for (const teller of silent) this.#lose(this.#of(teller), "stuck in active");
      },
    });
    this.#summaries = new EigrpSummaries(host, this.topology, this);
  }

  get neighbors(): readonly EigrpNeighbor[] {
    return [...this.#neighbors.values()];
  }

  get routerId(): string {
    return routerIdOf(this.host.router, this.block);
  }

  get summarises(): boolean {
    return keptFlag(this.block, "auto-summary") ?? this.host.platform.dialect === "packet-tracer";
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
    const before = this.ports;
    this.ports = eigrpPorts(this.host.router, this.block);
    for (const old of before) {
      const now = this.ports.find(({ name }) => name === old.name);
      if (now && !now.isPassive && now.address === old.address) continue;
      if (!old.isPassive && this.host.stack.interfaceNamed(old.name)) this.#sendHello(old, FAREWELL);
      this.#close(old, now?.isPassive ? "interface passive" : "interface down");
    }
    for (const port of this.ports) if (!port.isPassive && !this.#hellos.has(port.name)) this.#greet(port);
    this.#relink();
    this.topology.own(ownRoutes(this.host.router, this.block, this.ports, this.routerId));
    this.#tellSoon();
  }

  observe(): void {
    this.host.router.eigrp.set(this.system, eigrpState(this));
  }

  stop(): void {
    for (const port of this.ports) {
      if (!port.isPassive) this.#sendHello(port, FAREWELL);
      this.#close(port, "procinfo free");
    }
    this.ports = [];
    this.#telling?.cancel();
    this.topology.clear();
    this.host.router.eigrp.delete(this.system);
  }

  receive(message: EigrpMessage, { source }: Packet, name: string): void {
    const port = this.ports.find((one) => one.name === name);
    if (!port || port.isPassive || message.system !== this.system || source === port.address) return;
    if (!contains(port, source)) return this.#log.stranger(source, port);
    const known = this.#neighbors.get(keyOf(name, source));
    if (message.opcode === "hello") {
      this.counted[message.parameters ? "hello" : "ack"][1]++;
      if (message.parameters) return this.#hear(message.parameters, port, source, known);
      known?.confirm(message.acknowledgment);
      return;
    }
    if (known) this.#receive(message, known);
  }

  #hear(
    { weights, hold, isStub }: NonNullable<EigrpMessage["parameters"]>,
    port: EigrpPort,
    source: string,
    known: EigrpNeighbor | undefined,
  ): void {
    if (weights.join() === FAREWELL.join()) {
      const word = this.host.platform.dialect === "packet-tracer" ? "Goodbye" : "PEER-TERMINATION";
      if (known) this.#lose(known, `Interface ${word} received`);
      return;
    }
    if (weights.join() !== USUAL_WEIGHTS.join()) {
      if (known) this.#lose(known, "K-value mismatch");
      return;
    }
    const neighbor = known ?? this.#meet(port, source);
    neighbor.isStub = isStub;
    neighbor.listen(hold);
    if (known) return;
    this.#sendHello(port, USUAL_WEIGHTS);
    this.#post(neighbor, { opcode: "update", isInitial: true, routes: [] });
  }

  #meet(port: EigrpPort, address: string): EigrpNeighbor {
    const teller: Teller = { address, interface: port.name, link: port.link };
    const neighbor = new EigrpNeighbor(
      {
        timeline: this.host.timeline,
        send: (said, to) => this.#transmit(said, to),
        greeted: (one) => {
          one.isUp = true;
          this.#log.neighbor(one, "up: new adjacency");
          this.#tell(one);
        },
        lost: (one, why) => this.#lose(one, why),
      },
      teller,
      this.#met++,
    );
    this.#neighbors.set(keyOf(port.name, address), neighbor);
    return neighbor;
  }

  #receive(message: EigrpMessage, from: EigrpNeighbor): void {
    const { opcode, sequence, acknowledgment, isInitial, routes } = message;
    this.counted[opcode][1]++;
    from.listen();
    if (acknowledgment > 0) from.confirm(acknowledgment);
    // What somebody said in an earlier life counts no more.
    if (!isInitial && from.heard === 0) return;
    if (isInitial && from.isUp && from.heard > 0 && sequence !== from.heard) {
      // It has begun anew, and knows nothing of what it was told.
      const { address, interface: name } = from;
      this.#lose(from, "peer restarted");
      const port = this.ports.find((one) => one.name === name);
      if (port)
        this.#hear(
          { weights: USUAL_WEIGHTS, hold: from.hold, isStub: from.isStub },
          port,
          address,
          undefined,
        );
      const again = this.#neighbors.get(keyOf(name, address));
      if (again) this.#receive(message, again);
      return;
    }
    this.#confirm(from, sequence);
    if (sequence === from.heard) return;
    from.heard = sequence;
    for (const route of routes) {
      if (opcode === "query") this.topology.asked(route, from.teller);
      else if (opcode === "reply") this.topology.replied(route, from.teller);
      else this.topology.hear(route, from.teller);
    }
  }

  #confirm(to: EigrpNeighbor, sequence: number): void {
    const message: EigrpMessage = { ...this.#empty("hello"), acknowledgment: sequence };
    this.#unicast(message, to);
  }

  #lose(neighbor: EigrpNeighbor | undefined, why: string): void {
    if (!neighbor || this.#neighbors.get(keyOf(neighbor.interface, neighbor.address)) !== neighbor) return;
    neighbor.stop();
    this.#neighbors.delete(keyOf(neighbor.interface, neighbor.address));
    if (neighbor.isUp) this.#log.neighbor(neighbor, `down: ${why}`);
    this.topology.lose(neighbor.teller);
    this.host.routesChanged();
  }

  #close(port: EigrpPort, why: string): void {
    this.#hellos.get(port.name)?.cancel();
    this.#hellos.delete(port.name);
    for (const neighbor of this.neighbors) if (neighbor.interface === port.name) this.#lose(neighbor, why);
  }

  #of(teller: Teller): EigrpNeighbor | undefined {
    return this.#neighbors.get(keyOf(teller.interface, teller.address));
  }

  /** Links that cost something else now lead to neighbours who have to be reckoned with anew. */
  #relink(): void {
    for (const neighbor of this.neighbors) {
      const port = this.ports.find(({ name }) => name === neighbor.interface);
      if (port && JSON.stringify(port.link) !== JSON.stringify(neighbor.teller.link))
        this.topology.relink(neighbor.teller, port.link);
    }
  }

  #greet(port: EigrpPort): void {
    this.#sendHello(port, USUAL_WEIGHTS);
    const timer = this.host.timeline.after(port.hello * 1000, () => {
      const now = this.ports.find(({ name }) => name === port.name);
      if (now) this.#greet(now);
    });
    this.#hellos.set(port.name, timer);
  }

  #sendHello(port: EigrpPort, weights: readonly number[]): void {
    this.counted.hello[0]++;
    const parameters = { weights, hold: port.hold, isStub: this.#isStub };
    this.host.stack.multicast(port.name, EIGRP_GROUP, { ...this.#empty("hello"), parameters });
  }

  get #isStub(): boolean {
    return keptRows(this.block, "eigrp").some((row) => row["stub"] === true);
  }

  #empty(opcode: EigrpMessage["opcode"]): EigrpMessage {
    return {
      kind: "eigrp",
      opcode,
      system: this.system,
      sequence: 0,
      acknowledgment: 0,
      isInitial: false,
      parameters: undefined,
      routes: [],
    };
  }

  #transmit(said: Said, to: EigrpNeighbor): void {
    this.#unicast({ ...this.#empty(said.opcode), ...said }, to);
  }

  #unicast(data: EigrpMessage, { address, interface: name }: EigrpNeighbor): void {
    const source = this.ports.find((port) => port.name === name)?.address;
    this.counted[data.sequence > 0 ? data.opcode : "ack"][0]++;
    this.host.stack.send({ destination: address, source, ttl: 2, dscp: 48, data });
  }

  #post(neighbor: EigrpNeighbor, what: Omit<Said, "sequence">): void {
    for (let at = 0; at === 0 || at < what.routes.length; at += ROUTES_A_PACKET) {
      const routes = what.routes.slice(at, at + ROUTES_A_PACKET);
      neighbor.tell({ ...what, routes, sequence: ++this.#sequence });
    }
  }

  #say(to: Teller, opcode: Said["opcode"], routes: readonly EigrpRoute[]): void {
    const neighbor = this.#of(to);
    if (neighbor) this.#post(neighbor, { opcode, isInitial: false, routes });
  }

  /** What an asker may be told: what is part of a summary on its side ends there. */
  #answer(destination: EigrpDestination, { interface: name }: Teller): EigrpRoute {
    const port = this.ports.find((one) => one.name === name);
    const told = port && this.#toldThrough(port, [destination]).get(routeKey(destination));
    const { network, mask } = destination;
    return told ?? { network, mask, vector: undefined, external: undefined };
  }

  #toldThrough(port: EigrpPort, destinations: readonly EigrpDestination[]): ReadonlyMap<string, EigrpRoute> {
    return toldThrough(port, destinations, { summaries: this.#summaries.at(port), isStub: this.#isStub });
  }

  #ask(destination: EigrpDestination, whom: ReadonlySet<Teller>): void {
    for (const teller of whom) this.#say(teller, "query", [lastKnown(destination)]);
  }

  #tellSoon(): void {
    this.#telling ??= this.host.timeline.after(GATHERING, () => {
      this.#telling = undefined;
      for (const neighbor of this.neighbors) if (neighbor.isUp) this.#tell(neighbor);
      this.host.routesChanged();
    });
  }

  /** Tells a neighbour what is other than it was told last; of what is still being asked for, nothing. */
  #tell(neighbor: EigrpNeighbor): void {
    const port = this.ports.find(({ name }) => name === neighbor.interface);
    if (!port) return;
    const { destinations } = this.topology;
    const now = this.#toldThrough(port, destinations);
    const active = new Set(destinations.filter(({ awaited }) => awaited).map(routeKey));
    const news: EigrpRoute[] = [];
    for (const [key, route] of now) {
      const text = JSON.stringify(route);
      if (active.has(key) || neighbor.told.get(key) === text) continue;
      neighbor.told.set(key, text);
      news.push(route);
    }
    for (const key of neighbor.told.keys()) {
      if (now.has(key) || active.has(key)) continue;
      neighbor.told.delete(key);
      const [network = "", mask = ""] = key.split(" ");
      news.push({ network, mask, vector: undefined, external: undefined });
    }
    if (news.length > 0) this.#post(neighbor, { opcode: "update", isInitial: false, routes: news });
  }
}

const DISTANCE = 90;
const EXTERNAL_DISTANCE = 170;
/** Milliseconds in which changes gather. */
const GATHERING = 50;
/** What fits into 1500 bytes. */
const ROUTES_A_PACKET = 25;

function keyOf(name: string, address: string): string {
  return `${name} ${address}`;
}

/** A network as the router reaches it now, or as one that it does not reach. */
function lastKnown({ network, mask, successors }: EigrpDestination): EigrpRoute {
  const [best] = successors;
  return { network, mask, vector: best?.vector, external: best?.external };
}

import { contains } from "../../../router/ipv4.js";
import type { EigrpCounters } from "../../../router/routing-model.js";
import type { Timer } from "../../../session/timeline.js";
import type { Packet } from "../../link/frames.js";
import type { RoutingHost } from "../routing-process.js";
import type { EigrpLog } from "./log.js";
import { EIGRP_GROUP, FAREWELL, USUAL_WEIGHTS, type EigrpMessage, type EigrpRoute } from "./message.js";
import { EigrpNeighbor, type Said } from "./neighbor.js";
import type { EigrpPort } from "./ports.js";
import type { Teller } from "./topology.js";

/** The process behind the packets. */
export interface SpeakerHost {
  readonly routing: RoutingHost;
  readonly system: number;
  readonly isStub: boolean;
  /** A neighbour is to hear all that there is to tell. */
  met(neighbor: EigrpNeighbor): void;
  lost(teller: Teller): void;
  /** A neighbour says something of a network. */
  heard(opcode: EigrpMessage["opcode"], route: EigrpRoute, from: Teller): void;
}

/** Finds neighbours by hellos, and speaks with them (RFC 7868 section 5). */
export class EigrpSpeaker {
  readonly counted: EigrpCounters = {
    hello: [0, 0],
    update: [0, 0],
    query: [0, 0],
    reply: [0, 0],
    ack: [0, 0],
  };
  #ports: readonly EigrpPort[] = [];
  readonly #neighbors = new Map<string, EigrpNeighbor>();
  readonly #hellos = new Map<string, Timer>();
  #sequence = 0;

  constructor(
    private readonly host: SpeakerHost,
    private readonly log: EigrpLog,
  ) {}

  get ports(): readonly EigrpPort[] {
    return this.#ports;
  }

  get neighbors(): readonly EigrpNeighbor[] {
    return [...this.#neighbors.values()];
  }

  /** Speaks at these interfaces from now on. */
  speakAt(ports: readonly EigrpPort[]): void {
    const { stack } = this.host.routing;
    const before = this.#ports;
    this.#ports = ports;
    for (const old of before) {
      const now = ports.find(({ name }) => name === old.name);
      if (now && !now.isPassive && now.address === old.address) continue;
      if (!old.isPassive && stack.interfaceNamed(old.name)) this.#sendHello(old, FAREWELL);
      this.#close(old, now?.isPassive ? "interface passive" : "interface down");
    }
    for (const port of ports) {
      const old = before.find(({ name }) => name === port.name);
      const isSame = this.#hellos.has(port.name) && old?.hello === port.hello;
      if (!port.isPassive && !isSame) this.#greet(port);
    }
  }

  /** Says farewell. */
  stop(): void {
    for (const port of this.#ports) {
      if (!port.isPassive) this.#sendHello(port, FAREWELL);
      this.#close(port, "procinfo free");
    }
    this.#ports = [];
  }

  receive(message: EigrpMessage, { source }: Packet, name: string): void {
    const port = this.#ports.find((one) => one.name === name);
    if (!port || port.isPassive || message.system !== this.host.system || source === port.address) return;
    if (!contains(port, source)) return this.log.stranger(source, port);
    const known = this.#neighbors.get(keyOf(name, source));
    if (message.opcode === "hello") {
      this.counted[message.parameters ? "hello" : "ack"][1]++;
      if (message.parameters) return this.#hear(message.parameters, port, source, known);
      known?.confirm(message.acknowledgment);
      return;
    }
    if (known) this.#receive(message, known);
  }

  neighborOf(teller: Teller): EigrpNeighbor | undefined {
    return this.#neighbors.get(keyOf(teller.interface, teller.address));
  }

  /** Says something to a neighbour reliably. */
  say(to: Teller, opcode: Said["opcode"], routes: readonly EigrpRoute[]): void {
    const neighbor = this.neighborOf(to);
    if (neighbor) this.#post(neighbor, { opcode, isInitial: false, routes });
  }

  lose(neighbor: EigrpNeighbor | undefined, why: string): void {
    if (!neighbor || this.#neighbors.get(keyOf(neighbor.interface, neighbor.address)) !== neighbor) return;
    neighbor.stop();
    this.#neighbors.delete(keyOf(neighbor.interface, neighbor.address));
    if (neighbor.isUp) this.log.neighbor(neighbor, `down: ${why}`);
    this.host.lost(neighbor.teller);
  }

  #hear(
    { weights, hold, isStub }: NonNullable<EigrpMessage["parameters"]>,
    port: EigrpPort,
    source: string,
    known: EigrpNeighbor | undefined,
  ): void {
    if (weights.join() === FAREWELL.join()) {
      const { eigrpFarewell } = this.host.routing.platform.traits.routing;
      if (known) this.lose(known, `Interface ${eigrpFarewell} received`);
      return;
    }
    if (weights.join() !== USUAL_WEIGHTS.join()) {
      if (known) this.lose(known, "K-value mismatch");
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
        timeline: this.host.routing.timeline,
        send: (said, to) => this.#transmit(said, to),
        greeted: (one) => {
          one.isUp = true;
          this.log.neighbor(one, "up: new adjacency");
          this.host.met(one);
        },
        lost: (one, why) => this.lose(one, why),
      },
      teller,
      this.#freeHandle(),
    );
    this.#neighbors.set(keyOf(port.name, address), neighbor);
    return neighbor;
  }

  /** The lowest number that no neighbour has: a real router counts anew once a neighbour is gone. */
  #freeHandle(): number {
    const taken = new Set(this.neighbors.map(({ handle }) => handle));
    for (let handle = 0; ; handle++) if (!taken.has(handle)) return handle;
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
      this.lose(from, "peer restarted");
      const port = this.#ports.find((one) => one.name === name);
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
    for (const route of routes) this.host.heard(opcode, route, from.teller);
  }

  #confirm(to: EigrpNeighbor, sequence: number): void {
    const message: EigrpMessage = { ...this.#empty("hello"), acknowledgment: sequence };
    this.#unicast(message, to);
  }

  #close(port: EigrpPort, why: string): void {
    this.#hellos.get(port.name)?.cancel();
    this.#hellos.delete(port.name);
    for (const neighbor of this.neighbors) if (neighbor.interface === port.name) this.lose(neighbor, why);
  }

  #greet(port: EigrpPort): void {
    this.#hellos.get(port.name)?.cancel();
    this.#sendHello(port, USUAL_WEIGHTS);
    const timer = this.host.routing.timeline.after(port.hello * 1000, () => {
      const now = this.#ports.find(({ name }) => name === port.name);
      if (now) this.#greet(now);
    });
    this.#hellos.set(port.name, timer);
  }

  #sendHello(port: EigrpPort, weights: readonly number[]): void {
    this.counted.hello[0]++;
    const parameters = { weights, hold: port.hold, isStub: this.host.isStub };
    this.host.routing.stack.multicast(port.name, EIGRP_GROUP, { ...this.#empty("hello"), parameters });
  }

  #empty(opcode: EigrpMessage["opcode"]): EigrpMessage {
    return {
      kind: "eigrp",
      opcode,
      system: this.host.system,
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
    const source = this.#ports.find((port) => port.name === name)?.address;
    this.counted[data.sequence > 0 ? data.opcode : "ack"][0]++;
    this.host.routing.stack.send({ destination: address, source, ttl: 2, dscp: 48, data });
  }

  #post(neighbor: EigrpNeighbor, what: Omit<Said, "sequence">): void {
    for (let at = 0; at === 0 || at < what.routes.length; at += ROUTES_A_PACKET) {
      const routes = what.routes.slice(at, at + ROUTES_A_PACKET);
      neighbor.tell({ ...what, routes, sequence: ++this.#sequence });
    }
  }
}

/** What fits into 1500 bytes. */
const ROUTES_A_PACKET = 25;

function keyOf(name: string, address: string): string {
  return `${name} ${address}`;
}

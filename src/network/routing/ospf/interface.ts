import type { OspfInterfaceState } from "../../../router/ospf-model.js";
import { contains } from "../../../router/ipv4.js";
import type { OspfPort } from "../../../rules/ospf-settings.js";
import type { Timeline, Timer } from "../../../session/timeline.js";
import { elect, NONE } from "./election.js";
import { OspfNeighbor, type NeighborHost } from "./neighbor.js";
import {
  ALL_ROUTERS,
  DESIGNATED_ROUTERS,
  type Authentication,
  type Hello,
  type OspfBody,
  type OspfPacket,
} from "./packets.js";

/** The process to which an interface belongs, as the interface needs it. */
export interface InterfaceHost extends Pick<
  NeighborHost,
  "routerId" | "headers" | "find" | "stateChanged" | "debug"
> {
  readonly timeline: Timeline;
  /** Whether the area takes external routes. */
  readonly isExternalCapable: boolean;
  /** Neighbours that were named, where nobody can be found by a group; one of two that names the other is enough. */
  readonly namedNeighbors: readonly string[];
  /** To a group of the interface's network, or to one router. */
  transmit(packet: OspfPacket, name: string, to: string): void;
  /** The interface is something else on its network, or has another designated router. */
  roleChanged(): void;
}

/** An interface at work for OSPF: finds neighbours by hellos and elects a designated router (RFC 2328 section 9). */
export class OspfInterface {
  readonly neighbors = new Map<string, OspfNeighbor>();
  designated = NONE;
  backup = NONE;
  #state: OspfInterfaceState = "DOWN";
  #port: OspfPort;
  #hello: Timer | undefined;
  #nextHello = 0;
  #wait: Timer | undefined;
  #digests = 0;

  constructor(
    private readonly host: InterfaceHost,
    port: OspfPort,
  ) {
    this.#port = port;
    this.#start();
  }

  get port(): OspfPort {
    return this.#port;
  }

  get state(): OspfInterfaceState {
    return this.#state;
  }

  get isDesignated(): boolean {
    return this.#state === "DR";
  }

  /** Neighbours with the same database. */
  get full(): readonly OspfNeighbor[] {
    return [...this.neighbors.values()].filter(({ state }) => state === "FULL");
  }

  /** Milliseconds until the next hello. */
  get helloIn(): number {
    return Math.max(0, this.#nextHello - this.host.timeline.now);
  }

  /** Takes over settings that do not ask for a new beginning, such as the cost. */
  adjust(port: OspfPort): void {
    const before = this.#port;
    this.#port = port;
    if (before.hello !== port.hello && this.#hello) this.#greet();
  }

  stop(why: string): void {
    this.#hello?.cancel();
    this.#wait?.cancel();
    // Who has left the network elects nobody when its neighbours go.
    this.#state = "DOWN";
    for (const neighbor of this.neighbors.values()) neighbor.die(why);
    this.neighbors.clear();
  }

  receive({ routerId, body }: OspfPacket, source: string): OspfNeighbor | undefined {
    if (this.#port.isPassive || this.#port.type === "loopback") return undefined;
    if (body.kind === "hello") {
      this.#hear(body, routerId, source);
      return undefined;
    }
    const neighbor = this.neighbors.get(source);
    if (neighbor && body.kind === "description") {
      // Who sends a description hears this router, and takes part in elections from now on.
      const before = candidateText(neighbor);
      neighbor.recognise();
      this.#consider(neighbor, before);
    }
    return neighbor;
  }

  send(body: OspfBody, to: string): void {
    const { name, areaId: area } = this.#port;
    const { routerId } = this.host;
    const packet: OspfPacket = { kind: "ospf", routerId, area, authentication: this.#proof(), body };
    this.host.transmit(packet, name, to);
  }

  /** Where advertisements go: everybody who is adjacent here hears that group. */
  get floodsTo(): string {
    const isLeading = this.#state === "DR" || this.#state === "BDR" || this.#state === "P2P";
    return isLeading ? ALL_ROUTERS : DESIGNATED_ROUTERS;
  }

  #start(): void {
    const { type, isPassive, dead, priority } = this.#port;
    if (type === "loopback") this.#state = "LOOP";
    else if (type === "point-to-point" || type === "point-to-multipoint") this.#state = "P2P";
    else if (priority === 0) this.#state = "DROTHER";
    else {
      this.#state = "WAIT";
      this.#wait = this.host.timeline.after(dead * 1000, () => this.#elect());
    }
    if (!isPassive && type !== "loopback") this.#greet();
  }

  #greet(): void {
    const { timeline, namedNeighbors } = this.host;
    const { type, hello, address, mask } = this.#port;
    this.#hello?.cancel();
    this.#sendHello(ALL_ROUTERS);
    if (type === "non-broadcast") {
      const named = namedNeighbors.filter((one) => contains({ address, mask }, one));
      for (const one of new Set([...named, ...this.neighbors.keys()])) this.#sendHello(one);
    }
    const interval = Math.max(hello, 1) * 1000;
    this.#nextHello = timeline.now + interval;
    this.#hello = timeline.after(interval, () => this.#greet());
  }

  #sendHello(to: string): void {
    if (this.#port.type === "non-broadcast" && to === ALL_ROUTERS) return;
    const { mask, hello, dead, priority } = this.#port;
    this.send(
      {
        kind: "hello",
        mask,
        helloInterval: hello,
        deadInterval: dead,
        priority,
        isExternalCapable: this.host.isExternalCapable,
        designated: this.designated,
        backup: this.backup,
        neighbors: [...this.neighbors.values()].flatMap((one) =>
          one.isAtLeast("INIT") ? [one.routerId] : [],
        ),
      },
      to,
    );
  }

  #hear(hello: Hello, routerId: string, source: string): void {
    if (!this.#agrees(hello, source)) return;
    let neighbor = this.neighbors.get(source);
    if (neighbor && neighbor.routerId !== routerId) {
      neighbor.die("Neighbor changed its router ID");
      this.neighbors.delete(source);
      neighbor = undefined;
    }
    const isNew = neighbor === undefined;
    neighbor ??= this.#meet(routerId, source);
    const before = candidateText(neighbor);
    neighbor.hear(hello);
    // A new neighbour is answered at once, so that both know each other soon.
    if (isNew) this.#greet();
    this.#consider(neighbor, before);
  }

  /** What two routers on one network must agree on (section 10.5). */
  #agrees(hello: Hello, source: string): boolean {
    const { mask, hello: interval, dead, type } = this.#port;
    const sameMask = hello.mask === mask || type === "point-to-point";
    const sameTimes = hello.helloInterval === interval && hello.deadInterval === dead;
    const sameKind = hello.isExternalCapable === this.host.isExternalCapable;
    if (sameMask && sameTimes && sameKind) return true;
    if (sameMask && sameTimes) {
      this.host.debug(`Hello from ${source} with mismatched Stub/Transit area option bit`);
      return false;
    }
    this.host.debug(`Mismatched hello parameters from ${source}`);
    this.host.debug(
      `Dead R ${hello.deadInterval} C ${dead}, Hello R ${hello.helloInterval} C ${interval}  Mask R ${hello.mask} C ${mask}`,
    );
    return false;
  }

  #meet(routerId: string, source: string): OspfNeighbor {
    const { host } = this;
    const port = () => this.#port;
    const neighbor = new OspfNeighbor(
      {
        timeline: host.timeline,
        get routerId() {
          return host.routerId;
        },
        get port() {
          return port();
        },
        send: (body, to) => this.send(body, to),
        headers: () => host.headers(),
        find: (name) => host.find(name),
        wantsAdjacency: (one) => this.#wantsAdjacency(one),
        stateChanged: (one, before, why) => {
          if (one.state === "DOWN") {
            this.neighbors.delete(one.address);
            if (this.#isElecting && this.#state !== "WAIT" && this.#state !== "DOWN") this.#elect();
          }
          host.stateChanged(one, before, why);
        },
        debug: (line) => host.debug(line),
      },
      routerId,
      source,
    );
    this.neighbors.set(source, neighbor);
    return neighbor;
  }

  get #isElecting(): boolean {
    const { type } = this.#port;
    return type === "broadcast" || type === "non-broadcast";
  }

  /** Somebody's hello may change who is elected (section 9.2, events BackupSeen and NeighborChange). */
  #consider(neighbor: OspfNeighbor, before: string): void {
    if (!this.#isElecting || !neighbor.isAtLeast("2WAY")) return;
    if (this.#state === "WAIT") {
      const { designated, backup, address } = neighbor;
      if (backup === address || (designated === address && backup === NONE)) this.#elect();
    } else if (candidateText(neighbor) !== before) this.#elect();
  }

  #elect(): void {
    this.#wait?.cancel();
    const { address, priority } = this.#port;
    const { designated, backup } = this;
    const self = { routerId: this.host.routerId, address, priority, designated, backup };
    const others = [...this.neighbors.values()].filter((one) => one.isAtLeast("2WAY"));
    const elected = elect(self, others);
    this.designated = elected.designated;
    this.backup = elected.backup;
    const state = elected.designated === address ? "DR" : elected.backup === address ? "BDR" : "DROTHER";
    const isSame = state === this.#state && designated === elected.designated && backup === elected.backup;
    this.#state = state;
    if (isSame) return;
    for (const neighbor of this.neighbors.values()) neighbor.decide();
    if (!this.#port.isPassive) this.#greet();
    this.host.roleChanged();
  }

  #wantsAdjacency({ address }: OspfNeighbor): boolean {
    if (!this.#isElecting) return true;
    if (this.#state === "DR" || this.#state === "BDR") return true;
    return this.#state === "DROTHER" && (address === this.designated || address === this.backup);
  }

  #proof(): Authentication {
    const { authentication } = this.#port;
    return authentication.kind === "md5" ? { ...authentication, sequence: ++this.#digests } : authentication;
  }
}

/** What of a neighbour the election looks at. */
function candidateText(neighbor: OspfNeighbor): string {
  const { priority, designated, backup, address } = neighbor;
  const leads = designated === address;
  return [neighbor.isAtLeast("2WAY"), priority, leads, backup === address].join(" ");
}

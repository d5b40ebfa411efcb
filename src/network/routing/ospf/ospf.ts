import type { Lsa, OspfNeighborState } from "../../../router/ospf-model.js";
import * as settings from "../../../modes/routing/ospf.js";
import { redistribute } from "../../../modes/routing/shared.js";
import { areaSettings, ospfPorts, type OspfPort } from "../../../rules/ospf-settings.js";
import type { LearnedRoute } from "../../../router/routing-model.js";
import { defaultInformationOf, maximumPathsOf, ospfRouterId } from "../../../rules/routing-process.js";
import type { Timer } from "../../../session/timeline.js";
import type { Packet } from "../../link/frames.js";
import { BACKBONE, type OspfArea } from "./area.js";
import { OspfDatabase } from "./database.js";
import { OspfFlooding } from "./flooding.js";
import { OspfInterface } from "./interface.js";
import { OspfLog } from "./log.js";
import { headerOf, MAX_AGE } from "./lsa.js";
import type { OspfNeighbor } from "./neighbor.js";
import { externalStatements, networkStatements, routerStatement, summaryStatements } from "./origination.js";
import type { OspfPacket } from "./packets.js";
import { allRoutes, type OspfRoute } from "./routes.js";
import { OspfSelf } from "./self.js";
import { shortestPaths } from "./spf.js";
import { ospfState } from "./state.js";
import type { RoutingHost, RoutingProcess } from "../routing-process.js";

/** OSPF version 2 (RFC 2328; IOS IP Routing: OSPF). */
export class Ospf implements RoutingProcess {
  readonly number: number;
  readonly areas = new Map<string, OspfArea>();
  readonly interfaces = new Map<string, OspfInterface>();
  readonly shared: OspfDatabase;
  readonly #flooding: OspfFlooding;
  readonly #self: OspfSelf;
  readonly #log: OspfLog;
  #routerId: string | undefined;
  #routes: readonly LearnedRoute[] = [];
  #found: readonly OspfRoute[] = [];
  #saying: Timer | undefined;
  #reckoning: Timer | undefined;
  #refresh: Timer | undefined;

  constructor(
    readonly host: RoutingHost,
    readonly block: settings.OspfBlock,
  ) {
    this.number = block.args.process;
    this.shared = new OspfDatabase(host.timeline, (lsa) => this.#expired(lsa));
    this.#log = new OspfLog(host, block, this.number);
    const self = () => this.routerId;
    const areas = () => this.areas.values();
    this.#flooding = new OspfFlooding({
      get routerId() {
        return self();
      },
      get areas() {
        return areas();
      },
      shared: this.shared,
      installed: () => this.#reckonSoon(),
      owns: (address) => host.stack.owns(address),
      heardOfItself: (lsa, area) => {
        if (lsa.advertisingRouter !== this.routerId) return this.#publish({ ...lsa, age: MAX_AGE }, area);
        this.#self.repeat(lsa);
        this.#saySoon();
      },
    });
    this.#self = new OspfSelf({
      get routerId() {
        return self();
      },
      publish: (lsa, area) => this.#publish(lsa, area),
    });
    this.#refreshLater();
  }

  get routes(): readonly LearnedRoute[] {
    return this.#routes;
  }

  get routerId(): string {
    return this.#routerId ?? BACKBONE;
  }

  /** Whether it stands between areas, and between OSPF and other routing domains. */
  get roles(): { readonly isBorder: boolean; readonly isBoundary: boolean } {
    const { block } = this;
    const isBoundary = redistribute.all(block).length > 0 || defaultInformationOf(block) !== undefined;
    return { isBorder: this.areas.size > 1, isBoundary };
  }

  changed(): void {
    const { router } = this.host;
    if (!this.#identify()) return;
    const ports = ospfPorts(router, this.block).filter(({ isUp }) => isUp);
    for (const [name, one] of this.interfaces) {
      const port = ports.find((now) => now.name === name);
      if (!port || isOther(one.port, port)) this.#close(one);
    }
    this.#settleAreas(ports);
    for (const port of ports) {
      const one = this.interfaces.get(port.name);
      if (one) one.adjust(port);
      else this.#open(port);
    }
    this.#saySoon();
  }

  observe(): void {
    this.host.router.ospf.set(this.number, ospfState(this));
  }

  stop(): void {
    this.#begin();
    for (const timer of [this.#saying, this.#reckoning, this.#refresh]) timer?.cancel();
    this.host.router.ospf.delete(this.number);
  }

  receive(packet: OspfPacket, { source }: Packet, name: string): void {
    const one = this.interfaces.get(name);
    if (!one || source === one.port.address || !this.#log.accepts(packet, source, one.port, this.routerId))
      return;
    const area = this.areas.get(one.port.areaId);
    const neighbor = one.receive(packet, source);
    if (!neighbor || !area) return;
    const { body } = packet;
    switch (body.kind) {
      case "hello":
        return;
      case "description":
        return neighbor.describe(body);
      case "request":
        return neighbor.answer(body.names);
      case "update":
        return this.#flooding.receive(body.lsas, neighbor, one, area);
      case "acknowledgment":
        for (const header of body.headers) neighbor.confirm(header);
    }
  }

  /** Takes the identity that it keeps until it begins anew; false while there is none. */
  #identify(): boolean {
    const { router } = this.host;
    const id = ospfRouterId(router, this.block);
    const told = settings.routerId.of(this.block)?.address;
    if (this.#routerId !== undefined) {
      const isAlone = [...this.interfaces.values()].every(({ neighbors }) => neighbors.size === 0);
      if (told === undefined || told === this.#routerId || !isAlone) return true;
      this.#begin();
    }
    const isTaken = [...router.ospf].some(
      ([number, other]) => number !== this.number && other.routerId === id,
    );
    if (id === BACKBONE || isTaken) {
      this.#log.withoutIdentity();
      return false;
    }
    this.#routerId = id;
    this.observe();
    return true;
  }

  /** Forgets all that it knows and all that it has said. */
  #begin(): void {
    for (const one of this.interfaces.values()) this.#close(one);
    for (const { database } of this.areas.values()) database.clear();
    this.areas.clear();
    this.shared.clear();
  }

  #settleAreas(ports: readonly OspfPort[]): void {
    for (const [id, area] of this.areas) {
      const settings = areaSettings(this.block, id);
      const isGone = !ports.some(({ areaId }) => areaId === id);
      if (isGone || settings.stub !== area.settings.stub) {
        for (const one of area.interfaces) this.#close(one);
        area.database.clear();
        this.areas.delete(id);
      } else area.settings = settings;
    }
    // Stub areas know nothing of the outside.
    if ([...this.areas.values()].every(({ settings }) => settings.stub)) this.shared.clear();
    for (const { areaId: id, area: name } of ports) {
      if (this.areas.has(id)) continue;
      const area: OspfArea = {
        id,
        name,
        settings: areaSettings(this.block, id),
        database: new OspfDatabase(this.host.timeline, (lsa) => this.#expired(lsa, area)),
        interfaces: new Set(),
        tree: { routers: new Map(), networks: [] },
        runs: 0,
      };
      this.areas.set(id, area);
    }
  }

  #open(port: OspfPort): void {
    const area = this.areas.get(port.areaId);
    if (!area) return;
    const { host } = this;
    const self = () => this.routerId;
    const isExternalCapable = () => !area.settings.stub;
    const named = () => settings.neighbor.all(this.block).map(({ address }) => address);
    const one: OspfInterface = new OspfInterface(
      {
        timeline: host.timeline,
        get routerId() {
          return self();
        },
        get isExternalCapable() {
          return isExternalCapable();
        },
        get namedNeighbors() {
          return named();
        },
        headers: () => [...area.database.lsas, ...(area.settings.stub ? [] : this.shared.lsas)].map(headerOf),
        find: (name) => this.#flooding.databaseOf(name, area).find(name),
        transmit: (packet, name, to) => {
          if (to.startsWith("224.")) host.stack.multicast(name, to, packet);
          else host.stack.send({ destination: to, source: port.address, ttl: 1, dscp: 48, data: packet });
        },
        stateChanged: (neighbor, before, why) => this.#neighborChanged(one, neighbor, before, why),
        roleChanged: () => this.#saySoon(),
        debug: (line) => this.#log.debug(line),
      },
      port,
    );
    this.interfaces.set(port.name, one);
    area.interfaces.add(one);
  }

  #close(one: OspfInterface): void {
    one.stop("Interface down or detached");
    this.interfaces.delete(one.port.name);
    this.areas.get(one.port.areaId)?.interfaces.delete(one);
    this.#saySoon();
  }

  #neighborChanged(one: OspfInterface, neighbor: OspfNeighbor, before: OspfNeighborState, why: string): void {
    this.#log.neighborChanged(one.port.name, neighbor, before, why);
    if (neighbor.state === "FULL" || before === "FULL") this.#saySoon();
  }

  #publish(lsa: Lsa, area: OspfArea): void {
    this.#flooding.databaseOf(lsa, area).install(lsa);
    this.#flooding.spread(lsa, area);
    this.#reckonSoon();
  }

  #expired(lsa: Lsa, area = [...this.areas.values()][0]): void {
    if (area) this.#flooding.spread(lsa, area);
    this.#reckonSoon();
  }

  #refreshLater(): void {
    this.#refresh = this.host.timeline.after(REFRESH_ROUND, () => {
      this.#refreshLater();
      this.#say();
    });
  }

  #saySoon(): void {
    this.#saying ??= this.host.timeline.after(ORIGINATION_DELAY, () => this.#say());
  }

  /** Brings what it says of itself up to date. */
  #say(): void {
    this.#saying?.cancel();
    this.#saying = undefined;
    if (this.#routerId === undefined) return;
    for (const area of this.areas.values()) {
      const own = [
        routerStatement(this.routerId, area, this.roles),
        ...networkStatements(this.routerId, area),
      ];
      const others = summaryStatements(area, this.areas, this.#found);
      this.#self.sync([...own, ...others], area.database, area, [1, 2, 3, 4]);
    }
    const [first] = this.areas.values();
    if (first) {
      const externals = externalStatements(this.host.router, this.block, this.number);
      this.#self.sync(externals, this.shared, first, [5]);
    }
  }

  #reckonSoon(): void {
    this.#reckoning ??= this.host.timeline.after(SPF_DELAY, () => {
      this.#reckoning = undefined;
      this.#reckon();
    });
  }

  /** Reckons the shortest ways anew. */
  #reckon(): void {
    for (const area of this.areas.values()) {
      const interfaceAt = (address: string) =>
        [...area.interfaces].find(({ port, state }) => state !== "DOWN" && port.address === address)?.port
          .name;
      area.tree = shortestPaths(area.database.lsas, this.routerId, interfaceAt);
      area.runs++;
    }
    this.#found = allRoutes(this.routerId, this.areas, this.shared.lsas);
    const routes = this.#found.flatMap((route) => this.#learned(route));
    const isSame = JSON.stringify(routes.map(withoutTime)) === JSON.stringify(this.#routes.map(withoutTime));
    if (!isSame) {
      this.#routes = routes;
      this.host.routesChanged();
    }
    // What a border router tells one area of another depends on it.
    if (this.areas.size > 1) this.#saySoon();
  }

  #learned({ network, mask, kind, cost, from, steps }: OspfRoute): readonly LearnedRoute[] {
    const distance = settings.distance.of(this.block).value;
    return steps
      .slice(0, maximumPathsOf(this.block))
      .flatMap(({ nextHop, interface: name }): LearnedRoute[] => {
        if (nextHop === undefined) return [];
        const route: LearnedRoute = {
          protocol: "ospf",
          process: this.number,
          kind,
          network,
          mask,
          nextHop,
          interface: name,
          from,
          distance,
          metric: cost,
          since: this.host.uptime(),
        };
        const text = JSON.stringify(withoutTime(route));
        return [this.#routes.find((one) => JSON.stringify(withoutTime(one)) === text) ?? route];
      });
  }
}

/** Milliseconds: before it says something new of itself, before it reckons, and between looks at what is old. */
const ORIGINATION_DELAY = 500;
const SPF_DELAY = 5000;
const REFRESH_ROUND = 300_000;

/** Whether an interface has to begin anew with other settings. */
function isOther(before: OspfPort, now: OspfPort): boolean {
  const labels = ["address", "mask", "areaId", "type", "isPassive", "priority"] as const;
  return labels.some((label) => before[label] !== now[label]);
}

function withoutTime({ since: _, ...route }: LearnedRoute): Omit<LearnedRoute, "since"> {
  return route;
}

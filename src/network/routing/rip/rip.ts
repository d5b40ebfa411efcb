import type { GenericBlock } from "../../../router/holder.js";
import { contains, networkKey, networkOf, prefixLength } from "../../../router/ipv4.js";
import { keptFlag, keptRows } from "../../../router/kept.js";
import { foreignRoutes } from "../../../router/redistribution.js";
import type { LearnedRoute, RipRow } from "../../../router/routing-model.js";
import { defaultInformationOf, maximumPathsOf } from "../../../router/routing-process.js";
import type { Timer } from "../../../session/timeline.js";
import type { Packet } from "../../frames.js";
import { RIP_PORT, UNREACHABLE, type RipEntry, type RipMessage } from "./message.js";
import { ripPorts, type RipPort } from "./ports.js";
import { RipTable, type RipDestination, type RipTimes } from "./table.js";
import { impliedMask, updateEntries, type ToldNetwork } from "./update.js";
import type { RoutingHost, RoutingProcess } from "../routing-process.js";

/** RIP, version 1 and 2 (RFC 1058 and 2453; IOS IP Routing: RIP). */
export class Rip implements RoutingProcess {
  readonly #table: RipTable;
  readonly #sources = new Map<string, number>();
  #ports: readonly RipPort[] = [];
  /** What it passes on for others, as it was told last: a change is told at once. */
  #passedOn: readonly ToldNetwork[] = [];
  readonly #news = new Set<string>();
  #nextUpdate = 0;
  #timer: Timer | undefined;
  #flash: Timer | undefined;

  constructor(
    private readonly host: RoutingHost,
    private readonly block: GenericBlock,
  ) {
    this.#table = new RipTable(host.timeline, {
      times: () => this.#times(),
      maximumPaths: () => maximumPathsOf(block),
      changed: (destination) => this.#learned(destination),
    });
    host.stack.listen(RIP_PORT, ({ data }, packet, { name }) => {
      if (data.kind === "rip") this.#receive(data, packet, name);
    });
    this.#plan();
  }

  get routes(): readonly LearnedRoute[] {
    const distance = Number(keptRows(this.block, "distance")[0]?.["value"] ?? DISTANCE);
    return this.#table.destinations.flatMap(({ network, mask, metric, paths }) =>
      paths.map(({ nextHop, interface: name, from, heard }): LearnedRoute => ({
        protocol: "rip",
        process: undefined,
        kind: "internal",
        network,
        mask,
        nextHop,
        interface: name,
        from,
        distance,
        metric,
        since: this.host.uptime() - (this.host.timeline.now - heard),
      })),
    );
  }

  changed(): void {
    const before = this.#ports;
    this.#ports = ripPorts(this.host.router, this.block);
    const isGone = (name: string) => !this.#ports.some((port) => port.name === name);
    this.#table.lose((path) => isGone(path.interface));
    for (const { address, mask } of this.#ports)
      this.#table.forget({ network: networkOf(address, mask), mask });
    for (const port of this.#ports) {
      const old = before.find(({ name }) => name === port.name);
      if (!port.isPassive && (old?.address !== port.address || old.isPassive)) this.#ask(port);
    }
    this.#noticeForeign(before);
  }

  observe(): void {
    const { router, timeline } = this.host;
    const age = (time: number) => Math.floor((timeline.now - time) / 1000);
    const learned = this.#table.destinations.map(({ network, mask, metric, paths }): RipRow => ({
      kind: "learned",
      network,
      mask,
      metric,
      isDown: paths.length === 0,
      paths: paths.map(({ nextHop, interface: name, heard }) => ({
        nextHop,
        interface: name,
        age: age(heard),
      })),
    }));
    const connected = this.#ports.map(({ name, address, mask }): RipRow => ({
      kind: "connected",
      network: networkOf(address, mask),
      mask,
      interface: name,
    }));
    const foreign = this.#foreign().map(({ network, mask, metric }): RipRow => ({
      kind: "redistributed",
      network,
      mask,
      metric,
      nextHop: "0.0.0.0",
    }));
    router.rip = {
      nextUpdate: Math.max(0, Math.ceil((this.#nextUpdate - timeline.now) / 1000)),
      sources: [...this.#sources].map(([address, heard]) => ({ address, age: age(heard) })),
      database: [...connected, ...foreign, ...learned],
    };
  }

  stop(): void {
    this.#timer?.cancel();
    this.#flash?.cancel();
    this.#table.clear();
    this.host.stack.unlisten(RIP_PORT);
    this.host.router.rip = undefined;
  }

  #times(): RipTimes & { readonly update: number } {
    const [row] = keptRows(this.block, "timers basic");
    const seconds = (label: string, usual: number) => Number(row?.[label] ?? usual) * 1000;
    return {
      update: seconds("update", 30),
      invalid: seconds("invalid", 180),
      holddown: seconds("holddown", 180),
      flush: seconds("flush", 240),
    };
  }

  #plan(): void {
    const { update } = this.#times();
    const { timeline } = this.host;
    this.#nextUpdate = timeline.now + update;
    // An interval of 0 would let no time pass.
    this.#timer = timeline.after(Math.max(update, 1000), () => {
      this.#plan();
      for (const port of this.#ports) this.#tell(port, this.#known());
    });
  }

  /** What a neighbour is told: own networks are one step away from it, and so on. */
  #known(): readonly ToldNetwork[] {
    const connected = this.#ports.map(({ name, address, mask }): ToldNetwork => ({
      network: networkOf(address, mask),
      mask,
      metric: 1,
      interfaces: [name],
    }));
    const learned = this.#table.destinations.map(({ network, mask, metric, paths }): ToldNetwork => ({
      network,
      mask,
      metric: paths.length === 0 ? UNREACHABLE : Math.min(metric + 1, UNREACHABLE),
      interfaces: paths.map((path) => path.interface),
    }));
    return [...connected, ...this.#foreign(), ...learned];
  }

  /** Routes of others come with the metric that they were given; without one only own and static routes do. */
  #foreign(): readonly ToldNetwork[] {
    const { router } = this.host;
    const routes = foreignRoutes(router, this.block).flatMap(({ entry, how }): ToldNetwork[] => {
      const isOwn = how.source === "connected" || how.source === "static";
      const metric = how.metric ?? (isOwn ? 1 : UNREACHABLE);
      if (metric >= UNREACHABLE) return [];
      const { network, mask, interface: name } = entry;
      return [{ network, mask, metric, interfaces: name === undefined ? [] : [name] }];
    });
    if (!defaultInformationOf(this.block)) return routes;
    return [{ network: "0.0.0.0", mask: "0.0.0.0", metric: 1, interfaces: [] }, ...routes];
  }

  #noticeForeign(before: readonly RipPort[]): void {
    const now = this.#foreign();
    const isSame = (a: ToldNetwork, b: ToldNetwork) =>
      networkKey(a) === networkKey(b) && a.metric === b.metric;
    const fresh = now.filter((one) => !this.#passedOn.some((old) => isSame(one, old)));
    this.#passedOn = now;
    const ports = this.#ports.filter((port) => !before.some(({ name }) => name === port.name));
    for (const { address, mask } of ports) this.#announce({ network: networkOf(address, mask), mask });
    for (const one of fresh) this.#announce(one);
  }

  #learned(destination: RipDestination): void {
    this.host.routesChanged();
    this.#announce(destination);
  }

  /** What has changed is told at once, all that changes at the same moment together (RFC 2453 section 3.10.1). */
  #announce(what: { readonly network: string; readonly mask: string }): void {
    this.#news.add(networkKey(what));
    this.#flash ??= this.host.timeline.after(FLASH_DELAY, () => {
      this.#flash = undefined;
      const news = this.#known().filter((one) => this.#news.has(networkKey(one)));
      this.#news.clear();
      for (const port of this.#ports) this.#tell(port, news, "flash ");
    });
  }

  /** Sends an update through an interface, in as many packets as it takes. */
  #tell(port: RipPort, known: readonly ToldNetwork[], what = "", to?: string): void {
    if (port.isPassive) return;
    const summarises = keptFlag(this.block, "auto-summary") ?? true;
    for (const version of port.send) {
      const entries = updateEntries(known, port, version, summarises);
      const group = to ?? (version === 2 ? GROUP : EVERYBODY);
      if (entries.length === 0) {
        if (what === "") this.#debug("RIP: build update entries - suppressing null update");
        continue;
      }
      this.#debug(`RIP: sending v${version} ${what}update to ${group} via ${port.name} (${port.address})`);
      this.#debug("RIP: build update entries");
      for (const entry of entries) this.#debug(`\t${toldText(entry, version)}`);
      for (let at = 0; at < entries.length; at += MOST_ENTRIES)
        this.#send(port, to, {
          kind: "rip",
          command: "response",
          version,
          entries: entries.slice(at, at + MOST_ENTRIES),
        });
    }
  }

  #ask(port: RipPort): void {
    for (const version of port.send) {
      const group = version === 2 ? GROUP : EVERYBODY;
      this.#debug(`RIP: sending request on ${port.name} to ${group}`);
      this.#send(port, undefined, { kind: "rip", command: "request", version, entries: [] });
    }
  }

  #send(port: RipPort, to: string | undefined, message: RipMessage): void {
    const { stack } = this.host;
    const data = { kind: "udp", sourcePort: RIP_PORT, destinationPort: RIP_PORT, data: message } as const;
    if (to !== undefined) stack.send({ destination: to, source: port.address, data });
    else if (message.version === 2) stack.multicast(port.name, GROUP, data);
    else stack.broadcast(port.name, port.address, data);
  }

  #receive(message: RipMessage, { source }: Packet, name: string): void {
    const port = this.#ports.find((one) => one.name === name);
    if (!port || port.address === source) return;
    if (!contains(port, source)) return;
    if (message.command === "request") {
      if (message.entries.length === 0) this.#tell(port, this.#known(), "", source);
      return;
    }
    const { version } = message;
    if (!port.receive.includes(version)) {
      this.#debug(`RIP: ignored v${version} packet from ${source} (illegal version)`);
      return;
    }
    this.#sources.set(source, this.host.timeline.now);
    this.#debug(`RIP: received v${version} update from ${source} on ${name}`);
    for (const entry of message.entries) this.#hear(entry, version, source, port);
  }

  #hear(entry: RipEntry, version: 1 | 2, source: string, port: RipPort): void {
    const { network, metric } = entry;
    const mask = version === 2 ? entry.mask : impliedMask(network, port);
    const hops = metric >= UNREACHABLE ? "16 hops (inaccessible)" : `${metric} hops`;
    const what = version === 2 ? `${network}/${prefixLength(mask) ?? 0} via ${entry.nextHop}` : network;
    this.#debug(`     ${what} in ${hops}`);
    if (this.#isOnIt(network, mask)) return;
    const nextHop = entry.nextHop === "0.0.0.0" ? source : entry.nextHop;
    this.#table.learn({ network, mask, metric, nextHop, interface: port.name, from: source });
  }

  /** Nobody is nearer to a network than who is on it. */
  #isOnIt(network: string, mask: string): boolean {
    return this.#ports.some((port) => port.mask === mask && networkOf(port.address, mask) === network);
  }

  #debug(line: string): void {
    this.host.debug("RIP protocol", line);
  }
}

const GROUP = "224.0.0.9";
const EVERYBODY = "255.255.255.255";
const DISTANCE = 120;
const MOST_ENTRIES = 25;
/** Milliseconds in which changes gather. */
const FLASH_DELAY = 100;

function toldText({ network, mask, nextHop, metric }: RipEntry, version: 1 | 2): string {
  return version === 1
    ? `network ${network} metric ${metric}`
    : `${network}/${prefixLength(mask) ?? 0} via ${nextHop}, metric ${metric}, tag 0`;
}

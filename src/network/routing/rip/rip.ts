import type { GenericBlock } from "../../../language/holder.js";
import { contains, networkKey, networkOf, prefixLength } from "../../../router/ipv4.js";
import { timers } from "../../../modes/routing/rip.js";
import { foreignRoutes } from "../../../rules/redistribution.js";
import type { LearnedRoute, RipRow } from "../../../router/routing-model.js";
import { defaultInformationOf, maximumPathsOf } from "../../../rules/routing-process.js";
import { routingTable } from "../../../router/routes.js";
import type { Timer } from "../../../session/timeline.js";
import type { Packet } from "../../link/frames.js";
import { RIP_PORT, UNREACHABLE, type RipEntry, type RipMessage } from "./message.js";
import { ripPorts, type RipPort } from "./ports.js";
import { RipSpeaker } from "./speaker.js";
import { RipTable, type RipDestination, type RipTimes } from "./table.js";
import { impliedMask, type ToldNetwork } from "./update.js";
import type { RoutingHost, RoutingProcess } from "../routing-process.js";

/** RIP, version 1 and 2 (RFC 1058 and 2453; IOS IP Routing: RIP). */
export class Rip implements RoutingProcess {
  readonly #table: RipTable;
  readonly #speaker: RipSpeaker;
  readonly #sources = new Map<string, number>();
  #ports: readonly RipPort[] = [];
  /** What it passes on for others, as it was told last: a change is told at once. */
  #passedOn: readonly ToldNetwork[] = [];
  /** Networks to which the router uses ways that others know. */
  #outvoted: ReadonlySet<string> = new Set();
  readonly #news = new Set<string>();
  #nextUpdate = 0;
  /** Milliseconds between updates, as it was when the next one was planned. */
  #interval = 0;
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
    this.#speaker = new RipSpeaker(host, block);
    host.stack.listen(RIP_PORT, ({ data }, packet, { name }) => {
      if (data.kind === "rip") this.#receive(data, packet, name);
    });
    this.#plan();
  }

  get routes(): readonly LearnedRoute[] {
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
        distance: DISTANCE,
        metric,
        since: this.host.uptime() - (this.host.timeline.now - heard),
      })),
    );
  }

  changed(): void {
    if (this.#times().update !== this.#interval) this.#plan();
    const before = this.#ports;
    this.#ports = ripPorts(this.host.router, this.block);
    const isGone = (name: string) => !this.#ports.some((port) => port.name === name);
    this.#table.lose((path) => isGone(path.interface));
    for (const { network, mask } of before.map(networkAt))
      if (!this.#isOnIt(network, mask)) this.#table.withdraw({ network, mask });
    for (const port of this.#ports) this.#table.forget(networkAt(port));
    for (const port of this.#ports) {
      const old = before.find(({ name }) => name === port.name);
      if (!port.isPassive && (old?.address !== port.address || old.isPassive)) this.#speaker.ask(port);
    }
    this.#noticeForeign(before);
    this.#noticeOutvoted();
  }

  observe(): void {
    const { router, timeline } = this.host;
    const age = (time: number) => Math.floor((timeline.now - time) / 1000);
    const learned = this.#used().map(({ network, mask, metric, paths }): RipRow => ({
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
    const connected = this.#ports.map((port): RipRow => ({
      kind: "connected",
      ...networkAt(port),
      interface: port.name,
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
    const { update, invalid, holddown, flush } = timers.of(this.block);
    return {
      update: update * 1000,
      invalid: invalid * 1000,
      holddown: holddown * 1000,
      flush: flush * 1000,
    };
  }

  #plan(): void {
    const { update } = this.#times();
    const { timeline } = this.host;
    this.#timer?.cancel();
    this.#interval = update;
    this.#nextUpdate = timeline.now + update;
    // An interval of 0 would let no time pass.
    this.#timer = timeline.after(Math.max(update, 1000), () => {
      this.#plan();
      for (const port of this.#ports) this.#speaker.tell(port, this.#known());
    });
  }

  /** What a neighbour is told: own networks are one step away from it, and so on. */
  #known(): readonly ToldNetwork[] {
    const connected = this.#ports.map((port): ToldNetwork => ({
      ...networkAt(port),
      metric: 1,
      interfaces: [port.name],
    }));
    const learned = this.#used().map(({ network, mask, metric, paths }): ToldNetwork => ({
      network,
      mask,
      metric: paths.length === 0 ? UNREACHABLE : Math.min(metric + 1, UNREACHABLE),
      interfaces: paths.map((path) => path.interface),
    }));
    const reached = [...connected, ...this.#foreign()];
    return [...reached, ...learned, ...this.#withdrawn(reached)];
  }

  /** What has been outvoted just now and comes back in no other way. */
  #withdrawn(reached: readonly ToldNetwork[]): readonly ToldNetwork[] {
    const kept = new Set(reached.map((one) => networkKey(one)));
    return this.#table.destinations
      .filter((one) => this.#outvoted.has(networkKey(one)) && this.#news.has(networkKey(one)))
      .filter((one) => !kept.has(networkKey(one)))
      .map(({ network, mask }) => ({ network, mask, metric: UNREACHABLE, interfaces: [] }));
  }

  /** Of what neighbours told that by which the router goes itself: it stands for nothing else. */
  #used(): readonly RipDestination[] {
    return this.#table.destinations.filter((one) => !this.#outvoted.has(networkKey(one)));
  }

  /** A static route, for one, is nearer than what neighbours tell; where that changes, they hear of it. */
  #noticeOutvoted(): void {
    const before = this.#outvoted;
    const others = routingTable(this.host.router).filter(({ code }) => code !== "R");
    const nearer = new Set(others.map((entry) => networkKey(entry)));
    const changed = this.#table.destinations.filter(
      (one) => nearer.has(networkKey(one)) !== before.has(networkKey(one)),
    );
    this.#outvoted = nearer;
    for (const one of changed) this.#announce(one);
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
    for (const port of ports) this.#announce(networkAt(port));
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
      for (const port of this.#ports) this.#speaker.tell(port, news, "flash ");
    });
  }

  #receive(message: RipMessage, { source }: Packet, name: string): void {
    const port = this.#ports.find((one) => one.name === name);
    if (!port || port.address === source) return;
    if (!contains(port, source)) return;
    if (message.command === "request") {
      if (message.entries.length === 0) this.#speaker.tell(port, this.#known(), "", source);
      return;
    }
    const { version } = message;
    if (!port.receive.includes(version)) {
      this.#speaker.debug(`RIP: ignored v${version} packet from ${source} (illegal version)`);
      return;
    }
    this.#sources.set(source, this.host.timeline.now);
    this.#speaker.debug(`RIP: received v${version} update from ${source} on ${name}`);
    for (const entry of message.entries) this.#hear(entry, version, source, port);
  }

  #hear(entry: RipEntry, version: 1 | 2, source: string, port: RipPort): void {
    const { network, metric } = entry;
    const mask = version === 2 ? entry.mask : impliedMask(network, port);
    const hops = metric >= UNREACHABLE ? "16 hops (inaccessible)" : `${metric} hops`;
    const what = version === 2 ? `${network}/${prefixLength(mask) ?? 0} via ${entry.nextHop}` : network;
    this.#speaker.debug(`     ${what} in ${hops}`);
    if (this.#isOnIt(network, mask)) return;
    const nextHop = entry.nextHop === "0.0.0.0" ? source : entry.nextHop;
    this.#table.learn({ network, mask, metric, nextHop, interface: port.name, from: source });
  }

  /** Nobody is nearer to a network than who is on it. */
  #isOnIt(network: string, mask: string): boolean {
    return this.#ports.some((port) => port.mask === mask && networkOf(port.address, mask) === network);
  }
}

function networkAt({ address, mask }: RipPort): { readonly network: string; readonly mask: string } {
  return { network: networkOf(address, mask), mask };
}

const DISTANCE = 120;
/** Milliseconds in which changes gather. */
const FLASH_DELAY = 100;

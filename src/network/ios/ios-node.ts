import type { LineSignal } from "../../callmanager/host/line-signal.js";
import { pathCost } from "../../exec/switching/spanning-tree.js";
import { AddressTranslator } from "../ip/address-translator.js";
import { announcing, type Announcer } from "../../modes/interface/link-messages.js";
import { createInterface, createSwitching } from "../../router/create.js";
import { addInterface } from "../../router/interface-register.js";
import { baseAddress, builtIn, isVirtual, parentOf, partsOf } from "../../router/interfaces.js";
import { NOTHING_COUNTED } from "../../router/port-counters.js";
import { decision } from "../../router/packet-filter.js";
import type { Interface, Router } from "../../router/router.js";
import type { RootBridge } from "../../router/switching-model.js";
import type { VoiceStatistics } from "../../router/telephony-model.js";
import { routeTo } from "../../router/routes.js";
import { announcedMode, bridgePriority, carriedVlans, isPortfast } from "../../router/switching.js";
import { mirrorsOf } from "../../rules/mirroring.js";
import { understandEachOther } from "../../rules/serial-lines.js";
import { unreachableSilence } from "../../rules/unreachables.js";
import type { RouterHost } from "../../session/router-host.js";
import { ConfiguredCache } from "./configured-cache.js";
import { Bridge } from "../link/bridge.js";
import { CdpSpeaker } from "./cdp-speaker.js";
import type { AddressDirectory } from "../link/address-directory.js";
import { filtered, filtersAt } from "../ip/filters.js";
import type { Frame, Packet } from "../link/frames.js";
import { loadBalance } from "../../modes/global/network/switch-hardware.js";
import { bundleName, isBundle } from "../../modes/interface/link-bundle.js";
import { inlinePower } from "../../modes/interface/inline-power.js";
import { routingOfSwitch } from "../../modes/global/ip/forwarding.js";
import { VoiceLines } from "./voice-lines.js";
import { bridgePorts, entryAt, isSwitched, stackInterfaces, type Sender } from "./ios-interfaces.js";
import { IosServices } from "./ios-services.js";
import { IpStack } from "../ip/ip-stack.js";
import type { Adjacency } from "../ip/stack-interface.js";
import { markingAt, priorityAt, type Marking, type Priority } from "../link/qos.js";
import { DhcpSnooping } from "../link/dhcp-snooping.js";
import {
  bridgeIdentity,
  bundledLinks,
  flowOf,
  linksOfTrees,
  redundantPorts,
  type Link,
} from "../link/bundles.js";
import { PortGuard } from "../link/port-guard.js";
import { Port, type Node } from "../link/wire.js";

export interface IosNodeOptions {
  readonly host: RouterHost;
  /** Names of the ports that have a cable. */
  readonly cabled: readonly string[];
  /** Tells apart devices of one kind: their hardware addresses differ by it. */
  readonly number: number;
  readonly directory: AddressDirectory;
  readonly random: (below: number) => number;
  /** What has become of the voice at an address anywhere in the lab. */
  readonly voiceAt: (address: string) => VoiceStatistics | undefined;
  /** It stands in no lab, and its ports are taken as connected. */
  readonly alone?: boolean;
  /** Whether time is real, because something outside of the lab lives in it, too. */
  readonly isLive?: () => boolean;
}

/** A router or a switch in the lab: what its configuration says becomes what happens to frames. */
export class IosNode implements Node {
  readonly name: string;
  readonly host: RouterHost;
  readonly stack: IpStack;
  readonly bridge: Bridge<string>;
  readonly services: IosServices;
  readonly voiceAt: IosNodeOptions["voiceAt"];
  readonly #isLive: () => boolean;
  readonly #cdp: CdpSpeaker;
  readonly #directory: AddressDirectory;
  readonly #lines = new VoiceLines(() => this.router);
  readonly #guard = new PortGuard(this);
  readonly #snooping = new DhcpSnooping(this);
  readonly #translator: AddressTranslator;
  readonly #number: number;
  readonly #ports: Map<string, Port>;
  readonly #adjacencies = new ConfiguredCache((destination) => this.#adjacencyTo(destination));
  readonly #entries = new ConfiguredCache((port) => entryAt(this.router, port));
  readonly #markings = new ConfiguredCache((port) => this.#findMarking(port));
  readonly #priorities = new ConfiguredCache((port) => priorityAt(this.router, port));
  readonly #filters = new ConfiguredCache((name) => filtersAt(this.router, name));
  readonly #mirrors = new ConfiguredCache((port) => mirrorsOf(this.router, port));
  readonly #caches = [
    ...[this.#adjacencies, this.#entries, this.#markings, this.#priorities, this.#filters],
    this.#mirrors,
  ];
  /** The ports that are one link with others, each with the interface of its bundle. */
  #bundleOf: ReadonlyMap<string, string> = new Map();
  /** The ports that spanning tree keeps shut. */
  #redundant: ReadonlySet<string> = new Set();
  /** When spanning tree lets a port through, on virtual time. */
  readonly #forwardingFrom = new Map<string, number>();
  readonly #sender: Sender = {
    cable: (port, frame) => {
      const out = this.#portFor(port, frame);
      if (out) this.#mirror(frame, out.name, "tx");
      out?.send(frame);
    },
    bridge: (vlanInterface, frame) => this.bridge.receive(frame, vlanInterface),
  };
  #started = false;
  /** The tables as a command last saw them. */
  #shown: Pick<Router, "arp" | "macTable"> = { arp: [], macTable: [] };

  constructor(name: string, options: IosNodeOptions) {
    const { host, cabled, number, directory, random, voiceAt, alone, isLive = () => false } = options;
    this.name = name;
    this.#isLive = isLive;
    this.host = host;
    this.#number = number;
    this.voiceAt = voiceAt;
    this.#ports = new Map(cabled.map((port) => [port, new Port(this, port)]));
    const { timeline } = host;
    this.#translator = new AddressTranslator(host);
    this.#directory = directory;
    this.bridge = new Bridge(timeline, directory, this.#snooping);
    this.stack = new IpStack({
      timeline,
      interfaces: () => stackInterfaces(this.router, this.#sender),
      route: (destination) => this.#adjacencies.about(destination),
      ttl: 255,
      forwards: () => this.routes,
      patient: false,
      permits: (packet, name, direction) => this.#permits(packet, name, direction),
      arriving: (packet, at) => this.#translator.arriving(packet, at),
      leaving: (packet, from, to) => this.#translator.leaving(packet, from, to),
      answersFor: (address) => this.#translator.answersFor(address),
      silence: (name) => unreachableSilence(this.router, this.host.platform, name),
      seen: (packet, direction) => this.services.seeIcmp(packet, direction),
    });
    this.services = new IosServices(this, random);
    this.#cdp = new CdpSpeaker(this);
    if (!alone) this.#equip();
  }

  get router(): Router {
    return this.host.router;
  }

  /** The ports that have or had a cable, by their names. */
  get ports(): ReadonlyMap<string, Port> {
    return this.#ports;
  }

  get isSwitch(): boolean {
    return this.host.platform.dialect.family === "switch";
  }

  get isLive(): boolean {
    return this.#isLive();
  }

  /** Whether it forwards packets from one network to another: a switch only where it was told to. */
  get routes(): boolean {
    return !this.isSwitch || routingOfSwitch.isOn(this.router);
  }

  /** Whether an address is this router's, or of a phone or a host of its lab. */
  isInLab(address: string): boolean {
    return this.stack.owns(address) || this.#directory.ownersOf(address).size > 0;
  }

  /** Power is on: ports come up without a word, as they do while a device boots. */
  powerOn(): void {
    this.#started = false;
    this.changed();
  }

  /** It has booted, and does what it is configured for. */
  start(): void {
    this.#started = true;
    this.changed();
  }

  /** The port of that name for a further cable, with the card that it needs. */
  portFor(name: string): Port {
    const known = this.#ports.get(name);
    if (known) return known;
    const port = new Port(this, name);
    this.#ports.set(name, port);
    this.#insertCard(port);
    const own = this.router.interfaces.get(name);
    if (own) own.cable = false;
    this.changed();
    return port;
  }

  /** Nothing happens here any more. */
  powerOff(): void {
    this.services.stop();
    this.#started = false;
    for (const port of this.ports.values()) port.enabled = false;
  }

  /** The router boots again with another configuration. */
  restart(): void {
    this.services.stop();
    this.stack.arp.clear();
    this.#started = false;
    for (const port of this.ports.values()) {
      port.enabled = false;
      port.counted = { ...NOTHING_COUNTED };
    }
    this.#equip();
    this.powerOn();
    this.start();
  }

  /** Makes happen what the configuration says by now. */
  changed(): void {
    this.#forgetCleared();
    for (const port of this.ports.values()) {
      if (this.#lines.slotAt(port) !== undefined) continue;
      const own = this.router.interfaces.get(port.name);
      port.speed = fixedSpeed(own);
      port.enabled = own?.shutdown === false && own.errDisabled === undefined;
      port.peer?.node.cutOff?.(this.keepsPowerFrom(port.name));
    }
    this.#lines.changed();
    this.#refresh();
    this.#meetLines();
    for (const node of this.#bundledWith()) node.#refresh();
    if (this.#started) {
      this.services.changed();
      this.#cdp.changed();
    }
  }

  /** Whether a port that could give power was told not to (`power inline never`). */
  keepsPowerFrom(port: string): boolean {
    const own = this.router.interfaces.get(port);
    const isAble = this.host.platform.dialect.features.includes("inline-power");
    return isAble && own !== undefined && inlinePower.of(own).never === true;
  }

  /** More DHCP came at a port than it may (`ip dhcp snooping limit rate`). */
  exceeded(port: Interface, packets: number): void {
    this.#guard.tooMuchDhcp(port, packets);
  }

  /** Packets take other ways from now on. */
  routesChanged(): void {
    this.#adjacencies.forget();
  }

  receive(frame: Frame, { name: port }: Port): void {
    if (frame.payload.kind === "cdp") return this.#cdp.hear(frame.payload, port);
    const own = this.router.interfaces.get(port);
    if (!own) return;
    if (isSwitched(own)) {
      if (!this.#guard.admits(own, frame.source)) return;
      this.#mirror(frame, port, "rx");
      const marking = this.#markings.about(port);
      return this.bridge.receive(marking?.(frame) ?? frame, this.#bundleOf.get(port) ?? port);
    }
    const entry = this.#entries.about(this.#bundleOf.get(port) ?? port)(frame.tag);
    if (entry !== undefined) this.stack.receive(frame, entry);
  }

  /** Copies of what goes through a port go to those that listen to it (`monitor session`). */
  #mirror(frame: Frame, port: string, direction: "rx" | "tx"): void {
    for (const listener of this.#mirrors.about(port)[direction]) this.ports.get(listener)?.send(frame);
  }

  ignores(frame: Frame, port: Port): boolean {
    const own = this.router.interfaces.get(port.name);
    return own !== undefined && !isSwitched(own) && this.stack.ignores(frame);
  }

  hearLine(signal: LineSignal, port: Port): void {
    const slot = this.#lines.slotAt(port);
    if (slot !== undefined) this.services.calls.agent.receiveLine(slot, signal);
  }

  signal(slot: string, signal: LineSignal): void {
    this.#lines.signal(slot, signal);
  }

  linkChanged(port: Port): void {
    const { name, up } = port;
    const slot = this.#lines.slotAt(port);
    if (slot !== undefined) {
      this.#lines.linkChanged(slot, up);
      return this.services.calls.agent.lineChanged(slot, up);
    }
    const own = this.router.interfaces.get(name);
    if (!own) return;
    const now = this.host.timeline.now;
    if (up)
      this.#forwardingFrom.set(name, this.#started && listens(this.router, own) ? now + FORWARD_DELAY : now);
    else this.bridge.forget(({ port }) => port === name);
    if (!this.#started) {
      // All at once when the device has booted.
      own.cable = up;
      return;
    }
    announcing(this.announcer, [name], () => {
      own.cable = up;
      this.#meetPeers();
    });
    this.#refresh();
    if (up) {
      this.#guard.linkUp(own, this.#leadsToSwitch(name));
      this.#cdp.announce(name);
    } else {
      this.#guard.linkDown(own);
      this.#cdp.lost(name);
    }
    this.services.changed();
  }

  #leadsToSwitch(name: string): boolean {
    const peer = this.ports.get(name)?.peer;
    const own = peer?.node instanceof IosNode ? peer.node.router.interfaces.get(peer.name) : undefined;
    return own !== undefined && isSwitched(own);
  }

  /** Who tells of itself at the other end of a cable, and at which port; phones and PCs have no such word to say. */
  cdpBehind(port: string): { readonly speaker: CdpSpeaker; readonly name: string } | undefined {
    const peer = this.ports.get(port)?.peer;
    return peer?.node instanceof IosNode ? { speaker: peer.node.#cdp, name: peer.name } : undefined;
  }

  /** Which packets a port sends first where they have to wait. */
  priorityAt(port: string): Priority | undefined {
    return this.#priorities.about(port);
  }

  /** Brings into the model what the network has taught. */
  observe(): void {
    const { router, host, stack, bridge } = this;
    router.arp = stack.arp.neighbours.map(({ address, mac, interface: port, learned }) => ({
      address,
      mac,
      interface: port,
      age: Math.floor((host.timeline.now - learned) / 60_000),
    }));
    for (const port of this.ports.values()) this.#observePort(port);
    router.macTable = bridge.addresses.map(({ vlan, mac, port }) => ({ vlan, mac, port, kind: "DYNAMIC" }));
    this.#guard.observe();
    router.rootBridges = this.#findRoots();
    router.snoopedLeases = this.#snooping.leases;
    this.#translator.observe();
    router.cdpNeighbors = this.#cdp.neighbours;
    this.services.observe();
    this.#shown = { arp: router.arp, macTable: router.macTable };
  }

  #observePort({ name, counted }: Port): void {
    const own = this.router.interfaces.get(name);
    if (!own) return;
    const age = (time: number | undefined) =>
      time === undefined ? undefined : Math.floor((this.host.timeline.now - time) / 1000);
    own.counters = { ...counted, sinceIn: age(counted.sinceIn), sinceOut: age(counted.sinceOut) };
  }

  /** What a command took out of the tables that it was shown (`clear arp-cache`) is forgotten. */
  #forgetCleared(): void {
    const { arp, macTable } = this.router;
    const { arp: shownArp, macTable: shownMacs } = this.#shown;
    if (arp !== shownArp) {
      for (const { address } of shownArp) {
        if (!arp.some((one) => one.address === address)) this.stack.arp.forget(address);
      }
    }
    if (macTable !== shownMacs) {
      this.bridge.forget(
        ({ vlan, mac }) =>
          shownMacs.some((one) => one.vlan === vlan && one.mac === mac) &&
          !macTable.some((one) => one.vlan === vlan && one.mac === mac),
      );
    }
    this.#shown = { arp, macTable };
  }

  /** Puts the cards in that the cables need, and gives each device hardware addresses of its own. */
  #equip(): void {
    for (const port of this.ports.values()) this.#insertCard(port);
    for (const one of this.router.interfaces.values()) {
      if (!isVirtual(one.name) && parentOf(one.name) === undefined) one.cable = false;
    }
  }

  /** Puts the card in that a port belongs to, unless it is there. */
  #insertCard(socket: Port): void {
    const { name: port } = socket;
    if (this.#lines.insert(socket) || this.router.interfaces.has(port)) return;
    const switching = this.isSwitch ? createSwitching() : undefined;
    addInterface(this.router, { ...createInterface(port), switching, shutdown: !this.isSwitch });
  }

  #refresh(): void {
    const { interfaces } = this.router;
    if (this.#number > 0) {
      for (const one of interfaces.values()) one.burnedIn = builtIn(one.name, this.#number);
    }
    for (const cache of this.#caches) cache.forget();
    this.#translator.changed();
    this.#meetPeers();
    this.#bundle();
    this.bridge.ports = bridgePorts(this.router, {
      sender: this.#sender,
      isBundled: (port) => this.#bundleOf.has(port),
      isForwarding: (port) =>
        !this.#redundant.has(port) && this.host.timeline.now >= (this.#forwardingFrom.get(port) ?? 0),
      ignoring: (port) => this.#ignoring(port),
      stationsAt: (port) => this.ports.get(port)?.peer?.node.stations,
      deliver: (vlanInterface, frame) => this.stack.receive(frame, vlanInterface),
    });
    this.stack.refresh();
  }

  /** Tells each switch port what the port at the other end says of trunks. */
  #meetPeers(): void {
    for (const port of this.ports.values()) {
      const own = this.router.interfaces.get(port.name)?.switching;
      if (!own) continue;
      const { peer } = port;
      const other =
        peer?.node instanceof IosNode ? peer.node.router.interfaces.get(peer.name)?.switching : undefined;
      own.peer = port.up && other ? announcedMode(other) : undefined;
    }
  }

  /** The cables to other switches that are up. */
  get #links(): readonly Link[] {
    if (!this.isSwitch) return [];
    return [...this.ports.values()].flatMap(({ name, up, peer }): Link[] => {
      const port = this.router.interfaces.get(name);
      if (!up || !port || !(peer?.node instanceof IosNode) || !peer.node.isSwitch) return [];
      const other = peer.node.router.interfaces.get(peer.name);
      if (!other) return [];
      return [{ own: { router: this.router, port }, other: { router: peer.node.router, port: other } }];
    });
  }

  /** The roots of the spanning trees in which another bridge is better, and the way there. */
  #findRoots(): ReadonlyMap<number, RootBridge> {
    const roots = new Map<number, RootBridge>();
    if (!this.isSwitch || this.#links.length === 0) return roots;
    for (const vlan of this.router.vlans.keys()) {
      const root = this.#rootOf(vlan);
      if (root) roots.set(vlan, root);
    }
    return roots;
  }

  #rootOf(vlan: number): RootBridge | undefined {
    const seen = new Set<IosNode>([this]);
    let best = bridgeIdentity(this.router, vlan);
    let found: RootBridge | undefined;
    const ways: { readonly node: IosNode; readonly port: string | undefined; readonly cost: number }[] = [
      { node: this, port: undefined, cost: 0 },
    ];
    for (const { node, port, cost } of ways) {
      const identity = bridgeIdentity(node.router, vlan);
      if (identity < best && port !== undefined) {
        best = identity;
        found = {
          priority: bridgePriority(node.router, vlan),
          address: baseAddress(node.router),
          cost,
          port,
        };
      }
      for (const { peer, name, price } of node.#treeNeighbours(vlan)) {
        if (seen.has(peer)) continue;
        seen.add(peer);
        ways.push({ node: peer, port: port ?? name, cost: cost + price });
      }
    }
    return found;
  }

  /** The switches to which frames of a VLAN go at once, by which of the own ports, and what that costs. */
  #treeNeighbours(
    vlan: number,
  ): readonly { readonly peer: IosNode; readonly name: string; readonly price: number }[] {
    const isCarried = ({ router, port: { switching } }: Link["own"]) =>
      switching !== undefined && carriedVlans(router, switching).some((one) => one.vlan === vlan);
    return this.#links
      .filter(
        ({ own, other }) =>
          !own.port.redundant && !other.port.redundant && isCarried(own) && isCarried(other),
      )
      .flatMap(({ own: { port } }) => {
        const peer = this.ports.get(port.name)?.peer?.node;
        const name = this.#bundleOf.get(port.name) ?? port.name;
        return peer instanceof IosNode ? [{ peer, name, price: pathCost(port) }] : [];
      });
  }

  /** The switches with which it may have bundles. */
  #bundledWith(): ReadonlySet<IosNode> {
    const nodes = [...this.ports.values()].flatMap(({ peer }) =>
      peer?.node instanceof IosNode ? peer.node : [],
    );
    return new Set(this.isSwitch ? nodes.filter((node) => node.isSwitch && node !== this) : []);
  }

  /** Finds out which ports are one link by now, and brings the interfaces of the bundles up or down. */
  #bundle(): void {
    const links = this.#links;
    const bundled = bundledLinks(links);
    this.#bundleOf = new Map([...bundled].map(([port, group]) => [port, bundleName(group)]));
    const redundant = redundantPorts(linksOfTrees(links, bundled), bundled);
    this.#redundant = new Set([...redundant].map((port) => this.#bundleOf.get(port) ?? port));
    const { interfaces } = this.router;
    for (const name of this.ports.keys()) {
      const own = interfaces.get(name);
      if (own) own.bundled = this.#bundleOf.has(name);
    }
    for (const own of interfaces.values()) own.redundant = this.#redundant.has(own.name);
    if (!this.isSwitch) return;
    for (const own of interfaces.values()) if (isBundle(own.name)) this.#settleBundle(own);
  }

  #settleBundle(own: Interface): void {
    const up = this.#membersOf(own.name).length > 0;
    if (own.cable === up) return;
    const { now } = this.host.timeline;
    if (up)
      this.#forwardingFrom.set(
        own.name,
        this.#started && listens(this.router, own) ? now + FORWARD_DELAY : now,
      );
    if (!this.#started) own.cable = up;
    else
      announcing(this.announcer, [own.name], () => {
        own.cable = up;
      });
  }

  /** The ports that are in a bundle by now, by its interface. */
  #membersOf(bundle: string): readonly Port[] {
    return [...this.#bundleOf].flatMap(([name, of]) => (of === bundle ? (this.ports.get(name) ?? []) : []));
  }

  /** The port by which a frame leaves; in a bundle, its sender decides, as long as nobody says otherwise. */
  #portFor(name: string, frame: Frame): Port | undefined {
    const members = this.#membersOf(name);
    if (members.length === 0) return this.ports.get(name);
    return members[flowOf(frame, loadBalance.of(this.router).method) % members.length];
  }

  /** Compares what the ends of each serial line say, and lets both know. */
  #meetLines(): void {
    for (const { name: own, peer } of this.ports.values()) {
      const port = this.router.interfaces.get(own);
      if (!port || partsOf(own).kind !== "Serial" || !(peer?.node instanceof IosNode)) continue;
      const { node, name } = peer;
      const other = node.router.interfaces.get(name);
      if (!other) continue;
      const estranged = !understandEachOther(
        { router: this.router, port },
        { router: node.router, port: other },
      );
      this.#learnTerms(port, estranged);
      node.#learnTerms(other, estranged);
    }
  }

  #learnTerms(port: Interface, estranged: boolean): void {
    if (port.estranged === estranged) return;
    if (!this.#started) {
      port.estranged = estranged;
      return;
    }
    announcing(this.announcer, [port.name], () => {
      port.estranged = estranged;
    });
    this.#refresh();
    this.services.changed();
  }

  /** Whether whoever is behind a port, or the device itself behind a VLAN interface, has no use for a frame. */
  #ignoring(port: string): (frame: Frame) => boolean {
    const peer = (this.ports.get(port) ?? this.#membersOf(port)[0])?.peer;
    return peer ? (frame) => peer.node.ignores(frame, peer) : (frame) => this.stack.ignores(frame);
  }

  /** Whether the access list of an interface lets a packet through (`ip access-group`). */
  #permits(packet: Packet, name: string, direction: "in" | "out"): boolean {
    const list = this.#filters.about(name)[direction];
    if (!list) return true;
    const { permitted, entry } = decision(list, filtered(packet));
    if (entry) entry.matches = (entry.matches ?? 0) + packetsIn(packet);
    return permitted;
  }

  #findMarking(name: string): Marking | undefined {
    const port = this.router.interfaces.get(name);
    if (!port || !this.isSwitch) return undefined;
    return markingAt(this.router, port, () => this.#cdp.hearsPhone(name));
  }

  #adjacencyTo(destination: string): Adjacency | undefined {
    const { router } = this;
    const entry = routeTo(router, destination);
    if (!entry) {
      const gateway = this.routes ? undefined : router.defaultGateway;
      const adjacency =
        gateway === undefined || gateway === destination ? undefined : this.#adjacencyTo(gateway);
      return adjacency && gateway !== undefined
        ? { interface: adjacency.interface, nextHop: gateway }
        : undefined;
    }
    if (entry.interface !== undefined) return { interface: entry.interface, nextHop: entry.nextHop };
    const hop = entry.nextHop === undefined ? undefined : routeTo(router, entry.nextHop);
    return hop?.interface === undefined ? undefined : { interface: hop.interface, nextHop: entry.nextHop };
  }

  /** Who tells of interfaces that go up or down. */
  /** When spanning tree lets the last of the ports through, on virtual time. */
  get forwardsFrom(): number {
    return Math.max(0, ...this.#forwardingFrom.values());
  }

  get announcer(): Announcer {
    const { host } = this;
    return {
      router: host.router,
      platform: host.platform,
      loading: false,
      log: (text: string) => host.log(text),
    };
  }
}

/** A second of voice is one packet in the lab, and many on a real line. */
function packetsIn({ data }: Packet): number {
  return data.kind === "udp" && data.data.kind === "rtp" ? data.data.count : 1;
}

function fixedSpeed(port: Interface | undefined): number | undefined {
  return port?.speed === undefined || port.speed === "auto" ? undefined : Number(port.speed);
}

/** Whether a port waits for spanning tree before it forwards. */
function listens(router: Router, { switching }: Interface): boolean {
  return switching !== undefined && !isPortfast(router, switching);
}

/** Milliseconds that spanning tree listens and learns before a port forwards (IEEE 802.1D: twice 15 s). */
const FORWARD_DELAY = 30_000;

import { networkOf, broadcastOf } from "../../router/ipv4.js";
import type { EigrpMessage } from "../routing/eigrp/message.js";
import type { OspfPacket } from "../routing/ospf/packets.js";
import type { Timeline } from "../../session/timeline.js";
import { ArpCache } from "./arp-cache.js";
import { IcmpErrors } from "./icmp-errors.js";
import { Assemblies, fits, fragmentsOf } from "./fragments.js";
import {
  BROADCAST,
  groupMac,
  isBroadcast,
  type Arp,
  type Datagram,
  type Frame,
  type Icmp,
  type Packet,
  type Segment,
} from "../link/frames.js";
import type { OutgoingPacket } from "./outgoing-packet.js";
import { Probes } from "./probes.js";
import type { Adjacency, StackInterface } from "./stack-interface.js";

/** What makes one device's stack different from another's. */
export interface StackHost {
  readonly timeline: Timeline;
  /** Interfaces that are up. */
  interfaces(): readonly StackInterface[];
  route(destination: string): Adjacency | undefined;
  /** How far its packets go: 255 on IOS, 128 on a PC. */
  readonly ttl: number;
  /** Whether packets for others go on: a router. */
  readonly forwards: () => boolean;
  /** Whether a packet waits while its next hop is asked for; a router drops it. */
  readonly patient: boolean;
  /** Whether an interface lets a packet of somebody else in, or one on its way out. */
  permits?(packet: Packet, name: string, direction: "in" | "out"): boolean;
  /** A packet from somebody else as it goes on from the interface at which it arrives: NAT may change it. */
  arriving?(packet: Packet, at: string): Packet;
  /** The same of a packet that is passed on; undefined: it cannot leave. */
  leaving?(packet: Packet, from: string, to: string): Packet | undefined;
  /** Whether it answers for an address that is not its own. */
  answersFor?(address: string): boolean;
  /**
   * For how long nothing more is said of packets that could not be delivered, in milliseconds: Infinity if an interface
   * never speaks of them. Undefined: each time.
   */
  silence?(arrivedAt: string): number;
  /** Told of each ICMP message that comes in for this device or leaves it (`debug ip icmp`). */
  seen?(packet: Packet, direction: "received" | "sent"): void;
}

type DatagramHandler = (datagram: Datagram, packet: Packet, arrivedAt: StackInterface) => void;

/** What routing protocols say without UDP or TCP. */
type Routed = OspfPacket | EigrpMessage;
type ProtocolHandler = (data: Routed, packet: Packet, arrivedAt: StackInterface) => void;

function isRouted(data: Packet["data"]): data is Routed {
  return data.kind === "ospf" || data.kind === "eigrp";
}

/** IPv4 on one device: ARP, ICMP, forwarding, and delivery to who listens (RFC 826, 791, 792, 1812). */
export class IpStack {
  readonly arp: ArpCache;
  readonly probes: Probes;
  /** By port, or by port and interface. */
  readonly #handlers = new Map<number | string, DatagramHandler>();
  readonly #protocols = new Map<Routed["kind"], ProtocolHandler>();
  #onSegment: ((segment: Segment, packet: Packet) => void) | undefined;
  #byName = new Map<string, StackInterface>();
  #byAddress = new Map<string, StackInterface>();
  #broadcasts = new Set<string>();
  readonly #assemblies: Assemblies;
  readonly #icmpErrors: IcmpErrors;
  #nextId = 1;

  constructor(private readonly host: StackHost) {
    this.arp = new ArpCache(host.timeline);
    this.probes = new Probes(host.timeline, (packet) => this.send(packet));
    this.#icmpErrors = new IcmpErrors(host, (packet) => this.send(packet));
    this.#assemblies = new Assemblies(host.timeline);
  }

  /** Takes over the interfaces as they are now. */
  refresh(): void {
    const interfaces = this.host.interfaces();
    for (const name of this.#byName.keys()) {
      if (!interfaces.some((one) => one.name === name)) this.arp.forgetInterface(name);
    }
    this.#byName = new Map(interfaces.map((one) => [one.name, one]));
    this.#byAddress = new Map(
      interfaces.flatMap((one) => one.addresses.map(({ address }) => [address, one] as const)),
    );
    this.#broadcasts = new Set(
      interfaces.flatMap(({ addresses }) => addresses.map(({ address, mask }) => broadcastOf(address, mask))),
    );
  }

  interfaceNamed(name: string): StackInterface | undefined {
    return this.#byName.get(name);
  }

  interfaceWith(address: string): StackInterface | undefined {
    return this.#byAddress.get(address);
  }

  owns(address: string): boolean {
    return this.#byAddress.has(address);
  }

  /** The device's own address on the way to a destination. */
  sourceTowards(destination: string): string | undefined {
    if (this.owns(destination)) return destination;
    const way = this.host.route(destination);
    return way && this.#byName.get(way.interface)?.addresses[0]?.address;
  }

  /** Takes datagrams to a port, from all interfaces or from one. */
  listen(port: number, handler: DatagramHandler, only?: string): void {
    this.#handlers.set(only === undefined ? port : `${port} ${only}`, handler);
  }

  unlisten(port: number, only?: string): void {
    this.#handlers.delete(only === undefined ? port : `${port} ${only}`);
  }

  /** Whether something takes datagrams to a port, on whatever interface. */
  listensAt(port: number): boolean {
    return this.#handlers.has(port);
  }

  #handlerOf(port: number, arrivedAt: string): DatagramHandler | undefined {
    return this.#handlers.get(port) ?? this.#handlers.get(`${port} ${arrivedAt}`);
  }

  /** Takes the packets of a protocol of its own on IP; undefined: no longer. */
  onProtocol<K extends Routed["kind"]>(
    kind: K,
    handler: ((data: Extract<Routed, { kind: K }>, packet: Packet, at: StackInterface) => void) | undefined,
  ): void {
    if (handler) this.#protocols.set(kind, handler as ProtocolHandler);
    else this.#protocols.delete(kind);
  }

  set onSegment(handler: (segment: Segment, packet: Packet) => void) {
    this.#onSegment = handler;
  }

  /** Sends a packet on its way; false if there is none. */
  send({ destination, source, ttl = this.host.ttl, dscp = 0, dontFragment, data }: OutgoingPacket): boolean {
    const from = source ?? this.sourceTowards(destination);
    if (from === undefined) return false;
    const id = this.#take();
    const packet: Packet = { kind: "ip", source: from, destination, ttl, id, dscp, dontFragment, data };
    if (data.kind === "icmp") this.host.seen?.(packet, "sent");
    if (this.owns(destination)) {
      const own = this.#byAddress.get(destination);
      this.host.timeline.after(0, () => own && this.#deliver(packet, own));
      return true;
    }
    const sent = this.#translated(packet);
    return sent !== undefined && this.#route(sent);
  }

  /** What the device sends itself from an address inside is translated as if it came from there. */
  #translated(packet: Packet): Packet | undefined {
    const own = this.#byAddress.get(packet.source);
    const way = own && this.host.leaving && this.host.route(packet.destination);
    return own && way && this.host.leaving ? this.host.leaving(packet, own.name, way.interface) : packet;
  }

  /** Sends a datagram to everybody on one interface, from an address that may not be known yet. */
  broadcast(name: string, source: string, data: Datagram): void {
    const out = this.#byName.get(name);
    const packet: Packet = {
      kind: "ip",
      source,
      destination: "255.255.255.255",
      ttl: this.host.ttl,
      id: this.#take(),
      dscp: 0,
      data,
    };
    out?.send({ source: out.mac, destination: BROADCAST, tag: undefined, payload: packet });
  }

  /** Sends to a group of neighbours on one interface: routers talk of routes with precedence (RFC 2474 section 4.2.2.2). */
  multicast(name: string, group: string, data: Packet["data"]): void {
    const out = this.#byName.get(name);
    const source = out?.addresses[0]?.address;
    if (!out || source === undefined) return;
    const id = this.#take();
    const payload: Packet = { kind: "ip", source, destination: group, ttl: 1, id, dscp: ROUTING, data };
    out.send({ source: out.mac, destination: groupMac(group), tag: undefined, payload });
  }

  /** Sends a datagram to a neighbour whose hardware address is known and who has no address yet. */
  sendTo(name: string, mac: string, packet: Omit<Packet, "kind" | "ttl" | "id" | "dscp">): void {
    const out = this.#byName.get(name);
    const whole: Packet = { kind: "ip", ttl: this.host.ttl, id: this.#take(), dscp: 0, ...packet };
    out?.send({ source: out.mac, destination: mac, tag: undefined, payload: whole });
  }

  /** Asks whether anybody has an address (RFC 5227); an answer reaches `arp`. */
  probe(name: string, address: string): void {
    const out = this.#byName.get(name);
    if (out) this.#ask(out, "0.0.0.0", address);
  }

  receive(frame: Frame, name: string): void {
    const arrivedAt = this.#byName.get(name);
    if (!arrivedAt) return;
    if (frame.payload.kind === "arp") return this.#receiveArp(frame.payload, arrivedAt);
    if (frame.payload.kind !== "ip") return;
    const arrived = frame.payload;
    const forMe = frame.destination === arrivedAt.mac || arrivedAt.pointToPoint;
    const forAll = !arrivedAt.pointToPoint && isBroadcast(frame.destination);
    if (!forMe && !forAll) return;
    if (this.host.permits?.(arrived, name, "in") === false) {
      if (forMe) this.#icmpErrors.prohibited(arrived, arrivedAt);
      return;
    }
    const packet = (forMe ? this.host.arriving?.(arrived, name) : undefined) ?? arrived;
    // Who has no address yet takes what comes to its hardware address: an offer of one (RFC 2131 section 4.1).
    const addressless = forMe && arrivedAt.addresses.length === 0;
    if (addressless || this.#isOwn(packet.destination) || forAll) {
      this.#deliver(packet, arrivedAt);
    } else if (forMe && this.host.forwards()) this.#forward(packet, arrivedAt);
  }

  /** Whether a frame that is flooded means nothing here. */
  ignores({ payload, destination }: Frame): boolean {
    switch (payload.kind) {
      case "arp":
        return (
          !this.#answersFor(payload.targetAddress) &&
          !this.#byAddress.has(payload.senderAddress) &&
          !this.#hasMoved(payload)
        );
      case "cdp":
        return false;
      case "ip":
        return isBroadcast(destination) ? !this.#wants(payload) : !this.#hasMac(destination);
    }
  }

  #answersFor(address: string): boolean {
    return this.#byAddress.has(address) || this.host.answersFor?.(address) === true;
  }

  /** Whether an address that is known here is said to be at another hardware address now. */
  #hasMoved({ senderAddress, senderMac }: Arp): boolean {
    const known = this.arp.known(senderAddress);
    return known !== undefined && known !== senderMac;
  }

  /** Whether anything here listens to a packet for everybody. */
  #wants({ data }: Packet): boolean {
    if (isRouted(data)) return this.#protocols.has(data.kind);
    if (data.kind !== "udp" || this.#handlers.has(data.destinationPort)) return true;
    for (const name of this.#byName.keys()) if (this.#handlerOf(data.destinationPort, name)) return true;
    return false;
  }

  #hasMac(wanted: string): boolean {
    for (const { mac } of this.#byName.values()) if (mac === wanted) return true;
    return false;
  }

  #isOwn(address: string): boolean {
    return (
      this.owns(address) ||
      address === "255.255.255.255" ||
      this.#broadcasts.has(address) ||
      address.startsWith(LOCAL_GROUPS)
    );
  }

  #receiveArp(arp: Arp, arrivedAt: StackInterface): void {
    const asked =
      arrivedAt.addresses.some(({ address }) => address === arp.targetAddress) ||
      this.host.answersFor?.(arp.targetAddress) === true;
    if (arp.senderAddress !== "0.0.0.0") {
      this.arp.learn(arp.senderAddress, arp.senderMac, arrivedAt.name, { onlyKnown: !asked });
    }
    if (!asked || arp.operation !== "request" || arp.senderMac === arrivedAt.mac) return;
    const payload: Arp = {
      kind: "arp",
      operation: "reply",
      senderMac: arrivedAt.mac,
      senderAddress: arp.targetAddress,
      targetMac: arp.senderMac,
      targetAddress: arp.senderAddress,
    };
    arrivedAt.send({ source: arrivedAt.mac, destination: arp.senderMac, tag: undefined, payload });
  }

  #deliver(part: Packet, arrivedAt: StackInterface): void {
    const packet = this.#assemblies.take(part);
    if (!packet) return;
    const { data } = packet;
    if (data.kind === "icmp") {
      this.host.seen?.(packet, "received");
      this.#receiveIcmp(packet, data);
    } else if (data.kind === "tcp") this.#onSegment?.(data, packet);
    else if (isRouted(data)) this.#protocols.get(data.kind)?.(data, packet, arrivedAt);
    else {
      const handler = this.#handlerOf(data.destinationPort, arrivedAt.name);
      if (handler) handler(data, packet, arrivedAt);
      else if (this.owns(packet.destination) && data.destinationPort !== DISCARD)
        this.#icmpErrors.portUnreachable(packet, arrivedAt);
    }
  }

  #receiveIcmp(packet: Packet, icmp: Icmp): void {
    if (icmp.type === "echo") {
      if (!this.owns(packet.destination)) return;
      const { destination: source, source: destination, dscp } = packet;
      this.send({ source, destination, dscp, data: { ...icmp, type: "echo-reply" } });
    } else this.probes.receive(packet, icmp);
  }

  #forward(packet: Packet, arrivedAt: StackInterface): void {
    if (
      packet.destination.startsWith("169.254.") ||
      networkOf(packet.destination, "240.0.0.0") === "224.0.0.0"
    )
      return;
    if (packet.ttl <= 1) return this.#icmpErrors.expired(packet, arrivedAt);
    const way = this.host.route(packet.destination);
    const sent = way && this.host.leaving ? this.host.leaving(packet, arrivedAt.name, way.interface) : packet;
    if (!sent) return this.#icmpErrors.unroutable(packet, arrivedAt);
    if (way && this.host.permits?.(sent, way.interface, "out") === false)
      return this.#icmpErrors.prohibited(packet, arrivedAt);
    if (!this.#route({ ...sent, ttl: sent.ttl - 1 }, arrivedAt))
      this.#icmpErrors.unroutable(packet, arrivedAt);
  }

  /** Sends a packet of its own, or one that arrived, towards its destination; false if there is no way. */
  #route(packet: Packet, arrivedAt?: StackInterface): boolean {
    const way = this.host.route(packet.destination);
    const out = way && this.#byName.get(way.interface);
    if (!way || !out || (!out.pointToPoint && out.addresses.length === 0)) return false;
    const neighbour = way.nextHop ?? packet.destination;
    if (fits(packet, out.mtu)) this.#leave(packet, out, neighbour);
    else if (!packet.dontFragment)
      for (const part of fragmentsOf(packet, out.mtu)) this.#leave(part, out, neighbour);
    else if (arrivedAt) this.#icmpErrors.tooLarge(packet, arrivedAt, out.mtu);
    return true;
  }

  #leave(packet: Packet, out: StackInterface, neighbour: string): void {
    const known = out.pointToPoint ? BROADCAST : this.arp.known(neighbour);
    if (known === undefined) this.#search(out, neighbour, packet);
    else out.send({ source: out.mac, destination: known, tag: undefined, payload: packet });
  }

  /** Asks for a neighbour; the packet waits for the answer, except that one which makes a router ask is dropped. */
  #search(out: StackInterface, neighbour: string, packet: Packet): void {
    const senderAddress = out.addresses[0]?.address ?? packet.source;
    let asked = false;
    this.arp.resolve(
      neighbour,
      () => {
        asked = true;
        this.#ask(out, senderAddress, neighbour);
      },
      (mac) => {
        if (mac === undefined || (asked && !this.host.patient)) return;
        out.send({ source: out.mac, destination: mac, tag: undefined, payload: packet });
      },
    );
  }

  #ask(out: StackInterface, senderAddress: string, targetAddress: string): void {
    const payload: Arp = {
      kind: "arp",
      operation: "request",
      senderMac: out.mac,
      senderAddress,
      targetMac: "0000.0000.0000",
      targetAddress,
    };
    out.send({ source: out.mac, destination: BROADCAST, tag: undefined, payload });
  }

  #take(): number {
    this.#nextId = (this.#nextId % 65535) + 1;
    return this.#nextId;
  }
}

/** Groups that no router passes on (RFC 5771 section 4). */
const LOCAL_GROUPS = "224.0.0.";

/** Class selector 6, internetwork control. */
export const ROUTING = 48;

/** The discard service, on every device here: it takes what nobody wants (RFC 863). */
export const DISCARD = 9;

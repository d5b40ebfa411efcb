import type { Timeline } from "../../session/timeline.js";
import type { AddressDirectory } from "./address-directory.js";
import { CDP_ADDRESS, isBroadcast, type Frame, type Tag } from "./frames.js";
import type { Node } from "./wire.js";

/** What a switch's configuration says of one of its ports. */
export interface BridgePort<P> {
  readonly port: P;
  /** The VLAN of a frame that comes in with this tag, or without one; undefined: the frame is not let in. */
  vlanOf(tag: Tag | undefined): number | undefined;
  /** Whether frames of the VLAN leave here, and how. */
  leaves(vlan: number): "tagged" | "untagged" | undefined;
  /** Whether spanning tree lets frames through by now. */
  isForwarding(): boolean;
  /** Whether such a frame means nothing to whoever is there. */
  ignores(frame: Frame): boolean;
  /** The phones and PCs there, if there is nothing else. */
  readonly stations: readonly Node[] | undefined;
  send(frame: Frame): void;
}

/** Who looks into frames on their way through a switch. */
export interface Inspector<P> {
  /** The frame as it goes on; undefined where it is dropped. */
  admit(frame: Frame, vlan: number, port: P): Frame | undefined;
  mayLeave(frame: Frame, vlan: number, port: P): boolean;
}

/** An address that a switch has learned. */
export interface LearnedAddress<P> {
  readonly vlan: number;
  readonly mac: string;
  readonly port: P;
}

/** Where an address was heard last, and when on virtual time. */
interface Learned<P> {
  port: P;
  time: number;
}

/** A switch between ports: learns where addresses are, and floods what it does not know (IEEE 802.1D, 802.1Q). */
export class Bridge<P> {
  /** By VLAN and address. */
  readonly #learned = new Map<number, Map<string, Learned<P>>>();
  #ports: ReadonlyMap<P, BridgePort<P>> = new Map();

  /** Ports behind which there is more than stations, and the port of each station. */
  #open: readonly BridgePort<P>[] = [];
  #stationPorts: ReadonlyMap<Node, BridgePort<P>> = new Map();

  constructor(
    private readonly timeline: Timeline,
    private readonly directory: AddressDirectory,
    private readonly inspector?: Inspector<P>,
  ) {}

  /** What the ports are by now; addresses behind ports that are gone are forgotten. */
  set ports(ports: readonly BridgePort<P>[]) {
    this.#ports = new Map(ports.map((one) => [one.port, one]));
    this.#open = ports.filter(({ stations }) => stations === undefined);
    this.#stationPorts = new Map(
      ports.flatMap((one) => (one.stations ?? []).map((station) => [station, one] as const)),
    );
    this.forget(({ port }) => !this.#ports.has(port));
  }

  /** Learned addresses that are not too old. */
  get addresses(): readonly LearnedAddress<P>[] {
    return [...this.#learned].flatMap(([vlan, addresses]) =>
      [...addresses].flatMap(([mac, { port, time }]) =>
        this.timeline.now - time < AGING ? [{ vlan, mac, port }] : [],
      ),
    );
  }

  forget(matches: (learned: LearnedAddress<P>) => boolean): void {
    for (const [vlan, addresses] of this.#learned) {
      for (const [mac, { port }] of addresses) if (matches({ vlan, mac, port })) addresses.delete(mac);
    }
  }

  /** A frame that came in at a port. */
  receive(frame: Frame, port: P): void {
    const from = this.#ports.get(port);
    const vlan = from?.vlanOf(frame.tag);
    if (!from || vlan === undefined || !from.isForwarding()) return;
    this.#learn(vlan, frame.source, port);
    const admitted = this.inspector ? this.inspector.admit(frame, vlan, port) : frame;
    if (admitted) this.#pass(admitted, vlan, port);
  }

  #leave(frame: Frame, vlan: number, to: BridgePort<P>): void {
    if (this.inspector && !this.inspector.mayLeave(frame, vlan, to.port)) return;
    leave(frame, vlan, to);
  }

  #learn(vlan: number, mac: string, port: P): void {
    const addresses = this.#learned.get(vlan) ?? new Map<string, Learned<P>>();
    this.#learned.set(vlan, addresses);
    const learned = addresses.get(mac);
    if (!learned) addresses.set(mac, { port, time: this.timeline.now });
    else {
      learned.port = port;
      learned.time = this.timeline.now;
    }
  }

  #pass(frame: Frame, vlan: number, from: P): void {
    if (frame.destination === CDP_ADDRESS) return;
    const known = isBroadcast(frame.destination) ? undefined : this.#portOf(vlan, frame.destination);
    if (known !== undefined) {
      const to = this.#ports.get(known);
      if (to && known !== from) this.#leave(frame, vlan, to);
      return;
    }
    for (const to of this.#concerned(frame)) {
      if (to.port !== from && !to.ignores(frame)) this.#leave(frame, vlan, to);
    }
  }

  /** Ports where a flooded frame may mean something: a question for an address concerns the station that has it. */
  #concerned({ payload }: Frame): Iterable<BridgePort<P>> {
    if (payload.kind === "arp") {
      const { targetAddress, senderAddress } = payload;
      if (this.directory.hasMoved(senderAddress)) return this.#ports.values();
      return this.#withStations([
        ...this.directory.ownersOf(targetAddress),
        ...this.directory.ownersOf(senderAddress),
      ]);
    }
    const toServers =
      payload.kind === "ip" && payload.data.kind === "udp" && payload.data.destinationPort === DHCP_SERVER;
    return toServers ? this.#open : this.#ports.values();
  }

  #withStations(stations: readonly Node[]): Iterable<BridgePort<P>> {
    const ports = stations.flatMap((station) => this.#stationPorts.get(station) ?? []);
    return new Set([...this.#open, ...ports]);
  }

  #portOf(vlan: number, mac: string): P | undefined {
    const learned = this.#learned.get(vlan)?.get(mac);
    return learned && this.timeline.now - learned.time < AGING ? learned.port : undefined;
  }
}

function leave<P>(frame: Frame, vlan: number, to: BridgePort<P>): void {
  if (!to.isForwarding()) return;
  const how = to.leaves(vlan);
  if (how === undefined) return;
  const tag = how === "tagged" ? { vlan, priority: frame.tag?.priority ?? 0 } : undefined;
  to.send(
    frame.tag?.vlan === tag?.vlan && (frame.tag === undefined) === (tag === undefined)
      ? frame
      : { ...frame, tag },
  );
}

/** No phone and no PC of the lab leases addresses to others. */
const DHCP_SERVER = 67;

/** How long a silent address is remembered, in milliseconds. */
const AGING = 300_000;

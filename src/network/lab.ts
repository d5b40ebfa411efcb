import { Random } from "../router/random.js";
import type { Platform } from "../platform/platform.js";
import type { VoiceStatistics } from "../router/telephony-model.js";
import { RouterHost, type HostOptions } from "../session/router-host.js";
import { Timeline } from "../session/timeline.js";
import { AddressDirectory } from "./link/address-directory.js";
import type { Frame } from "./link/frames.js";
import { IosNode } from "./ios/ios-node.js";
import { surroundingsOf } from "./ios/ios-surroundings.js";
import type { EndStation } from "./hosts/end-station.js";
import { Pc } from "./hosts/pc.js";
import { makeOther } from "./devices/make-other.js";
import type { OtherDevice } from "./devices/other-device.js";
import type { PhoneMaker } from "./phone/stage-texts.js";
import { Phone } from "./phone/phone.js";
import { isSerial } from "./device-ports.js";
import { OutsideEnd } from "./outside/outside-end.js";
import type {
  Cable,
  DeviceDescription,
  OutsideCable,
  PcDescription,
  PortName,
  StaticAddress,
  Topology,
} from "./topology.js";
import { Wire, type Port } from "./link/wire.js";

/** A device of a lab by its kind. */
export type LabDevice =
  | { readonly kind: "ios"; readonly name: string; readonly node: IosNode }
  | { readonly kind: "pc"; readonly name: string; readonly node: Pc }
  | { readonly kind: "phone"; readonly name: string; readonly node: Phone }
  | OtherDevice;

export interface LabOptions {
  /** The platform of a device that does not name its own, or names it. */
  platformOf(description: {
    readonly kind: "router" | "switch";
    readonly platform: string | undefined;
  }): Platform;
  /** How the routers are run: where they save, what they start with. */
  hostOptions(name: string): Partial<HostOptions>;
  /** Where what looks like chance comes from. */
  readonly seed?: number;
  /** Its one router stands in no lab: its ports are taken as connected, and nobody but itself answers. */
  readonly alone?: boolean;
  /** Real ports lead into it, so that nothing harmful may be there. */
  readonly isReached?: boolean;
  /** The address that a PC has of its own now; otherwise that of its description. */
  readonly addressOf?: (pc: PcDescription) => StaticAddress | undefined;
  /** Whether a cable is out of its ports when the lab is switched on. */
  readonly isOut?: (cable: Cable) => boolean;
  /** Whether a phone has no power then. */
  readonly isOff?: (name: string) => boolean;
  /** Is told of a device that is taken away: one of that name that comes later is another. */
  readonly removed?: (name: string) => void;
}

/** A lab that is switched on: devices with power, cables between them, one virtual time for all. */
export class Lab {
  readonly timeline = new Timeline();
  readonly name: string;
  /** Is shown every frame that goes onto a cable. */
  capture: ((frame: Frame, time: number) => void) | undefined;
  readonly #random: Random;
  readonly #directory = new AddressDirectory();
  readonly #devices: Map<string, LabDevice>;
  readonly #wires = new Map<Cable, Wire>();
  readonly #outside = new Map<OutsideCable, { readonly end: OutsideEnd; readonly wire: Wire }>();
  /** How many devices of a platform there were, by its id. */
  readonly #numbers = new Map<string, number>();
  #topology: Topology;

  constructor(
    topology: Topology,
    private readonly options: LabOptions,
  ) {
    this.#topology = topology;
    this.#random = new Random(options.seed ?? 1);
    this.name = topology.name;
    this.#devices = new Map(topology.devices.map((one) => [one.name, this.#create(this.#withAddress(one))]));
    for (const cable of topology.cables) this.#connect(cable).plugged = !options.isOut?.(cable);
    for (const cable of topology.outside ?? []) this.#lead(cable);
    if (this.isAlone) return;
    for (const device of this.devices.values()) if (!options.isOff?.(device.name)) powerOn(device);
    for (const device of this.devices.values()) if (device.kind === "ios") device.node.start();
  }

  /** The lab as it was written down, with what came and went since: another object after each change. */
  get topology(): Topology {
    return this.#topology;
  }

  get devices(): ReadonlyMap<string, LabDevice> {
    return this.#devices;
  }

  get wires(): readonly Wire[] {
    return [...this.#wires.values()];
  }

  /** The ends of the cables that leave the lab, closed until somebody opens them. */
  get outside(): ReadonlyMap<OutsideCable, OutsideEnd> {
    return new Map([...this.#outside].map(([cable, { end }]) => [cable, end]));
  }

  /** Whether somebody outside is in it, for whom time is real. */
  get isLive(): boolean {
    return [...this.#outside.values()].some(({ end }) => end.isOpen);
  }

  /** Whether real ports lead into it. */
  get isReached(): boolean {
    return this.options.isReached ?? false;
  }

  get isAlone(): boolean {
    return this.options.alone ?? false;
  }

  /**
   * Becomes another lab while it runs: cables and devices that `topology` lacks go, further ones come and are switched
   * on. What stays is the same object in both topologies.
   */
  change(topology: Topology): void {
    const { devices, cables, outside = [] } = this.#topology;
    for (const cable of cables) if (!topology.cables.includes(cable)) this.#takeAway(cable);
    for (const cable of outside) if (!topology.outside?.includes(cable)) this.#cut(cable);
    for (const one of devices) if (!topology.devices.includes(one)) this.#remove(one.name);
    this.#topology = topology;
    for (const one of topology.devices) if (!this.#devices.has(one.name)) this.#add(one);
    for (const cable of topology.cables) if (!this.#wires.has(cable)) this.#connect(cable).settle();
    for (const cable of topology.outside ?? []) if (!this.#outside.has(cable)) this.#lead(cable);
  }

  /** When spanning tree lets frames through everywhere, on virtual time: what was asked before may not have got through. */
  get forwardsFrom(): number {
    return Math.max(
      0,
      ...[...this.devices.values()].map(({ kind, node }) => (kind === "ios" ? node.forwardsFrom : 0)),
    );
  }

  /** The device of that name, whatever the case of its letters. */
  deviceNamed(name: string): LabDevice | undefined {
    const wanted = name.toLowerCase();
    return [...this.devices.values()].find((one) => one.name.toLowerCase() === wanted);
  }

  /** The next number of the lab's sequence, 0 up to (not including) `below`. */
  random(below: number): number {
    return this.#random.below(below);
  }

  /** The cable in a device's port; a phone's and a PC's first port where none is named. */
  wireAt(device: LabDevice, port?: string): Wire | undefined {
    const found = this.#portOf(device, port);
    return found?.wire;
  }

  #add(description: DeviceDescription): void {
    const device = this.#create(description);
    this.#devices.set(device.name, device);
    powerOn(device);
    if (device.kind === "ios") device.node.start();
  }

  #remove(name: string): void {
    const device = this.#devices.get(name);
    if (!device) return;
    powerOff(device);
    if (device.kind !== "ios") this.#directory.claim(device.node, undefined);
    this.#devices.delete(name);
    this.options.removed?.(name);
  }

  #takeAway(cable: Cable): void {
    this.#wires.get(cable)?.remove();
    this.#wires.delete(cable);
  }

  #cut(cable: OutsideCable): void {
    const found = this.#outside.get(cable);
    found?.end.close();
    found?.wire.remove();
    this.#outside.delete(cable);
  }

  #create(description: DeviceDescription): LabDevice {
    const { name } = description;
    const surroundings = {
      timeline: this.timeline,
      directory: this.#directory,
      random: (below: number) => this.random(below),
      phoneMaker: this.#phoneMaker,
    };
    switch (description.kind) {
      case "pc":
        return { kind: "pc", name, node: new Pc(description, surroundings) };
      case "phone":
        return { kind: "phone", name, node: new Phone(description, surroundings) };
      case "router":
      case "switch": {
        const platform = this.options.platformOf(description);
        const number = this.#numbers.get(platform.id) ?? firstNumber(this.#topology);
        this.#numbers.set(platform.id, number + 1);
        const { configuration } = description;
        const own = this.options.hostOptions(name);
        const mac = macOfDevice(platform, number);
        const host = new RouterHost({ platform, configuration, ...mac, ...own, timeline: this.timeline });
        const { cables, outside = [] } = this.#topology;
        const ends = [...cables.flatMap((cable) => cable.ends), ...outside.map(({ end }) => end)];
        const cabled = ends.filter((end) => end.device === name).map(({ port }) => port);
        const node = new IosNode(name, {
          host,
          cabled,
          number,
          directory: this.#directory,
          random: surroundings.random,
          voiceAt: (address) => this.#voiceAt(address),
          alone: this.isAlone,
          isLive: () => this.isLive,
        });
        if (!this.isAlone) host.surroundings = surroundingsOf(node);
        return { kind: "ios", name, node };
      }
      default:
        return makeOther(description, surroundings);
    }
  }

  /** Phones are of the same world as the first router. */
  get #phoneMaker(): PhoneMaker {
    const router = this.topology.devices.find((one) => one.kind === "router");
    return router ? this.options.platformOf(router).traits.telephony.phoneMaker : "cisco";
  }

  #withAddress(device: DeviceDescription): DeviceDescription {
    const { addressOf } = this.options;
    return addressOf && device.kind === "pc" ? { ...device, address: addressOf(device) } : device;
  }

  /** What has become of the voice of the phone or softphone with that address. */
  #voiceAt(address: string): VoiceStatistics | undefined {
    for (const owner of this.#directory.ownersOf(address)) {
      const boot = owner instanceof Phone ? owner.boot : owner instanceof Pc ? owner.softphone : undefined;
      if (boot?.voice.active) return boot.voice.statistics;
    }
    return undefined;
  }

  #connect(cable: Cable): Wire {
    const [first, second] = cable.ends;
    const wire = this.#wire([this.#socket(first), this.#socket(second)], cable);
    this.#wires.set(cable, wire);
    return wire;
  }

  /** Leads a cable out of the lab. */
  #lead(cable: OutsideCable): void {
    const { device, port } = cable.end;
    const end = new OutsideEnd(`outside of ${device} ${port}`, this.timeline);
    this.#outside.set(cable, { end, wire: this.#wire([this.#socket(cable.end), end.port], cable) });
  }

  #wire(ends: readonly [Port, Port], { bandwidth, delay }: Pick<Cable, "bandwidth" | "delay">): Wire {
    const serial = ends.some(({ name }) => isSerial(name));
    return new Wire(ends, {
      timeline: this.timeline,
      bandwidth: bandwidth ?? (serial ? SERIAL : FAST_ETHERNET),
      delay: delay ?? (serial ? SERIAL_DELAY : ETHERNET_DELAY),
      tap: (frame, time) => this.capture?.(frame, time),
      priority: (port) => (port.node instanceof IosNode ? port.node.priorityAt(port.name) : undefined),
    });
  }

  #socket(end: PortName): Port {
    const device = this.devices.get(end.device);
    const port =
      device?.kind === "ios" ? device.node.portFor(end.port) : device && this.#portOf(device, end.port);
    if (!port) throw new Error(`${end.device} has no port ${end.port}`);
    return port;
  }

  #portOf(device: LabDevice, name: string | undefined): Port | undefined {
    switch (device.kind) {
      case "ios":
        return name === undefined ? undefined : device.node.ports.get(name);
      case "pc":
        return device.node.port;
      case "phone":
        return name === "pc" ? device.node.downlink : device.node.uplink;
      case "other":
        return name === undefined ? [...device.ports.values()][0] : device.ports.get(name);
    }
  }
}

/**
 * Where hardware addresses begin: labs that meet outside are told apart by the ports at which they do, so that two of
 * them on one machine have no address in common.
 */
function firstNumber({ outside: [first] = [] }: Topology): number {
  return first ? (first.local.port % LABS) * DEVICES_A_LAB : 0;
}

/** As many as there are numbers of devices in a hardware address. */
const LABS = 31;
const DEVICES_A_LAB = 8;

/** What a device has of IP as a station; undefined for one that has none, and for routers and switches. */
export function stationOf(device: LabDevice): EndStation | undefined {
  if (device.kind === "ios") return undefined;
  return device.kind === "other" ? device.station : device.node.station;
}

/** The hardware address of a switch: each further one of its kind has the next. */
function macOfDevice({ hardware }: Platform, number: number): { readonly mac?: string } {
  if (!hardware.board) return {};
  const first = Number.parseInt(hardware.board.mac.replaceAll(".", ""), 16);
  const digits = (first + number * ADDRESSES_OF_A_SWITCH).toString(16).padStart(12, "0");
  return { mac: digits.replace(/(.{4})(?=.)/g, "$1.") };
}

const ADDRESSES_OF_A_SWITCH = 0x80;

function powerOn(device: LabDevice): void {
  if (device.kind === "ios") device.node.powerOn();
  else setPower(device, true);
}

function powerOff(device: LabDevice): void {
  if (device.kind === "ios") device.node.powerOff();
  else setPower(device, false);
}

function setPower(device: Exclude<LabDevice, { readonly kind: "ios" }>, on: boolean): void {
  switch (device.kind) {
    case "phone":
      device.node.powered = on;
      return;
    case "pc":
      device.node.port.enabled = on;
      return;
    case "other":
      for (const port of device.ports.values()) port.enabled = on;
  }
}

/** Bits a second: 100 Mbit/s, and the usual leased line (T1). */
const FAST_ETHERNET = 100_000_000;
const SERIAL = 1_544_000;
/** Milliseconds from one end to the other. */
const ETHERNET_DELAY = 0.01;
const SERIAL_DELAY = 1;

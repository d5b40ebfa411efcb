import { Lab } from "../network/lab.js";
import { portNamed } from "../network/device-ports.js";
import type { DeviceDescription, PhoneProtocol, Topology } from "../network/topology.js";
import { platformsIn } from "../network/usual-platforms.js";
import { defaultPlatform } from "../platform/platforms.js";
import type { Router } from "../router/router.js";
import { configuredPools } from "../rules/sip-phones.js";
import type { Exercise } from "./exercise.js";
import type { HandedIn } from "./handed-in.js";

/**
 * The lab of an exercise with the configurations that were handed in, switched on: phones and PCs have the hardware
 * addresses of the phones in them.
 */
export function submittedLab(
  exercise: Exercise,
  handedIn: ReadonlyMap<string, HandedIn>,
  routers: readonly Router[],
): Lab {
  const topology = withConfigurations(exercise.topology, handedIn);
  return switchedOn(withAdopted(topology, exercise.adopters, routers));
}

/** A lab in which no time passes for typing. */
export function switchedOn(topology: Topology): Lab {
  return new Lab(topology, {
    platformOf: platformsIn(defaultPlatform),
    hostOptions: () => ({ lineTime: 0 }),
  });
}

function withConfigurations(topology: Topology, handedIn: ReadonlyMap<string, HandedIn>): Topology {
  const devices = topology.devices.map((device) => {
    const own = handedIn.get(device.name);
    if (!own || (device.kind !== "router" && device.kind !== "switch")) return device;
    const configured = { ...device, configuration: own.text };
    const asPrinted = { ...configured, platform: own.platform.id };
    return hasCabledPorts(asPrinted, topology) ? asPrinted : configured;
  });
  return { ...topology, devices };
}

/** A device that printed a configuration may have other ports than the lab has cables for. */
function hasCabledPorts(device: DeviceDescription, { cables }: Topology): boolean {
  return cables.every(({ ends }) =>
    ends.every((end) => end.device !== device.name || portNamed(device, end.port) !== undefined),
  );
}

/**
 * Phones take the addresses of `ephone`s, those that speak SIP those of `voice register pool`s, in order of tags, softphones
 * first those of `type CIPC`; where none is left, a station keeps its own.
 */
function withAdopted(topology: Topology, adopters: readonly string[], routers: readonly Router[]): Topology {
  if (adopters.length === 0) return topology;
  const left = new Set(routers.flatMap((router) => [...ephonesOf(router), ...poolsOf(router)]));
  const stations = topology.devices.filter(({ name }) => adopters.includes(name));
  const taken = new Map<string, string>();
  for (const suits of [isAlike, speaksTheSame])
    for (const station of stations) {
      if (taken.has(station.name) || !isPhone(station)) continue;
      const found = [...left].find((phone) => suits(station, phone));
      if (!found) continue;
      left.delete(found);
      taken.set(station.name, found.mac);
    }
  return { ...topology, devices: topology.devices.map((device) => withMac(device, taken)) };
}

function isPhone(device: DeviceDescription): boolean {
  return device.kind === "phone" || (device.kind === "pc" && device.softphone);
}

/** A phone that somebody configured, with its address. */
interface Configured {
  readonly mac: string;
  readonly type: string | undefined;
  readonly protocol: PhoneProtocol;
}

function ephonesOf({ ephones }: Router): readonly Configured[] {
  return [...ephones.values()]
    .toSorted((a, b) => a.tag - b.tag)
    .flatMap(({ mac, type }) => (mac === undefined ? [] : [{ mac, type, protocol: "sccp" as const }]));
}

function poolsOf(router: Router): readonly Configured[] {
  return configuredPools(router).flatMap(({ id, type }) =>
    id?.mac === undefined ? [] : [{ mac: id.mac, type, protocol: "sip" as const }],
  );
}

function isAlike(station: DeviceDescription, phone: Configured): boolean {
  return speaksTheSame(station, phone) && (station.kind === "pc") === (phone.type?.toUpperCase() === "CIPC");
}

function speaksTheSame(station: DeviceDescription, { protocol }: Configured): boolean {
  const own = station.kind === "phone" || station.kind === "pc" ? station.protocol : undefined;
  return (own ?? "sccp") === protocol;
}

function withMac(device: DeviceDescription, taken: ReadonlyMap<string, string>): DeviceDescription {
  const mac = taken.get(device.name);
  return mac === undefined || !("mac" in device) ? device : { ...device, mac };
}

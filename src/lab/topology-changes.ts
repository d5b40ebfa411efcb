import { portNamed, portsOf, shortPort } from "../network/device-ports.js";
import { fits } from "../network/telephone-ports.js";
import type { Cable, DeviceDescription, OutsideCable, PortName, Topology } from "../network/topology.js";
import type { LabText } from "../network/lab-text.js";
import type { kindOf } from "./device-kinds/kinds.js";
import { freeMac } from "./free-mac.js";
import { sameInBoth } from "./said.js";
import { topologyOf } from "./topology-file.js";
import { endOf, topologySource, type TopologyFields } from "./topology-text.js";

/** A topology after a change, or why it cannot be changed so, in the words in which a file is objected to. */
export type Changed = { readonly topology: Topology } | { readonly problem: LabText };

/** A device that is not there yet. */
export interface NewDevice {
  readonly kind: Pick<ReturnType<typeof kindOf>, "added">;
  readonly name: string;
  /** A type of phone, or a platform. */
  readonly model: string | undefined;
}

/** Adds a device, the last of the list, and a cable from a port to the first of its own that fits. */
export function withDevice(topology: Topology, { kind, name, model }: NewDevice, at: PortName): Changed {
  const taken = topology.devices.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (taken) {
    const problem = {
      en: `there is a device ${taken.name} already`,
      fr: `il y a déjà un appareil ${taken.name}`,
    };
    return { problem };
  }
  const fields = topologySource(topology);
  const macs = topology.devices.flatMap((device) => ("mac" in device ? [device.mac.toLowerCase()] : []));
  const own = kind.added(model, freeMac(new Set(macs)));
  const described = read({ ...fields, devices: { ...fields.devices, [name]: own } });
  if ("problem" in described) return described;
  const device = lastOf(described.topology.devices);
  const port = portsOf(device).find((one) => fits(one, at.port));
  if (port === undefined) {
    const problem = {
      en: `${name} has no port that fits ${shortPort(at.port)}`,
      fr: `${name} n'a pas de port qui va avec ${shortPort(at.port)}`,
    };
    return { problem };
  }
  return withCable({ ...topology, devices: [...topology.devices, device] }, [{ device: name, port }, at]);
}

/** Adds a cable between two ports, the last of the list. */
export function withCable(topology: Topology, ends: readonly [PortName, PortName]): Changed {
  const fields = topologySource(topology);
  const changed = read({ ...fields, cables: [...fields.cables, ends.map(endOf)] });
  if ("problem" in changed) return changed;
  return { topology: { ...topology, cables: [...topology.cables, lastOf(changed.topology.cables)] } };
}

/** Takes a device away, and its cables. */
export function withoutDevice(topology: Topology, name: string): Topology {
  return {
    ...topology,
    devices: topology.devices.filter((device) => device.name !== name),
    cables: topology.cables.filter(({ ends }) => ends.every((end) => end.device !== name)),
    outside: topology.outside?.filter(({ end }) => end.device !== name),
  };
}

/** Takes a cable away. */
export function withoutCable(topology: Topology, cable: Cable): Topology {
  return { ...topology, cables: topology.cables.filter((one) => one !== cable) };
}

/** The cable in a port. */
export function cableAt({ cables }: Topology, { device, port }: PortName): Cable | undefined {
  return cables.find(({ ends }) => ends.some((end) => end.device === device && end.port === port));
}

function isFree(topology: Topology, at: PortName): boolean {
  const leadsOut = ({ end }: OutsideCable) => end.device === at.device && end.port === at.port;
  return !cableAt(topology, at) && !topology.outside?.some(leadsOut);
}

/** The port that was written as on a router; without one, the first that is free and fits a port at the other end. */
export function portAt(
  topology: Topology,
  device: DeviceDescription,
  typed: string | undefined,
  other: string = ETHERNET,
): PortName | undefined {
  const port =
    typed === undefined
      ? portsOf(device).find(
          (one) => fits(one, other) && isFree(topology, { device: device.name, port: one }),
        )
      : portNamed(device, typed);
  return port === undefined ? undefined : { device: device.name, port };
}

/** What is plugged where nothing else is said. */
const ETHERNET = "FastEthernet0";

/** Reads it as a file is read; what devices are configured with was read before. */
function read(fields: TopologyFields): Changed {
  const reading = topologyOf(fields, (file) => ({ problem: `${file} is no configuration` }));
  if ("topology" in reading) return reading;
  return { problem: reading.objections[0]?.message ?? sameInBoth("") };
}

function lastOf<T>(all: readonly T[]): T {
  const last = all.at(-1);
  if (last === undefined) throw new Error("what was added is not there");
  return last;
}

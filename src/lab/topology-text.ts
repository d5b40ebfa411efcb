import { Document, isScalar, Scalar } from "yaml";
import type { Cable, OutsideCable, PortName, Topology } from "../network/topology.js";
import { kindOf } from "./device-kinds/kinds.js";
import { udpEndText } from "./udp-end.js";

/**
 * A topology as the YAML that `readTopology` reads, configurations and all: what comes back is the same topology, but
 * for where its configurations were written down, and for a line end behind one that is a single line.
 */
export function topologyText(topology: Topology): string {
  const document = new Document(topologySource(topology));
  for (const { name } of topology.devices) {
    const configuration = document.getIn(["devices", name, "configuration"], true);
    if (isScalar<string>(configuration)) configuration.type = styleOf(configuration.value);
  }
  return document.toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: Infinity });
}

/** A topology as the fields of a file. */
export function topologySource({ name, devices, cables, outside = [] }: Topology): TopologyFields {
  return {
    name,
    devices: Object.fromEntries(devices.map((device) => [device.name, kindOf(device).write(device)])),
    cables: [...cables.map(cableOf), ...outside.map(outsideCableOf)],
  };
}

/** What a topology file holds, before anybody has looked whether it is right. */
export interface TopologyFields {
  readonly name: string;
  readonly devices: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly cables: readonly unknown[];
}

/** A block of lines, which people can read, unless blanks at the beginning or alone on a line would be lost in it. */
function styleOf(configuration: string): Scalar.Type {
  const isPlain = /^[^\s#]/.test(configuration) && !/^[ \t]+$/m.test(configuration);
  return isPlain ? Scalar.BLOCK_LITERAL : Scalar.QUOTE_DOUBLE;
}

function cableOf({ ends, ...rest }: Cable): unknown {
  return cableBetween(ends.map(endOf), rest);
}

function outsideCableOf(cable: OutsideCable): unknown {
  return cableBetween([endOf(cable.end), udpEndText(cable)], cable);
}

function cableBetween(
  names: readonly string[],
  { bandwidth, delay }: Pick<Cable, "bandwidth" | "delay">,
): unknown {
  if (bandwidth === undefined && delay === undefined) return names;
  return {
    ends: names,
    bandwidth: bandwidth === undefined ? undefined : rateOf(bandwidth),
    delay: delay === undefined ? undefined : `${delay} ms`,
  };
}

/** One end of a cable as topologies write it: `SW1 FastEthernet0/1`. */
export function endOf({ device, port }: PortName): string {
  return `${device} ${port}`;
}

function rateOf(bits: number): string {
  return bits % 1000 === 0 ? `${bits / 1000} kbit/s` : `${bits} bit/s`;
}

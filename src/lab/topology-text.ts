import { Scalar, stringify } from "yaml";
import type { Cable, DeviceDescription, PortName, Topology } from "../network/topology.js";
import { prefixLength } from "../router/ipv4.js";

/**
 * A topology as the YAML that `readTopology` reads, configurations and all: what comes back is the same topology, but
 * for where its configurations were written down, and for a line end behind one that is a single line.
 */
export function topologyText({ name, devices, cables }: Topology): string {
  const source = {
    name,
    devices: Object.fromEntries(devices.map((device) => [device.name, fieldsOf(device)])),
    cables: cables.map(cableOf),
  };
  return stringify(source, { lineWidth: 0, doubleQuotedMinMultiLineLength: Infinity });
}

function fieldsOf(device: DeviceDescription): Readonly<Record<string, unknown>> {
  switch (device.kind) {
    case "router":
    case "switch": {
      const { kind, platform, configuration } = device;
      return {
        kind,
        platform,
        configuration: configuration === undefined ? undefined : textOf(configuration),
      };
    }
    case "pc": {
      const { kind, mac, address, softphone } = device;
      const network = address && {
        address: `${address.address}/${prefixLength(address.mask) ?? ""}`,
        gateway: address.gateway,
        dns: address.nameServer,
      };
      return { kind, mac, ...network, softphone: softphone || undefined };
    }
    case "phone":
      return { kind: device.kind, mac: device.mac, model: device.model };
  }
}

/**
 * A configuration as a block of lines, which people can read. One without a line end would be the name of a file; and
 * blanks at the beginning or alone on a line are lost in a block.
 */
function textOf(configuration: string): Scalar {
  const scalar = new Scalar(configuration.includes("\n") ? configuration : `${configuration}\n`);
  const isPlain = /^[^\s#]/.test(scalar.value) && !/^[ \t]+$/m.test(scalar.value);
  scalar.type = isPlain ? Scalar.BLOCK_LITERAL : Scalar.QUOTE_DOUBLE;
  return scalar;
}

function cableOf({ ends, bandwidth, delay }: Cable): unknown {
  const names = ends.map(endOf);
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

import type { FilteredPacket } from "../router/packet-filter.js";
import type { Packet } from "./frames.js";

/** Protocols as IANA numbers them. */
const NUMBERS = { icmp: 1, tcp: 6, udp: 17 } as const;

/** A packet as access lists see it. */
export function filtered({ source, destination, dscp, data }: Packet): FilteredPacket {
  const common = { source, destination, dscp, protocol: NUMBERS[data.kind] };
  switch (data.kind) {
    case "icmp":
      return { ...common, icmp: data.type };
    case "tcp": {
      const { sourcePort, destinationPort, flags } = data;
      return { ...common, sourcePort, destinationPort, established: Boolean(flags.ack ?? flags.rst) };
    }
    case "udp":
      return { ...common, sourcePort: data.sourcePort, destinationPort: data.destinationPort };
  }
}

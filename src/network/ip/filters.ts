import { accessGroup } from "../../modes/interface/ip.js";
import type { FilteredPacket } from "../../router/packet-filter.js";
import type { AccessList, Router } from "../../router/router.js";
import { PROTOCOL_NUMBERS, type Packet } from "../link/frames.js";

/** The access lists that guard an interface (`ip access-group`). */
export function filtersAt(
  { interfaces, accessLists }: Router,
  name: string,
): Readonly<Record<"in" | "out", AccessList | undefined>> {
  const own = interfaces.get(name);
  const listTo = (direction: "in" | "out") => {
    const group = own && accessGroup.of(own, { direction });
    return group && accessLists.get(group.list);
  };
  return { in: listTo("in"), out: listTo("out") };
}

/** A packet as access lists see it. */
export function filtered({ source, destination, dscp, data }: Packet): FilteredPacket {
  const common = { source, destination, dscp, protocol: PROTOCOL_NUMBERS[data.kind] };
  switch (data.kind) {
    case "ospf":
    case "eigrp":
      return common;
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

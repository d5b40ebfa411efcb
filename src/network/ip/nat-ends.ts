import type { End, NatProtocol } from "../../router/nat-table.js";
import type { Packet } from "../link/frames.js";

/** What NAT looks at in a packet, and changes in it. */
export interface Ends {
  readonly protocol: NatProtocol;
  readonly source: End;
  readonly destination: End;
}

/** The ends of a conversation that a packet belongs to; undefined of what is none, such as a routing protocol. */
export function endsOf({ source, destination, data }: Packet): Ends | undefined {
  const between = (protocol: NatProtocol, from: number, to: number): Ends => ({
    protocol,
    source: { address: source, port: from },
    destination: { address: destination, port: to },
  });
  if (data.kind === "tcp" || data.kind === "udp")
    return between(data.kind, data.sourcePort, data.destinationPort);
  const isEcho = data.kind === "icmp" && (data.type === "echo" || data.type === "echo-reply");
  return isEcho ? between("icmp", data.id, data.id) : undefined;
}

/** The packet from another end. */
export function fromEnd(packet: Packet, { address, port }: End): Packet {
  const { data } = packet;
  const ported = data.kind === "tcp" || data.kind === "udp" ? { ...data, sourcePort: port } : data;
  return { ...packet, source: address, data: ported.kind === "icmp" ? { ...ported, id: port } : ported };
}

/** The packet to another end. */
export function toEnd(packet: Packet, { address, port }: End): Packet {
  const { data } = packet;
  const ported = data.kind === "tcp" || data.kind === "udp" ? { ...data, destinationPort: port } : data;
  return { ...packet, destination: address, data: ported.kind === "icmp" ? { ...ported, id: port } : ported };
}

import { IP_HEADER, PROTOCOL_NUMBERS, type Packet } from "../link/frames.js";
import { ByteReader, ByteWriter, checksum, keyOf } from "./bytes.js";
import { eigrpBytes, readEigrp } from "./eigrp.js";
import { icmpBytes, readIcmp } from "./icmp.js";
import { ospfBytes, readOspf } from "./ospf.js";
import { readTcp, tcpBytes } from "./tcp.js";
import { readUdp, udpBytes } from "./udp.js";
import { unchangedBytes, willGoOnAs } from "./unchanged.js";

/** IPv4 packets byte by byte (RFC 791). */

/** One packet; of a stretch of voice the one at that place. */
export function packetBytes(packet: Packet, voicePlace = 0): Uint8Array {
  const { source, destination, ttl, id, dscp, data, dontFragment, fragment } = packet;
  const { offset, size, more } = fragment ?? WHOLE;
  const whole = unchangedBytes(packet) ?? payloadBytes(packet, voicePlace);
  const payload = whole.subarray(offset, more ? offset + size : undefined);
  const flags = (dontFragment ? 0x4000 : 0) | (more ? 0x2000 : 0);
  const header = new ByteWriter()
    .u8(0x45, dscp << 2)
    .u16(20 + payload.length, (id + voicePlace) & 0xffff, flags | (offset >> 3))
    .u8(ttl, PROTOCOL_NUMBERS[data.kind])
    .u16(0)
    .address(source, destination);
  header.put16(10, checksum(header.done()));
  return header.append(payload).done();
}

const WHOLE = { offset: 0, size: Infinity, more: false };

function payloadBytes(packet: Packet, voicePlace: number): Uint8Array {
  const { data } = packet;
  switch (data.kind) {
    case "icmp":
      return icmpBytes(data, quotedBytes);
    case "udp":
      return udpBytes(packet, data, voicePlace);
    case "tcp":
      return tcpBytes(packet, data);
    case "ospf":
      return ospfBytes(data);
    case "eigrp":
      return eigrpBytes(data);
  }
}

/** Of a packet that an error is about: its header and eight bytes of what follows (RFC 792). */
function quotedBytes(packet: Packet): Uint8Array {
  return packetBytes(packet).slice(0, IP_HEADER + QUOTED);
}

const QUOTED = 8;

/** What the header of a packet says, and the bytes behind it. */
export interface PacketParts {
  readonly header: Omit<Packet, "data">;
  readonly protocol: Packet["data"]["kind"];
  readonly payload: Uint8Array;
}

/** Takes a packet apart; the reason why not, where it is none that is understood. Options are passed over. */
export function readHeader(bytes: Uint8Array): PacketParts | Unread {
  const reader = new ByteReader(bytes);
  const [first, service, total] = [reader.u8(), reader.u8(), reader.u16()];
  const [id, flags, ttl, number] = [reader.u16(), reader.u16(), reader.u8(), reader.u8()];
  reader.u16();
  const [source, destination] = [reader.address(), reader.address()];
  const size = (first & 0xf) * 4;
  if (reader.isShort || first >> 4 !== 4 || size < IP_HEADER || total < size) return "broken IPv4";
  if (size > bytes.length || checksum(bytes.subarray(0, size)) !== 0) return "broken IPv4";
  const protocol = keyOf(PROTOCOL_NUMBERS, number);
  if (!protocol) return "another protocol on IPv4";
  // What stands behind the packet fills the shortest frame up.
  const payload = bytes.subarray(size, total);
  const offset = (flags & 0x1fff) * 8;
  const more = (flags & 0x2000) !== 0;
  const fragment = more || offset > 0 ? { offset, size: total - size, more } : undefined;
  const dontFragment = (flags & 0x4000) !== 0 || undefined;
  const header = { kind: "ip", source, destination, ttl, id, dscp: service >> 2 } as const;
  return {
    header: { ...header, ...(dontFragment && { dontFragment }), ...(fragment && { fragment }) },
    protocol,
    payload,
  };
}

/** Why bytes are no frame that is understood. */
export type Unread =
  | "too short"
  | "IPv6"
  | "spanning tree"
  | "another protocol on Ethernet"
  | "another protocol on IPv4"
  | "broken IPv4"
  | "broken ARP"
  | "broken CDP"
  | "an ICMP message that is not modelled"
  | "broken UDP"
  | "broken TCP"
  | "an OSPF packet that is not modelled"
  | "an EIGRP packet that is not modelled"
  | "fragments that overlap";

/** What a whole packet carries: all that its fragments bring. `time` is when it came, in milliseconds. */
export function readPayload(
  { header, protocol, payload }: PacketParts,
  time: number,
): Packet["data"] | Unread {
  const data = payloadOf({ header, protocol, payload }, time);
  if (data === undefined) return UNREAD[protocol];
  willGoOnAs(data, header, payload);
  return data;
}

const UNREAD: Readonly<Record<Packet["data"]["kind"], Unread>> = {
  icmp: "an ICMP message that is not modelled",
  tcp: "broken TCP",
  udp: "broken UDP",
  ospf: "an OSPF packet that is not modelled",
  eigrp: "an EIGRP packet that is not modelled",
};

function payloadOf({ header, protocol, payload }: PacketParts, time: number): Packet["data"] | undefined {
  switch (protocol) {
    case "icmp":
      return readIcmp(payload, readQuoted);
    case "udp":
      return readUdp(payload, header, time);
    case "tcp":
      return readTcp(payload, header);
    case "ospf":
      return readOspf(payload);
    case "eigrp":
      return readEigrp(payload);
  }
}

/** A packet of which an error quotes the beginning: of what it carries, nothing is known but its ends and its size. */
function readQuoted(bytes: Uint8Array): Packet | undefined {
  const parts = readHeader(bytes);
  if (typeof parts === "string") return undefined;
  const reader = new ByteReader(bytes);
  const total = reader.skip(2).u16();
  const size = total - (bytes.length > 0 ? ((bytes[0] ?? 0) & 0xf) * 4 : 0);
  const data = quotedData(parts.protocol, new ByteReader(parts.payload), size);
  return data && { ...parts.header, data };
}

function quotedData(
  protocol: PacketParts["protocol"],
  reader: ByteReader,
  size: number,
): Packet["data"] | undefined {
  if (protocol === "icmp") {
    const [type, code] = [reader.u8(), reader.u8()];
    reader.u16();
    const [id, sequence] = [reader.u16(), reader.u16()];
    if (reader.isShort || type !== 8) return undefined;
    return { kind: "icmp", type: "echo", code, id, sequence, size: Math.max(size - 8, 0), about: undefined };
  }
  const [sourcePort, destinationPort] = [reader.u16(), reader.u16()];
  if (protocol === "udp") {
    const length = Math.max(reader.u16() - 8, 0);
    const data = { kind: "data", size: length } as const;
    return reader.isShort ? undefined : { kind: "udp", sourcePort, destinationPort, data };
  }
  if (protocol !== "tcp") return undefined;
  const sequence = reader.u32();
  const text = "\0".repeat(Math.max(size - 20, 0));
  const content =
    text === "" ? [] : [{ size: text.length, message: { type: "text", text, value: undefined } as const }];
  const rest = { acknowledgement: 0, flags: {}, window: 0, content };
  return reader.isShort ? undefined : { kind: "tcp", sourcePort, destinationPort, sequence, ...rest };
}

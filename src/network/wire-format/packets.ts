import { KEYS } from "../../callmanager/sip/pad-keys.js";
import { encodeMessage } from "../../callmanager/sccp/codec.js";
import {
  PROTOCOL_NUMBERS,
  type Content,
  type Datagram,
  type Icmp,
  type Packet,
  type Segment,
  type VoiceBurst,
} from "../link/frames.js";
import { ByteWriter, checksum } from "./bytes.js";
import { eigrpBytes } from "./eigrp.js";
import { ospfBytes } from "./ospf.js";
import { ripBytes } from "./routing.js";
import { dhcpBytes, dnsBytes, tftpBytes } from "./datagrams.js";

/** IPv4 packets byte by byte (RFC 791, 792, 768, 793, 3550). */

/** One packet; of a stretch of voice the one at that place. */
export function packetBytes(packet: Packet, voicePlace = 0): Uint8Array {
  const { source, destination, ttl, id, dscp, data, dontFragment, fragment } = packet;
  const { offset, size, more } = fragment ?? WHOLE;
  const payload = payloadBytes(packet, voicePlace).slice(offset, offset + size);
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
  switch (packet.data.kind) {
    case "icmp":
      return icmpBytes(packet.data);
    case "udp":
      return udpBytes(packet, packet.data, voicePlace);
    case "tcp":
      return tcpBytes(packet, packet.data);
    case "ospf":
      return ospfBytes(packet.data);
    case "eigrp":
      return eigrpBytes(packet.data);
  }
}

function icmpBytes({ type, code, id, sequence, size, pattern, about }: Icmp): Uint8Array {
  const types = { "echo-reply": 0, unreachable: 3, echo: 8, "time-exceeded": 11 };
  const writer = new ByteWriter().u8(types[type], code).u16(0);
  if (about) {
    // An error quotes the packet's header and eight bytes of what follows (RFC 792).
    writer.u16(0, sequence).append(packetBytes(about).slice(0, 28));
  } else {
    writer.u16(id, sequence);
    for (let at = 0; at < size; at++)
      writer.u8(pattern === undefined ? at : at % 2 === 0 ? pattern >> 8 : pattern);
  }
  return writer.put16(2, checksum(writer.done())).done();
}

function udpBytes(
  packet: Packet,
  { sourcePort, destinationPort, data }: Datagram,
  voicePlace: number,
): Uint8Array {
  const payload = datagramBytes(data, voicePlace);
  const writer = new ByteWriter().u16(sourcePort, destinationPort, 8 + payload.length, 0).append(payload);
  // A sum of zero would mean that there is none.
  return writer.put16(6, checksum(pseudoHeader(packet, writer.length), writer.done()) || 0xffff).done();
}

function datagramBytes(data: Datagram["data"], voicePlace: number): Uint8Array {
  switch (data.kind) {
    case "dhcp":
      return dhcpBytes(data);
    case "tftp":
      return tftpBytes(data);
    case "dns":
      return dnsBytes(data);
    case "rip":
      return ripBytes(data);
    case "rtp":
      return rtpBytes(data, voicePlace);
    case "sip":
      return new ByteWriter().text(data.text).done();
    case "data":
      return new Uint8Array(data.size);
  }
}

/** Samples a second by which RTP counts time for narrow-band voice. */
const RTP_CLOCK = 8;

function rtpBytes(burst: VoiceBurst, place: number): Uint8Array {
  if (burst.key !== undefined) return keyBytes(burst, burst.key, place);
  const { payloadType, stream, firstSequence, milliseconds, bytes } = burst;
  const sequence = firstSequence + place;
  const writer = new ByteWriter()
    .u8(0x80, payloadType | (sequence === 0 ? 0x80 : 0))
    .u16(sequence & 0xffff)
    .u32((sequence * milliseconds * RTP_CLOCK) >>> 0, stream);
  for (let at = 0; at < bytes; at++) writer.u8(SILENCE);
  return writer.done();
}

/** An event of a key: the same time in each packet, and three with the mark of the end (RFC 4733 section 2.5). */
function keyBytes(
  { payloadType, stream, firstSequence, milliseconds, count, sentAt }: VoiceBurst,
  key: string,
  place: number,
): Uint8Array {
  const ends = place >= count - LAST_EVENTS;
  const duration = Math.min(place + 1, count - LAST_EVENTS + 1) * milliseconds * RTP_CLOCK;
  return new ByteWriter()
    .u8(0x80, payloadType | (place === 0 ? 0x80 : 0))
    .u16((firstSequence + place) & 0xffff)
    .u32(Math.round(sentAt * RTP_CLOCK) >>> 0, stream)
    .u8(KEYS.indexOf(key), (ends ? 0x80 : 0) | VOLUME)
    .u16(duration)
    .done();
}

/** How often the end of a key is said. */
const LAST_EVENTS = 3;
/** Of the tone, in dB below the loudest. */
const VOLUME = 10;

/** Silence in G.711 µ-law. */
const SILENCE = 0xff;

function tcpBytes(packet: Packet, segment: Segment): Uint8Array {
  const { sourcePort, destinationPort, sequence, acknowledgement, flags, content } = segment;
  const bits = (flags.fin ? 1 : 0) | (flags.syn ? 2 : 0) | (flags.rst ? 4 : 0) | (flags.ack ? 16 : 0);
  const pushed = content.length > 0 ? 8 : 0;
  const writer = new ByteWriter()
    .u16(sourcePort, destinationPort)
    .u32(sequence, flags.ack ? acknowledgement : 0)
    .u8(0x50, bits | pushed)
    .u16(WINDOW, 0, 0);
  for (const one of content) writer.append(contentBytes(one));
  return writer.put16(16, checksum(pseudoHeader(packet, writer.length), writer.done())).done();
}

const WINDOW = 8192;

function contentBytes({ message }: Content): Uint8Array {
  return message.type === "text" ? new ByteWriter().text(message.text).done() : encodeMessage(message);
}

/** What UDP and TCP count into their check sums of the packet around them. */
function pseudoHeader({ source, destination, data }: Packet, length: number): Uint8Array {
  return new ByteWriter().address(source, destination).u8(0, PROTOCOL_NUMBERS[data.kind]).u16(length).done();
}

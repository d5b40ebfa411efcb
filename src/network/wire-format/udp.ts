import { CLIENT_PORT, SERVER_PORT } from "../services/dhcp-client.js";
import type { Datagram, Packet } from "../link/frames.js";
import { RIP_PORT } from "../routing/rip/message.js";
import { ByteReader, byteText, bytesIn, ByteWriter, checksum } from "./bytes.js";
import { dhcpBytes, dnsBytes, readDhcp, readDns } from "./datagrams.js";
import { pseudoHeader } from "./pseudo-header.js";
import { readRip, ripBytes } from "./routing.js";
import { readRtp, rtpBytes } from "./rtp.js";
import { readTftp, tftpBytes } from "./tftp.js";

/** UDP byte by byte (RFC 768); what is none is read as undefined. */

const HEADER = 8;

/** One datagram; of a stretch of voice the one at that place. */
export function udpBytes(
  packet: Pick<Packet, "source" | "destination">,
  { sourcePort, destinationPort, data }: Datagram,
  voicePlace: number,
): Uint8Array {
  const payload = datagramBytes(data, voicePlace);
  const writer = new ByteWriter()
    .u16(sourcePort, destinationPort, HEADER + payload.length, 0)
    .append(payload);
  // A sum of zero would mean that there is none.
  return writer
    .put16(6, checksum(pseudoHeader(packet, "udp", writer.length), writer.done()) || 0xffff)
    .done();
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
      return bytesIn(data.text);
    case "data":
      return data.content === undefined ? new Uint8Array(data.size) : bytesIn(data.content);
  }
}

/** `time` is when it came, in milliseconds. What is of no protocol that is modelled is data of somebody else's. */
export function readUdp(
  bytes: Uint8Array,
  packet: Pick<Packet, "source" | "destination">,
  time: number,
): Datagram | undefined {
  const reader = new ByteReader(bytes);
  const [sourcePort, destinationPort, size, sum] = [reader.u16(), reader.u16(), reader.u16(), reader.u16()];
  if (reader.isShort || size < HEADER || size > bytes.length) return undefined;
  const whole = bytes.subarray(0, size);
  if (sum !== 0 && checksum(pseudoHeader(packet, "udp", size), whole) !== 0) return undefined;
  const payload = whole.subarray(HEADER);
  const data = readData(payload, [sourcePort, destinationPort], time) ?? fillerOf(payload);
  return { kind: "udp", sourcePort, destinationPort, data };
}

function readData(payload: Uint8Array, ports: readonly number[], time: number): Datagram["data"] | undefined {
  const isAt = (...some: readonly number[]) => some.some((port) => ports.includes(port));
  if (isAt(SERVER_PORT, CLIENT_PORT)) return readDhcp(payload);
  if (isAt(DNS_PORT)) return readDns(payload);
  if (isAt(RIP_PORT)) return readRip(payload);
  if (isAt(SIP_PORT)) return { kind: "sip", text: byteText(payload) };
  // Transfers go on at ports of their own, and voice has no other.
  return readRtp(payload, time) ?? readTftp(payload);
}

function fillerOf(payload: Uint8Array): Datagram["data"] {
  const isEmpty = payload.every((byte) => byte === 0);
  return { kind: "data", size: payload.length, ...(!isEmpty && { content: byteText(payload) }) };
}

const DNS_PORT = 53;
const SIP_PORT = 5060;

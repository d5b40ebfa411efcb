import type { Arp, Cdp, Frame, Tag } from "../link/frames.js";
import { ByteReader, ByteWriter, checksum } from "./bytes.js";
import { packetBytes, readHeader, readPayload, type PacketParts, type Unread } from "./packets.js";

/** Ethernet frames byte by byte (IEEE 802.3, 802.1Q; RFC 826; CDP version 2). */

/** The bytes of a frame and when they are sent, in milliseconds; a stretch of voice is many frames. */
export interface TimedBytes {
  readonly time: number;
  readonly bytes: Uint8Array;
}

export function frameBytes(frame: Frame, time: number): readonly TimedBytes[] {
  const { payload } = frame;
  if (payload.kind !== "ip")
    return [
      { time, bytes: frameAround(frame, payload.kind === "arp" ? arpBytes(payload) : cdpBytes(payload)) },
    ];
  const { data } = payload;
  if (data.kind !== "udp" || data.data.kind !== "rtp") {
    return [{ time, bytes: frameAround(frame, packetBytes(payload)) }];
  }
  const { count, milliseconds } = data.data;
  return Array.from({ length: count }, (_, place) => ({
    time: time + place * milliseconds,
    bytes: frameAround(frame, packetBytes(payload, place)),
  }));
}

const TYPES = { arp: 0x0806, ip: 0x0800 } as const;
const TAGGED = 0x8100;
const IPV6 = 0x86dd;
/** From here on it is a type, and a length below. */
const FIRST_TYPE = 0x600;

function frameAround({ source, destination, tag, payload }: Frame, body: Uint8Array): Uint8Array {
  const writer = new ByteWriter().mac(destination).mac(source);
  if (tag) writer.u16(TAGGED, (tag.priority << 13) | tag.vlan);
  // CDP comes in the older frames, with a length in place of the type.
  writer.u16(payload.kind === "cdp" ? body.length : TYPES[payload.kind]).append(body);
  return writer.zeros(Math.max(LEAST - writer.length, 0)).done();
}

/** Bytes of the shortest frame, without its check sum. */
const LEAST = 60;

function arpBytes({ operation, senderMac, senderAddress, targetMac, targetAddress }: Arp): Uint8Array {
  return new ByteWriter()
    .u16(ETHERNET, TYPES.ip)
    .u8(6, 4)
    .u16(operation === "request" ? REQUEST : REPLY)
    .mac(senderMac)
    .address(senderAddress)
    .mac(targetMac)
    .address(targetAddress)
    .done();
}

const REQUEST = 1;
const REPLY = 2;
const ETHERNET = 1;

function readArp(reader: ByteReader): Arp | undefined {
  const [hardware, protocol, sizes, operation] = [reader.u16(), reader.u16(), reader.u16(), reader.u16()];
  const [senderMac, senderAddress] = [reader.mac(), reader.address()];
  const [targetMac, targetAddress] = [reader.mac(), reader.address()];
  if (reader.isShort || hardware !== ETHERNET || protocol !== TYPES.ip || sizes !== 0x0604) return undefined;
  if (operation !== REQUEST && operation !== REPLY) return undefined;
  const ends = { senderMac, senderAddress, targetMac, targetAddress };
  return { kind: "arp", operation: operation === REQUEST ? "request" : "reply", ...ends };
}

function cdpBytes(cdp: Cdp): Uint8Array {
  const fields = new ByteWriter();
  const field = (type: number, write: (value: ByteWriter) => void) => {
    const value = new ByteWriter();
    write(value);
    fields.u16(type, 4 + value.length).append(value.done());
  };
  const { address, nativeVlan, voiceVlan } = cdp;
  field(CDP.device, (value) => value.text(cdp.device));
  if (address !== undefined)
    field(CDP.address, (value) => value.u32(1).append(IP_ADDRESS).u16(4).address(address));
  field(CDP.port, (value) => value.text(cdp.port));
  field(CDP.capabilities, (value) => value.u32(capabilityBits(cdp.capabilities)));
  field(CDP.version, (value) => value.text(cdp.version));
  field(CDP.platform, (value) => value.text(cdp.platform));
  if (nativeVlan !== undefined) field(CDP.nativeVlan, (value) => value.u16(nativeVlan));
  field(CDP.duplex, (value) => value.u8(cdp.duplex === "full" ? 1 : 0));
  if (voiceVlan !== undefined) field(CDP.voiceVlan, (value) => value.u8(1).u16(voiceVlan));
  const message = new ByteWriter().u8(2, cdp.holdtime).u16(0).append(fields.done());
  message.put16(2, cdpChecksum(message.done()));
  return new ByteWriter().append(CDP_HEADER).append(message.done()).done();
}

/** Kinds of its fields. */
const CDP = {
  device: 1,
  address: 2,
  port: 3,
  capabilities: 4,
  version: 5,
  platform: 6,
  nativeVlan: 10,
  duplex: 11,
  voiceVlan: 14,
} as const;
/** LLC and SNAP: Cisco's number, and CDP's within it. */
const CDP_HEADER = [0xaa, 0xaa, 3, 0, 0, 0x0c, 0x20, 0];
/** Of spanning tree, by LLC, and by Cisco's SNAP for each VLAN. */
const SPANNING_TREE = [
  [0x42, 0x42, 3],
  [0xaa, 0xaa, 3, 0, 0, 0x0c, 1, 0x0b],
];
/** In a list of addresses: the protocol is named by a number of its own, which is that of IP. */
const IP_ADDRESS = [1, 1, 0xcc];

/** A message of either version, without its LLC. */
function readCdp(bytes: Uint8Array): Cdp | undefined {
  const reader = new ByteReader(bytes);
  const [version, holdtime] = [reader.u8(), reader.u8()];
  reader.u16();
  if (version < 1 || version > 2 || !hasCdpChecksum(bytes)) return undefined;
  const fields = new Map<number, Uint8Array>();
  while (reader.left > 0) {
    const [type, size] = [reader.u16(), reader.u16()];
    if (size < 4) return undefined;
    fields.set(type, reader.take(size - 4));
  }
  const field = (type: number) => fields.get(type) && new ByteReader(fields.get(type) ?? new Uint8Array());
  const text = (type: number) => field(type)?.printable() ?? "";
  if (reader.isShort) return undefined;
  return {
    kind: "cdp",
    device: text(CDP.device),
    port: text(CDP.port),
    platform: text(CDP.platform),
    version: text(CDP.version),
    capabilities: capabilityLetters(field(CDP.capabilities)?.u32() ?? 0),
    address: readCdpAddress(field(CDP.address)),
    nativeVlan: field(CDP.nativeVlan)?.u16(),
    voiceVlan: field(CDP.voiceVlan)?.skip(1).u16(),
    duplex: field(CDP.duplex)?.u8() === 0 ? "half" : "full",
    holdtime,
  };
}

/** The first address of IPv4. */
function readCdpAddress(reader: ByteReader | undefined): string | undefined {
  for (let left = reader?.u32() ?? 0; reader && left > 0 && reader.left > 0; left--) {
    const header = [...reader.take(2)];
    header.push(...reader.take(header[1] ?? 0));
    const size = reader.u16();
    const isIp = header.length === IP_ADDRESS.length && header.every((byte, at) => byte === IP_ADDRESS[at]);
    if (isIp && size === 4 && reader.left >= size) return reader.address();
    reader.skip(size);
  }
  return undefined;
}

function hasCdpChecksum(bytes: Uint8Array): boolean {
  const sum = ((bytes[2] ?? 0) << 8) | (bytes[3] ?? 0);
  const without = bytes.slice();
  without.fill(0, 2, 4);
  // Others than Cisco's devices count a last odd byte as everybody does.
  return sum === cdpChecksum(without) || sum === checksum(without);
}

/** As IP's, except that a last odd byte counts as a signed low byte, as Cisco's devices have always done. */
function cdpChecksum(bytes: Uint8Array): number {
  if (bytes.length % 2 === 0) return checksum(bytes);
  const last = bytes.at(-1) ?? 0;
  const tail = last & 0x80 ? new Uint8Array([0xff, (last - 1) & 0xff]) : new Uint8Array([0, last]);
  return checksum(bytes.slice(0, -1), tail);
}

function capabilityBits(letters: string): number {
  return letters.split(" ").reduce((sum, letter) => sum | (CAPABILITIES.get(letter) ?? 0), 0);
}

function capabilityLetters(bits: number): string {
  return [...CAPABILITIES].flatMap(([letter, bit]) => ((bits & bit) !== 0 ? [letter] : [])).join(" ");
}

/** As `show cdp neighbors` explains its letters. */
const CAPABILITIES: ReadonlyMap<string, number> = new Map([
  ["R", 1],
  ["T", 2],
  ["B", 4],
  ["S", 8],
  ["H", 16],
  ["I", 32],
  ["r", 64],
  ["P", 128],
]);

/** Bytes as what they are: a frame, a fragment of one, or nothing that is understood. */
export type FrameReading =
  | { readonly kind: "frame"; readonly frame: Frame }
  | { readonly kind: "fragment"; readonly around: Omit<Frame, "payload">; readonly parts: PacketParts }
  | { readonly kind: "unread"; readonly why: Unread };

/** Reads what came at a time, in milliseconds; whatever the bytes are, nothing is thrown. */
export function readFrame(bytes: Uint8Array, time: number): FrameReading {
  const reader = new ByteReader(bytes);
  const [destination, source] = [reader.mac(), reader.mac()];
  let type = reader.u16();
  let tag: Tag | undefined;
  if (type === TAGGED) {
    const control = reader.u16();
    tag = { vlan: control & 0xfff, priority: control >> 13 };
    type = reader.u16();
  }
  const around = { source, destination, tag };
  if (reader.isShort) return unread("too short");
  if (type < FIRST_TYPE) return readOlderFrame(reader.take(Math.min(type, reader.left)), around);
  if (type === TYPES.arp) {
    const arp = readArp(reader);
    return arp ? { kind: "frame", frame: { ...around, payload: arp } } : unread("broken ARP");
  }
  if (type !== TYPES.ip) return unread(type === IPV6 ? "IPv6" : "another protocol on Ethernet");
  const parts = readHeader(reader.rest());
  if (typeof parts === "string") return unread(parts);
  if (parts.header.fragment) return { kind: "fragment", around, parts };
  const data = readPayload(parts, time);
  if (typeof data === "string") return unread(data);
  return { kind: "frame", frame: { ...around, payload: { ...parts.header, data } } };
}

function unread(why: Unread): FrameReading {
  return { kind: "unread", why };
}

/** A frame with a length in place of its type. */
function readOlderFrame(body: Uint8Array, around: Omit<Frame, "payload">): FrameReading {
  const beginsWith = (header: readonly number[]) => header.every((byte, at) => byte === body[at]);
  if (SPANNING_TREE.some(beginsWith)) return unread("spanning tree");
  if (!beginsWith(CDP_HEADER)) return unread("another protocol on Ethernet");
  const cdp = readCdp(body.subarray(CDP_HEADER.length));
  return cdp ? { kind: "frame", frame: { ...around, payload: cdp } } : unread("broken CDP");
}

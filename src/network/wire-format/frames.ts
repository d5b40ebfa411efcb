import type { Arp, Cdp, Frame } from "../link/frames.js";
import { ByteWriter, checksum } from "./bytes.js";
import { packetBytes } from "./packets.js";

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

function frameAround({ source, destination, tag, payload }: Frame, body: Uint8Array): Uint8Array {
  const writer = new ByteWriter().mac(destination).mac(source);
  if (tag) writer.u16(0x8100, (tag.priority << 13) | tag.vlan);
  // CDP comes in the older frames, with a length in place of the type.
  writer.u16(payload.kind === "cdp" ? body.length : TYPES[payload.kind]).append(body);
  return writer.zeros(Math.max(LEAST - writer.length, 0)).done();
}

/** Bytes of the shortest frame, without its check sum. */
const LEAST = 60;

function arpBytes({ operation, senderMac, senderAddress, targetMac, targetAddress }: Arp): Uint8Array {
  return new ByteWriter()
    .u16(1, TYPES.ip)
    .u8(6, 4)
    .u16(operation === "request" ? 1 : 2)
    .mac(senderMac)
    .address(senderAddress)
    .mac(targetMac)
    .address(targetAddress)
    .done();
}

function cdpBytes(cdp: Cdp): Uint8Array {
  const fields = new ByteWriter();
  const field = (type: number, write: (value: ByteWriter) => void) => {
    const value = new ByteWriter();
    write(value);
    fields.u16(type, 4 + value.length).append(value.done());
  };
  const { address, nativeVlan, voiceVlan } = cdp;
  field(1, (value) => value.text(cdp.device));
  if (address !== undefined) field(2, (value) => value.u32(1).u8(1, 1, 0xcc).u16(4).address(address));
  field(3, (value) => value.text(cdp.port));
  field(4, (value) => value.u32(capabilityBits(cdp.capabilities)));
  field(5, (value) => value.text(cdp.version));
  field(6, (value) => value.text(cdp.platform));
  if (nativeVlan !== undefined) field(10, (value) => value.u16(nativeVlan));
  field(11, (value) => value.u8(cdp.duplex === "full" ? 1 : 0));
  if (voiceVlan !== undefined) field(14, (value) => value.u8(1).u16(voiceVlan));
  const message = new ByteWriter().u8(2, cdp.holdtime).u16(0).append(fields.done());
  message.put16(2, cdpChecksum(message.done()));
  // LLC and SNAP: Cisco's number, and CDP's within it.
  return new ByteWriter().u8(0xaa, 0xaa, 3, 0, 0, 0x0c).u16(0x2000).append(message.done()).done();
}

/** As IP's, except that a last odd byte counts as a signed low byte, as Cisco's devices have always done. */
function cdpChecksum(bytes: Uint8Array): number {
  if (bytes.length % 2 === 0) return checksum(bytes);
  const last = bytes.at(-1) ?? 0;
  const tail = last & 0x80 ? new Uint8Array([0xff, (last - 1) & 0xff]) : new Uint8Array([0, last]);
  return checksum(bytes.slice(0, -1), tail);
}

function capabilityBits(letters: string): number {
  const bits: Readonly<Record<string, number>> = { R: 1, S: 8, H: 16, I: 32, P: 128 };
  return letters.split(" ").reduce((sum, letter) => sum | (bits[letter] ?? 0), 0);
}

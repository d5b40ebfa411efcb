import { decodeMessage, encodeMessage } from "../../callmanager/sccp/codec.js";
import { withPrintableTexts } from "../../callmanager/sccp/printable-texts.js";
import { type Content, type Packet, type Segment } from "../link/frames.js";
import { ByteReader, bytesIn, byteText, ByteWriter, checksum } from "./bytes.js";
import { pseudoHeader } from "./pseudo-header.js";

/** TCP byte by byte (RFC 793); what is none is read as undefined. */

const FLAGS = { fin: 1, syn: 2, rst: 4, ack: 16 } as const;
const PUSH = 8;
const HEADER = 20;
/** Kinds of options: the end, one that fills up, and the longest segment. */
const OPTIONS = { end: 0, filler: 1, mss: 2 } as const;

export function tcpBytes(packet: Pick<Packet, "source" | "destination">, segment: Segment): Uint8Array {
  const { sourcePort, destinationPort, sequence, acknowledgement, flags, window, mss, content } = segment;
  const bits = FLAG_NAMES.reduce((sum, name) => sum | (flags[name] ? FLAGS[name] : 0), 0);
  const pushed = content.length > 0 ? PUSH : 0;
  const size = HEADER + (mss === undefined ? 0 : 4);
  const writer = new ByteWriter()
    .u16(sourcePort, destinationPort)
    .u32(sequence, flags.ack ? acknowledgement : 0)
    .u8((size / 4) << 4, bits | pushed)
    .u16(window, 0, 0);
  if (mss !== undefined) writer.u8(OPTIONS.mss, 4).u16(mss);
  for (const one of content) writer.append(contentBytes(one));
  return writer.put16(16, checksum(pseudoHeader(packet, "tcp", writer.length), writer.done())).done();
}

const FLAG_NAMES = Object.keys(FLAGS) as (keyof typeof FLAGS)[];

/** The bytes of one message as they lie in the stream. */
export function contentBytes({ message }: Content): Uint8Array {
  return message.type === "text" ? bytesIn(message.text) : encodeMessage(message);
}

export function readTcp(
  bytes: Uint8Array,
  packet: Pick<Packet, "source" | "destination">,
): Segment | undefined {
  const reader = new ByteReader(bytes);
  const [sourcePort, destinationPort] = [reader.u16(), reader.u16()];
  const [sequence, acknowledgement] = [reader.u32(), reader.u32()];
  const [size, bits, window] = [(reader.u8() >> 4) * 4, reader.u8(), reader.u16()];
  reader.u32();
  if (reader.isShort || size < HEADER || size > bytes.length) return undefined;
  if (checksum(pseudoHeader(packet, "tcp", bytes.length), bytes) !== 0) return undefined;
  const mss = (bits & FLAGS.syn) !== 0 ? readMss(reader.take(size - HEADER)) : undefined;
  const flags = Object.fromEntries(
    FLAG_NAMES.filter((name) => (bits & FLAGS[name]) !== 0).map((name) => [name, true]),
  ) as Segment["flags"];
  return {
    kind: "tcp",
    sourcePort,
    destinationPort,
    sequence,
    acknowledgement: flags.ack ? acknowledgement : 0,
    flags,
    window,
    ...(mss !== undefined && { mss }),
    content: readContent(bytes.subarray(size), [sourcePort, destinationPort]),
  };
}

function readMss(options: Uint8Array): number | undefined {
  const reader = new ByteReader(options);
  while (reader.left > 0) {
    const kind = reader.u8();
    if (kind === OPTIONS.end) return undefined;
    if (kind === OPTIONS.filler) continue;
    const size = reader.u8();
    if (kind === OPTIONS.mss && size === 4) {
      const mss = reader.u16();
      return reader.isShort ? undefined : mss;
    }
    if (size < 2) return undefined;
    reader.skip(size - 2);
  }
  return undefined;
}

/** Where call agents listen for phones, unless they are told otherwise. */
const SCCP_PORT = 2000;

/** Whole messages of SCCP that say nothing more than is modelled, or else all of it as text. */
function readContent(bytes: Uint8Array, ports: readonly number[]): readonly Content[] {
  if (bytes.length === 0) return [];
  const messages = ports.includes(SCCP_PORT) ? readMessages(bytes) : undefined;
  const text: Content = {
    size: bytes.length,
    message: { type: "text", text: byteText(bytes), value: undefined },
  };
  return messages ?? [text];
}

function readMessages(bytes: Uint8Array): readonly Content[] | undefined {
  const messages: Content[] = [];
  for (let at = 0; at < bytes.length;) {
    const decoded = decodeMessage(bytes.subarray(at));
    if (decoded.kind !== "message") return undefined;
    const { size } = decoded;
    // What would steer a terminal is no message of the lab's.
    const message = withPrintableTexts(decoded.message);
    const isAll = encodeMessage(message).every((byte, place) => byte === bytes[at + place]);
    if (!isAll || encodeMessage(message).length !== size) return undefined;
    messages.push({ size, message });
    at += size;
  }
  return messages;
}

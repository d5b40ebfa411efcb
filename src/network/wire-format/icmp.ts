import type { Icmp, Packet } from "../link/frames.js";
import { ByteReader, bytesIn, byteText, ByteWriter, checksum, keyOf } from "./bytes.js";

/** ICMP byte by byte (RFC 792); what is not modelled is read as undefined. */

const TYPES = { "echo-reply": 0, unreachable: 3, echo: 8, "time-exceeded": 11 } as const;
const HEADER = 8;

/** `quote` yields what an error says of the packet that it is about. */
export function icmpBytes(icmp: Icmp, quote: (about: Packet) => Uint8Array): Uint8Array {
  const { type, code, id, sequence, about } = icmp;
  const writer = new ByteWriter().u8(TYPES[type], code).u16(0);
  if (about) writer.u16(0, sequence).append(quote(about));
  else writer.u16(id, sequence).append(fillingOf(icmp));
  return writer.put16(2, checksum(writer.done())).done();
}

function fillingOf({ size, pattern, content }: Pick<Icmp, "size" | "pattern" | "content">): Uint8Array {
  if (content !== undefined) return bytesIn(content);
  return Uint8Array.from({ length: size }, (_, at) =>
    pattern === undefined ? at : at % 2 === 0 ? pattern >> 8 : pattern,
  );
}

/** `readQuoted` reads what an error says of the packet that it is about. */
export function readIcmp(
  bytes: Uint8Array,
  readQuoted: (quoted: Uint8Array) => Packet | undefined,
): Icmp | undefined {
  const reader = new ByteReader(bytes);
  const [type, code] = [keyOf(TYPES, reader.u8()), reader.u8()];
  reader.u16();
  const [id, sequence] = [reader.u16(), reader.u16()];
  if (reader.isShort || !type || checksum(bytes) !== 0) return undefined;
  const rest = bytes.subarray(HEADER);
  const common = { kind: "icmp", type, code, sequence, size: rest.length } as const;
  if (type === "echo" || type === "echo-reply")
    return { ...common, id, about: undefined, ...readFilling(rest) };
  const about = readQuoted(rest);
  return about && { ...common, id: 0, about };
}

/** What an echo is filled with, in as few words as it takes. */
function readFilling(bytes: Uint8Array): Pick<Icmp, "pattern" | "content"> {
  const isOf = (filling: Pick<Icmp, "pattern">) =>
    fillingOf({ size: bytes.length, ...filling }).every((byte, at) => byte === bytes[at]);
  if (isOf({})) return {};
  const pattern = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  return isOf({ pattern }) ? { pattern } : { content: byteText(bytes) };
}

import { md5 } from "@noble/hashes/legacy.js";

/** What a file holds: its bytes, or, of what came with the device and nobody reads, those that follow from its name. */
export type Content = Uint8Array | Supplied;

/** A file that came with the device: so many bytes, always the same for one name. */
export interface Supplied {
  readonly name: string;
  readonly size: number;
  /** Whether its maker has signed it, as system images are. */
  readonly signed: boolean;
}

export function sizeOf(content: Content): number {
  return content instanceof Uint8Array ? content.length : content.size;
}

/** A text as a file holds it. */
export function contentOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** What a file holds, read as a text. */
export function textOf(content: Content): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytesOf(content));
}

export function bytesOf(content: Content): Uint8Array {
  if (content instanceof Uint8Array) return content;
  const bytes = new Uint8Array(content.size);
  let at = 0;
  for (const piece of piecesOf(content)) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** The bytes of a file, one piece after the other. */
export function* piecesOf(content: Content): Iterable<Uint8Array> {
  if (content instanceof Uint8Array) {
    yield content;
    return;
  }
  const block = new Uint8Array(PIECE);
  const sum = md5(contentOf(content.name));
  for (let at = 0; at < PIECE; at++) block[at] = (sum[at % sum.length] ?? 0) ^ (at >> 4);
  for (let left = content.size; left > 0; left -= PIECE) yield left < PIECE ? block.subarray(0, left) : block;
}

const PIECE = 65_536;

/** The MD5 sum of a file as 32 small hexadecimal digits. */
export function md5Of(content: Content): string {
  const hash = md5.create();
  for (const piece of piecesOf(content)) hash.update(piece);
  return [...hash.digest()].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Whether a file holds text, and not what a terminal could not show. */
export function isText(content: Content): content is Uint8Array {
  if (!(content instanceof Uint8Array) || content.includes(0)) return false;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(content);
    return true;
  } catch {
    return false;
  }
}

/** One content behind another. */
export function joined(one: Content, other: Content): Uint8Array {
  const first = bytesOf(one);
  const second = bytesOf(other);
  const whole = new Uint8Array(first.length + second.length);
  whole.set(first);
  whole.set(second, first.length);
  return whole;
}

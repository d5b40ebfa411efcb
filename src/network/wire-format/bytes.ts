import { printable } from "../../parse/printable.js";

/** Bytes in network order, one after the other. */
export class ByteWriter {
  readonly #bytes: number[] = [];

  get length(): number {
    return this.#bytes.length;
  }

  u8(...values: readonly number[]): this {
    for (const value of values) this.#bytes.push(value & 0xff);
    return this;
  }

  u16(...values: readonly number[]): this {
    for (const value of values) this.u8(value >> 8, value);
    return this;
  }

  u32(...values: readonly number[]): this {
    for (const value of values) this.u16((value >>> 16) & 0xffff, value & 0xffff);
    return this;
  }

  /** `192.168.150.1` */
  address(...addresses: readonly string[]): this {
    for (const address of addresses) this.u8(...address.split(".").map(Number));
    return this;
  }

  /** `0011.2233.4455` */
  mac(mac: string): this {
    const digits = mac.replaceAll(".", "");
    for (let at = 0; at < 12; at += 2) this.u8(Number.parseInt(digits.slice(at, at + 2), 16));
    return this;
  }

  /** Signs of ASCII; a fixed size cuts or fills with zeros. */
  text(text: string, size = text.length): this {
    for (let at = 0; at < size; at++) this.u8(at < text.length ? text.charCodeAt(at) : 0);
    return this;
  }

  zeros(count: number): this {
    for (let at = 0; at < count; at++) this.u8(0);
    return this;
  }

  append(bytes: Iterable<number>): this {
    for (const byte of bytes) this.#bytes.push(byte);
    return this;
  }

  /** Overwrites two bytes: a length or a check sum that is known only at the end. */
  put16(at: number, value: number): this {
    this.#bytes[at] = (value >> 8) & 0xff;
    this.#bytes[at + 1] = value & 0xff;
    return this;
  }

  done(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }
}

/**
 * Reads bytes in network order, one after the other. What lies beyond their end reads as zero and is noticed (`isShort`),
 * so that whoever reads asks once, at the end.
 */
export class ByteReader {
  #at = 0;
  #isShort = false;

  constructor(private readonly bytes: Uint8Array) {}

  /** Whether something was asked for that is not there. */
  get isShort(): boolean {
    return this.#isShort;
  }

  /** Bytes that were not read yet. */
  get left(): number {
    return this.bytes.length - this.#at;
  }

  u8(): number {
    const byte = this.bytes[this.#at];
    if (byte === undefined) this.#isShort = true;
    else this.#at++;
    return byte ?? 0;
  }

  u16(): number {
    return (this.u8() << 8) | this.u8();
  }

  u32(): number {
    return this.u16() * 0x10000 + this.u16();
  }

  /** `192.168.150.1` */
  address(): string {
    return `${this.u8()}.${this.u8()}.${this.u8()}.${this.u8()}`;
  }

  /** As many addresses as there are bytes for. */
  addresses(): readonly string[] {
    const all: string[] = [];
    while (this.left >= 4) all.push(this.address());
    if (this.left > 0) this.#isShort = true;
    return all;
  }

  /** `0011.2233.4455` */
  mac(): string {
    return [this.u16(), this.u16(), this.u16()].map((part) => part.toString(16).padStart(4, "0")).join(".");
  }

  /** So many bytes, a view of those that are read. */
  take(size: number): Uint8Array {
    if (size > this.left) this.#isShort = true;
    const part = this.bytes.subarray(this.#at, this.#at + size);
    this.#at += part.length;
    return part;
  }

  /** All that is left. */
  rest(): Uint8Array {
    return this.take(this.left);
  }

  /** So many bytes as text, a character a byte; all that is left where no size is given. */
  text(size = this.left): string {
    return byteText(this.take(size));
  }

  /** So many bytes as text that screens and logs may show, in lines. */
  printable(size = this.left): string {
    return this.text(size).split("\n").map(printable).join("\n");
  }

  /** Text up to a zero, which is passed over. */
  zeroEnded(): string {
    const end = this.bytes.indexOf(0, this.#at);
    if (end < 0) this.#isShort = true;
    const text = this.text(Math.max(end - this.#at, 0));
    this.u8();
    return text;
  }

  skip(count: number): this {
    this.take(count);
    return this;
  }
}

/** Bytes as a text of which each character is one. */
export function byteText(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += PART)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + PART)));
  return parts.join("");
}

/** The bytes of a text of which each character is one. */
export function bytesIn(text: string): Uint8Array {
  return Uint8Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
}

const PART = 8192;

/** The first key of a table that has a value. */
export function keyOf<K extends string>(table: Readonly<Record<K, number>>, value: number): K | undefined {
  return (Object.keys(table) as K[]).find((key) => table[key] === value);
}

/** The check sum of IP, ICMP, UDP and TCP: the ones' complement of the sum of all pairs of bytes (RFC 1071). */
export function checksum(...parts: readonly Uint8Array[]): number {
  let sum = 0;
  for (const bytes of parts) {
    for (let at = 0; at < bytes.length; at += 2) sum += ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
  }
  while (sum > 0xffff) sum = (sum & 0xffff) + (sum >>> 16);
  return ~sum & 0xffff;
}

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

/** The check sum of IP, ICMP, UDP and TCP: the ones' complement of the sum of all pairs of bytes (RFC 1071). */
export function checksum(...parts: readonly Uint8Array[]): number {
  let sum = 0;
  for (const bytes of parts) {
    for (let at = 0; at < bytes.length; at += 2) sum += ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
  }
  while (sum > 0xffff) sum = (sum & 0xffff) + (sum >>> 16);
  return ~sum & 0xffff;
}

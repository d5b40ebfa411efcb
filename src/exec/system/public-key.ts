import { Random } from "../../router/random.js";
import type { RsaKeys } from "../../router/system-model.js";

/**
 * The public part of a key pair as `show crypto key mypubkey rsa` prints it: its DER form (RFC 3447 appendix A.1.1 in
 * an RFC 5280 envelope) in groups of four bytes, eight groups a row. Nothing is ever encrypted with the key, so its
 * modulus is drawn from its name and size: the same key always shows the same digits.
 */
export function publicKey({ name, bits }: RsaKeys): readonly string[] {
  const modulus = [0, ...draw(`${name}/${bits}`, Math.ceil(bits / 8))];
  const key = wrapped(SEQUENCE, [...wrapped(INTEGER, modulus), ...wrapped(INTEGER, [1, 0, 1])]);
  const bytes = wrapped(SEQUENCE, [...RSA_ENCRYPTION, ...wrapped(BIT_STRING, [0, ...key])]);
  const digits = bytes.map((byte) => byte.toString(16).toUpperCase().padStart(2, "0")).join("");
  const groups = digits.match(/.{1,8}/g) ?? [];
  return Array.from({ length: Math.ceil(groups.length / 8) }, (_value, row) =>
    groups.slice(8 * row, 8 * row + 8).join(" "),
  );
}

const [SEQUENCE, INTEGER, BIT_STRING] = [0x30, 0x02, 0x03];

/** AlgorithmIdentifier of rsaEncryption, 1.2.840.113549.1.1.1 without parameters. */
const RSA_ENCRYPTION = [
  0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00,
];

/** A DER element: tag, length, contents. */
function wrapped(tag: number, contents: readonly number[]): readonly number[] {
  const { length } = contents;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return [tag, ...size, ...contents];
}

/** Bytes drawn from the hash of a text (FNV-1a); the first bit and the last one are set. */
function draw(text: string, count: number): readonly number[] {
  let hash = 2_166_136_261;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  const random = new Random(hash);
  const bytes = Array.from({ length: count }, () => random.below(256));
  return bytes.map((byte, index) => byte | (index === 0 ? 0x80 : 0) | (index === count - 1 ? 1 : 0));
}

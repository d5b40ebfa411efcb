import { md5 } from "@noble/hashes/legacy.js";
import { sha256 } from "@noble/hashes/sha2.js";

/**
 * How IOS writes passwords down: type 7 (reversible), type 5 (MD5-crypt with a salt), type 4 (plain SHA-256).
 * The hashes are a library's, because they must work where Node is not.
 */

const TYPE_7_KEY = "dsfd;kfoA,.iyewrkldJKDHSUBsgvca69834ncxv9873254k;fg87";

/** The reversible form: two digits of seed (0 to 15), then each byte XOR the key from the seed on. */
export function encryptType7(clear: string, seed: number): string {
  const bytes = [...new TextEncoder().encode(clear)];
  return String(seed).padStart(2, "0") + bytes.map((byte, index) => hex(byte ^ keyAt(seed + index))).join("");
}

/** The clear text of a type 7 password, or undefined if it is none. */
export function decryptType7(text: string): string | undefined {
  if (!/^(0\d|1[0-5])([0-9A-F]{2})*$/i.test(text)) return undefined;
  const seed = Number(text.slice(0, 2));
  const bytes = (text.slice(2).match(/../g) ?? []).map(
    (pair, index) => Number.parseInt(pair, 16) ^ keyAt(seed + index),
  );
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(new Uint8Array(bytes));
}

function keyAt(index: number): number {
  return TYPE_7_KEY.charCodeAt(index % TYPE_7_KEY.length);
}

function hex(byte: number): string {
  return byte.toString(16).toUpperCase().padStart(2, "0");
}

/** The signs of crypt(3)'s base 64. */
const ALPHABET = "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** A salt of four signs, from a source of numbers below its argument. */
export function saltFrom(random: (below: number) => number): string {
  return Array.from({ length: 4 }, () => ALPHABET[random(ALPHABET.length)] ?? ".").join("");
}

/** MD5-crypt, `$1$salt$hash` (Poul-Henning Kamp's scheme, 1994), with up to eight signs of salt. */
export function md5crypt(clear: string, salt: string): string {
  const password = new TextEncoder().encode(clear);
  const grain = new TextEncoder().encode(salt.slice(0, 8));
  let digest = md5(firstRound(password, grain));
  for (let round = 0; round < 1000; round++) {
    digest = md5(
      concat(
        round % 2 === 1 ? password : digest,
        round % 3 === 0 ? EMPTY : grain,
        round % 7 === 0 ? EMPTY : password,
        round % 2 === 1 ? digest : password,
      ),
    );
  }
  return `$1$${salt.slice(0, 8)}$${encode(digest)}`;
}

/** Whether a clear password is the one behind a type 5 secret. */
export function verifyType5(clear: string, stored: string): boolean {
  const salt = /^\$1\$([^$]{1,8})\$/.exec(stored)?.[1];
  return salt !== undefined && md5crypt(clear, salt) === stored;
}

/** Type 4: SHA-256 without a salt, in crypt's base 64. */
export function sha256Base64(clear: string): string {
  const digest = sha256(new TextEncoder().encode(clear));
  let text = "";
  for (let at = 0; at < digest.length; at += 3) {
    const [a = 0, b, c] = digest.subarray(at, at + 3);
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    const signs = b === undefined ? 2 : c === undefined ? 3 : 4;
    for (let sign = 0; sign < signs; sign++) text += ALPHABET[(bits >> (18 - 6 * sign)) & 63] ?? "";
  }
  return text;
}

const EMPTY = new Uint8Array();

function firstRound(password: Uint8Array, salt: Uint8Array): Uint8Array {
  const inner = md5(concat(password, salt, password));
  const parts = [password, new TextEncoder().encode("$1$"), salt];
  for (let left = password.length; left > 0; left -= 16) parts.push(inner.subarray(0, Math.min(16, left)));
  for (let bits = password.length; bits > 0; bits >>= 1) {
    parts.push(bits & 1 ? new Uint8Array(1) : password.subarray(0, 1));
  }
  return concat(...parts);
}

/** The digest's bytes in the scheme's own order, lowest bits first. */
function encode(digest: Uint8Array): string {
  const byte = (index: number) => digest[index] ?? 0;
  const triples = [0, 1, 2, 3, 4].map(
    (at) => (byte(at) << 16) | (byte(at + 6) << 8) | byte(at === 4 ? 5 : at + 12),
  );
  return triples.map((bits) => signsOf(bits, 4)).join("") + signsOf(byte(11), 2);
}

function signsOf(bits: number, count: number): string {
  return Array.from({ length: count }, (_, index) => ALPHABET[(bits >> (6 * index)) & 63] ?? "").join("");
}

function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

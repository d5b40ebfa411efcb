import { md5 } from "@noble/hashes/legacy.js";

/** Public keys of users, as a router keeps them: by the hash of the key alone (IOS Secure Shell Configuration Guide, "RSA-Based User Authentication"). */

/** The hash of a key in the format of RFC 4253, section 6.6: 32 hexadecimal digits. */
export function keyHash(key: Uint8Array): string {
  return [...md5(key)].map((byte) => byte.toString(16).toUpperCase().padStart(2, "0")).join("");
}

/**
 * The RSA key in what a user pasted: lines of base 64, maybe with `ssh-rsa` in front and a comment behind. Undefined
 * if that is none, or not all of one.
 */
export function pastedKey(text: string): Uint8Array | undefined {
  const words = text.trim().split(/\s+/);
  if (words[0] === "ssh-rsa") words.shift();
  for (let count = words.length; count > 0; count--) {
    const bytes = fromBase64(words.slice(0, count).join(""));
    if (bytes && isRsaKey(bytes)) return bytes;
  }
  return undefined;
}

const SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

function fromBase64(text: string): Uint8Array | undefined {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return undefined;
  const bytes: number[] = [];
  let [bits, count] = [0, 0];
  for (const sign of text.replace(/=+$/, "")) {
    bits = ((bits << 6) | SIGNS.indexOf(sign)) & 0xffff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes.push((bits >> count) & 0xff);
  }
  return Uint8Array.from(bytes);
}

/** Three texts with their lengths in front: the name, the exponent and the modulus. */
function isRsaKey(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (let part = 0; part < 3; part++) {
    if (at + 4 > bytes.length) return false;
    const length = view.getUint32(at);
    if (part === 0 && new TextDecoder().decode(bytes.subarray(4, 4 + length)) !== "ssh-rsa") return false;
    at += 4 + length;
  }
  return at === bytes.length;
}

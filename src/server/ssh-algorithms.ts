import type { CipherAlgorithm, KexAlgorithm, MacAlgorithm, ServerHostKeyAlgorithm } from "ssh2";
import {
  serverCiphers,
  serverHostKeys,
  serverKeyExchanges,
  serverMacs,
} from "../modes/global/ip/ssh-algorithms.js";
import type { Router } from "../router/router.js";

/** What the server offers, the best first; nothing is ever compressed. */
export interface SshAlgorithms {
  readonly kex: readonly KexAlgorithm[];
  readonly serverHostKey: readonly ServerHostKeyAlgorithm[];
  readonly cipher: readonly CipherAlgorithm[];
  readonly hmac: readonly MacAlgorithm[];
}

/**
 * What nothing is held against, and clients of the last eight years have; the last kind of key is there for those that
 * know no other (RFC 5656).
 */
export const STRICT: SshAlgorithms = {
  kex: ["curve25519-sha256", "curve25519-sha256@libssh.org", "diffie-hellman-group16-sha512"],
  serverHostKey: ["ssh-ed25519", "rsa-sha2-512", "rsa-sha2-256", "ecdsa-sha2-nistp256"],
  cipher: [
    "aes128-gcm@openssh.com",
    "aes256-gcm@openssh.com",
    "aes128-ctr",
    "aes192-ctr",
    "aes256-ctr",
    "chacha20-poly1305@openssh.com",
  ],
  hmac: ["hmac-sha2-256-etm@openssh.com", "hmac-sha2-512-etm@openssh.com"],
};

/** Behind these, what the oldest clients that are still about can do. */
export const LEGACY: SshAlgorithms = {
  kex: [
    ...STRICT.kex,
    "ecdh-sha2-nistp256",
    "ecdh-sha2-nistp384",
    "ecdh-sha2-nistp521",
    "diffie-hellman-group14-sha256",
    "diffie-hellman-group14-sha1",
  ],
  serverHostKey: [...STRICT.serverHostKey, "ssh-rsa"],
  cipher: [...STRICT.cipher, "aes128-cbc", "aes256-cbc", "3des-cbc"],
  hmac: [...STRICT.hmac, "hmac-sha2-256", "hmac-sha2-512", "hmac-sha1"],
};

type Names = typeof serverCiphers | typeof serverMacs | typeof serverHostKeys | typeof serverKeyExchanges;

/** What a router's `ip ssh server algorithm` says, in place of what the server offers otherwise. */
export function algorithmsOf(router: Router, otherwise: SshAlgorithms): SshAlgorithms {
  const said = <N extends string>(setting: Names, usual: readonly N[]): readonly N[] =>
    (setting.of(router)?.names.map((name) => SPELT[name] ?? name) as readonly N[] | undefined) ?? usual;
  return {
    kex: said(serverKeyExchanges, otherwise.kex),
    serverHostKey: said(serverHostKeys, otherwise.serverHostKey),
    cipher: said(serverCiphers, otherwise.cipher),
    hmac: said(serverMacs, otherwise.hmac),
  };
}

/** Where the protocol calls an algorithm otherwise than IOS does. */
const SPELT: Readonly<Record<string, string>> = {
  "aes128-gcm": "aes128-gcm@openssh.com",
  "aes256-gcm": "aes256-gcm@openssh.com",
};

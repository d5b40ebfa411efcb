import type { Router } from "../../../router/router.js";
import { vocabulary } from "../../device.js";
import { ipWords } from "./words.js";

/** What an SSH server and client of the router offer ("SSH Algorithms for Common Criteria Certification"). */
const { setting } = vocabulary<Router>()(ipWords);

const COMMON = { since: "15.5(2)T", packetTracer: false, group: "ssh" } as const;

const WORDS = {
  server: "Configure SSH server",
  client: "Configure SSH client",
  algorithm: "Algorithms",
  encryption: "Encryption algorithms",
  mac: "Message authentication codes",
} as const;

const CIPHERS = {
  "aes128-gcm": "128 bits in Galois/Counter Mode",
  "aes256-gcm": "256 bits in Galois/Counter Mode",
  "aes128-ctr": "128 bits in Counter Mode",
  "aes192-ctr": "192 bits in Counter Mode",
  "aes256-ctr": "256 bits in Counter Mode",
  "aes128-cbc": "128 bits in Cipher Block Chaining mode",
  "aes192-cbc": "192 bits in Cipher Block Chaining mode",
  "aes256-cbc": "256 bits in Cipher Block Chaining mode",
  "3des-cbc": "Three-key triple DES in Cipher Block Chaining mode",
} as const;

const MACS = {
  "hmac-sha1": "Digest length 160 bits, key length 160 bits",
  "hmac-sha1-96": "Digest length 96 bits, key length 160 bits",
  "hmac-sha2-256": "Digest length 256 bits, key length 256 bits",
  "hmac-sha2-512": "Digest length 512 bits, key length 512 bits",
} as const;

export const serverCiphers = setting({
  ...COMMON,
  acts: true,
  syntax:
    "ip ssh server algorithm encryption names:{aes128-gcm | aes256-gcm | aes128-ctr | aes192-ctr | aes256-ctr | aes128-cbc | aes192-cbc | aes256-cbc | 3des-cbc}+",
  help: { ...WORDS, ...CIPHERS },
});

export const serverMacs = setting({
  ...COMMON,
  acts: true,
  syntax: "ip ssh server algorithm mac names:{hmac-sha1 | hmac-sha1-96 | hmac-sha2-256 | hmac-sha2-512}+",
  help: { ...WORDS, ...MACS },
});

export const serverHostKeys = setting({
  ...COMMON,
  acts: true,
  syntax: "ip ssh server algorithm hostkey names:{ssh-rsa | rsa-sha2-256 | rsa-sha2-512}+",
  help: {
    ...WORDS,
    hostkey: "Host key algorithms",
    "ssh-rsa": "RSA with SHA-1",
    "rsa-sha2-256": "RSA with SHA-256",
    "rsa-sha2-512": "RSA with SHA-512",
  },
});

export const serverKeyExchanges = setting({
  ...COMMON,
  acts: true,
  syntax:
    "ip ssh server algorithm kex names:{curve25519-sha256 | diffie-hellman-group14-sha1 | diffie-hellman-group14-sha256 | diffie-hellman-group16-sha512 | ecdh-sha2-nistp256 | ecdh-sha2-nistp384 | ecdh-sha2-nistp521}+",
  help: {
    ...WORDS,
    kex: "Key exchange algorithms",
    "curve25519-sha256": "Elliptic curve 25519, SHA-256",
    "diffie-hellman-group14-sha1": "2048 bits, SHA-1",
    "diffie-hellman-group14-sha256": "2048 bits, SHA-256",
    "diffie-hellman-group16-sha512": "4096 bits, SHA-512",
    "ecdh-sha2-nistp256": "Elliptic curve nistp256",
    "ecdh-sha2-nistp384": "Elliptic curve nistp384",
    "ecdh-sha2-nistp521": "Elliptic curve nistp521",
  },
});

const clientCiphers = setting({
  ...COMMON,
  syntax:
    "ip ssh client algorithm encryption names:{aes128-gcm | aes256-gcm | aes128-ctr | aes192-ctr | aes256-ctr | aes128-cbc | aes192-cbc | aes256-cbc | 3des-cbc}+",
  help: { ...WORDS, ...CIPHERS },
});

const clientMacs = setting({
  ...COMMON,
  syntax: "ip ssh client algorithm mac names:{hmac-sha1 | hmac-sha1-96 | hmac-sha2-256 | hmac-sha2-512}+",
  help: { ...WORDS, ...MACS },
});

export const sshAlgorithms = [
  serverCiphers,
  serverMacs,
  serverHostKeys,
  serverKeyExchanges,
  clientCiphers,
  clientMacs,
];

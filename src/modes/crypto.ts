import type { GenericBlock } from "../language/holder.js";
import type { Mode } from "../language/declaration.js";
import { configPrefixes, leaving } from "./common.js";
import { vocabulary, type Device } from "./device.js";

/** IPsec between two sites (IOS Security Command Reference). Kept and shown: nothing is encrypted by it. */
const { setting } = vocabulary<GenericBlock>()({ set: "Set values" });

function mode(
  prompt: string,
  title: string,
  commands: Mode<GenericBlock, Device>["commands"],
): Mode<GenericBlock, Device> {
  return {
    prompt,
    title,
    prefixes: configPrefixes,
    words: { set: "Set values" },
    commands: [...commands, ...leaving],
  };
}

/** How the keys of a connection are agreed on. */
export const isakmpPolicy = {
  encryption: setting({
    syntax: "encryption algorithm:{3des | aes | des} [bits:{128 | 192 | 256}]",
    default: { algorithm: "des" },
    canonical: ({ algorithm, bits }) => ({
      ...(algorithm === undefined ? {} : { algorithm }),
      ...(bits === undefined || bits === "128" ? {} : { bits }),
    }),
    print: "encr algorithm:{3des | aes | des} [bits:{128 | 192 | 256}]",
    help: {
      encryption: "Set encryption algorithm for protection suite",
      "3des": "Three key triple DES",
      aes: "AES - Advanced Encryption Standard",
      des: "DES - Data Encryption Standard (56 bit keys)",
      128: "128 bit keys",
      192: "192 bit keys",
      256: "256 bit keys",
    },
  }),
  hash: setting({
    syntax: "hash algorithm:{md5 | sha}",
    default: { algorithm: "sha" },
    help: {
      hash: "Set hash algorithm for protection suite",
      md5: "Message Digest 5",
      sha: "Secure Hash Standard",
    },
  }),
  authentication: setting({
    syntax: "authentication method:{pre-share | rsa-encr | rsa-sig}",
    default: { method: "rsa-sig" },
    help: {
      authentication: "Set authentication method for protection suite",
      "pre-share": "Pre-Shared Key",
      "rsa-encr": "Rivest-Shamir-Adleman Encryption",
      "rsa-sig": "Rivest-Shamir-Adleman Signature",
    },
  }),
  group: setting({
    syntax: "group number:{1 | 2 | 5 | 14}",
    default: { number: "1" },
    help: {
      group: "Set the Diffie-Hellman group",
      1: "Diffie-Hellman group 1 (768 bit)",
      2: "Diffie-Hellman group 2 (1024 bit)",
      5: "Diffie-Hellman group 5 (1536 bit)",
      14: "Diffie-Hellman group 14 (2048 bit)",
    },
  }),
  lifetime: setting({
    syntax: "lifetime seconds:<60-86400>",
    default: { seconds: 86400 },
    help: { lifetime: "Set lifetime for ISAKMP security association", seconds: "Lifetime in seconds" },
  }),
};

export const isakmpPolicyMode = mode("config-isakmp", "ISAKMP commands:", Object.values(isakmpPolicy));

export const encapsulation = setting({
  syntax: "mode mode:{transport | tunnel}",
  dependentDefault: () => ({ mode: "tunnel" as const }),
  help: {
    mode: "Encapsulation mode (transport/tunnel)",
    transport: "Transport mode",
    tunnel: "Tunnel mode",
  },
});

export const transformSetMode = mode("cfg-crypto-trans", "Crypto transform configuration commands:", [
  encapsulation,
]);

export const cryptoMapMode = mode("config-crypto-map", "Crypto Map configuration commands:", [
  setting({
    syntax: "set peer address:A.B.C.D",
    semanticOrder: true,
    orderReason: "peers are tried in this order",
    help: { peer: "Allowed Encryption/Decryption peer", address: "IP address of peer" },
    key: ["address"],
    printOrder: "entered",
  }),
  setting({
    syntax: "set transform-set names:WORD ...6",
    help: { "transform-set": "Specify list of transform sets in priority order", names: "Proposal tag" },
  }),
  setting({
    syntax: "set pfs group:{group1 | group2 | group5}",
    help: {
      pfs: "Specify pfs settings",
      group1: "D-H Group1 (768-bit modp)",
      group2: "D-H Group2 (1024-bit modp)",
      group5: "D-H Group5 (1536-bit modp)",
    },
  }),
  setting({
    syntax: "match address list:WORD",
    help: { match: "Match values", address: "Match address of packets to encrypt", list: "Access list" },
  }),
]);

import {
  serverCiphers,
  serverHostKeys,
  serverKeyExchanges,
  serverMacs,
} from "../../modes/global/ip/ssh-algorithms.js";
import type { GenericBlock } from "../../language/holder.js";
import type { Router } from "../../router/router.js";
import { vocabulary } from "../../modes/device.js";
import { encapsulation, isakmpPolicy } from "../../modes/crypto.js";
import * as crypto from "../../modes/global/crypto-maps.js";
import { sshVersion } from "../../modes/global/ip/services.js";
import { networkWords } from "../network/words.js";
import { linesText } from "../text.js";
import { publicKey } from "./public-key.js";
import { sshConnections } from "./ssh-connections.js";

/** Keys, SSH and IPsec (IOS Security command reference). */
const { action } = vocabulary<Router>()({
  ...networkWords,
  crypto: "Encryption module",
  isakmp: "Show ISAKMP",
});

/** SSH version 2 needs keys of at least so many bits. */
const SMALLEST_V2 = 768;

const ssh = action({
  syntax: "show ip ssh",
  help: { ssh: "Information on SSH" },
  show: true,
  run(router, _args, { platform }) {
    const { rsaKeys } = router;
    const { withoutKeys, details } = platform.traits.shows.ssh;
    const told = sshVersion.shown.of(router)?.version;
    const version = told === undefined ? "1.99" : `${told}.0`;
    const times = [
      `Authentication timeout: ${router.sshTimeout ?? 120} secs`,
      `Authentication retries: ${router.sshRetries ?? 3}`,
    ].join("; ");
    const offered = offeredBy(router);
    if (!rsaKeys) return linesText([`SSH Disabled - version ${version}`, withoutKeys, ...offered, times]);
    const enabled = rsaKeys.bits < SMALLEST_V2 && told === undefined ? "1.5" : version;
    return linesText([`SSH Enabled - version ${enabled}`, ...offered, times, ...details]);
  },
});

/** The algorithms that were named for the SSH server (`ip ssh server algorithm`). */
function offeredBy(router: Router): readonly string[] {
  const kinds = {
    Hostkey: serverHostKeys,
    Encryption: serverCiphers,
    MAC: serverMacs,
    KEX: serverKeyExchanges,
  };
  return Object.entries(kinds).flatMap(([kind, setting]) => {
    const said = setting.of(router);
    return said ? [`${kind} Algorithms:${said.names.join(",")}`] : [];
  });
}

const keys = action({
  syntax: "show crypto key mypubkey rsa",
  help: {
    key: "Show long term public keys",
    mypubkey: "Show public keys associated with this router",
    rsa: "Show RSA public keys",
  },
  show: true,
  run: ({ rsaKeys }) =>
    rsaKeys
      ? linesText([
          `Key name: ${rsaKeys.name}`,
          "Key type: RSA KEYS",
          " Storage Device: not specified",
          " Usage: General Purpose Key",
          " Key is not exportable.",
          " Key Data:",
          ...publicKey(rsaKeys).map((row) => `  ${row} `),
        ])
      : "",
});

/** Algorithms and methods in full. */
const TITLES = {
  des: "DES - Data Encryption Standard (56 bit keys).",
  "3des": "Three key triple DES",
  md5: "Message Digest 5",
  sha: "Secure Hash Standard",
  "pre-share": "Pre-Shared Key",
  "rsa-sig": "Rivest-Shamir-Adleman Signature",
  "rsa-encr": "Rivest-Shamir-Adleman Encryption",
} as const;

/** The bits of the Diffie-Hellman groups. */
const GROUPS = { 1: 768, 2: 1024, 5: 1536, 14: 2048 } as const;

function policyLines(policy: GenericBlock, heading: string): readonly string[] {
  const { algorithm, bits = "128" } = isakmpPolicy.encryption.shown.of(policy);
  const { number: group } = isakmpPolicy.group.shown.of(policy);
  const cipher =
    algorithm === "aes" ? `AES - Advanced Encryption Standard (${bits} bit keys).` : TITLES[algorithm];
  return [
    heading,
    `\tencryption algorithm:\t${cipher}`,
    `\thash algorithm:\t\t${TITLES[isakmpPolicy.hash.shown.of(policy).algorithm]}`,
    `\tauthentication method:\t${TITLES[isakmpPolicy.authentication.shown.of(policy).method]}`,
    `\tDiffie-Hellman group:\t#${group} (${GROUPS[group]} bit)`,
    `\tlifetime:\t\t${isakmpPolicy.lifetime.shown.of(policy).seconds} seconds, no volume limit`,
  ];
}

const policies = action({
  syntax: "show crypto isakmp policy",
  help: { policy: "Show ISAKMP protection suite policy" },
  show: true,
  run: (router) =>
    linesText([
      "",
      "Global IKE policy",
      ...crypto.isakmpPolicy.shown
        .all(router)
        .toSorted((a, b) => a.args.priority - b.args.priority)
        .flatMap((block) => policyLines(block, `Protection suite of priority ${block.args.priority}`)),
      ...policyLines({ args: {}, stored: undefined, blocks: undefined }, "Default protection suite"),
    ]),
});

const associations = action({
  syntax: "show crypto isakmp sa",
  help: { sa: "Show ISAKMP Security Associations" },
  show: true,
  run: () =>
    linesText([
      "IPv4 Crypto ISAKMP SA",
      "dst             src             state          conn-id status",
      "",
      "IPv6 Crypto ISAKMP SA",
      "",
    ]),
});

const isakmpKeys = action({
  syntax: "show crypto isakmp key",
  help: { key: "Show ISAKMP preshared keys" },
  show: true,
  packetTracer: false,
  run: (router) =>
    linesText([
      "Keyring      Hostname/Address                            Preshared Key",
      "",
      ...crypto.isakmpKey.shown
        .all(router)
        .map(({ address, key }) => `default      ${address.padEnd(44)}${key}`),
    ]),
});

const transformSets = action({
  syntax: "show crypto ipsec transform-set",
  help: { ipsec: "Show IPSEC policy", "transform-set": "Crypto transform sets" },
  show: true,
  run: (router) =>
    linesText(
      crypto.transformSet.shown.all(router).flatMap((block) => {
        const { name, transforms } = block.args;
        const mode = encapsulation.shown.of(block)?.mode ?? "tunnel";
        return [
          `Transform set ${name}: { ${transforms.join(" ")}  } `,
          `   will negotiate = { ${mode === "tunnel" ? "Tunnel" : "Transport"},  }, `,
          "",
        ];
      }),
    ),
});

export const securityShows = [ssh, sshConnections, keys, policies, associations, isakmpKeys, transformSets];

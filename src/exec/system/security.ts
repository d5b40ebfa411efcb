import { keptBlocks, keptRows, keptText } from "../../router/kept.js";
import type { GenericBlock } from "../../language/holder.js";
import type { Router } from "../../router/router.js";
import { vocabulary } from "../../modes/device.js";
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
    const strict = platform.dialect.isPacketTracer;
    const told = keptText(router, "ip ssh version", "version");
    const version = told === undefined ? "1.99" : `${told}.0`;
    const times = [
      `Authentication timeout: ${router.sshTimeout ?? 120} secs`,
      `Authentication retries: ${router.sshRetries ?? 3}`,
    ].join("; ");
    if (!rsaKeys)
      return linesText([
        `SSH Disabled - version ${version}`,
        strict
          ? "%Please create RSA keys (of atleast 768 bits size) to enable SSH v2."
          : "%Please create RSA keys to enable SSH (and of atleast 768 bits for SSH v2).",
        times,
      ]);
    const enabled = rsaKeys.bits < SMALLEST_V2 && told === undefined ? "1.5" : version;
    return linesText([
      `SSH Enabled - version ${enabled}`,
      times,
      ...(strict ? [] : ["Minimum expected Diffie Hellman key size : 1024 bits"]),
    ]);
  },
});

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

const ALGORITHMS: Readonly<Record<string, string>> = {
  des: "DES - Data Encryption Standard (56 bit keys).",
  "3des": "Three key triple DES",
  md5: "Message Digest 5",
  sha: "Secure Hash Standard",
  "pre-share": "Pre-Shared Key",
  "rsa-sig": "Rivest-Shamir-Adleman Signature",
  "rsa-encr": "Rivest-Shamir-Adleman Encryption",
};

const GROUPS: Readonly<Record<string, number>> = { 1: 768, 2: 1024, 5: 1536, 14: 2048 };

function policyLines(policy: GenericBlock, heading: string): readonly string[] {
  const said = (words: string, label: string, usual: string) => {
    const value = keptText(policy, words, label) ?? usual;
    return ALGORITHMS[value] ?? value;
  };
  const group = keptText(policy, "group", "number") ?? "1";
  const bits = keptText(policy, "encryption", "bits") ?? "128";
  const cipher =
    keptText(policy, "encryption", "algorithm") === "aes"
      ? `AES - Advanced Encryption Standard (${bits} bit keys).`
      : said("encryption", "algorithm", "des");
  return [
    heading,
    `\tencryption algorithm:\t${cipher}`,
    `\thash algorithm:\t\t${said("hash", "algorithm", "sha")}`,
    `\tauthentication method:\t${said("authentication", "method", "rsa-sig")}`,
    `\tDiffie-Hellman group:\t#${group} (${GROUPS[group] ?? 0} bit)`,
    `\tlifetime:\t\t${keptText(policy, "lifetime", "seconds") ?? "86400"} seconds, no volume limit`,
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
      ...keptBlocks(router, "crypto isakmp policy")
        .toSorted((a, b) => Number(a.args["priority"]) - Number(b.args["priority"]))
        .flatMap((block) =>
          policyLines(block, `Protection suite of priority ${String(block.args["priority"])}`),
        ),
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
      ...keptRows(router, "crypto isakmp key").map(
        (row) => `default      ${String(row["address"]).padEnd(44)}${String(row["key"])}`,
      ),
    ]),
});

const transformSets = action({
  syntax: "show crypto ipsec transform-set",
  help: { ipsec: "Show IPSEC policy", "transform-set": "Crypto transform sets" },
  show: true,
  run: (router) =>
    linesText(
      keptBlocks(router, "crypto ipsec transform-set").flatMap((block) => {
        const transforms = block.args["transforms"];
        const words = Array.isArray(transforms) ? transforms.map(String) : [];
        const mode = keptText(block, "mode", "mode") ?? "tunnel";
        return [
          `Transform set ${String(block.args["name"])}: { ${words.join(" ")}  } `,
          `   will negotiate = { ${mode === "tunnel" ? "Tunnel" : "Transport"},  }, `,
          "",
        ];
      }),
    ),
});

export const securityShows = [ssh, sshConnections, keys, policies, associations, isakmpKeys, transformSets];

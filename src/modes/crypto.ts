import type { GenericBlock } from "../language/holder.js";
import type { Mode } from "../language/declaration.js";
import { configPrefixes, leaving } from "./common.js";
import { vocabulary, type Device } from "./device.js";

/** IPsec between two sites (IOS Security Command Reference). Kept and shown: nothing is encrypted by it. */
const { setting, toggle } = vocabulary<GenericBlock>()({ set: "Set values" });

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

const transformSets = setting({
  syntax: "set transform-set names:WORD ...6",
  help: { "transform-set": "Specify list of transform sets in priority order", names: "Proposal tag" },
});

const forwardSecrecy = setting({
  syntax: "set pfs group:{group1 | group14 | group2 | group5}",
  help: {
    pfs: "Specify pfs settings",
    group1: "D-H Group1 (768-bit modp)",
    group14: "D-H Group14 (2048-bit modp)",
    group2: "D-H Group2 (1024-bit modp)",
    group5: "D-H Group5 (1536-bit modp)",
  },
});

const associationLifetimes = [
  setting({
    syntax: "set security-association lifetime seconds seconds:<120-86400>",
    no: "set security-association lifetime seconds",
    help: {
      "security-association": "Security association parameters",
      lifetime: "security association lifetime",
      seconds: "Time-based key duration in seconds",
    },
  }),
  setting({
    syntax: "set security-association lifetime kilobytes kilobytes:<2560-536870912>",
    no: "set security-association lifetime kilobytes",
    help: {
      "security-association": "Security association parameters",
      lifetime: "security association lifetime",
      kilobytes: "Volume-based key duration in kilobytes",
    },
  }),
];

const isakmpProfileOfMap = setting({
  syntax: "set isakmp-profile name:WORD",
  help: { "isakmp-profile": "Specify isakmp Profile", name: "isakmp Profile name" },
});

const description = setting({
  syntax: "description text:LINE",
  help: {
    description: "Description of the crypto map statement policy",
    text: "Up to 80 characters describing this crypto map",
  },
});

const reverseRoute = setting({
  syntax: "reverse-route [static | remote-peer address:A.B.C.D]",
  packetTracer: { syntax: "reverse-route" },
  help: {
    "reverse-route": "Reverse Route Injection.",
    static: "Create routes based on static ACLs permanently",
    "remote-peer": "Create route in route table for remote tunnel endpoint",
    address: "Address of the next hop",
  },
});

export const setPeer = setting({
  syntax: "set peer address:A.B.C.D",
  semanticOrder: true,
  orderReason: "peers are tried in this order",
  help: { peer: "Allowed Encryption/Decryption peer", address: "IP address of peer" },
  key: ["address"],
  printOrder: "entered",
});

export const matchAddress = setting({
  syntax: "match address list:WORD",
  help: { match: "Match values", address: "Match address of packets to encrypt", list: "Access list" },
});

/** What an entry of a crypto map says, of a peer that is known or of whoever comes. */
export const mapEntry = [
  description,
  setPeer,
  ...associationLifetimes,
  transformSets,
  forwardSecrecy,
  isakmpProfileOfMap,
  matchAddress,
  reverseRoute,
];

export const cryptoMapMode = mode("config-crypto-map", "Crypto Map configuration commands:", mapEntry);

export const ipsecProfileMode = mode("ipsec-profile", "Crypto Map configuration commands:", [
  description,
  ...associationLifetimes,
  transformSets,
  forwardSecrecy,
  isakmpProfileOfMap,
]);

/** What the router hands to a client that dials in. */
export const clientGroupMode = mode("config-isakmp-group", "ISAKMP group policy config commands:", [
  setting({
    syntax: "key [form:{0 | 6}] key:SECRET-WORD",
    no: "key",
    packetTracer: { syntax: "key key:SECRET-WORD" },
    help: {
      key: "pre-shared key/IKE password",
      0: "Specifies an UNENCRYPTED password will follow",
      6: "Specifies an ENCRYPTED password will follow",
    },
  }),
  ...[
    setting({
      syntax: "dns servers:A.B.C.D ...2",
      help: { dns: "DNS Addresses", servers: "Server IP address" },
    }),
    setting({
      syntax: "wins servers:A.B.C.D ...2",
      help: { wins: "WINS Addresses", servers: "Server IP address" },
    }),
    setting({ syntax: "domain name:WORD", help: { domain: "Set default domain name", name: "Domain name" } }),
  ].map((command) => ({ ...command, packetTracer: false as const })),
  setting({
    syntax: "pool name:WORD",
    help: { pool: "Set name of address pool", name: "Pool name" },
  }),
  ...[
    setting({
      syntax: "acl list:WORD",
      help: { acl: "Specify split tunneling inclusion access-list number", list: "Access-list" },
    }),
    setting({
      syntax: "split-dns domain:WORD",
      key: ["domain"],
      printOrder: "entered",
      help: { "split-dns": "DNS name to append for resolution", domain: "Name" },
    }),
    setting({
      syntax: "backup-gateway server:WORD",
      key: ["server"],
      printOrder: "entered",
      help: { "backup-gateway": "Specify backup gateway", server: "Address or name of the gateway" },
    }),
    toggle({
      syntax: "save-password",
      default: "off",
      help: { "save-password": "Allows remote client to save XAUTH password" },
    }),
    toggle({
      syntax: "include-local-lan",
      default: "off",
      help: { "include-local-lan": "Enable Local LAN Access with no split tunnel" },
    }),
    setting({
      syntax: "max-users count:<1-5000>",
      help: { "max-users": "Maximum number of users for this group", count: "Users" },
    }),
    setting({
      syntax: "max-logins count:<1-10>",
      help: { "max-logins": "Maximum simultaneous logins by a user", count: "Logins" },
    }),
  ].map((command) => ({ ...command, packetTracer: false as const })),
  setting({
    syntax: "netmask mask:MASK",
    help: { netmask: "netmask used by the client for local connectivity", mask: "Mask" },
  }),
]);

export const keyringMode = mode("conf-keyring", "Keyring configuration commands:", [
  setting({
    syntax: "pre-shared-key address address:A.B.C.D [mask:MASK] key [form:{0 | 6}] key:SECRET-WORD",
    no: "pre-shared-key address address:A.B.C.D [mask:MASK]",
    key: ["address", "mask"],
    printOrder: "entered",
    help: {
      "pre-shared-key": "Define a preshared key",
      address: "define shared key by IP address",
      mask: "Mask of the peers",
      key: "Specify the pre-shared key",
      0: "Specifies an UNENCRYPTED password will follow",
      6: "Specifies an ENCRYPTED password will follow",
    },
  }),
]);

/** Who a peer is, and how such a peer is served. */
export const isakmpProfileMode = mode("conf-isa-prof", "Crypto ISAKMP Profile commands:", [
  setting({
    syntax: "keyring name:WORD",
    help: { keyring: "Specify keyring to use", name: "Keyring name" },
  }),
  setting({
    syntax: "match identity {address address:A.B.C.D [mask:MASK] | group group:WORD | host host:WORD}",
    key: ["address", "mask", "group", "host"],
    printOrder: "entered",
    help: {
      match: "Match values",
      identity: "Match a peer identity",
      address: "Match by IP address",
      mask: "Mask of the peers",
      group: "Match a group name",
      host: "Match a host name",
    },
  }),
  setting({
    syntax: "client authentication list name:WORD",
    help: {
      client: "Specify client configuration settings",
      authentication: "Set authentication list",
      list: "Specify the authentication list",
      name: "Named authentication list",
    },
  }),
  setting({
    syntax: "isakmp authorization list name:WORD",
    help: {
      isakmp: "ISAKMP Authorization command",
      authorization: "Set authorization list",
      list: "Specify the authorization list",
      name: "Named authorization list",
    },
  }),
  setting({
    syntax: "client configuration address how:{initiate | respond}",
    key: ["how"],
    help: {
      client: "Specify client configuration settings",
      configuration: "Client configuration",
      address: "Address of the client",
      initiate: "Push IP address to client",
      respond: "Accept requests from any requesting peer",
    },
  }),
  setting({
    syntax: "keepalive seconds:<10-3600> retry retry:<2-60>",
    no: "keepalive",
    help: {
      keepalive: "Set a keepalive interval for use with IOS peers",
      seconds: "Number of seconds between keep alives",
      retry: "Set a keepalive retry interval",
    },
  }),
  setting({
    syntax: "virtual-template number:<1-200>",
    help: {
      "virtual-template": "Specify the virtual-template for dynamic interface creation",
      number: "Number",
    },
  }),
]);

import type { Router } from "../../router/router.js";
import {
  clientGroupMode,
  cryptoMapMode,
  ipsecProfileMode,
  isakmpPolicyMode,
  isakmpProfileMode,
  keyringMode,
  transformSetMode,
} from "../crypto.js";
import { vocabulary } from "../device.js";
import { configWords } from "../words.js";

/** What two sites agree on before they encrypt (IOS Security Command Reference). */
const { setting, toggle, block } = vocabulary<Router>()({
  ...configWords,
  crypto: "Encryption module",
  isakmp: "Configure ISAKMP policy",
});

export const isakmpPolicy = block({
  syntax: "crypto isakmp policy priority:<1-10000>",
  help: { policy: "Set policy for an ISAKMP protection suite", priority: "Priority of protection suite" },
  group: "isakmp",
  key: ["priority"],
  mode: isakmpPolicyMode,
});

export const isakmpKey = setting({
  syntax: "crypto isakmp key key:SECRET-WORD address address:A.B.C.D [mask:MASK]",
  help: {
    key: "Set pre-shared key for remote peer",
    address: "IP address of the remote peer",
    mask: "Mask of the remote peers",
  },
  group: "isakmp",
  key: ["address"],
  canonical: ({ mask, ...rest }) =>
    mask === undefined || mask === "255.255.255.255" ? rest : { ...rest, mask },
  no: "crypto isakmp key key:SECRET-WORD address address:A.B.C.D",
});

/** Transforms in any order; AES has keys of 128 bits where nothing else is said. */
function inOrder(transforms: readonly string[]): readonly string[] {
  const whole = transforms
    .join(" ")
    .replaceAll("esp-aes 128", "esp-aes")
    .match(/[a-z][a-z0-9-]*(?: \d+)?/g);
  return (whole ?? []).toSorted();
}

export const transformSet = block({
  syntax: "crypto ipsec transform-set name:WORD transforms:WORD ...4",
  help: {
    ipsec: "Configure IPSEC policy",
    "transform-set": "Define transform and settings",
    name: "Transform set tag",
    transforms: "Transform, such as esp-aes 256 or esp-sha-hmac",
  },
  group: "ipsec",
  key: ["name"],
  meaning: ({ transforms, ...set }) => (transforms ? { ...set, transforms: inOrder(transforms) } : set),
  mode: transformSetMode,
});

/** IPsec profiles protect tunnels, where no access list says what is to be encrypted. */
const ipsecProfile = block({
  syntax: "crypto ipsec profile name:WORD",
  help: {
    ipsec: "Configure IPSEC policy",
    profile: "Configure an ipsec policy profile",
    name: "Profile name",
  },
  group: "ipsec",
  key: ["name"],
  mode: ipsecProfileMode,
  packetTracer: false,
});

const keyring = block({
  syntax: "crypto keyring name:WORD [vrf vrf:WORD]",
  help: {
    keyring: "Key ring commands",
    name: "Keyring name",
    vrf: "VPN routing/forwarding name",
  },
  group: "isakmp",
  key: ["name"],
  mode: keyringMode,
  packetTracer: false,
});

const isakmpKeepalive = setting({
  syntax: "crypto isakmp keepalive seconds:<10-3600> [retry:<2-60>] [how:{on-demand | periodic}]",
  argumentDefaults: { retry: 2 },
  no: "crypto isakmp keepalive",
  canonical: ({ how, ...rest }) => (how === undefined || how === "on-demand" ? rest : { ...rest, how }),
  help: {
    keepalive: "Set a keepalive interval for use with IOS peers",
    seconds: "Number of seconds between keep alives",
    retry: "Number of seconds between retries if keepalive fails",
    "on-demand": "Send keepalives only when traffic is outstanding",
    periodic: "Send keepalives at regular intervals",
  },
  group: "isakmp",
  packetTracer: false,
});

const natKeepalive = setting({
  syntax: "crypto isakmp nat keepalive seconds:<5-3600>",
  no: "crypto isakmp nat keepalive",
  help: {
    nat: "Set a nat keepalive interval for use with IOS peers",
    keepalive: "Set a nat keepalive interval for use with IOS peers",
    seconds: "Number of seconds between keep alives",
  },
  group: "isakmp",
  packetTracer: false,
});

const invalidSpiRecovery = toggle({
  syntax: "crypto isakmp invalid-spi-recovery",
  default: "off",
  help: { "invalid-spi-recovery": "Initiate IKE and send Invalid SPI Notify" },
  group: "isakmp",
  packetTracer: false,
});

const aggressiveModeDisable = toggle({
  syntax: "crypto isakmp aggressive-mode disable",
  default: "off",
  help: { "aggressive-mode": "Disable ISAKMP aggressive mode", disable: "Disable aggressive mode" },
  group: "isakmp",
  packetTracer: false,
});

const clientGroup = block({
  syntax: "crypto isakmp client configuration group name:WORD",
  help: {
    client: "Set client configuration policy",
    configuration: "Set client configuration policy",
    group: "Set group for configuration policy",
    name: "Name of the group",
  },
  group: "isakmp",
  key: ["name"],
  mode: clientGroupMode,
});

const isakmpProfile = block({
  syntax: "crypto isakmp profile name:WORD",
  help: { profile: "Define ISAKMP Profiles", name: "Name of ISAKMP profile" },
  group: "isakmp",
  key: ["name"],
  mode: isakmpProfileMode,
  packetTracer: false,
});

const LIFETIME = {
  ipsec: "Configure IPSEC policy",
  "security-association": "Security association parameters",
  lifetime: "security association lifetime",
} as const;

const associationSeconds = setting({
  syntax: "crypto ipsec security-association lifetime seconds seconds:<120-86400>",
  no: "crypto ipsec security-association lifetime seconds",
  default: { seconds: 3600 },
  help: { ...LIFETIME, seconds: "Time-based key duration in seconds" },
  group: "ipsec",
});

const associationKilobytes = setting({
  syntax: "crypto ipsec security-association lifetime kilobytes kilobytes:<2560-536870912>",
  no: "crypto ipsec security-association lifetime kilobytes",
  default: { kilobytes: 4608000 },
  help: { ...LIFETIME, kilobytes: "Volume-based key duration in kilobytes" },
  group: "ipsec",
  packetTracer: false,
});

const ENTRY = {
  map: "Enter a crypto map",
  name: "Crypto map tag",
  sequence: "Sequence to insert into crypto map entry",
  "ipsec-isakmp": "IPSEC w/ISAKMP",
} as const;

export const dynamicMap = block({
  syntax: "crypto dynamic-map name:WORD sequence:<1-65535>",
  help: {
    "dynamic-map": "Specify a dynamic crypto map template",
    name: "Dynamic crypto map template tag",
    sequence: "Sequence to insert into dynamic-map entry",
  },
  group: "crypto-map",
  key: ["name", "sequence"],
  mode: cryptoMapMode,
});

const mapSource = setting({
  syntax: "crypto map name:WORD local-address interface:INTERFACE",
  no: "crypto map name:WORD local-address",
  help: {
    ...ENTRY,
    "local-address": "Interface to use for local address for this crypto map",
    interface: "Interface",
  },
  group: "crypto-map",
  key: ["name"],
  packetTracer: false,
});

/** What a crypto map asks of clients that dial in. */
const remoteAccess = [
  setting({
    syntax: "crypto map name:WORD client authentication list list:WORD",
    no: "crypto map name:WORD client authentication",
    help: {
      ...ENTRY,
      client: "Specify client configuration settings",
      authentication: "Specify authentication",
      list: "Named authentication list",
    },
    group: "crypto-map",
    key: ["name"],
  }),
  setting({
    syntax: "crypto map name:WORD isakmp authorization list list:WORD",
    no: "crypto map name:WORD isakmp authorization",
    help: {
      ...ENTRY,
      isakmp: "Specify isakmp configuration settings",
      authorization: "Authorization parameters",
      list: "Named authorization list",
    },
    group: "crypto-map",
    key: ["name"],
  }),
  setting({
    syntax: "crypto map name:WORD client configuration address how:{initiate | respond}",
    help: {
      ...ENTRY,
      client: "Specify client configuration settings",
      configuration: "Specify client configuration",
      address: "Set client configuration address",
      initiate: "Push IP address to client",
      respond: "Respond to requests from client",
    },
    group: "crypto-map",
    key: ["name", "how"],
  }),
];

export const cryptoMap = block({
  syntax: "crypto map name:WORD sequence:<1-65535> ipsec-isakmp",
  help: ENTRY,
  group: "crypto-map",
  key: ["name", "sequence"],
  mode: cryptoMapMode,
});

export const dynamicEntry = setting({
  syntax: "crypto map name:WORD sequence:<1-65535> ipsec-isakmp dynamic template:WORD [discover]",
  no: "crypto map name:WORD sequence:<1-65535> ipsec-isakmp dynamic",
  packetTracer: {
    syntax: "crypto map name:WORD sequence:<1-65535> ipsec-isakmp dynamic template:WORD",
  },
  help: {
    ...ENTRY,
    dynamic: "Enable dynamic crypto map support",
    template: "Name of dynamic-map template",
    discover: "Allow dynamic peer discovery",
  },
  group: "crypto-map",
  key: ["name", "sequence"],
});

export const cryptoMaps = [
  keyring,
  isakmpPolicy,
  isakmpKey,
  invalidSpiRecovery,
  isakmpKeepalive,
  natKeepalive,
  aggressiveModeDisable,
  clientGroup,
  isakmpProfile,
  associationSeconds,
  associationKilobytes,
  transformSet,
  ipsecProfile,
  dynamicMap,
  mapSource,
  ...remoteAccess,
  cryptoMap,
  dynamicEntry,
];

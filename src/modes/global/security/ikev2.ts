import type { GenericBlock } from "../../../language/holder.js";
import type { Router } from "../../../router/router.js";
import { vocabulary } from "../../device.js";
import { blockMode } from "../../voice/block-mode.js";
import { configWords } from "../../words.js";

/** Key exchange of version 2 and remote clients (IOS Security command reference, `crypto ikev2`, `crypto ipsec client ezvpn`). Kept and shown. */
const { block, settings } = vocabulary<Router>()({
  ...configWords,
  crypto: "Encryption module",
  ikev2: "Configure IKEv2 Options",
  count: "Number",
  name: "Name",
  seconds: "Seconds",
});

const inBlock = vocabulary<GenericBlock>()({
  aaa: "Specify AAA related configs",
  address: "IP address",
  authentication: "Set authentication method",
  description: "Description",
  fqdn: "Fully qualified domain name string",
  fvrf: "FVRF in which IKE packets arrive",
  identity: "IKE identity",
  kind: "Kind",
  "key-id": "Key-id opaque string",
  list: "AAA list",
  local: "Local",
  match: "Match values of peer",
  name: "Name",
  remote: "Remote",
  secret: "Pre-shared key",
  seconds: "Seconds",
  text: "Text",
  virtual: "Virtual",
});

const proposalMode = blockMode(
  "config-ikev2-proposal",
  "IKEv2 Proposal commands:",
  inBlock.settings(
    {},
    {
      "encryption algorithms:{3des | aes-cbc-128 | aes-cbc-192 | aes-cbc-256 | aes-gcm-128 | aes-gcm-256 | des}+":
        {
          no: "encryption",
          help: {
            encryption: "Set encryption algorithm(s) for proposal",
            "3des": "3DES",
            "aes-cbc-128": "AES-CBC-128",
            "aes-cbc-192": "AES-CBC-192",
            "aes-cbc-256": "AES-CBC-256",
            "aes-gcm-128": "AES-GCM-128",
            "aes-gcm-256": "AES-GCM-256",
            des: "DES",
          },
        },
      "integrity algorithms:{md5 | sha1 | sha256 | sha384 | sha512}+": {
        no: "integrity",
        help: {
          integrity: "Set integrity hash algorithm(s) for proposal",
          md5: "Message Digest 5",
          sha1: "Secure Hash Standard",
          sha256: "Secure Hash Standard 2 (256 bit)",
          sha384: "Secure Hash Standard 2 (384 bit)",
          sha512: "Secure Hash Standard 2 (512 bit)",
        },
      },
      "prf algorithms:{md5 | sha1 | sha256 | sha384 | sha512}+": {
        no: "prf",
        help: {
          prf: "Set prf algorithm(s) for proposal",
          md5: "Message Digest 5",
          sha1: "Secure Hash Standard",
          sha256: "Secure Hash Standard 2 (256 bit)",
          sha384: "Secure Hash Standard 2 (384 bit)",
          sha512: "Secure Hash Standard 2 (512 bit)",
        },
      },
      "group groups:{1 | 2 | 5 | 14 | 15 | 16 | 19 | 20 | 21 | 24}+": {
        no: "group",
        help: {
          group: "Set the Diffie-Hellman group(s)",
          1: "DH 768 MODP",
          2: "DH 1024 MODP",
          5: "DH 1536 MODP",
          14: "DH 2048 MODP",
          15: "DH 3072 MODP",
          16: "DH 4096 MODP",
          19: "DH 256 ECP",
          20: "DH 384 ECP",
          21: "DH 521 ECP",
          24: "DH 2048 (256 subgroup) MODP",
        },
      },
    },
  ),
);

const policyMode = blockMode(
  "config-ikev2-policy",
  "IKEv2 Policy commands:",
  inBlock.settings(
    {},
    {
      "match fvrf {any | name:WORD}": { no: "match fvrf", help: { any: "Any fvrf", name: "fvrf name" } },
      "match address local {address:A.B.C.D | interface:INTERFACE}": {
        key: ["address", "interface"],
        help: { address: "Address", interface: "Interface" },
      },
      "proposal name:WORD": {
        key: ["name"],
        printOrder: "entered",
        help: { proposal: "Specify Proposal", name: "Proposal name" },
      },
    },
  ),
);

const KEY_TYPES = {
  0: "An unencrypted key will follow",
  6: "An encrypted key will follow",
  hex: "Key entered in hex string",
} as const;

const peerMode = blockMode(
  "config-ikev2-keyring-peer",
  "IKEv2 Keyring Peer commands:",
  inBlock.settings(
    {},
    {
      "description text:LINE": {},
      "hostname name:WORD": { no: "hostname", help: { hostname: "Hostname of peer" } },
      "address address:A.B.C.D [mask:MASK]": { no: "address", help: { mask: "Subnet mask" } },
      "identity {address address:A.B.C.D | fqdn [domain] text:WORD | email [of] mail:WORD | key-id key:WORD}":
        {
          no: "identity",
          help: {
            address: "IP address",
            domain: "A domain",
            email: "Mail address",
            of: "A domain",
            mail: "Mail address",
            key: "Key-id",
          },
        },
      "pre-shared-key [side:{local | remote}] [type:{0 | 6}] secret:SECRET-WORD": {
        key: ["side"],
        no: "pre-shared-key [side:{local | remote}]",
        help: {
          "pre-shared-key": "specify the pre-shared key",
          local: "specify signing key",
          remote: "specify verifying key",
          0: KEY_TYPES[0],
          6: KEY_TYPES[6],
        },
      },
    },
  ),
);

const keyringMode = blockMode("config-ikev2-keyring", "IKEv2 Keyring commands:", [
  inBlock.block({
    syntax: "peer name:WORD",
    key: ["name"],
    printOrder: "entered",
    help: { peer: "Configure a Peer and associated keys", name: "Name of the peer block" },
    mode: peerMode,
  }),
]);

const profileMode = blockMode(
  "config-ikev2-profile",
  "IKEv2 profile commands:",
  inBlock.settings(
    {},
    {
      "description text:LINE": {},
      "match fvrf {any | name:WORD}": { no: "match fvrf", help: { any: "Any fvrf", name: "fvrf name" } },
      "match address local {address:A.B.C.D | interface interface:INTERFACE}": {
        key: ["address", "interface"],
        help: { interface: "Interface" },
      },
      "match identity remote {address address:A.B.C.D [mask:MASK] | any | fqdn [domain] text:WORD | email mail:WORD | key-id key:WORD}":
        {
          key: ["address", "any", "text", "mail", "key"],
          printOrder: "entered",
          help: {
            mask: "Specify mask",
            any: "Match any peer identity",
            domain: "Match a domain",
            email: "Mail address",
            mail: "Mail address",
            key: "Key-id",
          },
        },
      "match certificate name:WORD": {
        key: ["name"],
        help: { certificate: "Peer certificate attributes", name: "Certificate map" },
      },
      "identity local {address address:A.B.C.D | dn | email mail:WORD | fqdn text:WORD | key-id key:WORD}": {
        no: "identity local",
        help: { dn: "Distinguished name", email: "Mail address", mail: "Mail address", key: "Key-id" },
      },
      "authentication remote method:{ecdsa-sig | pre-share | rsa-sig}": {
        key: ["method"],
        help: {
          "ecdsa-sig": "ECDSA Signature",
          "pre-share": "Pre-Shared Key",
          "rsa-sig": "Rivest-Shamir-Adleman Signature",
        },
      },
      "authentication remote eap [query-identity] [timeout seconds:<45-180>]": {
        no: "authentication remote eap",
        help: {
          eap: "Extended Authentication Protocol",
          "query-identity": "Query EAP identity from peer",
          timeout: "Wait so long",
        },
      },
      "authentication local method:{ecdsa-sig | eap | pre-share | rsa-sig} [key [type:{0 | 6}] secret:SECRET-WORD]":
        {
          no: "authentication local",
          help: {
            "ecdsa-sig": "ECDSA Signature",
            eap: "Extended Authentication Protocol",
            "pre-share": "Pre-Shared Key",
            "rsa-sig": "Rivest-Shamir-Adleman Signature",
            key: "specify key",
            0: KEY_TYPES[0],
            6: KEY_TYPES[6],
          },
        },
      "keyring {aaa list:WORD | local name:WORD | named:WORD}": {
        no: "keyring",
        help: { keyring: "Specify keyring", local: "Local keyring", named: "Keyring name" },
      },
      "pki trustpoint name:WORD [how:{sign | verify}]": {
        key: ["name"],
        help: {
          pki: "Specify certificate authorities to trust",
          trustpoint: "Trustpoint",
          sign: "Sign with it",
          verify: "Verify with it",
        },
      },
      "lifetime seconds:<120-86400>": {
        default: { seconds: 86400 },
        help: { lifetime: "Set lifetime for ISAKMP security association" },
      },
      "dpd seconds:<10-3600> retry:<2-60> when:{on-demand | periodic}": {
        no: "dpd",
        help: {
          dpd: "Enable IKE liveness check for peers",
          retry: "Seconds between two tries",
          "on-demand": "Only when there is something to send",
          periodic: "Always",
        },
      },
      "nat keepalive seconds:<5-3600>": {
        no: "nat keepalive",
        help: { nat: "Network Address Translation", keepalive: "Send keepalives" },
      },
      "aaa authorization who:{group | user} method:{anyconnect-eap | cert | eap | psk} list list:WORD [text:WORD]":
        {
          key: ["who", "method"],
          no: "aaa authorization who:{group | user} method:{anyconnect-eap | cert | eap | psk}",
          help: {
            authorization: "Set authorization",
            group: "Group",
            user: "User",
            "anyconnect-eap": "AnyConnect",
            cert: "Certificates",
            eap: "EAP",
            psk: "Pre-shared keys",
            list: "AAA list",
            text: "Name that is asked for",
          },
        },
      "virtual-template number:<1-4096>": {
        no: "virtual-template",
        help: { "virtual-template": "Specify virtual-template interface", number: "Number" },
      },
      "ivrf name:WORD": { no: "ivrf", help: { ivrf: "I-VRF of the profile" } },
      "initial-contact force": {
        usually: "off",
        help: { "initial-contact": "Initial contact", force: "Take it as said" },
      },
      "config-mode set": { usually: "off", help: { "config-mode": "Configuration mode", set: "Send it" } },
    },
  ),
);

const authorizationMode = blockMode(
  "config-ikev2-author-policy",
  "IKEv2 Authorization Policy commands:",
  inBlock.settings(
    {},
    {
      "pool name:WORD": { no: "pool", help: { pool: "Address pool" } },
      "dns address:A.B.C.D [second:A.B.C.D]": {
        no: "dns",
        help: { dns: "DNS servers", second: "Second one" },
      },
      "wins address:A.B.C.D [second:A.B.C.D]": {
        no: "wins",
        help: { wins: "WINS servers", second: "Second one" },
      },
      "netmask mask:MASK": { no: "netmask", help: { netmask: "Netmask of clients", mask: "Mask" } },
      "def-domain name:WORD": { no: "def-domain", help: { "def-domain": "Domain of clients" } },
      "route set interface [port:INTERFACE]": {
        no: "route set interface",
        help: { route: "Routes", set: "That are sent", interface: "Of an interface", port: "Interface" },
      },
      "route set access-list name:WORD": {
        no: "route set access-list",
        help: { route: "Routes", set: "That are sent", "access-list": "Of a list" },
      },
      "route set remote ipv4 address:A.B.C.D mask:MASK": {
        key: ["address"],
        help: { route: "Routes", set: "That are sent", ipv4: "Network", mask: "Mask" },
      },
    },
  ),
);

const clientMode = blockMode(
  "config-crypto-ezvpn",
  "Crypto EzVPN commands:",
  inBlock.settings(
    {},
    {
      "connect {acl list:WORD | auto | manual}": {
        no: "connect",
        help: {
          connect: "Configure the connect mode",
          acl: "When traffic of a list comes",
          auto: "Automatic",
          manual: "By hand",
        },
      },
      "group name:WORD key secret:SECRET-WORD": {
        no: "group",
        help: { group: "Specify group name and key", name: "Group name", key: "Group key" },
      },
      "local-address port:INTERFACE": {
        no: "local-address",
        help: { "local-address": "Interface to be used for local address", port: "Interface" },
      },
      "mode mode:{client | network-extension | network-plus}": {
        no: "mode",
        help: {
          mode: "Specify network extension or client mode",
          client: "Client mode",
          "network-extension": "Network extension mode",
          "network-plus": "Network extension mode with mode config",
        },
      },
      "peer name:WORD [default]": {
        key: ["name"],
        printOrder: "entered",
        no: "peer name:WORD",
        help: { peer: "Allowed Encryption/Decryption peer", name: "Address or name", default: "Tried first" },
      },
      "acl list:WORD": { no: "acl", help: { acl: "Networks that are protected" } },
      "nat allow": { usually: "off", help: { nat: "Address translation", allow: "Of others beside it" } },
      "virtual-interface [number:<1-200>]": {
        no: "virtual-interface",
        help: { "virtual-interface": "Virtual interface", number: "Virtual template" },
      },
      "username user:WORD password [type:{0 | 6}] secret:SECRET-WORD": {
        no: "username",
        help: {
          username: "Username to use for XAUTH",
          user: "Name",
          password: "Password",
          0: KEY_TYPES[0],
          6: KEY_TYPES[6],
        },
      },
      "xauth userid mode mode:{http-intercept | interactive | local}": {
        no: "xauth userid mode",
        default: { mode: "interactive" },
        help: {
          xauth: "XAUTH parameters",
          userid: "User",
          mode: "How it is asked",
          "http-intercept": "By HTTP",
          interactive: "On the console",
          local: "It is saved here",
        },
      },
      "idletime seconds:<60-86400>": { no: "idletime", help: { idletime: "Without a word" } },
      "backup name:WORD track number:<1-500>": {
        no: "backup",
        help: { backup: "Backup tunnel", track: "Tracked object", number: "Number" },
      },
    },
  ),
);

const REAL = { packetTracer: false, family: "router", group: "isakmp" } as const;

const blocks = [
  block({
    ...REAL,
    syntax: "crypto ikev2 authorization policy name:WORD",
    key: ["name"],
    printOrder: "entered",
    help: { authorization: "IKEv2 authorization", policy: "Policy" },
    mode: authorizationMode,
  }),
  block({
    ...REAL,
    syntax: "crypto ikev2 proposal name:WORD",
    key: ["name"],
    printOrder: "entered",
    help: { proposal: "Define IKEv2 proposals" },
    mode: proposalMode,
  }),
  block({
    ...REAL,
    syntax: "crypto ikev2 policy name:WORD",
    key: ["name"],
    printOrder: "entered",
    help: { policy: "Define IKEV2 policies" },
    mode: policyMode,
  }),
  block({
    ...REAL,
    syntax: "crypto ikev2 keyring name:WORD",
    key: ["name"],
    printOrder: "entered",
    help: { keyring: "Define IKEv2 Keyring" },
    mode: keyringMode,
  }),
  block({
    ...REAL,
    syntax: "crypto ikev2 profile name:WORD",
    key: ["name"],
    printOrder: "entered",
    help: { profile: "Define IKEv2 Profiles" },
    mode: profileMode,
  }),
];

export const keyExchange = [
  ...blocks,
  ...settings(REAL, {
    "crypto ikev2 dpd seconds:<10-3600> retry:<2-60> when:{on-demand | periodic}": {
      no: "crypto ikev2 dpd",
      help: {
        dpd: "Enable IKE liveness check for peers",
        retry: "Seconds between two tries",
        "on-demand": "Only when there is something to send",
        periodic: "Always",
      },
    },
    "crypto ikev2 nat keepalive seconds:<5-3600>": {
      no: "crypto ikev2 nat keepalive",
      help: { nat: "NAT-transparency", keepalive: "Send keepalives" },
    },
    "crypto ikev2 cookie-challenge count:<1-1000>": {
      no: "crypto ikev2 cookie-challenge",
      help: { "cookie-challenge": "Set Cookie-challenge watermark" },
    },
    "crypto ikev2 limit what:{max-in-negotation-sa | max-sa} count:<1-100000>": {
      key: ["what"],
      no: "crypto ikev2 limit what:{max-in-negotation-sa | max-sa}",
      help: {
        limit: "Limit the maximum number of active and negotiating IKEv2 SAs",
        "max-in-negotation-sa": "Limit in negotiation",
        "max-sa": "Limit of all",
      },
    },
    "crypto ikev2 fragmentation [mtu count:<68-1500>]": {
      no: "crypto ikev2 fragmentation",
      help: { fragmentation: "Enable fragmentation of IKEv2 packets", mtu: "Largest packet" },
    },
    "crypto ikev2 http-url cert": {
      usually: "on",
      help: { "http-url": "Enable http URL lookup", cert: "For certificates" },
    },
    "crypto ikev2 diagnose error count:<1-1000>": {
      no: "crypto ikev2 diagnose error",
      help: { diagnose: "IKEV2 diagnose", error: "Errors that are remembered" },
    },
    "crypto logging what:{ezvpn | ikev2 | session}": {
      key: ["what"],
      help: {
        logging: "Logging messages",
        ezvpn: "ezvpn logging enable/disable",
        ikev2: "ikev2 logging enable/disable",
        session: "logging up/down session",
      },
    },
  }),
  block({
    packetTracer: false,
    family: "router",
    group: "ipsec",
    syntax: "crypto ipsec client ezvpn name:WORD",
    key: ["name"],
    printOrder: "entered",
    help: {
      ipsec: "Configure IPSEC policy",
      client: "Configure a client",
      ezvpn: "IPSec ezvpn configuration",
    },
    mode: clientMode,
  }),
];

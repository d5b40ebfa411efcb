import type { Router } from "../../../router/router.js";
import { vocabulary } from "../../device.js";
import { configWords } from "../../words.js";

/** What holds of all key exchanges and all tunnels (IOS Security command reference). Kept and shown. */
const { settings } = vocabulary<Router>()({
  ...configWords,
  count: "Number",
  crypto: "Encryption module",
  ipsec: "Configure IPSEC policy",
  isakmp: "Configure ISAKMP policy",
  seconds: "Seconds",
  "security-association": "Security association parameters",
});

const REAL = { packetTracer: false, family: "router" } as const;

export const exchangeOptions = settings(
  { ...REAL, group: "isakmp" },
  {
    "crypto isakmp key key:SECRET-WORD address address:A.B.C.D [mask:MASK] no-xauth": {
      key: ["address"],
      printOrder: "entered",
      no: "crypto isakmp key key:SECRET-WORD address address:A.B.C.D [mask:MASK] no-xauth",
      help: {
        key: "Set pre-shared key for remote peer",
        address: "IP address of the remote peer",
        mask: "Mask of the remote peers",
        "no-xauth": "Bypasses XAuth for this peer",
      },
    },
    "crypto isakmp key key:SECRET-WORD hostname name:WORD [no-xauth]": {
      key: ["name"],
      printOrder: "entered",
      no: "crypto isakmp key key:SECRET-WORD hostname name:WORD",
      help: {
        key: "Set pre-shared key for remote peer",
        hostname: "define shared key with hostname",
        name: "Name of the remote peer",
        "no-xauth": "Bypasses XAuth for this peer",
      },
    },
    "crypto isakmp enable": { usually: "on", help: { enable: "Enable ISAKMP" } },
    "crypto isakmp identity kind:{address | dn | hostname}": {
      default: { kind: "address" },
      no: "crypto isakmp identity",
      help: {
        identity: "Set the identity which ISAKMP will use",
        address: "Use the IP address of the interface for the identity",
        dn: "Use the distinguished name of the router cert for the identity",
        hostname: "Use the hostname of the router for the identity",
      },
    },
    "crypto isakmp xauth timeout seconds:<5-90>": {
      no: "crypto isakmp xauth timeout",
      help: { xauth: "Set Extended Authentication values", timeout: "Set timeout for XAUTH" },
    },
    "crypto isakmp fragmentation": {
      usually: "off",
      help: { fragmentation: "IKE Fragmentation enabled if required" },
    },
    "crypto isakmp client configuration address-pool local name:WORD": {
      no: "crypto isakmp client configuration address-pool local",
      help: {
        client: "Set client configuration policy",
        configuration: "Set client configuration address-pool-local",
        "address-pool": "Set network address for client",
        local: "Set network address for client",
        name: "Address pool",
      },
    },
  },
);

export const tunnelDefaults = settings(
  { ...REAL, group: "ipsec" },
  {
    "crypto ipsec security-association idle-time seconds:<60-86400>": {
      no: "crypto ipsec security-association idle-time",
      help: { "idle-time": "Automatically delete IPSec SAs after a given idle period." },
    },
    "crypto ipsec security-association replay window-size count:<64-1024>": {
      default: { count: 64 },
      no: "crypto ipsec security-association replay window-size",
      help: { replay: "Set replay checking", "window-size": "Set replay window size" },
    },
    "crypto ipsec security-association replay disable": {
      usually: "off",
      help: { replay: "Set replay checking", disable: "Disable replay checking" },
    },
    "crypto ipsec df-bit how:{clear | copy | set}": {
      default: { how: "copy" },
      no: "crypto ipsec df-bit",
      help: {
        "df-bit": "Handling of encapsulated DF bit",
        clear: "Clear DF bit",
        copy: "Copy DF bit",
        set: "Set DF bit",
      },
    },
    "crypto ipsec fragmentation when:{after-encryption | before-encryption}": {
      default: { when: "before-encryption" },
      no: "crypto ipsec fragmentation",
      help: {
        fragmentation: "Handling of fragmentation of near-MTU sized packets",
        "after-encryption": "Perform fragmentation after encryption",
        "before-encryption": "Perform fragmentation before encryption",
      },
    },
    "crypto ipsec nat-transparency what:{spi-matching | udp-encapsulation}": {
      key: ["what"],
      defaultOn: true,
      irreversible: "what is on by itself is told off by a line of its own",
      help: {
        "nat-transparency": "IPsec NAT transparency model",
        "spi-matching": "Match inbound SPI to outbound SPI for IPsec aware NAT",
        "udp-encapsulation": "UDP encapsulation of IPsec protocols",
      },
    },
  },
);

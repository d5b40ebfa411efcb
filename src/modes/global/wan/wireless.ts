import type { GenericBlock } from "../../../language/holder.js";
import type { Router } from "../../../router/router.js";
import { vocabulary } from "../../device.js";
import { blockMode } from "../../voice/block-mode.js";
import { configWords } from "../../words.js";

/** Wireless networks of routers with a radio, and bridging between their ports (IOS Wireless and Bridging command references). Kept and shown. */
const { block, settings } = vocabulary<Router>()({
  ...configWords,
  bridge: "Bridge Group.",
  dot11: "IEEE 802.11 config commands",
  group: "Bridge Group number for Bridging.",
  name: "Name",
});

const inBlock = vocabulary<GenericBlock>()({
  authentication: "authentication method",
  count: "Number",
  name: "Name",
  secret: "Pre-shared key",
});

/** What a network of that name is like; the same on a radio as for all. */
const networkSettings = inBlock.settings(
  {},
  {
    "vlan number:<1-4094>": { no: "vlan", help: { vlan: "bind ssid to vlan", number: "VLAN ID" } },
    "accounting name:WORD": {
      no: "accounting",
      help: { accounting: "radius accounting", name: "Accounting list" },
    },
    "authentication open [mac-address first:WORD] [eap name:WORD]": {
      no: "authentication open",
      help: {
        open: "open",
        "mac-address": "MAC address list",
        first: "List name",
        eap: "EAP list",
        name: "List name",
      },
    },
    "authentication shared [mac-address first:WORD] [eap name:WORD]": {
      no: "authentication shared",
      help: {
        shared: "shared key",
        "mac-address": "MAC address list",
        first: "List name",
        eap: "EAP list",
        name: "List name",
      },
    },
    "authentication network-eap name:WORD": {
      no: "authentication network-eap",
      help: { "network-eap": "leap method" },
    },
    "authentication key-management wpa [version version:<1-2>] [optional]": {
      no: "authentication key-management",
      help: {
        "key-management": "key management",
        wpa: "WPA",
        version: "WPA version",
        optional: "Allow non-WPA clients",
      },
    },
    "guest-mode": { usually: "off", help: { "guest-mode": "guest ssid" } },
    "mbssid guest-mode": { usually: "off", help: { mbssid: "Multiple BSSIDs", "guest-mode": "guest ssid" } },
    "infrastructure-ssid [optional]": {
      no: "infrastructure-ssid",
      help: {
        "infrastructure-ssid": "ssid used to associate to other infrastructure devices",
        optional: "Others may be used",
      },
    },
    "max-associations count:<1-255>": {
      no: "max-associations",
      help: { "max-associations": "set maximum associations for ssid" },
    },
    "wpa-psk {ascii [type:{0 | 7}] secret:SECRET-WORD | hex [hidden:{0 | 7}] digits:SECRET-WORD}": {
      no: "wpa-psk",
      help: {
        "wpa-psk": "Configure Wi-Fi Protected Access pre-shared key",
        ascii: "Enter WPA passphrase",
        hex: "Enter 256-bit WPA key",
        digits: "64 hexadecimal digits",
        0: "Specifies an UNENCRYPTED passphrase will follow",
        7: "Specifies a HIDDEN passphrase will follow",
      },
    },
  },
);

export const networkMode = blockMode("config-ssid", "SSID configuration commands:", networkSettings);

const REAL = { packetTracer: false, family: "router" } as const;

const network = block({
  ...REAL,
  syntax: "dot11 ssid name:WORD<1-32>",
  key: ["name"],
  printOrder: "entered",
  group: "dot11-ssid",
  help: { ssid: "Configure SSID", name: "Radio service set ID" },
  mode: networkMode,
});

export const wirelessCommands = [
  network,
  ...settings(
    { ...REAL, group: "dot11-ssid" },
    {
      "dot11 vlan-name name:WORD vlan number:<1-4094>": {
        key: ["name"],
        no: "dot11 vlan-name name:WORD",
        help: { "vlan-name": "Define vlan name", vlan: "VLAN", number: "VLAN ID" },
      },
      "dot11 arp-cache [optional]": {
        no: "dot11 arp-cache",
        help: { "arp-cache": "Enable ARP cache", optional: "Forward what is not known" },
      },
      "dot11 aaa csid format:{default | ietf | unformatted}": {
        no: "dot11 aaa csid",
        help: {
          aaa: "AAA",
          csid: "Format of the calling station",
          default: "0000.0000.0000",
          ietf: "00-00-00-00-00-00",
          unformatted: "000000000000",
        },
      },
    },
  ),
];

export const bridgingKinds = settings(
  { ...REAL, group: "bridging" },
  {
    "bridge irb": { usually: "off", help: { irb: "Integrated routing and bridging" } },
    "bridge crb": { usually: "off", help: { crb: "Concurrent routing and bridging" } },
  },
);

export const bridgeGroups = settings(
  { ...REAL, group: "bridge-groups" },
  {
    "bridge group:<1-255> protocol kind:{dec | ibm | ieee | vlan-bridge}": {
      key: ["group"],
      no: "bridge group:<1-255> protocol",
      help: {
        protocol: "Specify spanning tree protocol",
        dec: "DEC protocol",
        ibm: "IBM protocol",
        ieee: "IEEE 802.1 protocol",
        "vlan-bridge": "vlan-bridge protocol",
      },
    },
    "bridge group:<1-255> route what:{appletalk | ip | ipv6 | ipx}": {
      key: ["group", "what"],
      help: {
        route: "Specify a protocol to be routed in a bridge group",
        appletalk: "AppleTalk",
        ip: "IP",
        ipv6: "IPv6",
        ipx: "IPX",
      },
    },
    "bridge group:<1-255> bridge what:{appletalk | ip | ipv6 | ipx}": {
      key: ["group", "what"],
      defaultOn: true,
      irreversible: "what is on by itself is told off by a line of its own",
      help: {
        bridge: "Specify a protocol to be bridged in this bridge group",
        appletalk: "AppleTalk",
        ip: "IP",
        ipv6: "IPv6",
        ipx: "IPX",
      },
    },
    "bridge group:<1-255> priority priority:<0-65535>": {
      key: ["group"],
      no: "bridge group:<1-255> priority",
      help: { priority: "Set bridge priority" },
    },
    "bridge group:<1-255> aging-time seconds:<10-1000000>": {
      key: ["group"],
      no: "bridge group:<1-255> aging-time",
      help: { "aging-time": "Set forwarding entry aging time", seconds: "Seconds" },
    },
  },
);

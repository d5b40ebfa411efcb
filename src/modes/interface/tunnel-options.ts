import type { Interface } from "../../router/router.js";
import { vocabulary } from "../device.js";
import { interfaceWords } from "./words.js";

/** What tunnels are told beyond their two ends, and NHRP, by which many find each other (IOS Interface and IP Addressing command references). Kept and shown. */
const { settings } = vocabulary<Interface>()({
  ...interfaceWords,
  address: "IP address",
  count: "Number",
  dynamic: "Learned",
  group: "Group",
  map: "Map dest IP addresses to NBMA addresses",
  multicast: "Use this NBMA mapping for broadcasts/multicasts",
  name: "Name",
  nbma: "Address on the network below",
  nhrp: "NHRP interface subcommands",
  registration: "Registration to servers",
  seconds: "Seconds",
});

const REAL = { packetTracer: false, family: "router" } as const;

export const tunnelOptions = settings(REAL, {
  "tunnel key key:<0-4294967295>": { no: "tunnel key", help: { key: "Security or selector key" } },
  "tunnel checksum": { usually: "off", help: { checksum: "Enable end to end checksumming of packets" } },
  "tunnel sequence-datagrams": {
    usually: "off",
    help: { "sequence-datagrams": "Drop datagrams arriving out of order" },
  },
  "tunnel tos value:<0-255>": { no: "tunnel tos", help: { tos: "Set type of service byte", value: "Value" } },
  "tunnel ttl hops:<1-255>": {
    default: { hops: 255 },
    no: "tunnel ttl",
    help: { ttl: "Set time to live", hops: "Hops" },
  },
  "tunnel path-mtu-discovery": {
    usually: "off",
    help: { "path-mtu-discovery": "Enable Path MTU Discovery on tunnel" },
  },
  "tunnel vrf name:WORD": { no: "tunnel vrf", help: { vrf: "Tunnel destination VRF" } },
  "tunnel route-via port:INTERFACE kind:{mandatory | preferred}": {
    no: "tunnel route-via",
    help: {
      "route-via": "Select subset of routes for tunnel transport",
      port: "Interface",
      mandatory: "Drop where there is none",
      preferred: "Any route where there is none",
    },
  },
  "tunnel bandwidth direction:{receive | transmit} count:<0-10000000>": {
    key: ["direction"],
    no: "tunnel bandwidth direction:{receive | transmit}",
    help: { bandwidth: "Set tunnel bandwidth", receive: "Receive bandwidth", transmit: "Transmit bandwidth" },
  },
  "tunnel flow egress-records": {
    usually: "off",
    help: { "egress-records": "Flow records of what is sent" },
  },
});

export const nextHopResolution = settings(REAL, {
  "ip nhrp authentication secret:SECRET-WORD<1-8>": {
    no: "ip nhrp authentication",
    help: { authentication: "Authentication string", secret: "Authentication string" },
  },
  "ip nhrp map multicast {nbma:A.B.C.D | dynamic}": { key: ["nbma"], printOrder: "entered" },
  "ip nhrp map address:A.B.C.D nbma:A.B.C.D": {
    key: ["address"],
    printOrder: "entered",
    no: "ip nhrp map address:A.B.C.D [nbma:A.B.C.D]",
  },
  "ip nhrp map group name:WORD service-policy output policy:WORD": {
    key: ["name"],
    no: "ip nhrp map group name:WORD",
    help: {
      group: "Group",
      "service-policy": "Policy for its members",
      output: "For what is sent",
      policy: "policy-map name",
    },
  },
  "ip nhrp network-id count:<1-4294967295>": {
    no: "ip nhrp network-id",
    help: { "network-id": "NBMA network identifier" },
  },
  "ip nhrp holdtime seconds:<1-65535>": { no: "ip nhrp holdtime", help: { holdtime: "Advertised holdtime" } },
  "ip nhrp nhs address:A.B.C.D [nbma nbma:WORD [multicast]] [priority priority:<0-255>] [cluster cluster:<0-10>]":
    {
      key: ["address"],
      printOrder: "entered",
      no: "ip nhrp nhs address:A.B.C.D",
      help: {
        nhs: "Specify a next hop server",
        nbma: "Its address on the network below",
        priority: "Priority",
        cluster: "Cluster",
      },
    },
  "ip nhrp registration timeout seconds:<1-65535>": {
    no: "ip nhrp registration timeout",
    help: { timeout: "Time between two registrations" },
  },
  "ip nhrp registration no-unique": {
    usually: "off",
    help: { "no-unique": "Another may register the address" },
  },
  "ip nhrp redirect [timeout seconds:<1-65535>]": {
    no: "ip nhrp redirect",
    help: { redirect: "Enable NHRP redirect traffic indication", timeout: "Time between two" },
  },
  "ip nhrp shortcut": { usually: "off", help: { shortcut: "Enable shortcut switching" } },
  "ip nhrp server-only [non-caching]": {
    no: "ip nhrp server-only",
    help: { "server-only": "Disable NHRP requests", "non-caching": "Without a cache" },
  },
  "ip nhrp interest list:WORD": {
    no: "ip nhrp interest",
    help: { interest: "Specify an access list", list: "IP access list" },
  },
  "ip nhrp group name:WORD": { no: "ip nhrp group" },
  "ip nhrp max-send count:<1-65535> every seconds:<10-65535>": {
    default: { count: 10000, seconds: 10 },
    no: "ip nhrp max-send",
    help: { "max-send": "Rate limit NHRP traffic", every: "Within so many seconds" },
  },
  "ip nhrp record": { usually: "on", help: { record: "Allow NHRP record option" } },
  "ip nhrp use count:<1-65535>": {
    default: { count: 1 },
    no: "ip nhrp use",
    help: { use: "Packets until a request is sent" },
  },
  "if-state nhrp": {
    usually: "off",
    help: { "if-state": "State of the interface", nhrp: "Goes by the servers" },
  },
});

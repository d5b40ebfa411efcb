import type { Router } from "../../../router/router.js";
import { vocabulary } from "../../device.js";
import { ipWords } from "../ip/words.js";

/** Lists of BGP, and multicast routing as a whole (IOS IP Routing and Multicast command references). Kept and shown. */
const { setting, settings } = vocabulary<Router>()({
  ...ipWords,
  address: "IP address",
  expression: "Regular expression",
  group: "Access list of groups",
  list: "List",
  name: "Name",
  pim: "PIM global commands",
  port: "Interface",
  scope: "RP announcement scope",
  ttl: "TTL of the RP announce packet",
  values: "Community numbers, or no-export and the like",
});

const REAL = { packetTracer: false } as const;
const ORDERED = {
  printOrder: "entered",
  semanticOrder: true,
  orderReason: "the first entry that fits decides",
} as const;

const asPath = setting({
  ...REAL,
  ...ORDERED,
  group: "route-filters",
  syntax: "ip as-path access-list number:<1-500> action:{deny | permit} expression:LINE",
  key: ["number", "action", "expression"],
  no: "ip as-path access-list number:<1-500> [action:{deny | permit} expression:LINE]",
  help: {
    "as-path": "BGP autonomous system path filter",
    "access-list": "Specify an access list number",
    number: "Regular expression access list number",
    deny: "Specify packets to reject",
    permit: "Specify packets to forward",
  },
});

const COMMUNITY = { deny: "Specify community to reject", permit: "Specify community to accept" } as const;

const numberedCommunity = setting({
  ...REAL,
  ...ORDERED,
  group: "route-filters",
  syntax: "ip community-list number:<1-500> action:{deny | permit} values:WORDS",
  key: ["number", "action", "values"],
  no: "ip community-list number:<1-500> [action:{deny | permit} values:WORDS]",
  help: { ...COMMUNITY, "community-list": "Add a community list entry", number: "Community list number" },
});

const namedCommunity = setting({
  ...REAL,
  ...ORDERED,
  group: "route-filters",
  syntax: "ip community-list kind:{expanded | standard} name:WORD action:{deny | permit} values:WORDS",
  key: ["kind", "name", "action", "values"],
  no: "ip community-list kind:{expanded | standard} name:WORD [action:{deny | permit} values:WORDS]",
  help: {
    ...COMMUNITY,
    "community-list": "Add a community list entry",
    expanded: "Add an expanded community-list entry",
    standard: "Add a standard community-list entry",
    name: "Community list name",
  },
});

export const routeFilters = [
  asPath,
  numberedCommunity,
  namedCommunity,
  ...settings(
    { ...REAL, group: "route-filters" },
    {
      "ip bgp-community new-format": {
        usually: "off",
        help: {
          "bgp-community": "format for BGP community",
          "new-format": "select aa:nn format for BGP community",
        },
      },
    },
  ),
];

export const multicastRouting = settings(
  { ...REAL, group: "multicast" },
  {
    "ip pim rp-address address:A.B.C.D [group:WORD] [override]": {
      key: ["address"],
      no: "ip pim rp-address address:A.B.C.D",
      help: {
        "rp-address": "PIM RP-address (Rendezvous Point)",
        override: "Overrides RP address learned dynamically",
      },
    },
    "ip pim autorp listener": {
      usually: "off",
      help: {
        autorp: "Configure AutoRP global operations",
        listener: "Allow AutoRP packets across sparse mode interface",
      },
    },
    "ip pim send-rp-announce port:INTERFACE scope ttl:<1-255> [group-list group:WORD] [interval seconds:<1-16383>]":
      {
        key: ["port"],
        no: "ip pim send-rp-announce port:INTERFACE",
        help: {
          "send-rp-announce": "Auto-RP send RP announcement",
          "group-list": "Group access-list",
          interval: "Time between two",
          seconds: "Seconds",
        },
      },
    "ip pim send-rp-discovery [port:INTERFACE] scope ttl:<1-255> [interval seconds:<1-16383>]": {
      no: "ip pim send-rp-discovery",
      help: {
        "send-rp-discovery": "Auto-RP send RP discovery message (as RP-mapping agent)",
        interval: "Time between two",
        seconds: "Seconds",
      },
    },
    "ip pim bsr-candidate port:INTERFACE [length:<0-32> [priority:<0-255>]]": {
      no: "ip pim bsr-candidate",
      help: {
        "bsr-candidate": "Candidate bootstrap router (candidate BSR)",
        length: "Hash Mask length for RP selection",
        priority: "Priority value for candidate bootstrap router",
      },
    },
    "ip pim rp-candidate port:INTERFACE [group-list group:WORD] [interval seconds:<1-16383>] [priority priority:<0-255>]":
      {
        key: ["port"],
        no: "ip pim rp-candidate port:INTERFACE",
        help: {
          "rp-candidate": "To be a PIMv2 RP candidate",
          "group-list": "Group access-list",
          interval: "Time between two",
          seconds: "Seconds",
          priority: "Priority",
        },
      },
    "ip pim ssm {default | range list:WORD}": {
      no: "ip pim ssm",
      help: {
        ssm: "Configure Source Specific Multicast",
        default: "Use 232/8 group range for SSM",
        range: "ACL for group range to be used for SSM",
      },
    },
    "ip pim spt-threshold {kilobits:<0-4294967> | infinity} [group-list group:WORD]": {
      key: ["group"],
      no: "ip pim spt-threshold [group-list group:WORD]",
      help: {
        "spt-threshold": "Source-tree switching threshold",
        kilobits: "Traffic rate in kilobits per second",
        infinity: "Never switch to source-tree",
        "group-list": "Group access-list",
      },
    },
    "ip pim register-source port:INTERFACE": {
      no: "ip pim register-source",
      help: { "register-source": "Source address for PIM Register" },
    },
    "ip pim accept-register list list:WORD": {
      no: "ip pim accept-register",
      help: { "accept-register": "Registers accept filter", list: "Access list" },
    },
    "ip msdp peer address:WORD [connect-source port:INTERFACE] [remote-as number:<1-65535>]": {
      key: ["address"],
      no: "ip msdp peer address:WORD",
      help: {
        msdp: "MSDP global commands",
        peer: "Configure an MSDP peer",
        "connect-source": "Source of the TCP connection",
        "remote-as": "Configured AS number",
        number: "AS number",
      },
    },
    "ip msdp originator-id port:INTERFACE": {
      no: "ip msdp originator-id",
      help: { msdp: "MSDP global commands", "originator-id": "Configure MSDP Originator ID" },
    },
    "ip mroute address:A.B.C.D mask:MASK {neighbor:A.B.C.D | port:INTERFACE} [distance:<0-255>]": {
      key: ["address", "mask"],
      no: "ip mroute address:A.B.C.D mask:MASK",
      help: {
        mroute: "Configure static multicast routes",
        address: "Source address",
        mask: "Mask",
        neighbor: "RPF neighbor address or route",
        distance: "Administrative distance for mroute",
      },
    },
  },
);

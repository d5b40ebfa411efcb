import type { Mode } from "../language/declaration.js";
import type { GenericBlock } from "../language/holder.js";
import { configPrefixes, leaving } from "./common.js";
import { vocabulary, type Device } from "./device.js";

/** What an entry of a route map asks of a route or packet, and what it changes (IOS IP Routing command reference). */
const { setting, settings, words } = vocabulary<GenericBlock>()({
  match: "Match values from routing table",
  set: "Set values in destination routing protocol",
  ip: "IP specific information",
});

const description = setting({
  syntax: "description text:LINE",
  help: { description: "Route-map comment", text: "Comment up to 100 characters" },
});

/** A list that is named again stays once; further ones are added to those that are there. */
function joined(
  lines: readonly { readonly lists?: readonly string[] }[],
  lists: readonly string[],
): readonly string[] {
  return [...new Set([...lines.flatMap((line) => line.lists ?? []), ...lists])];
}

export const matchLists = setting({
  syntax: "match ip address lists:WORD ...8",
  acts: true,
  no: "match ip address",
  help: { address: "Match address of route or match packet", lists: "IP access-list number or name" },
  examples: { lists: ["10", "STAFF"] },
  revise: { set: (lines, { lists = [] }) => [{ lists: joined(lines, lists) }] },
});

export const matchPrefixLists = setting({
  syntax: "match ip address prefix-list lists:WORD ...8",
  no: "match ip address prefix-list",
  help: {
    address: "Match address of route or match packet",
    "prefix-list": "Match entries of prefix-lists",
    lists: "IP prefix-list name",
  },
  revise: { set: (lines, { lists = [] }) => [{ lists: joined(lines, lists) }] },
});

export const matchClauses = [
  setting({
    syntax: "match as-path list:<1-500>",
    help: { "as-path": "Match BGP AS path list", list: "AS path access-list" },
  }),
  setting({
    syntax: "match community list:WORD [exact-match]",
    help: {
      community: "Match BGP community list",
      list: "Community-list number or name",
      "exact-match": "Do exact matching of communities",
    },
  }),
  setting({
    syntax: "match interface interface:INTERFACE",
    help: { interface: "Match first hop interface of route" },
  }),
  setting({
    syntax: "match ip next-hop list:WORD",
    help: { "next-hop": "Match next-hop address of route", list: "IP access-list number or name" },
  }),
  setting({
    syntax: "match length shortest:<0-2147483647> longest:<0-2147483647>",
    help: { length: "Packet length", shortest: "Minimum packet length", longest: "Maximum packet length" },
  }),
  setting({
    syntax: "match metric metric:<0-4294967295>",
    help: { metric: "Match metric of route" },
  }),
  setting({ syntax: "match tag tag:<0-4294967295>", help: { tag: "Match tag of route" } }),
] as const;

export const setClauses = [
  setting({
    syntax: "set metric metric:<0-4294967295>",
    help: { metric: "Metric value for destination routing protocol" },
  }),
  setting({
    syntax: "set metric-type type:{external | internal | type-1 | type-2}",
    help: {
      "metric-type": "Type of metric for destination routing protocol",
      external: "IS-IS external metric",
      internal: "IS-IS internal metric or Use IGP metric as the MED for BGP",
      "type-1": "OSPF external type 1 metric",
      "type-2": "OSPF external type 2 metric",
    },
  }),
  setting({
    syntax: "set ip default next-hop addresses:A.B.C.D ...4",
    help: {
      default: "Set default information",
      "next-hop": "Next hop along path",
      addresses: "IP address of next hop",
    },
  }),
  setting({
    syntax: "set ip next-hop addresses:A.B.C.D ...4",
    help: { "next-hop": "Next hop address", addresses: "IP address of next hop" },
  }),
  setting({
    syntax: "set ip precedence precedence:PRECEDENCE",
    help: { precedence: "Set precedence field" },
  }),
  setting({
    syntax: "set interface interface:INTERFACE",
    help: { interface: "Output interface" },
  }),
  setting({
    syntax: "set as-path prepend numbers:<1-4294967295> ...10",
    help: {
      "as-path": "Prepend string for a BGP AS-path attribute",
      prepend: "Prepend to the as-path",
      numbers: "AS number",
    },
  }),
  setting({
    syntax: "set local-preference preference:<0-4294967295>",
    help: { "local-preference": "BGP local preference path attribute", preference: "Preference value" },
  }),
  setting({
    syntax: "set origin origin:{igp | incomplete}",
    help: { origin: "BGP origin code", igp: "local IGP", incomplete: "unknown heritage" },
  }),
  setting({
    syntax: "set tag tag:<0-4294967295>",
    help: { tag: "Tag value for destination routing protocol" },
  }),
  setting({
    syntax: "set weight weight:<0-65535>",
    help: { weight: "BGP weight for routing table" },
  }),
] as const;

/** Clauses that nothing acts on; kept and shown. */
const otherMatches = settings(
  {},
  {
    "match ip next-hop prefix-list lists:WORD ...8": {
      no: "match ip next-hop prefix-list",
      help: {
        "next-hop": "Match next-hop address of route",
        "prefix-list": "Match entries of prefix-lists",
        lists: "IP prefix-list name",
      },
    },
    "match ip route-source list:WORD": {
      no: "match ip route-source",
      help: {
        "route-source": "Match advertising source address of route",
        list: "IP access-list number or name",
      },
    },
    "match route-type kinds:{external | internal | level-1 | level-2 | local | nssa-external | type-1 | type-2}+":
      {
        no: "match route-type",
        help: {
          "route-type": "Match route-type of route",
          external: "external route (BGP, EIGRP and OSPF type 1/2)",
          internal: "internal route (including OSPF intra/inter area)",
          "level-1": "IS-IS level-1 route",
          "level-2": "IS-IS level-2 route",
          local: "locally generated route",
          "nssa-external": "nssa-external route (OSPF type 1/2)",
          "type-1": "OSPF type 1",
          "type-2": "OSPF type 2",
        },
      },
    "match extcommunity list:<1-500>": {
      no: "match extcommunity",
      help: { extcommunity: "Match BGP/VPN extended community list", list: "Extended community-list number" },
    },
    "match local-preference value:<0-4294967295>": {
      no: "match local-preference",
      help: { "local-preference": "Local preference for route", value: "Value" },
    },
    "match source-protocol source:{bgp | connected | eigrp | isis | ospf | rip | static} [process:<1-65535>]":
      {
        no: "match source-protocol",
        help: {
          "source-protocol": "Match source-protocol of route",
          bgp: "BGP",
          connected: "Connected",
          eigrp: "EIGRP",
          isis: "IS-IS",
          ospf: "OSPF",
          rip: "RIP",
          static: "Static routes",
          process: "Process or AS number",
        },
      },
    "match ipv6 address {prefix-list prefixes:WORD | list:WORD}": {
      no: "match ipv6 address",
      help: {
        ipv6: "IPv6 specific information",
        address: "Match address of route or match packet",
        "prefix-list": "Match entries of ipv6 prefix-lists",
        prefixes: "IPv6 prefix-list name",
        list: "IPv6 access-list name",
      },
    },
    "match track object:<1-1000>": {
      no: "match track",
      help: { track: "tracking object", object: "Its number" },
    },
  },
);

const otherChanges = settings(
  {},
  {
    "set ip next-hop verify-availability [address:A.B.C.D place:<1-65535> track object:<1-1000>]": {
      key: ["address"],
      printOrder: "entered",
      no: "set ip next-hop verify-availability [address:A.B.C.D place:<1-65535> track object:<1-1000>]",
      help: {
        "next-hop": "Next hop address",
        "verify-availability": "Verify if nexthop is reachable",
        address: "IP address of next hop",
        place: "Sequence to insert into next-hop list",
        track: "Set the next hop depending on the state of a tracked object",
        object: "Its number",
      },
    },
    "set ip next-hop recursive address:A.B.C.D": {
      no: "set ip next-hop recursive",
      help: {
        "next-hop": "Next hop address",
        recursive: "Recursive next-hop",
        address: "IP address of recursive next hop",
      },
    },
    "set ip next-hop peer-address": {
      usually: "off",
      help: { "next-hop": "Next hop address", "peer-address": "Use peer address (for BGP only)" },
    },
    "set ip next-hop dynamic dhcp": {
      usually: "off",
      help: {
        "next-hop": "Next hop address",
        dynamic: "application dynamically sets next hop",
        dhcp: "DHCP learned next hop",
      },
    },
    "set ip dscp code:DSCP": { no: "set ip dscp", help: { dscp: "Set DSCP field", code: "Value" } },
    "set ip tos bits:<0-15>": { no: "set ip tos", help: { tos: "Set type of service field", bits: "Value" } },
    "set ip df bit:<0-1>": { no: "set ip df", help: { df: "Set DF bit", bit: "Value" } },
    "set ip vrf vrf:WORD next-hop address:A.B.C.D": {
      no: "set ip vrf",
      help: { vrf: "VRF", "next-hop": "Next hop address", address: "IP address" },
    },
    "set ip global next-hop address:A.B.C.D": {
      no: "set ip global next-hop",
      help: { global: "global routing table", "next-hop": "Next hop address", address: "IP address" },
    },
    "set default interface interfaces:INTERFACE ...4": {
      no: "set default interface",
      help: {
        default: "Set default information",
        interface: "Default output interface",
        interfaces: "Interface",
      },
    },
    "set community {none | values:WORDS}": {
      no: "set community",
      help: {
        community: "BGP community attribute",
        none: "No community attribute",
        values: "Communities, and whether they are added",
      },
    },
    "set comm-list list:WORD delete": {
      no: "set comm-list",
      help: {
        "comm-list": "set BGP community list (for deletion)",
        list: "Community-list",
        delete: "Delete matching communities",
      },
    },
    "set extcommunity {rt targets:WORDS | soo origin:WORD}": {
      no: "set extcommunity",
      help: {
        extcommunity: "BGP extended community attribute",
        rt: "Route Target extended community",
        targets: "Targets",
        soo: "Site-of-Origin extended community",
        origin: "Site",
      },
    },
    "set automatic-tag": { usually: "off", help: { "automatic-tag": "Automatically compute TAG value" } },
    "set level level:{backbone | level-1 | level-1-2 | level-2 | stub-area}": {
      no: "set level",
      help: {
        level: "Where to import route",
        backbone: "Into a backbone area",
        "level-1": "Into a level-1 area",
        "level-1-2": "Into level-1 and level-2",
        "level-2": "Into level-2 sub-domain",
        "stub-area": "Into OSPF NSSA area",
      },
    },
    "set dampening half:<1-45> reuse:<1-20000> suppress:<1-20000> longest:<1-255>": {
      no: "set dampening",
      help: {
        dampening: "Set BGP route flap dampening parameters",
        half: "Half-life",
        reuse: "Reuse penalty",
        suppress: "Suppress penalty",
        longest: "Maximum suppress time",
      },
    },
    "set vrf vrf:WORD": { no: "set vrf", help: { vrf: "Define VRF name" } },
    "set ipv6 next-hop address:IPV6": {
      no: "set ipv6 next-hop",
      help: { ipv6: "IPv6 specific information", "next-hop": "IPv6 Next hop", address: "IPv6 address" },
    },
    "set traffic-index index:<1-64>": {
      no: "set traffic-index",
      help: { "traffic-index": "BGP traffic classification number for accounting", index: "Value" },
    },
  },
);

const goesOn = setting({
  syntax: "continue [sequence:<1-65535>]",
  help: {
    continue: "Continue on a different entry within the route-map",
    sequence: "Route-map entry sequence number",
  },
});

export const routeMapMode: Mode<GenericBlock, Device> = {
  prompt: "config-route-map",
  title: "Route Map configuration commands:",
  prefixes: configPrefixes,
  words,
  commands: [
    description,
    goesOn,
    matchLists,
    matchPrefixLists,
    ...matchClauses,
    ...otherMatches,
    ...setClauses,
    ...otherChanges,
    ...leaving,
  ],
};

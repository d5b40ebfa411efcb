import type { Mode } from "../language/declaration.js";
import type { GenericBlock } from "../language/holder.js";
import { configPrefixes, leaving } from "./common.js";
import { vocabulary, type Device } from "./device.js";

/** What an entry of a route map asks of a route or packet, and what it changes (IOS IP Routing command reference). */
const { setting, words } = vocabulary<GenericBlock>()({
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
  commands: [description, goesOn, matchLists, matchPrefixLists, ...matchClauses, ...setClauses, ...leaving],
};

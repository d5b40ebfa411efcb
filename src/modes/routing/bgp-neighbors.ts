import type { Args } from "../../language/declaration.js";
import type { GenericBlock } from "../../language/holder.js";
import { lineWithKey, without, withLine, type Placing } from "../../language/keyed-lines.js";
import { sameArgs } from "../../language/keys.js";
import { vocabulary } from "../device.js";
import { routingWords } from "./words.js";

/** What BGP is told of each neighbour (IOS IP Routing: BGP Command Reference, `neighbor`). Kept and shown. */
const { setting } = vocabulary<GenericBlock>()({
  ...routingWords,
  direction: "Direction",
  in: "Apply to incoming routes",
  list: "Name or number",
  map: "Name of route map",
  out: "Apply to outbound routes",
});

/** The forms of the command: each stands beside the others of the same neighbour. */
const NEIGHBOR = "neighbor {address:A.B.C.D | ipv6:IPV6 | tag:WORD}";
const FORM =
  "remote-as as:<1-4294967295> | description text:LINE | update-source interface:INTERFACE | next-hop-self [all] | activate | peer-group [group:WORD] | shutdown | password [type:{0 | 7}] password:SECRET-LINE | ebgp-multihop [hops:<1-255>] | disable-connected-check | ttl-security hops security:<1-254> | timers keepalive:<0-65535> hold:<0-65535> [least:<0-65535>] | version version:{4} | local-as local:<1-4294967295> [no-prepend [replace-as [dual-as]]] | route-map map:WORD mapped:{in | out} | prefix-list prefixes:WORD prefixed:{in | out} | filter-list filter:<1-500> filtered:{in | out} | distribute-list list:WORD distributed:{in | out} | unsuppress-map unsuppressed:WORD | advertise-map advertised:WORD {exist-map exist:WORD | non-exist-map missing:WORD} | default-originate [route-map given:WORD] | send-community [community:{both | extended | standard}] | send-label | soft-reconfiguration inbound | route-reflector-client | remove-private-as [every:{all}] | allowas-in [times:<1-10>] | as-override | weight weight:<0-65535> | maximum-prefix atMost:<1-2147483647> [percent:<1-100>] [warning-only | restart minutes:<1-65535>] | advertisement-interval pause:<0-600> | capability orf prefix-list orf:{both | receive | send} | dmzlink-bw | dont-capability-negotiate | fall-over [bfd] | inherit kind:{peer-policy | peer-session} template:WORD | transport {connection-mode mode:{active | passive} | path-mtu-discovery} | translate-update";
const SYNTAX = `${NEIGHBOR} {${FORM}}` as const;

/** What tells one form from another: an argument that each line of it has. */
const FORMS = [
  "as",
  "text",
  "interface",
  "next-hop-self",
  "activate",
  "peer-group",
  "shutdown",
  "password",
  "ebgp-multihop",
  "disable-connected-check",
  "security",
  "keepalive",
  "version",
  "local",
  "mapped",
  "prefixed",
  "filtered",
  "distributed",
  "unsuppressed",
  "advertised",
  "default-originate",
  "send-community",
  "send-label",
  "soft-reconfiguration",
  "route-reflector-client",
  "remove-private-as",
  "allowas-in",
  "as-override",
  "weight",
  "atMost",
  "pause",
  "orf",
  "dmzlink-bw",
  "dont-capability-negotiate",
  "fall-over",
  "kind",
  "mode",
  "path-mtu-discovery",
  "translate-update",
] as const;

/** Forms of which a neighbour has one for each direction. */
const BOTH_WAYS: readonly string[] = ["mapped", "prefixed", "filtered", "distributed", "kind"];

function formOf(args: Args): string | undefined {
  const form = FORMS.find((label) => args[label] !== undefined);
  return form !== undefined && BOTH_WAYS.includes(form) ? `${form} ${String(args[form])}` : form;
}

const WHO = ["address", "ipv6", "tag"] as const;

/** A neighbour has one line of each form. */
const BY_FORM: Placing = {
  key: [...WHO, "form"],
  printOrder: "entered",
  meaning: (args) => ({ ...args, form: formOf(args) }),
};

const isOf = (like: Args) => (line: Args) => WHO.every((label) => line[label] === like[label]);

export const bgpNeighbor = setting({
  syntax: SYNTAX,
  help: {
    ipv6: "Neighbor address",
    tag: "Neighbor tag",
    "remote-as": "Specify a BGP neighbor",
    as: "AS of remote neighbor",
    description: "Neighbor specific description",
    text: "Up to 80 characters describing this neighbor",
    "update-source": "Source of routing updates",
    "next-hop-self": "Disable the next hop calculation for this neighbor",
    all: "Enable next-hop-self for both eBGP and iBGP received paths",
    activate: "Enable the Address Family for this Neighbor",
    "peer-group": "Member of the peer-group, or the peer-group itself",
    group: "peer-group name",
    shutdown: "Administratively shut down this neighbor",
    password: "Set a password",
    0: "The password follows in clear text",
    7: "The password follows hidden",
    "ebgp-multihop": "Allow EBGP neighbors not on directly connected networks",
    hops: "maximum hop count",
    "disable-connected-check": "one-hop away EBGP peer using loopback address",
    "ttl-security": "BGP ttl security check",
    security: "maximum number of hops allowed",
    timers: "BGP per neighbor timers",
    keepalive: "Keepalive interval",
    hold: "Holdtime",
    least: "Minimum hold time from neighbor",
    version: "Set the BGP version to match a neighbor",
    4: "Version 4",
    "local-as": "Specify a local-as number",
    local: "AS number used as local AS",
    "no-prepend": "Do not prepend local-as to updates from ebgp peers",
    "replace-as": "Replace real AS with local AS in the EBGP updates",
    "dual-as": "Accept either real AS or local AS from the ebgp peer",
    "route-map": "Apply route map to neighbor",
    "prefix-list": "Filter updates to/from this neighbor",
    prefixes: "Name of a prefix list",
    "filter-list": "Establish BGP filters",
    filter: "AS path access list",
    "distribute-list": "Filter updates to/from this neighbor",
    "unsuppress-map": "Route-map to selectively unsuppress suppressed routes",
    unsuppressed: "Name of route map",
    "advertise-map": "specify route-map for conditional advertisement",
    advertised: "Name of route map",
    "exist-map": "Advertise prefix only if prefix is in the condition exists",
    exist: "Name of route map",
    "non-exist-map": "Advertise prefix only if prefix in the condition does not exist",
    missing: "Name of route map",
    "default-originate": "Originate default route to this neighbor",
    given: "Name of route map",
    "send-community": "Send Community attribute to this neighbor",
    both: "Both",
    extended: "Send Extended Community attribute",
    standard: "Send Standard Community attribute",
    "send-label": "Send NLRI + MPLS Label to this peer",
    "soft-reconfiguration": "Per neighbor soft reconfiguration",
    inbound: "Allow inbound soft reconfiguration for this neighbor",
    "route-reflector-client": "Configure a neighbor as Route Reflector client",
    "remove-private-as": "Remove private AS number from outbound updates",
    "allowas-in": "Accept as-path with my AS present in it",
    times: "Number of occurances of AS number",
    "as-override": "Override matching AS-number while sending update",
    weight: "Set default weight for routes from this neighbor",
    "maximum-prefix": "Maximum number of prefixes accepted from this peer",
    atMost: "maximum no. of prefix limit",
    percent: "Threshold value (%) at which to generate a warning msg",
    "warning-only": "Only give warning message when limit is exceeded",
    restart: "Restart bgp connection after limit is exceeded",
    minutes: "Restart interval in minutes",
    "advertisement-interval": "Minimum interval between sending BGP routing updates",
    pause: "time in seconds",
    capability: "Advertise capability to the peer",
    orf: "Advertise ORF capability to the peer",
    receive: "Capability to RECEIVE the ORF from this neighbor",
    send: "Capability to SEND the ORF to this neighbor",
    "dmzlink-bw": "Propagate the DMZ link bandwidth",
    "dont-capability-negotiate": "Do not perform capability negotiation",
    "fall-over": "session fall on peer route lost",
    bfd: "Use BFD to detect failure",
    inherit: "Inherit a template",
    "peer-policy": "Inherit a peer-policy template",
    "peer-session": "Inherit a peer-session template",
    template: "Template name",
    transport: "Transport options",
    "connection-mode": "Specify passive or active connection",
    active: "Actively establish the TCP session",
    passive: "Passively establish the TCP session",
    "path-mtu-discovery": "Use transport path MTU discovery",
    "translate-update": "Translate Update to MBGP format",
  },
  key: [
    ...WHO,
    "as",
    "text",
    "interface",
    "next-hop-self",
    "activate",
    "peer-group",
    "shutdown",
    "mapped",
    "prefixed",
    "filtered",
    "distributed",
    "kind",
  ],
  printOrder: "entered",
  no: `${NEIGHBOR} [${FORM}]`,
  irreversible: "one neighbor has several lines",
  revise: {
    set: (lines, args) => withLine(lines, args, BY_FORM),
    no(lines, args) {
      if (formOf(args) === undefined) return lines.filter((line) => !isOf(args)(line));
      const known = lineWithKey(lines, args, BY_FORM);
      return known && sameArgs(known, args) ? without(lines, args, BY_FORM) : lines;
    },
  },
});

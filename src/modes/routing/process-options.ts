import type { GenericBlock } from "../../language/holder.js";
import { vocabulary } from "../device.js";
import { routingWords } from "./words.js";

/** Options of EIGRP, RIP and BGP that no neighbour of a lab hears of (IOS IP Routing command references). Kept and shown. */
const { setting, toggle, toggles } = vocabulary<GenericBlock>()({
  ...routingWords,
  bgp: "BGP specific commands",
  eigrp: "EIGRP specific commands",
  metric: "Modify metrics and parameters",
  seconds: "Seconds",
  timers: "Adjust routing timers",
});

export const eigrpOptions = [
  setting({
    syntax: "eigrp stub kinds:{connected | leak-map | receive-only | redistributed | static | summary}+",
    no: false,
    irreversible: "no eigrp stub takes it back",
    help: {
      stub: "Set EIGRP as stubbed router",
      connected: "Do advertise connected routes",
      "leak-map": "Allow dynamic prefixes based on the leak-map",
      "receive-only": "Set receive only neighbor",
      redistributed: "Do advertise redistributed routes",
      static: "Do advertise static routes",
      summary: "Do advertise summary routes",
    },
  }),
  setting({
    syntax: "eigrp log-neighbor-warnings [seconds:<1-65535>]",
    no: "eigrp log-neighbor-warnings",
    defaultOn: true,
    irreversible: "the plain form is how a process starts",
    help: { "log-neighbor-warnings": "Enable/Disable EIGRP neighbor warnings" },
  }),
  setting({
    syntax: "eigrp event-log-size events:<0-443604>",
    default: { events: 500 },
    help: { "event-log-size": "Set EIGRP maximum event log entries", events: "Entries" },
  }),
  setting({
    syntax: "distance eigrp internal:<1-255> external:<1-255>",
    default: { internal: 90, external: 170 },
    no: "distance eigrp",
    help: {
      eigrp: "Set distance for internal and external routes",
      internal: "Distance for internal routes",
      external: "Distance for external routes",
    },
  }),
  setting({
    syntax: "variance multiplier:<1-128>",
    default: { multiplier: 1 },
    help: { variance: "Control load balancing variance", multiplier: "Metric variance multiplier" },
  }),
  setting({
    syntax: "metric weights tos:<0-8> k1:<0-255> k2:<0-255> k3:<0-255> k4:<0-255> k5:<0-255> [k6:<0-255>]",
    default: { tos: 0, k1: 1, k2: 0, k3: 1, k4: 0, k5: 0 },
    no: "metric weights",
    help: {
      weights: "Modify metric coefficients",
      tos: "Type Of Service (Only TOS 0 supported)",
      k1: "K1",
      k2: "K2",
      k3: "K3",
      k4: "K4",
      k5: "K5",
      k6: "K6",
    },
  }),
  setting({
    syntax: "metric maximum-hops hops:<1-255>",
    default: { hops: 100 },
    help: { "maximum-hops": "Advertise routes greater than <hops> as unreachable", hops: "Hop count" },
  }),
  setting({
    syntax: "timers active-time {minutes:<1-4294967295> | disabled}",
    default: { minutes: 3 },
    no: "timers active-time",
    help: {
      "active-time": "EIGRP time limit for active state",
      minutes: "Minutes",
      disabled: "disable EIGRP time limit for active state",
    },
  }),
  setting({
    syntax: "default-information direction:{in | out}",
    key: ["direction"],
    defaultOn: true,
    irreversible: "what is on by itself is told off by a line of its own",
    help: {
      in: "Accept input default routing information",
      out: "Accept output default routing information",
    },
  }),
];

export const ripOptions = [
  setting({
    syntax: "default-metric metric:<1-16>",
    help: { "default-metric": "Set metric of redistributed routes", metric: "Default metric" },
  }),
  toggle({
    syntax: "validate-update-source",
    default: "on",
    help: { "validate-update-source": "Perform sanity checks against source address of routing updates" },
  }),
  setting({
    syntax: "output-delay milliseconds:<8-50>",
    help: { "output-delay": "Interpacket delay for RIP updates", milliseconds: "Interpacket delay" },
  }),
  setting({
    syntax: "input-queue depth:<0-1024>",
    default: { depth: 50 },
    help: { "input-queue": "Specify input queue depth", depth: "Input queue depth" },
  }),
  setting({
    syntax: "flash-update-threshold seconds:<0-30>",
    help: { "flash-update-threshold": "Specify flash update threshold in second" },
  }),
];

const bgpSwitches = Object.values(
  toggles(
    { leading: "bgp", default: "off" },
    {
      "always-compare-med": "Allow comparing MED from different neighbors",
      "deterministic-med": "Pick the best-MED path among paths advertised from the neighboring AS",
      "redistribute-internal": "Allow redistribution of iBGP into IGPs (dangerous)",
      "suppress-inactive": "Suppress routes that are not in the routing table",
    },
  ),
);
const bgpUsual = Object.values(
  toggles(
    { leading: "bgp", default: "on" },
    {
      "enforce-first-as": "Enforce the first AS for EBGP routes(default)",
      "fast-external-fallover":
        "Immediately reset session if a link to a directly connected external peer goes down",
    },
  ),
);

export const bgpOptions = [
  ...bgpSwitches,
  ...bgpUsual,
  toggle({
    syntax: "bgp client-to-client reflection",
    default: "on",
    help: {
      "client-to-client": "Configure client to client route reflection",
      reflection: "reflection of routes allowed",
    },
  }),
  toggle({
    syntax: "bgp default ipv4-unicast",
    default: "on",
    help: {
      default: "Configure BGP defaults",
      "ipv4-unicast": "Activate ipv4-unicast for a peer by default",
    },
  }),
  setting({
    syntax: "bgp default local-preference preference:<0-4294967295>",
    default: { preference: 100 },
    no: "bgp default local-preference",
    help: {
      default: "Configure BGP defaults",
      "local-preference": "local preference (higher=more preferred)",
      preference: "Value",
    },
  }),
  setting({
    syntax:
      "bgp bestpath {as-path ignore | as-path multipath-relax | compare-routerid | cost-community ignore | med confed | med missing-as-worst}",
    key: ["ignore", "multipath-relax", "compare-routerid", "confed", "missing-as-worst"],
    help: {
      bestpath: "Change the default bestpath selection",
      "as-path": "AS path",
      ignore: "Ignore it in bestpath selection",
      "multipath-relax": "Relax AS path matching of multipaths",
      "compare-routerid": "Compare router-id for identical EBGP paths",
      "cost-community": "cost community",
      med: "MED attribute",
      confed: "Compare MED among confederation paths",
      "missing-as-worst": "Treat missing MED as the least preferred one",
    },
    irreversible: "the forms of this line stand side by side",
  }),
  setting({
    syntax: "bgp cluster-id {id:<1-4294967295> | address:A.B.C.D}",
    no: "bgp cluster-id",
    help: {
      "cluster-id": "Configure Route-Reflector Cluster-id (peers may reset)",
      id: "Route-Reflector Cluster-id as 32 bit quantity",
    },
  }),
  setting({
    syntax: "bgp confederation identifier as:<1-4294967295>",
    no: "bgp confederation identifier",
    help: {
      confederation: "AS confederation parameters",
      identifier: "as number",
      as: "Set routing domain confederation AS",
    },
  }),
  setting({
    syntax: "bgp confederation peers systems:<1-4294967295> ...10",
    no: "bgp confederation peers",
    help: {
      confederation: "AS confederation parameters",
      peers: "Peer ASs in BGP confederation",
      systems: "AS number",
    },
  }),
  setting({
    syntax:
      "bgp dampening [route-map map:WORD | half:<1-45> [reuse:<1-20000> suppress:<1-20000> most:<1-255>]]",
    no: "bgp dampening",
    help: {
      dampening: "Enable route-flap dampening",
      "route-map": "Route-map to specify criteria for dampening",
      map: "Name of the route-map",
      half: "Half-life time for the penalty",
      reuse: "Value to start reusing a route",
      suppress: "Value to start suppressing a route",
      most: "Maximum duration to suppress a stable route",
    },
  }),
  setting({
    syntax: "bgp graceful-restart [restart-time restart:<1-3600>] [stalepath-time stale:<1-3600>]",
    argumentDefaults: { restart: 120, stale: 360 },
    no: "bgp graceful-restart",
    help: {
      "graceful-restart": "Graceful restart capability parameters",
      "restart-time": "Set the max time needed to restart and come back up",
      restart: "Seconds",
      "stalepath-time": "Set the max time to hold onto restarting peer's stale paths",
      stale: "Seconds",
    },
  }),
  setting({
    syntax: "bgp scan-time seconds:<5-60>",
    default: { seconds: 60 },
    help: { "scan-time": "Configure background scanner interval" },
  }),
  setting({
    syntax: "bgp maxas-limit count:<1-254>",
    help: {
      "maxas-limit": "Allow AS-PATH attribute from any neighbor imposing a limit on number of ASes",
      count: "Number",
    },
  }),
  setting({
    syntax: "bgp nexthop trigger delay seconds:<0-100>",
    no: "bgp nexthop trigger delay",
    default: { seconds: 5 },
    help: {
      nexthop: "Nexthop tracking commands",
      trigger: "Nexthop tracking is event-driven",
      delay: "Delay",
    },
  }),
  setting({
    syntax: "bgp listen {limit limit:<1-5000> | range prefix:WORD peer-group group:WORD}",
    key: ["prefix"],
    no: "bgp listen {limit | range prefix:WORD}",
    examples: { prefix: ["192.168.0.0/16"] },
    irreversible: "the limit and the ranges stand side by side",
    help: {
      listen: "BGP Dynamic Neighbor listen commands",
      limit: "Maximum number of dynamic neighbors",
      range: "Range of addresses from which neighbors come",
      prefix: "Network, A.B.C.D/length",
      "peer-group": "Member of the peer-group",
      group: "Peer-group name",
    },
  }),
  setting({
    syntax:
      "aggregate-address address:A.B.C.D mask:MASK [as-set] [summary-only] [suppress-map suppress:WORD] [attribute-map attribute:WORD] [advertise-map advertise:WORD]",
    key: ["address", "mask"],
    no: "aggregate-address address:A.B.C.D mask:MASK",
    printOrder: "entered",
    help: {
      "aggregate-address": "Configure BGP aggregate entries",
      mask: "Aggregate mask",
      "as-set": "Generate AS set path information",
      "summary-only": "Filter more specific routes from updates",
      "suppress-map": "Conditionally filter more specific routes from updates",
      suppress: "Route map for suppression",
      "attribute-map": "Set attributes of aggregate",
      attribute: "Route map to set attributes",
      "advertise-map": "Set condition to advertise attribute",
      advertise: "Route map to control attribute advertisement",
    },
  }),
  setting({
    syntax: "distance bgp external:<1-255> internal:<1-255> local:<1-255>",
    default: { external: 20, internal: 200, local: 200 },
    no: "distance bgp",
    help: {
      bgp: "BGP distance",
      external: "Distance for routes external to the AS",
      internal: "Distance for routes internal to the AS",
      local: "Distance for local routes",
    },
  }),
  setting({
    syntax: "default-metric metric:<1-4294967295>",
    help: { "default-metric": "Set metric of redistributed routes", metric: "Default metric" },
  }),
  setting({
    syntax: "maximum-paths ibgp count:<1-32>",
    default: { count: 1 },
    help: { ibgp: "iBGP-multipath", count: "Number of paths" },
  }),
  setting({
    syntax: "timers bgp keepalive:<0-65535> hold:<0-65535> [least:<0-65535>]",
    default: { keepalive: 60, hold: 180 },
    no: "timers bgp",
    help: {
      bgp: "BGP timers",
      keepalive: "Keepalive interval",
      hold: "Holdtime",
      least: "Minimum hold time from neighbor",
    },
  }),
  setting({
    syntax: "table-map map:WORD [filter]",
    no: "table-map",
    help: {
      "table-map": "Map external entry attributes into routing table",
      map: "Name of route map",
      filter: "Selective route download",
    },
  }),
];

/** What templates say in place of their neighbours. */
export const templateOptions = {
  session: [
    setting({
      syntax: "remote-as as:<1-4294967295>",
      help: { "remote-as": "Specify a BGP neighbor", as: "AS of remote neighbor" },
    }),
    setting({
      syntax: "update-source interface:INTERFACE",
      help: { "update-source": "Source of routing updates" },
    }),
    setting({
      syntax: "password [type:{0 | 7}] password:SECRET-LINE",
      no: "password",
      help: {
        0: "The password follows in clear text",
        7: "The password follows hidden",
        password: "Set a password",
      },
    }),
    setting({
      syntax: "ebgp-multihop [hops:<1-255>]",
      no: "ebgp-multihop",
      help: {
        "ebgp-multihop": "Allow EBGP neighbors not on directly connected networks",
        hops: "maximum hop count",
      },
    }),
    setting({
      syntax: "timers keepalive:<0-65535> hold:<0-65535>",
      no: "timers",
      help: { timers: "BGP per neighbor timers", keepalive: "Keepalive interval", hold: "Holdtime" },
    }),
  ],
  policy: [
    setting({
      syntax: "route-map map:WORD direction:{in | out}",
      key: ["direction"],
      no: "route-map map:WORD direction:{in | out}",
      help: {
        "route-map": "Apply route map to neighbor",
        map: "Name of route map",
        in: "Apply map to incoming routes",
        out: "Apply map to outbound routes",
      },
    }),
    setting({
      syntax: "prefix-list list:WORD direction:{in | out}",
      key: ["direction"],
      no: "prefix-list list:WORD direction:{in | out}",
      help: {
        "prefix-list": "Filter updates to/from this neighbor",
        list: "Name of a prefix list",
        in: "Filter incoming updates",
        out: "Filter outgoing updates",
      },
    }),
    toggle({
      syntax: "next-hop-self",
      default: "off",
      help: { "next-hop-self": "Disable the next hop calculation for this neighbor" },
    }),
    toggle({
      syntax: "route-reflector-client",
      default: "off",
      help: { "route-reflector-client": "Configure a neighbor as Route Reflector client" },
    }),
    setting({
      syntax: "send-community [kind:{both | extended | standard}]",
      no: "send-community",
      help: {
        "send-community": "Send Community attribute to this neighbor",
        both: "Send Standard and Extended Community attributes",
        extended: "Send Extended Community attribute",
        standard: "Send Standard Community attribute",
      },
    }),
  ],
};

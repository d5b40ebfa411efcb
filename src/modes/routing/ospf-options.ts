import type { GenericBlock } from "../../language/holder.js";
import { vocabulary } from "../device.js";
import { withAreaNumber } from "./networks.js";
import { routingWords } from "./words.js";

/** Areas, times and limits of OSPF (IOS IP Routing: OSPF Command Reference). Kept and shown. */
const { setting, toggle } = vocabulary<GenericBlock>()({
  ...routingWords,
  area: "OSPF area parameters",
  default: "Default",
  external: "External routes",
  milliseconds: "Milliseconds",
  seconds: "Seconds",
  timers: "Adjust routing timers",
});

const AREA = { meaning: withAreaNumber } as const;
const PASSWORDS = {
  "authentication-key": "Authentication password (key)",
  md5: "Use MD5 algorithm",
  key: "The OSPF password (key)",
  "message-digest": "Use message-digest authentication",
  "message-digest-key": "Message digest authentication password (key)",
  null: "Use no authentication",
} as const;

const areas = [
  setting({
    ...AREA,
    syntax: "area area:WORD default-cost cost:<0-16777215>",
    key: ["area"],
    no: "area area:WORD default-cost",
    help: { "default-cost": "Set the summary default-cost of a NSSA/stub area", cost: "Cost" },
  }),
  setting({
    ...AREA,
    syntax: "area area:WORD filter-list prefix list:WORD direction:{in | out}",
    key: ["area", "direction"],
    no: "area area:WORD filter-list prefix list:WORD direction:{in | out}",
    help: {
      "filter-list": "Filter networks between OSPF areas",
      prefix: "Filter prefixes between OSPF areas",
      list: "Name of an IP prefix-list",
      in: "Filter networks sent to this area",
      out: "Filter networks sent from this area",
    },
  }),
  setting({
    ...AREA,
    syntax:
      "area area:WORD virtual-link router:A.B.C.D {authentication [message-digest | null] | authentication-key password:SECRET-WORD | message-digest-key number:<1-255> md5 key:SECRET-WORD | hello-interval hello:<1-65535> | retransmit-interval again:<1-65535> | transmit-delay delay:<1-65535> | dead-interval dead:<1-65535>}",
    key: ["area", "router", "authentication", "password", "number", "hello", "again", "delay", "dead"],
    printOrder: "entered",
    irreversible: "a virtual link has several lines",
    no: "area area:WORD virtual-link router:A.B.C.D {authentication [message-digest | null] | authentication-key password:SECRET-WORD | message-digest-key number:<1-255> md5 key:SECRET-WORD | hello-interval hello:<1-65535> | retransmit-interval again:<1-65535> | transmit-delay delay:<1-65535> | dead-interval dead:<1-65535>}",
    help: {
      ...PASSWORDS,
      "virtual-link": "Define a virtual link and its parameters",
      router: "ID (IP addr) associated with virtual link neighbor",
      authentication: "Enable authentication",
      "hello-interval": "Time between HELLO packets",
      hello: "Seconds",
      "retransmit-interval": "Time between retransmitting lost link state advertisements",
      again: "Seconds",
      "transmit-delay": "Link state transmit delay",
      delay: "Seconds",
      "dead-interval": "Interval after which a neighbor is declared dead",
      dead: "Seconds",
      password: "The OSPF password (key)",
      number: "Key ID",
    },
  }),
];

const summaries = [
  setting({
    syntax: "summary-address address:A.B.C.D mask:MASK [not-advertise] [tag tag:<0-4294967295>]",
    key: ["address", "mask"],
    no: "summary-address address:A.B.C.D mask:MASK",
    help: {
      "summary-address": "Configure IP address summaries",
      mask: "Summary mask",
      "not-advertise": "Do not advertise when translating OSPF type-7 LSA",
      tag: "Set tag",
    },
  }),
  setting({
    syntax: "distance ospf [intra-area intra:<1-255>] [inter-area inter:<1-255>] [external external:<1-255>]",
    argumentDefaults: { intra: 110, inter: 110, external: 110 },
    no: "distance ospf",
    help: {
      ospf: "OSPF distance",
      "intra-area": "Intra-area routes",
      intra: "Distance for intra-area routes",
      "inter-area": "Inter-area routes",
      inter: "Distance for inter-area routes",
    },
  }),
  setting({
    syntax: "default-metric metric:<1-16777214>",
    help: { "default-metric": "Set metric of redistributed routes", metric: "Default metric" },
  }),
  setting({
    syntax: "redistribute maximum-prefix count:<1-4294967295> [percent:<1-100>] [warning-only]",
    no: "redistribute maximum-prefix",
    help: {
      "maximum-prefix": "Maximum number of prefixes redistributed to protocol",
      count: "Number",
      percent: "Threshold of a warning, in percent",
      "warning-only": "Only give warning message when limit is exceeded",
    },
  }),
];

const times = [
  setting({
    syntax:
      "timers throttle {spf spf:<1-600000> spfHold:<1-600000> spfMost:<1-600000> | lsa lsa:<0-600000> lsaHold:<1-600000> lsaMost:<1-600000>}",
    key: ["lsa"],
    no: "timers throttle {spf | lsa}",
    irreversible: "the times of calculations and of advertisements stand side by side",
    help: {
      throttle: "OSPF throttle timers",
      spf: "OSPF SPF timers",
      spfHold: "Minimum hold time, milliseconds",
      spfMost: "Maximum wait time, milliseconds",
      lsa: "OSPF LSA timers",
      lsaHold: "Minimum delay, milliseconds",
      lsaMost: "Maximum delay, milliseconds",
    },
  }),
  setting({
    syntax: "timers lsa arrival milliseconds:<0-600000>",
    default: { milliseconds: 1000 },
    help: { lsa: "OSPF LSA timers", arrival: "OSPF LSA arrival timers" },
  }),
  setting({
    syntax: "timers pacing what:{flood | lsa-group | retransmission} value:<5-1800>",
    key: ["what"],
    help: {
      pacing: "OSPF pacing timers",
      flood: "OSPF flood pacing timer, milliseconds",
      "lsa-group": "OSPF LSA group pacing timer, seconds",
      retransmission: "OSPF retransmission pacing timer, milliseconds",
      value: "Time",
    },
  }),
  setting({
    syntax: "timers spf delay:<0-4294967295> hold:<0-4294967295>",
    until: "15.0(1)M",
    no: "timers spf",
    help: {
      spf: "OSPF SPF timers",
      delay: "Delay between receiving a change to SPF calculation",
      hold: "Hold time between consecutive SPF calculations",
    },
  }),
];

const behaviour = [
  toggle({
    syntax: "compatible rfc1583",
    default: "on",
    help: { compatible: "OSPF router compatibility list", rfc1583: "compatible with RFC 1583" },
  }),
  setting({
    syntax: "capability what:{lls | opaque | transit | vrf-lite}",
    key: ["what"],
    defaultOn: true,
    irreversible: "what is on by itself is told off by a line of its own",
    help: {
      capability: "Enable specific OSPF feature",
      lls: "Link-local Signaling (LLS) support",
      opaque: "Opaque LSA",
      transit: "Transit Area",
      "vrf-lite": "Do not perform PE specific checks",
    },
  }),
  setting({
    syntax: "max-metric router-lsa [on-startup {seconds:<5-86400> | wait-for-bgp}]",
    no: "max-metric router-lsa",
    help: {
      "max-metric": "Set maximum metric",
      "router-lsa": "Maximum metric in self-originated router-LSAs",
      "on-startup": "Set maximum metric temporarily after reboot",
      "wait-for-bgp": "Let BGP decide when to originate router-LSA with normal metric",
    },
  }),
  setting({
    syntax: "max-lsa count:<1-4294967294> [percent:<1-100>] [warning-only]",
    no: "max-lsa",
    help: {
      "max-lsa": "Maximum number of non self-generated LSAs to accept",
      count: "Number",
      percent: "Threshold of a warning, in percent",
      "warning-only": "Only give warning message when limit is exceeded",
    },
  }),
  toggle({ syntax: "ispf", default: "off", help: { ispf: "Enable incremental SPF computation" } }),
  setting({
    syntax: "nsf [cisco | ietf]",
    no: "nsf",
    help: { nsf: "Non-stop forwarding", cisco: "Cisco Non-stop forwarding", ietf: "IETF graceful restart" },
  }),
  toggle({
    syntax: "ignore lsa mospf",
    default: "off",
    help: {
      ignore: "Do not complain about specific event",
      lsa: "Do not complain upon receiving LSA of the specified type",
      mospf: "MOSPF Type 6 LSA",
    },
  }),
  toggle({
    syntax: "prefix-suppression",
    default: "off",
    help: { "prefix-suppression": "Enable prefix suppression" },
  }),
  setting({
    syntax: "discard-route kind:{external | internal} [distance:<1-254>]",
    key: ["kind"],
    defaultOn: true,
    irreversible: "what is on by itself is told off by a line of its own",
    no: "discard-route kind:{external | internal}",
    help: {
      "discard-route": "Enable or disable discard-route installation",
      internal: "Discard route for summarised inter-area routes",
      distance: "Administrative distance",
    },
  }),
  setting({
    syntax: "ttl-security all-interfaces [hops hops:<1-254>]",
    no: "ttl-security all-interfaces",
    help: {
      "ttl-security": "TTL security check",
      "all-interfaces": "On all interfaces",
      hops: "Hops that are allowed",
    },
  }),
  setting({
    syntax:
      "mpls {ldp autoconfig | traffic-eng router-id interface:INTERFACE | traffic-eng area area:<0-4294967295>}",
    key: ["interface", "area"],
    no: "mpls {ldp autoconfig | traffic-eng router-id | traffic-eng area area:<0-4294967295>}",
    irreversible: "labels and tunnels stand side by side",
    help: {
      mpls: "MPLS Traffic Engineering and LDP",
      ldp: "Configure LDP parameters",
      autoconfig: "Configure LDP automatic configuration",
      "traffic-eng": "Configure Traffic Engineering parameters",
      "router-id": "Traffic Engineering stable IP address for system",
    },
  }),
];

export const ospfOptions = [...areas, ...summaries, ...times, ...behaviour];

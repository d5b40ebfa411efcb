import type { GenericBlock } from "../../../language/holder.js";
import type { Router } from "../../../router/router.js";
import { vocabulary } from "../../device.js";
import { blockMode } from "../../voice/block-mode.js";
import { configWords } from "../../words.js";

/** The firewall between zones: classes, policies, zones and their pairs (IOS Security command reference, `zone-pair`). Kept and shown. */
const { block } = vocabulary<Router>()({
  ...configWords,
  "class-map": "Configure QoS Class Map",
  inspect: "Configure Firewall",
  name: "Name",
  "parameter-map": "parameter map",
  "policy-map": "Configure QoS Policy Map",
  security: "Security zone",
  type: "Kind",
  zone: "FW with zoning",
  "zone-pair": "Zone pair command",
});

const inBlock = vocabulary<GenericBlock>()({
  count: "Number",
  description: "Description",
  log: "Log what is done",
  match: "classification criteria",
  minutes: "Minutes",
  name: "Name",
  off: "Off",
  on: "On",
  seconds: "Seconds",
  tcp: "TCP sessions",
  text: "Text",
  which: "Where it begins or ends",
});

const DESCRIPTION = { "description text:LINE": {} } as const;

const classMode = blockMode(
  "config-cmap",
  "QoS class-map configuration commands:",
  inBlock.settings(
    { printOrder: "entered" },
    {
      ...DESCRIPTION,
      "match protocol kind:WORD": {
        key: ["kind"],
        help: { protocol: "Protocol", kind: "Name of the protocol" },
      },
      "match access-group {list:<1-2699> | name group:WORD}": {
        key: ["list", "group"],
        help: {
          "access-group": "Access group",
          list: "Access list index",
          name: "Named Access List",
          group: "Access List name",
        },
      },
      "match class-map name:WORD": { key: ["name"], help: { "class-map": "Class map" } },
      "match not protocol kind:WORD": {
        key: ["kind"],
        help: { not: "Negate this match result", protocol: "Protocol", kind: "Name of the protocol" },
      },
    },
  ),
);

const actionMode = blockMode(
  "config-pmap-c",
  "Policy-map class configuration commands:",
  inBlock.settings(
    {},
    {
      "inspect [name:WORD]": {
        no: "inspect",
        help: { inspect: "Context-based Access Control Engine", name: "Parameter map" },
      },
      "pass [log]": { no: "pass", help: { pass: "Pass the packet" } },
      "drop [log]": { no: "drop", help: { drop: "Drop the packet" } },
      "police rate rate:<8000-2000000000> burst burst:<1000-512000000>": {
        no: "police",
        help: { police: "Police", rate: "Bits per second", burst: "Burst bytes" },
      },
      "service-policy kind:{h323 | http | im | imap | p2p | pop3 | sip | smtp | sunrpc | urlfilter} name:WORD":
        {
          key: ["kind"],
          no: "service-policy kind:{h323 | http | im | imap | p2p | pop3 | sip | smtp | sunrpc | urlfilter} [name:WORD]",
          help: {
            "service-policy": "Deep Packet Inspection Engine",
            h323: "H.323",
            http: "HTTP",
            im: "Instant messengers",
            imap: "IMAP",
            p2p: "Peer to peer",
            pop3: "POP3",
            sip: "SIP",
            smtp: "SMTP",
            sunrpc: "SUN RPC",
            urlfilter: "URL filtering",
            name: "Policy map",
          },
        },
    },
  ),
);

const policyMode = blockMode("config-pmap", "Policy-map configuration commands:", [
  ...inBlock.settings({}, DESCRIPTION),
  inBlock.block({
    syntax: "class type inspect name:WORD",
    key: ["name"],
    printOrder: "entered",
    semanticOrder: true,
    orderReason: "the first class that fits a packet takes it",
    help: { class: "Policy criteria", type: "Kind", inspect: "Class of the firewall", name: "Class map" },
    mode: actionMode,
  }),
  inBlock.block({
    syntax: "class class-default",
    help: {
      class: "Policy criteria",
      "class-default": "System default class matching otherwise unclassified packets",
    },
    mode: actionMode,
  }),
]);

const parameterMode = blockMode(
  "config-profile",
  "Parameter-map configuration commands:",
  inBlock.settings(
    {},
    {
      "alert state:{off | on}": {
        default: { state: "on" },
        no: "alert",
        help: { alert: "Turn on/off alert" },
      },
      "audit-trail state:{off | on}": {
        default: { state: "off" },
        no: "audit-trail",
        help: { "audit-trail": "Turn on/off audit trail" },
      },
      "dns-timeout seconds:<1-2147483>": {
        default: { seconds: 5 },
        help: { "dns-timeout": "Specify timeout for DNS" },
      },
      "icmp idle-time seconds:<1-2147483>": {
        default: { seconds: 10 },
        help: { icmp: "ICMP sessions", "idle-time": "Without a word" },
      },
      "log dropped-packets enable": {
        usually: "off",
        help: { "dropped-packets": "Packets that are dropped", enable: "Log them" },
      },
      "max-incomplete which:{high | low} count:<1-4294967295>": {
        key: ["which"],
        no: "max-incomplete which:{high | low}",
        help: {
          "max-incomplete": "Incomplete sessions",
          high: "Where clamping begins",
          low: "Where it ends",
        },
      },
      "one-minute which:{high | low} count:<1-4294967295>": {
        key: ["which"],
        no: "one-minute which:{high | low}",
        help: {
          "one-minute": "New sessions within a minute",
          high: "Where clamping begins",
          low: "Where it ends",
        },
      },
      "sessions maximum count:<1-2147483647>": {
        no: "sessions maximum",
        help: { sessions: "Sessions", maximum: "At most" },
      },
      "tcp finwait-time seconds:<1-2147483>": {
        default: { seconds: 5 },
        help: { "finwait-time": "Behind their end" },
      },
      "tcp idle-time seconds:<1-2147483>": {
        default: { seconds: 3600 },
        help: { "idle-time": "Without a word" },
      },
      "tcp max-incomplete host count:<1-4294967295> [block-time minutes:<0-35791>]": {
        no: "tcp max-incomplete host",
        help: {
          "max-incomplete": "Incomplete sessions",
          host: "To one host",
          "block-time": "How long it is closed",
        },
      },
      "tcp synwait-time seconds:<1-2147483>": {
        default: { seconds: 30 },
        help: { "synwait-time": "Until one is established" },
      },
      "udp idle-time seconds:<1-2147483>": {
        default: { seconds: 30 },
        help: { udp: "UDP sessions", "idle-time": "Without a word" },
      },
    },
  ),
);

const zoneMode = blockMode(
  "config-sec-zone",
  "Zone configuration commands:",
  inBlock.settings({}, DESCRIPTION),
);

const pairMode = blockMode(
  "config-sec-zone-pair",
  "Zone-pair configuration commands:",
  inBlock.settings(
    {},
    {
      ...DESCRIPTION,
      "service-policy type inspect name:WORD": {
        no: "service-policy type inspect [name:WORD]",
        help: {
          "service-policy": "Configure CBAC service policy",
          type: "Kind",
          inspect: "Policy of the firewall",
          name: "Policy map",
        },
      },
    },
  ),
);

const REAL = { packetTracer: false, family: "router", printOrder: "entered" } as const;

export const zoneFirewall = [
  block({
    ...REAL,
    syntax: "parameter-map type inspect name:WORD",
    key: ["name"],
    group: "parameter-maps",
    help: { name: "Parameter map, or global" },
    mode: parameterMode,
  }),
  block({
    ...REAL,
    syntax: "class-map type inspect [how:{match-all | match-any}=match-all] name:WORD",
    key: ["name"],
    group: "qos-class",
    help: {
      "match-all": "Logical-AND all matching statements under this classmap",
      "match-any": "Logical-OR all matching statements under this classmap",
      name: "class-map name",
    },
    mode: classMode,
  }),
  block({
    ...REAL,
    syntax: "policy-map type inspect name:WORD",
    key: ["name"],
    group: "qos-policy",
    help: { name: "policy-map name" },
    mode: policyMode,
  }),
  block({
    ...REAL,
    syntax: "zone security name:WORD",
    key: ["name"],
    group: "zones",
    help: { name: "Name of the zone" },
    mode: zoneMode,
  }),
  block({
    ...REAL,
    syntax: "zone-pair security name:WORD source from:WORD destination to:WORD",
    key: ["name"],
    group: "zones",
    no: "zone-pair security name:WORD",
    help: {
      name: "Name of the zone pair",
      source: "Source zone",
      from: "Zone, or self",
      destination: "Destination zone",
      to: "Zone, or self",
    },
    mode: pairMode,
  }),
];

import type { GenericBlock } from "../../../language/holder.js";
import type { Router } from "../../../router/router.js";
import { vocabulary } from "../../device.js";
import { blockMode } from "../../voice/block-mode.js";
import { ipWords } from "./words.js";

/** What is counted of flows, and where it is sent (IOS NetFlow and Flexible NetFlow command references). Kept and shown. */
const { block, settings } = vocabulary<Router>()({
  ...ipWords,
  flow: "Global Flow configuration subcommands",
  "flow-cache": "Configure netflow cache parameters",
  "flow-export": "Specify host/port to send flow statistics",
  name: "Name",
  number: "Number",
});

const inBlock = vocabulary<GenericBlock>()({
  address: "IP address",
  cache: "Configure flow cache parameters",
  collect: "Specify a non-key field",
  counter: "Counter fields",
  description: "Provide a description",
  match: "Specify a key field",
  name: "Name",
  number: "Number",
  seconds: "Seconds",
  text: "Text",
  timeout: "Timeouts",
});

const DESCRIPTION = { "description text:LINE": {} } as const;

const FIELDS = {
  ipv4: "IPv4 fields",
  transport: "Transport layer fields",
  interface: "Interface fields",
} as const;

const recordMode = blockMode(
  "config-flow-record",
  "Flow Record configuration commands:",
  inBlock.settings(
    {},
    {
      ...DESCRIPTION,
      "match ipv4 field:{dscp | fragmentation | precedence | protocol | tos | total-length | ttl | version}":
        {
          key: ["field"],
          printOrder: "entered",
          help: {
            ipv4: FIELDS.ipv4,
            dscp: "DSCP",
            fragmentation: "Fragments",
            precedence: "Precedence",
            protocol: "Protocol",
            tos: "Type of service",
            "total-length": "Length",
            ttl: "Time to live",
            version: "Version",
          },
        },
      "match ipv4 end:{destination | source} what:{address | mask | prefix}": {
        key: ["end", "what"],
        printOrder: "entered",
        help: {
          ipv4: FIELDS.ipv4,
          destination: "Destination",
          source: "Source",
          address: "Address",
          mask: "Mask",
          prefix: "Prefix",
        },
      },
      "match transport field:{destination-port | icmp | igmp | source-port | tcp | udp} [more:WORDS]": {
        key: ["field", "more"],
        printOrder: "entered",
        no: "match transport field:{destination-port | icmp | igmp | source-port | tcp | udp} [more:WORDS]",
        examples: { more: ["flags"] },
        help: {
          transport: FIELDS.transport,
          "destination-port": "Destination port",
          icmp: "ICMP",
          igmp: "IGMP",
          "source-port": "Source port",
          tcp: "TCP",
          udp: "UDP",
          more: "Field",
        },
      },
      "match interface direction:{input | output}": {
        key: ["direction"],
        printOrder: "entered",
        help: { interface: FIELDS.interface, input: "Input interface", output: "Output interface" },
      },
      "match flow direction": { usually: "off", help: { flow: "Flow fields", direction: "Direction" } },
      "match application name": { usually: "off", help: { application: "Application fields", name: "Name" } },
      "collect counter what:{bytes | packets} [long]": {
        key: ["what"],
        printOrder: "entered",
        no: "collect counter what:{bytes | packets}",
        help: { bytes: "Bytes", packets: "Packets", long: "64 bits" },
      },
      "collect timestamp sys-uptime which:{first | last}": {
        key: ["which"],
        printOrder: "entered",
        help: {
          timestamp: "Times",
          "sys-uptime": "Since the start",
          first: "Of the first packet",
          last: "Of the last packet",
        },
      },
      "collect interface direction:{input | output}": {
        key: ["direction"],
        printOrder: "entered",
        help: { interface: FIELDS.interface, input: "Input interface", output: "Output interface" },
      },
      "collect transport tcp flags": {
        usually: "off",
        help: { transport: FIELDS.transport, tcp: "TCP", flags: "Flags" },
      },
      "collect ipv4 field:WORDS": {
        key: ["field"],
        printOrder: "entered",
        examples: { field: ["dscp", "source mask"] },
        help: { ipv4: FIELDS.ipv4, field: "Field" },
      },
      "collect routing field:WORDS": {
        key: ["field"],
        printOrder: "entered",
        examples: { field: ["source as", "next-hop address ipv4"] },
        help: { routing: "Routing fields", field: "Field" },
      },
    },
  ),
);

const exporterMode = blockMode(
  "config-flow-exporter",
  "Flow Exporter configuration commands:",
  inBlock.settings(
    {},
    {
      ...DESCRIPTION,
      "destination address:WORD [vrf name:WORD]": {
        no: "destination",
        help: { destination: "Export destination configuration", address: "Address or name", vrf: "VRF" },
      },
      "source interface:INTERFACE": {
        no: "source",
        help: { source: "Originating interface", interface: "Interface" },
      },
      "dscp number:<0-63>": { default: { number: 0 }, no: "dscp", help: { dscp: "Optional DSCP" } },
      "ttl number:<1-255>": {
        default: { number: 255 },
        no: "ttl",
        help: { ttl: "Optional TTL or hop limit" },
      },
      "transport udp number:<1-65535>": {
        no: "transport udp",
        help: { transport: "Transport protocol", udp: "UDP transport protocol" },
      },
      "export-protocol version:{ipfix | netflow-v5 | netflow-v9}": {
        default: { version: "netflow-v9" },
        no: "export-protocol",
        help: {
          "export-protocol": "Export protocol version",
          ipfix: "IPFIX (Version 10)",
          "netflow-v5": "NetFlow Version 5",
          "netflow-v9": "NetFlow Version 9",
        },
      },
      "template data timeout seconds:<1-86400>": {
        default: { seconds: 600 },
        no: "template data timeout",
        help: {
          template: "Flow Exporter template configuration",
          data: "Flow Exporter data template configuration",
        },
      },
      "option table:{application-table | exporter-stats | interface-table | sampler-table | vrf-table} [timeout seconds:<1-86400>]":
        {
          key: ["table"],
          no: "option table:{application-table | exporter-stats | interface-table | sampler-table | vrf-table}",
          help: {
            option: "Select option for exporting",
            "application-table": "Application Table Option",
            "exporter-stats": "Exporter Statistics Option",
            "interface-table": "Interface SNMP-index-to-name Table Option",
            "sampler-table": "Export Sampler Option",
            "vrf-table": "VRF ID-to-name Table Option",
          },
        },
      "output-features": {
        usually: "off",
        help: { "output-features": "Send export packets via IOS output feature path" },
      },
    },
  ),
);

const monitorMode = blockMode(
  "config-flow-monitor",
  "Flow Monitor configuration commands:",
  inBlock.settings(
    {},
    {
      ...DESCRIPTION,
      "exporter name:WORD": {
        key: ["name"],
        printOrder: "entered",
        help: { exporter: "Add an Exporter to use to export records" },
      },
      "cache timeout which:{active | inactive | update} seconds:<1-604800>": {
        key: ["which"],
        no: "cache timeout which:{active | inactive | update}",
        help: { active: "Active flow timeout", inactive: "Inactive flow timeout", update: "Update timeout" },
      },
      "cache entries number:<16-2000000>": {
        default: { number: 4096 },
        no: "cache entries",
        help: { entries: "Maximum entries in flow cache" },
      },
      "cache type kind:{immediate | normal | permanent}": {
        default: { kind: "normal" },
        no: "cache type",
        help: {
          type: "Type of flow cache",
          immediate: "Immediate cache",
          normal: "Normal cache",
          permanent: "Permanent cache",
        },
      },
      "statistics packet what:{protocol | size}": {
        key: ["what"],
        help: {
          statistics: "Collect statistics",
          packet: "Packet statistics",
          protocol: "Protocol distribution",
          size: "Size distribution",
        },
      },
      "record {netflow kind:{ipv4 | ipv6} field:WORD [peer] | netflow-original | name:WORD}": {
        no: "record",
        examples: { field: ["original-input"] },
        help: {
          record: "Specify Flow Record to use to define Cache",
          netflow: "Traditional NetFlow collection schemes",
          ipv4: "Traditional IPv4 NetFlow collection schemes",
          ipv6: "Traditional IPv6 NetFlow collection schemes",
          field: "Scheme",
          peer: "With the peer's AS",
          "netflow-original": "Traditional IPv4 input NetFlow with origin ASs",
        },
      },
    },
  ),
);

const talkersMode = blockMode(
  "config-flow-top-talkers",
  "Top talkers configuration commands:",
  inBlock.settings(
    {},
    {
      "top number:<1-200>": { no: "top", help: { top: "Number of top talkers" } },
      "sort-by what:{bytes | packets}": {
        no: "sort-by",
        help: { "sort-by": "Criterion", bytes: "Bytes", packets: "Packets" },
      },
      "cache-timeout number:<1-3600000>": {
        default: { number: 5000 },
        no: "cache-timeout",
        help: { "cache-timeout": "Milliseconds for which a list is good" },
      },
    },
  ),
);

const REAL = { packetTracer: false, family: "router", group: "flow", printOrder: "entered" } as const;

export const flowCommands = [
  block({
    ...REAL,
    syntax: "flow exporter name:WORD",
    key: ["name"],
    group: "flow-blocks",
    help: { exporter: "Define a Flow Exporter" },
    mode: exporterMode,
  }),
  block({
    ...REAL,
    syntax: "flow record name:WORD",
    key: ["name"],
    group: "flow-blocks",
    help: { record: "Define a Flow Record" },
    mode: recordMode,
  }),
  block({
    ...REAL,
    syntax: "flow monitor name:WORD",
    key: ["name"],
    group: "flow-blocks",
    help: { monitor: "Define a Flow Monitor" },
    mode: monitorMode,
  }),
  ...settings(
    { packetTracer: false, family: "router", group: "flow" },
    {
      "ip flow-cache entries number:<1024-524288>": {
        default: { number: 65536 },
        no: "ip flow-cache entries",
        help: { entries: "Configure the number of entries in flow cache" },
      },
      "ip flow-cache timeout active number:<1-60>": {
        default: { number: 30 },
        no: "ip flow-cache timeout active",
        help: { timeout: "Configure cache timeout parameters", active: "Minutes of a flow that goes on" },
      },
      "ip flow-cache timeout inactive number:<10-600>": {
        default: { number: 15 },
        no: "ip flow-cache timeout inactive",
        help: { timeout: "Configure cache timeout parameters", inactive: "Seconds of one that is over" },
      },
      "ip flow-capture what:{fragment-offset | icmp | ip-id | mac-addresses | packet-length | ttl | vlan-id}":
        {
          key: ["what"],
          help: {
            "flow-capture": "Capture fields",
            "fragment-offset": "Fragment offset",
            icmp: "ICMP type and code",
            "ip-id": "Identification",
            "mac-addresses": "MAC addresses",
            "packet-length": "Lengths",
            ttl: "Time to live",
            "vlan-id": "VLANs",
          },
        },
      "ip flow-export interface-names": {
        usually: "off",
        help: { "interface-names": "Export interface names" },
      },
      "ip flow-export template what:{refresh-rate | timeout-rate} number:<1-3600>": {
        key: ["what"],
        no: "ip flow-export template what:{refresh-rate | timeout-rate}",
        help: {
          template: "Specify the template specific configurations",
          "refresh-rate": "Packets until it is sent again",
          "timeout-rate": "Minutes until it is sent again",
        },
      },
    },
  ),
  block({
    ...REAL,
    syntax: "ip flow-top-talkers",
    help: { "flow-top-talkers": "Configure top talkers" },
    mode: talkersMode,
  }),
];

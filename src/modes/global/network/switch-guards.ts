import type { GenericBlock } from "../../../language/holder.js";
import type { Router } from "../../../router/router.js";
import { vocabulary } from "../../device.js";
import { blockMode } from "../../voice/block-mode.js";
import { configWords } from "../../words.js";

/**
 * Who may use a switch, and with which addresses (Catalyst software configuration guides: DHCP snooping, dynamic ARP
 * inspection, IEEE 802.1X, UDLD, IGMP snooping; words of `?` from memory).
 */
const { block, setting, settings, toggle } = vocabulary<Router>()({
  ...configWords,
  "access-list": "Named ARP access list",
  action: "Action",
  address: "IP address",
  aggressive: "Enable UDLD protocol in aggressive mode on fiber ports except where locally configured",
  "allow-untrusted": "DHCP Snooping information option allow-untrusted",
  arp: "Configure ARP features",
  authentication: "Auth Manager commands",
  cause: "Error disable cause",
  count: "Number",
  critical: "Critical authentication parameters",
  database: "DHCP snooping database agent",
  delay: "Delay",
  detect: "Error disable detection",
  device: "IP device tracking",
  dhcp: "Configure DHCP server and relay parameters",
  dot1x: "IEEE 802.1X subsystem",
  errdisable: "Error disable",
  filter: "Specify ARP acl to be applied",
  glean: "DHCP Snooping glean",
  group: "Multicast group address",
  igmp: "IGMP global configuration",
  information: "DHCP Snooping information",
  inspection: "Arp Inspection configuration",
  interface: "Interface",
  interval: "Interval",
  list: "ARP access list",
  logging: "Logging",
  mac: "48 bit mac address",
  milliseconds: "Milliseconds",
  name: "Name",
  option: "DHCP Snooping information option",
  packets: "Packets",
  port: "Interface",
  probe: "IP device tracking probe",
  querier: "IGMP querier configuration",
  seconds: "Seconds",
  snooping: "DHCP Snooping",
  source: "Source address",
  static: "Static",
  tracking: "IP device tracking",
  udld: "Configure global UDLD setting",
  url: "URL of the database",
  vlan: "VLAN",
  vlanId: "VLAN ID",
  vlans: "vlan range, example: 1,3-5,7,9-11",
});

const SWITCH = { family: "switch" } as const;
const REAL = { ...SWITCH, packetTracer: false } as const;

/** What joins a request to where it came in. */
export const insertsRelayInformation = toggle({
  ...SWITCH,
  acts: true,
  syntax: "ip dhcp snooping information option",
  group: "dhcp-snooping",
  default: "on",
  help: {},
});

export const allowsUntrustedInformation = toggle({
  ...SWITCH,
  acts: true,
  syntax: "ip dhcp snooping information option allow-untrusted",
  group: "dhcp-snooping",
  default: "off",
  packetTracer: false,
  help: {},
});

/** No station of a lab says that it is another. */
export const verifiesHardwareAddress = toggle({
  ...REAL,
  syntax: "ip dhcp snooping verify mac-address",
  group: "dhcp-snooping",
  default: "on",
  help: { verify: "DHCP snooping verify", "mac-address": "DHCP Snooping verify mac-address" },
});

export const snoopingOptions = [
  verifiesHardwareAddress,
  allowsUntrustedInformation,
  insertsRelayInformation,
  ...settings(
    { ...REAL, group: "dhcp-snooping" },
    {
      "ip dhcp snooping information option format remote-id {hostname | string text:WORD<1-63>}": {
        no: "ip dhcp snooping information option format remote-id",
        help: {
          format: "Option 82 information format",
          "remote-id": "Remote id option 82 format",
          hostname: "Use configured hostname for remote id",
          string: "User defined string for remote id",
          text: "Use string for remote id (max length 63)",
        },
      },
      "ip dhcp snooping database url:WORD": {
        no: "ip dhcp snooping database",
        examples: { url: ["flash:dhcp.db", "tftp://10.0.0.5/dhcp.db"] },
      },
      "ip dhcp snooping database write-delay seconds:<15-86400>": {
        default: { seconds: 300 },
        help: { "write-delay": "Amount of time to delay transfer" },
      },
      "ip dhcp snooping database timeout seconds:<0-86400>": {
        default: { seconds: 300 },
        help: { timeout: "Configure abort timeout" },
      },
      "ip dhcp snooping glean": { usually: "off" },
    },
  ),
];

const ARP_ENTRY =
  "action:{permit | deny} ip {any | host address:A.B.C.D | network:A.B.C.D wildcard:MASK} mac {any | host station:LOWER-MAC | card:LOWER-MAC bits:LOWER-MAC} [log]";

const arpListMode = blockMode("config-arp-nacl", "ARP ACL configuration commands:", [
  vocabulary<GenericBlock>()({}).setting({
    syntax: ARP_ENTRY,
    no: ARP_ENTRY,
    key: ["action", "address", "network", "wildcard", "station", "card", "bits"],
    printOrder: "entered",
    semanticOrder: true,
    orderReason: "the first entry that fits decides",
    help: {
      permit: "Specify packets to forward",
      deny: "Specify packets to reject",
      ip: "IP sender address",
      any: "Any address",
      host: "A single address",
      address: "Sender IP address",
      network: "Sender IP address",
      wildcard: "Wildcard bits",
      mac: "MAC sender address",
      station: "Sender MAC address",
      card: "Sender MAC address",
      bits: "MAC mask",
      log: "Log on match",
    },
  }),
]);

/** Which senders of ARP are believed. */
export const arpInspection = [
  ...settings(
    { ...SWITCH, group: "arp-inspection" },
    {
      "ip arp inspection vlan vlans:VLANS": { key: ["vlans"] },
      "ip arp inspection vlan vlans:VLANS logging {acl-match kind:{matchlog | none} | dhcp-bindings bindings:{all | none | permit}}":
        {
          key: ["vlans"],
          packetTracer: false,
          no: "ip arp inspection vlan vlans:VLANS logging",
          help: {
            "acl-match": "Logging of packets that match ACLs",
            matchlog: "Log packets on ACE logging configuration",
            none: "Do not log them",
            "dhcp-bindings": "Logging of packets that match DHCP bindings",
            all: "Log all of them",
            permit: "Log those that are permitted",
          },
        },
      "ip arp inspection validate checks:{src-mac | dst-mac | ip}+": {
        no: "ip arp inspection validate",
        help: {
          validate: "Validate addresses",
          "src-mac": "Validate source MAC address",
          "dst-mac": "Validate destination MAC address",
          ip: "Validate IP addresses",
        },
      },
      "ip arp inspection filter list:WORD vlan vlans:VLANS [static]": {
        key: ["list", "vlans"],
        packetTracer: false,
        no: "ip arp inspection filter list:WORD vlan vlans:VLANS",
        help: { static: "Apply the ACL statically" },
      },
      "ip arp inspection log-buffer entries count:<0-1024>": {
        packetTracer: false,
        default: { count: 32 },
        help: { "log-buffer": "Log Buffer Configuration", entries: "Number of entries for log buffer" },
      },
      "ip arp inspection log-buffer logs count:<0-1024> interval seconds:<0-86400>": {
        packetTracer: false,
        default: { count: 5, seconds: 1 },
        no: "ip arp inspection log-buffer logs",
        help: {
          "log-buffer": "Log Buffer Configuration",
          logs: "Number of log messages generated from the buffer per interval",
        },
      },
    },
  ),
];

export const arpLists = block({
  ...REAL,
  syntax: "arp access-list name:WORD",
  key: ["name"],
  printOrder: "entered",
  group: "arp-lists",
  help: { arp: "Set a static ARP entry, or an ARP access list", name: "ARP access list name" },
  mode: arpListMode,
});

export const multicastSnooping = settings(
  { ...REAL, group: "igmp-snooping" },
  {
    "ip igmp snooping": { usually: "on", help: { snooping: "Global IGMP Snooping enable" } },
    "ip igmp snooping vlan vlanId:<1-1001>": {
      key: ["vlanId"],
      defaultOn: true,
      irreversible: "what is on by itself is told off by a line of its own",
    },
    "ip igmp snooping vlan vlanId:<1-1001> immediate-leave": {
      key: ["vlanId"],
      no: "ip igmp snooping vlan vlanId:<1-1001> immediate-leave",
      help: { "immediate-leave": "Enable IGMPv2 immediate leave processing" },
    },
    "ip igmp snooping vlan vlanId:<1-1001> mrouter interface port:INTERFACE": {
      key: ["vlanId", "port"],
      help: { mrouter: "Configure an L2 port as a multicast router port" },
    },
    "ip igmp snooping vlan vlanId:<1-1001> static group:A.B.C.D interface port:INTERFACE": {
      key: ["vlanId", "group", "port"],
      help: { static: "Configure an L2 port as a member of a group" },
    },
    "ip igmp snooping vlan vlanId:<1-1001> querier": {
      key: ["vlanId"],
      no: "ip igmp snooping vlan vlanId:<1-1001> querier",
    },
    "ip igmp snooping querier": { usually: "off" },
    "ip igmp snooping querier address address:A.B.C.D": { no: "ip igmp snooping querier address" },
    "ip igmp snooping querier query-interval seconds:<1-18000>": {
      no: "ip igmp snooping querier query-interval",
      help: { "query-interval": "IGMP querier query interval" },
    },
    "ip igmp snooping report-suppression": {
      usually: "on",
      help: { "report-suppression": "IGMP snooping report suppression" },
    },
    "ip igmp snooping robustness-variable count:<1-3>": {
      default: { count: 2 },
      help: { "robustness-variable": "Robustness variable" },
    },
    "ip igmp snooping last-member-query-interval milliseconds:<100-32767>": {
      default: { milliseconds: 1000 },
      help: { "last-member-query-interval": "Last member query interval" },
    },
    "ip igmp snooping tcn flood query count count:<1-10>": {
      default: { count: 2 },
      help: {
        tcn: "TCN flooding options",
        flood: "Flooding of multicast after a topology change",
        query: "Until queries have come",
      },
    },
  },
);

const profileMode = blockMode(
  "config-igmp-profile",
  "IGMP profile configuration commands:",
  vocabulary<GenericBlock>()({ low: "First group", high: "Last group" }).settings(
    {},
    {
      permit: { usually: "off", help: { permit: "Matching addresses are permitted" } },
      "range low:A.B.C.D [high:A.B.C.D]": {
        key: ["low", "high"],
        printOrder: "entered",
        no: "range low:A.B.C.D [high:A.B.C.D]",
        help: { range: "Add a range to the set" },
      },
    },
  ),
);

export const multicastProfile = block({
  ...REAL,
  syntax: "ip igmp profile number:<1-4294967295>",
  key: ["number"],
  group: "igmp-snooping",
  help: { profile: "IGMP profile", number: "IGMP profile number" },
  mode: profileMode,
});

/** IEEE 802.1X, and who is where. */
export const portAuthentication = [
  ...settings(
    { ...REAL, group: "dot1x" },
    {
      "dot1x system-auth-control": {
        usually: "off",
        help: { "system-auth-control": "Enable or Disable SysAuthControl" },
      },
      "dot1x critical eapol": { usually: "off", help: { eapol: "Send EAPOL-Success" } },
      "dot1x guest-vlan supplicant": {
        usually: "off",
        help: { "guest-vlan": "Guest vlan", supplicant: "Also where EAPOL was heard" },
      },
      "dot1x logging verbose": { usually: "off", help: { verbose: "All messages" } },
      "authentication mac-move permit": {
        usually: "off",
        help: { "mac-move": "MAC move", permit: "Authentication MAC move permitted" },
      },
      "authentication critical recovery delay milliseconds:<1-10000>": {
        default: { milliseconds: 100 },
        help: { recovery: "Recovery of critical ports" },
      },
      "ip device tracking": { usually: "off" },
      "ip device tracking probe delay seconds:<1-120>": { no: "ip device tracking probe delay" },
      "ip device tracking probe interval seconds:<30-300>": { default: { seconds: 30 } },
      "ip device tracking probe count count:<1-5>": { default: { count: 3 } },
    },
  ),
];

export const sourceBindings = settings(
  { ...REAL, group: "source-bindings" },
  {
    "ip source binding mac:LOWER-MAC vlan vlanId:<1-4094> address:A.B.C.D interface port:INTERFACE": {
      key: ["mac", "vlanId"],
      printOrder: "entered",
      help: { source: "Configure IP source guard", binding: "Static IP source binding" },
    },
    "ip verify source": {
      usually: "off",
      help: { verify: "Enable per packet validation", source: "Source address" },
    },
  },
);

/** Lines of which only one direction works. */
export const oneWayLinks = settings(
  { ...REAL, group: "udld" },
  {
    "udld enable": {
      usually: "off",
      help: { enable: "Enable UDLD protocol on fiber ports except where locally configured" },
    },
    "udld aggressive": { usually: "off" },
    "udld message time seconds:<1-90>": {
      default: { seconds: 15 },
      help: { message: "Set UDLD message parameters", time: "Time in seconds between UDLD messages" },
    },
    "udld recovery": { usually: "off", help: { recovery: "Recover ports that UDLD has shut down" } },
  },
);

/** What closes a port. */
export const detections = [
  setting({
    ...REAL,
    group: "errdisable",
    syntax:
      "errdisable detect cause cause:{all | arp-inspection | bpduguard | dhcp-rate-limit | dtp-flap | gbic-invalid | inline-power | l2ptguard | link-flap | loopback | pagp-flap | pppoe-ia-rate-limit | security-violation | sfp-config-mismatch | small-frame}",
    key: ["cause"],
    defaultOn: true,
    irreversible: "what is on by itself is told off by a line of its own",
    help: {
      cause: "Enable error detection on all cases",
      all: "Enable error detection on all cases",
      "arp-inspection": "Enable error detection for arp inspection",
      bpduguard: "Enable error detection on bpdu-guard",
      "dhcp-rate-limit": "Enable error detection on dhcp-rate-limit",
      "dtp-flap": "Enable error detection on dtp-flapping",
      "gbic-invalid": "Enable error detection on gbic-invalid",
      "inline-power": "Enable error detection for inline-power",
      l2ptguard: "Enable error detection on l2protocol-tunnel",
      "link-flap": "Enable error detection on linkstate-flapping",
      loopback: "Enable error detection on loopback",
      "pagp-flap": "Enable error detection on pagp-flapping",
      "pppoe-ia-rate-limit": "Enable error detection on PPPoE IA rate-limit",
      "security-violation": "Enable error detection on 802.1x-guard",
      "sfp-config-mismatch": "Enable error detection on SFP config mismatch",
      "small-frame": "Enable error detection on small_frame",
    },
  }),
  ...settings(
    { ...REAL, group: "errdisable" },
    {
      "errdisable flap-setting cause cause:{dtp-flap | link-flap | pagp-flap} max-flaps count:<1-100> time seconds:<1-120>":
        {
          key: ["cause"],
          no: "errdisable flap-setting cause cause:{dtp-flap | link-flap | pagp-flap}",
          help: {
            "flap-setting": "Error disable flap setting",
            "dtp-flap": "DTP flapping",
            "link-flap": "Link flapping",
            "pagp-flap": "PAgP flapping",
            "max-flaps": "Most flaps before the port is closed",
            time: "Within so many seconds",
          },
        },
    },
  ),
];

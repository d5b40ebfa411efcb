import type { Interface } from "../../router/router.js";
import { vocabulary } from "../device.js";
import { interfaceWords } from "./words.js";

/**
 * What else a port of a switch is told (IOS LAN switching and interface command references; Catalyst software
 * configuration guides; words of `?` from memory). Kept and shown.
 */
const { settings } = vocabulary<Interface>()({
  ...interfaceWords,
  access: "Set access mode characteristics of the interface",
  action: "Action to take for storm-control",
  arp: "Configure ARP features",
  auto: "Configure Automation",
  backup: "Set backup for the interface",
  bandwidth: "Configure SRR bandwidth",
  bundle: "BUNDLE/UNBUNDLE messages",
  device: "IP device tracking",
  dhcp: "Configure DHCP parameters for this interface",
  event: "Interface events",
  first: "Queue 1",
  flowcontrol: "Configure flow operation.",
  fourth: "Queue 4",
  group: "Group",
  inspection: "Arp Inspection configuration",
  interface: "Interface",
  l2protocol: "Layer 2 protocol",
  level: "Set storm suppression level on this interface",
  lldp: "LLDP interface subcommands",
  logging: "Configure logging for interface",
  mac: "MAC interface commands",
  macro: "Command macro",
  mst: "Multiple spanning tree",
  mvr: "MVR per port configuration",
  name: "Name",
  packets: "Packets a second",
  port: "Interface",
  "private-vlan": "Set the private VLAN configuration",
  seconds: "Seconds",
  second: "Queue 2",
  snooping: "DHCP Snooping",
  snmp: "Modify SNMP interface parameters",
  "srr-queue": "Configure shaped round-robin transmit queues",
  "storm-control": "storm configuration",
  third: "Queue 3",
  tracking: "IP device tracking",
  trap: "Allow a specific SNMP trap",
  trunk: "Set trunking characteristics of the interface",
  udld: "Configure UDLD enabled or disabled and ignore global UDLD setting",
  vlan: "VLAN",
  vlanId: "VLAN ID",
  vlans: "vlan range, example: 1,3-5,7,9-11",
  value: "Value",
});

const REAL = { family: "switch", packetTracer: false } as const;
const EVERYWHERE = { family: "switch" } as const;

/** Behind the port's VLANs. */
export const vlanOptions = settings(REAL, {
  "switchport trunk pruning vlan {vlans:VLANS | none}": {
    no: "switchport trunk pruning vlan",
    help: {
      pruning: "Set pruning VLAN characteristics when interface is in trunking mode",
      none: "no VLANs",
    },
  },
  "switchport private-vlan host-association primary:<2-4094> secondary:<2-4094>": {
    no: "switchport private-vlan host-association",
    help: {
      "host-association": "Set the private VLAN host association",
      primary: "Primary normal range VLAN ID",
      secondary: "Secondary normal range VLAN ID",
    },
  },
  "switchport private-vlan mapping primary:<2-4094> vlans:VLANS": {
    no: "switchport private-vlan mapping",
    help: { mapping: "Set the private VLAN promiscuous mapping", primary: "Primary normal range VLAN ID" },
  },
  "switchport voice detect cisco-phone": {
    usually: "off",
    help: {
      voice: "Voice appliance attributes",
      detect: "Detection enhancement",
      "cisco-phone": "For Cisco phones",
    },
  },
  "switchport block kind:{multicast | unicast}": {
    key: ["kind"],
    help: {
      block: "Disable forwarding of unknown uni/multi cast addresses",
      multicast: "Block unknown multicast addresses",
      unicast: "Block unknown unicast addresses",
    },
  },
  "switchport backup interface port:INTERFACE": { no: "switchport backup interface [port:INTERFACE]" },
  "switchport backup interface port:INTERFACE preemption mode kind:{bandwidth | forced | off}": {
    no: "switchport backup interface port:INTERFACE preemption mode",
    help: {
      preemption: "Preemption for the backup interface",
      mode: "Preemption mode",
      bandwidth: "The one with more bandwidth",
      forced: "The active one",
      off: "None",
    },
  },
  "switchport backup interface port:INTERFACE preemption delay seconds:<1-300>": {
    no: "switchport backup interface port:INTERFACE preemption delay",
    help: { preemption: "Preemption for the backup interface", delay: "Preemption delay" },
  },
  "switchport autostate exclude": {
    usually: "off",
    help: {
      autostate: "Include or exclude this port from vlan link up calculation",
      exclude: "Exclude this port",
    },
  },
});

/** Behind the port's security. */
export const inspections = settings(EVERYWHERE, {
  "ip arp inspection trust": { usually: "off", help: { trust: "Configure Trust state" } },
  "ip arp inspection limit {rate packets:<0-2048> [burst interval seconds:<1-15>] | none}": {
    packetTracer: false,
    no: "ip arp inspection limit",
    help: {
      limit: "Configure Rate limit of incoming ARP packets",
      rate: "Rate Limit",
      burst: "Configure Burst parameters for ARP packets",
      interval: "Burst interval",
      none: "No limit",
    },
  },
});

/** Behind the state of the port. */
export const portOptions = settings(REAL, {
  "ip device tracking maximum value:<0-10>": {
    no: "ip device tracking maximum",
    help: { maximum: "Set the maximum IP device tracking" },
  },
  "ip igmp max-groups value:<0-4294967294>": {
    no: "ip igmp max-groups",
    help: { "max-groups": "IGMP maximum group number" },
  },
  "ip igmp filter value:<1-4294967295>": { no: "ip igmp filter", help: { filter: "IGMP filter" } },
  "mac access-group name:WORD in": {
    no: "mac access-group",
    help: { "access-group": "Apply MAC ACL", name: "ACL name", in: "Apply to Ingress" },
  },
  "logging event what:{bundle-status | link-status | power-inline-status | spanning-tree | trunk-status}": {
    key: ["what"],
    defaultOn: true,
    irreversible: "what holds by itself depends on the event",
    help: {
      "bundle-status": "BUNDLE/UNBUNDLE messages",
      "link-status": "UPDOWN and CHANGE messages",
      "power-inline-status": "Inline power messages",
      "spanning-tree": "Spanning-tree Interface events",
      "trunk-status": "TRUNK status messages",
    },
  },
  "mdix auto": {
    usually: "on",
    help: {
      mdix: "Set Media Dependent Interface with Crossover",
      auto: "Enable automatic MDI crossover detection",
    },
  },
  "flowcontrol receive state:{desired | off | on}": {
    default: { state: "off" },
    no: "flowcontrol receive",
    help: {
      receive: "Receive flow control",
      desired: "Allow but do not require flow-control packets",
      off: "Disable flow-control",
      on: "Enable flow-control",
    },
  },
  "media-type kind:{auto-select | rj45 | sfp}": {
    default: { kind: "auto-select" },
    no: "media-type",
    help: {
      "media-type": "Media type configuration",
      "auto-select": "Use whichever connector is attached",
      rj45: "Use RJ45 connector",
      sfp: "Use SFP connector",
    },
  },
  "speed nonegotiate": {
    usually: "off",
    help: { speed: "Configure speed operation.", nonegotiate: "Do not negotiate speed" },
  },
  "udld port [aggressive | disable]": {
    no: "udld port",
    help: {
      port: "Enable UDLD protocol on this interface",
      aggressive: "Enable UDLD protocol in aggressive mode on this interface",
      disable: "Disable UDLD protocol on this interface",
    },
  },
  "link state group group:<1-10> direction:{downstream | upstream}": {
    no: "link state group",
    help: {
      link: "Link state",
      state: "Link state groups",
      downstream: "Goes down with the upstream links",
      upstream: "Is followed",
    },
  },
  "carrier-delay {seconds:<0-60> | msec milliseconds:<0-1000>}": {
    no: "carrier-delay",
    help: {
      "carrier-delay": "Specify delay for interface transitions",
      msec: "Delay specified in milliseconds",
      milliseconds: "Carrier Transitions delay in milliseconds",
    },
  },
  "small-frame violation-rate packets:<1-10000>": {
    no: "small-frame violation-rate",
    help: {
      "small-frame": "Set rate limit parameters for small frames",
      "violation-rate": "Rate at which the port is closed",
    },
  },
  "l2protocol-tunnel what:{cdp | lldp | point-to-point | stp | vtp}": {
    key: ["what"],
    help: {
      "l2protocol-tunnel": "Tunnel Layer2 protocols",
      cdp: "Cisco Discovery Protocol",
      lldp: "Link Layer Discovery Protocol",
      "point-to-point": "Point-to-point L2 protocols",
      stp: "Spanning Tree Protocol",
      vtp: "Vlan Trunking Protocol",
    },
  },
  "rep segment value:<1-1024> [edge]": {
    no: "rep segment",
    help: { rep: "REP characteristics", segment: "Segment", edge: "It ends here" },
  },
  "location civic-location-id value:<0-4095>": {
    no: "location civic-location-id",
    help: { location: "Interface location information", "civic-location-id": "Civic location id" },
  },
  "network-policy value:<1-4294967295>": {
    no: "network-policy",
    help: { "network-policy": "Network Policy", value: "Profile" },
  },
});

/** Behind the weights of the queues. */
export const queueOptions = settings(REAL, {
  "srr-queue bandwidth shape first:<0-65535> second:<0-65535> third:<0-65535> fourth:<0-65535>": {
    default: { first: 25, second: 0, third: 0, fourth: 0 },
    no: "srr-queue bandwidth shape",
    help: { shape: "Configure shaped bandwidth" },
  },
  "srr-queue bandwidth limit value:<10-90>": {
    no: "srr-queue bandwidth limit",
    help: {
      limit: "Configure bandwidth-limit for this interface",
      value: "enter bandwidth limit for interface  as percentage",
    },
  },
  "queue-set value:<1-2>": {
    default: { value: 1 },
    help: { "queue-set": "Choose a queue set for this queue", value: "the qset to map this port" },
  },
});

/** Behind what is trusted. */
export const markOptions = settings(REAL, {
  "mls qos cos override": {
    usually: "off",
    help: { cos: "Configure interface COS parameters", override: "override cos keyword" },
  },
  "mls qos vlan-based": { usually: "off", help: { "vlan-based": "VLAN-based QoS" } },
  "mls qos dscp-mutation name:WORD": {
    no: "mls qos dscp-mutation",
    help: { "dscp-mutation": "dscp-dscp mutation keyword" },
  },
  "snmp trap mac-notification change kind:{added | removed}": {
    key: ["kind"],
    help: {
      "mac-notification": "MAC Address notification for the interface",
      change: "MAC Change Notification",
      added: "Enable Mac Address added notification for this port",
      removed: "Enable Mac Address removed notification for this port",
    },
  },
  "snmp trap link-status": { usually: "on", help: { "link-status": "Allow SNMP LINKUP and LINKDOWN traps" } },
  "macro description text:LINE": {
    no: "macro description",
    help: { description: "Description of macros that were applied", text: "Text" },
  },
  "macro auto processing": { usually: "on", help: { processing: "Auto Smartports" } },
  "auto qos voip cisco-softphone": {
    usually: "off",
    help: {
      voip: "Configure AutoQoS for VoIP",
      "cisco-softphone": "Trust the QoS marking of Cisco IP SoftPhone",
    },
  },
  "auto qos trust [cos | dscp]": {
    no: "auto qos trust",
    help: { trust: "Trust the DSCP/CoS marking", cos: "Trust CoS marking", dscp: "Trust DSCP marking" },
  },
  "auto qos classify [police]": {
    no: "auto qos classify",
    help: { classify: "Configure classification for untrust devices", police: "Configure policing" },
  },
  "auto qos video kind:{cts | ip-camera}": {
    no: "auto qos video",
    help: {
      video: "Configure AutoQoS for Video",
      cts: "Trust the QoS marking of Cisco Telepresence System",
      "ip-camera": "Trust the QoS marking of Ip Video Surveillance camera",
    },
  },
});

/** Behind the storms. */
export const discovery = settings(EVERYWHERE, {
  "lldp transmit": { usually: "on", help: { transmit: "Enable LLDP transmission on interface" } },
  "lldp receive": { usually: "on", help: { receive: "Enable LLDP reception on interface" } },
  "lldp med-tlv-select what:{inventory-management | location | network-policy | power-management}": {
    packetTracer: false,
    key: ["what"],
    defaultOn: true,
    irreversible: "what is on by itself is told off by a line of its own",
    help: {
      "med-tlv-select": "Selection of LLDP MED TLVs to send",
      "inventory-management": "LLDP MED Inventory Management TLV",
      location: "LLDP MED Location TLV",
      "network-policy": "LLDP MED Network Policy TLV",
      "power-management": "LLDP MED Power Management TLV",
    },
  },
  "lldp tlv-select power-management": {
    packetTracer: false,
    usually: "on",
    help: {
      "tlv-select": "Selection of LLDP TLVs to send",
      "power-management": "IEEE 802.3 DTE Power via MDI TLV",
    },
  },
});

/** What spanning tree thinks of the port. */
export const treeOptions = settings(EVERYWHERE, {
  "spanning-tree bpdufilter state:{disable | enable}": {
    packetTracer: false,
    no: "spanning-tree bpdufilter",
    help: {
      bpdufilter: "Don't send or receive BPDUs on this interface",
      disable: "Disable BPDU filtering for this interface",
      enable: "Enable BPDU filtering for this interface",
    },
  },
  "spanning-tree guard kind:{loop | none | root}": {
    no: "spanning-tree guard",
    help: {
      guard: "Change an interface's spanning tree guard mode",
      loop: "Set guard mode to loop guard on interface",
      none: "Set guard mode to none",
      root: "Set guard mode to root guard on interface",
    },
  },
  "spanning-tree link-type kind:{point-to-point | shared}": {
    no: "spanning-tree link-type",
    help: {
      "link-type": "Specify a link type for spanning tree protocol use",
      "point-to-point": "Consider the interface as point-to-point",
      shared: "Consider the interface as shared",
    },
  },
  "spanning-tree cost value:<1-200000000>": {
    no: "spanning-tree cost",
    help: { cost: "Change an interface's spanning tree port path cost", value: "port path cost" },
  },
  "spanning-tree port-priority value:<0-240>": {
    default: { value: 128 },
    no: "spanning-tree port-priority",
    help: {
      "port-priority": "Change an interface's spanning tree port priority",
      value: "port priority in increments of 16",
    },
  },
  "spanning-tree vlan vlans:VLANS cost value:<1-200000000>": {
    key: ["vlans"],
    printOrder: "entered",
    no: "spanning-tree vlan vlans:VLANS cost",
    help: {
      vlan: "VLAN Switch Spanning Tree",
      cost: "Change an interface's per VLAN spanning tree path cost",
      value: "port path cost",
    },
  },
  "spanning-tree vlan vlans:VLANS port-priority value:<0-240>": {
    key: ["vlans"],
    printOrder: "entered",
    no: "spanning-tree vlan vlans:VLANS port-priority",
    help: {
      vlan: "VLAN Switch Spanning Tree",
      "port-priority": "Change an interface's spanning tree port priority",
      value: "port priority in increments of 16",
    },
  },
  "spanning-tree mst instances:INSTANCES cost value:<1-200000000>": {
    packetTracer: false,
    key: ["instances"],
    printOrder: "entered",
    no: "spanning-tree mst instances:INSTANCES cost",
    help: {
      instances: "MST instance list",
      cost: "Change the interface spanning tree path cost for an instance",
      value: "port path cost",
    },
  },
  "spanning-tree mst instances:INSTANCES port-priority value:<0-240>": {
    packetTracer: false,
    key: ["instances"],
    printOrder: "entered",
    no: "spanning-tree mst instances:INSTANCES port-priority",
    help: {
      instances: "MST instance list",
      "port-priority": "Change the spanning tree port priority for an instance",
      value: "port priority in increments of 16",
    },
  },
  "spanning-tree mst pre-standard": {
    packetTracer: false,
    usually: "off",
    help: { "pre-standard": "Force pre-standard MST BPDU transmission on port" },
  },
});

/** At the end of the port. */
export const leaseOptions = settings(REAL, {
  "ip verify source [port-security]": {
    no: "ip verify source",
    help: { source: "Source address", "port-security": "Port security" },
  },
  "ip dhcp snooping vlan vlans:VLANS information option format-type circuit-id string text:WORD": {
    key: ["vlans"],
    no: "ip dhcp snooping vlan vlans:VLANS information option format-type circuit-id",
    help: {
      information: "DHCP Snooping information",
      option: "DHCP Snooping information option",
      "format-type": "Option format",
      "circuit-id": "Circuit id",
      string: "User defined string",
      text: "Text",
    },
  },
  "mvr type kind:{receiver | source}": {
    no: "mvr type",
    help: { type: "MVR port type", receiver: "Receiver port", source: "Source port" },
  },
});

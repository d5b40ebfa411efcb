import type { Interface } from "../../router/router.js";
import { vocabulary } from "../device.js";
import { interfaceWords } from "./words.js";

/** DHCP, accounting, multicast and labels on an interface (IOS IP and MPLS command references). Kept and shown. */
const { setting, toggle, toggles } = vocabulary<Interface>()({
  ...interfaceWords,
  address: "IP address",
  client: "Client of the interface",
  dhcp: "Configure DHCP parameters for this interface",
  list: "IP access list",
  relay: "DHCP relay",
  seconds: "Seconds",
  accounting: "Enable IP accounting on this interface",
});

export const trustedRelay = toggle({
  syntax: "ip dhcp relay information trusted",
  acts: true,
  default: "off",
  help: {
    information: "Relay agent information option",
    trusted: "Received relay agent information is trusted",
  },
});

const leases = [
  setting({
    syntax: "ip dhcp client client-id {ascii text:WORD | hex digits:HEX | interface:INTERFACE}",
    no: "ip dhcp client client-id",
    help: {
      "client-id": "Specify client-id to use",
      ascii: "A text",
      text: "Text",
      hex: "Hexadecimal digits",
      digits: "Digits",
      interface: "MAC address of an interface",
    },
  }),
  setting({
    syntax: "ip dhcp client class-id {hex digits:HEX | text:WORD}",
    no: "ip dhcp client class-id",
    help: {
      "class-id": "Specify class-id to use",
      hex: "Hexadecimal digits",
      digits: "Digits",
      text: "Text",
    },
  }),
  setting({
    syntax: "ip dhcp client hostname name:WORD",
    help: { hostname: "Specify value for hostname option", name: "Name" },
  }),
  setting({
    syntax: "ip dhcp client lease days:<0-365> [hours:<0-23> [minutes:<0-59>]]",
    no: "ip dhcp client lease",
    help: { lease: "Requested address lease time", days: "Days", hours: "Hours", minutes: "Minutes" },
  }),
  setting({
    syntax:
      "ip dhcp client request option:{classless-static-route-ietf | dns-nameserver | domain-name | netbios-nameserver | router | static-route | tftp-server-address | vendor-identifying-specific | vendor-specific}",
    key: ["option"],
    defaultOn: true,
    irreversible: "what is on by itself is told off by a line of its own",
    help: {
      request: "Specify options to be requested from DHCP server",
      "classless-static-route-ietf": "Classless static routes",
      "dns-nameserver": "DNS servers",
      "domain-name": "Domain name",
      "netbios-nameserver": "WINS servers",
      router: "Default router",
      "static-route": "Static routes",
      "tftp-server-address": "TFTP server",
      "vendor-identifying-specific": "Vendor options with an identifier",
      "vendor-specific": "Vendor options",
    },
  }),
  setting({
    syntax: "ip dhcp client default-router distance distance:<1-255>",
    no: "ip dhcp client default-router distance",
    help: { "default-router": "Default router of the lease", distance: "Distance of its route" },
  }),
  setting({
    syntax: "ip dhcp client route track object:<1-1000>",
    no: "ip dhcp client route track",
    help: { route: "Routes of the lease", track: "While an object is up", object: "Tracked object" },
  }),
  setting({
    syntax: "ip dhcp client update dns [server {both | none}]",
    no: "ip dhcp client update dns",
    help: {
      update: "Dynamic updates",
      dns: "DNS",
      server: "What the DHCP server does",
      both: "Both records",
      none: "Neither",
    },
  }),
  trustedRelay,
  toggle({
    syntax: "ip dhcp relay information option-insert",
    help: { information: "Relay agent information option", "option-insert": "Insert it" },
  }),
  setting({
    syntax: "ip dhcp relay information policy-action what:{drop | encapsulate | keep | replace}",
    no: "ip dhcp relay information policy-action",
    help: {
      information: "Relay agent information option",
      "policy-action": "What happens to one that is there",
      drop: "Drop the packet",
      encapsulate: "Put another around it",
      keep: "Leave it",
      replace: "Replace it",
    },
  }),
  setting({
    syntax: "ip helper-address {global | vrf vrf:WORD} address:A.B.C.D",
    key: ["vrf", "address"],
    printOrder: "entered",
    help: {
      "helper-address": "Specify a destination address for UDP broadcasts",
      global: "In the global table",
      vrf: "In a VRF",
    },
  }),
  setting({
    syntax: "ip broadcast-address address:A.B.C.D",
    default: { address: "255.255.255.255" },
    help: { "broadcast-address": "Set the broadcast address of an interface" },
  }),
  setting({
    syntax: "ip ddns update {hostname name:WORD | method:WORD}",
    key: ["name"],
    help: {
      ddns: "Configure dynamic DNS",
      update: "Configure dynamic DNS update",
      hostname: "Name that is updated",
      name: "Name",
      method: "Method of updates",
    },
  }),
];

const figures = [
  ...Object.values(
    toggles(
      { leading: "ip accounting", default: "off" },
      {
        "access-violations": "Account for IP packets violating access lists on this interface",
        "output-packets": "Account for IP packets output on this interface",
      },
    ),
  ),
  setting({
    syntax: "ip accounting kind:{mac-address | precedence} direction:{input | output}",
    key: ["kind", "direction"],
    help: {
      "mac-address": "Account for MAC addresses seen on this interface",
      precedence: "Count packets by IP precedence on this interface",
      input: "Received packets",
      output: "Sent packets",
    },
  }),
  setting({
    syntax: "ip load-sharing how:{per-destination | per-packet}",
    default: { how: "per-destination" },
    help: {
      "load-sharing": "Style of load sharing",
      "per-destination": "Deterministic distribution",
      "per-packet": "Random distribution",
    },
  }),
  setting({
    syntax: "ip flow monitor name:WORD [sampler sampler:WORD] direction:{input | output}",
    key: ["name", "direction"],
    help: {
      monitor: "Apply a Flow Monitor",
      name: "Name",
      sampler: "Apply a Sampler",
      input: "To received packets",
      output: "To sent packets",
    },
  }),
  setting({
    syntax: "flow-sampler name:WORD [egress]",
    no: "flow-sampler name:WORD",
    key: ["name"],
    help: { "flow-sampler": "Attach flow sampler to the interface", name: "Name", egress: "To sent packets" },
  }),
  toggle({
    syntax: "ip nbar protocol-discovery ipv4",
    default: "off",
    help: {
      nbar: "Network-Based Application Recognition",
      "protocol-discovery": "Enable protocol discovery",
      ipv4: "Of IPv4 packets",
    },
  }),
  setting({
    syntax: "ip wccp service:WORD redirect direction:{in | out}",
    key: ["service", "direction"],
    examples: { service: ["web-cache", "61"] },
    help: {
      wccp: "WCCP IPv4 interface commands",
      service: "web-cache, or the number of a service",
      redirect: "Set packet redirection options for the service",
      in: "Received packets",
      out: "Sent packets",
    },
  }),
  toggle({
    syntax: "ip wccp redirect exclude in",
    default: "off",
    help: {
      wccp: "WCCP IPv4 interface commands",
      redirect: "Set packet redirection options",
      exclude: "Exclude packets",
      in: "Received packets",
    },
  }),
];

const multicast = [
  toggle({ syntax: "ip pim passive", default: "off", help: { passive: "Do not talk PIM" } }),
  toggle({ syntax: "ip pim bsr-border", default: "off", help: { "bsr-border": "Border of PIM domain" } }),
  toggle({
    syntax: "ip pim nbma-mode",
    default: "off",
    help: { "nbma-mode": "Use Non-Broadcast Multi-Access (NBMA) mode on interface" },
  }),
  setting({
    syntax: "ip pim dr-priority priority:<0-4294967294>",
    default: { priority: 1 },
    help: { "dr-priority": "PIM router DR priority", priority: "Priority, the highest wins" },
  }),
  setting({
    syntax: "ip pim query-interval seconds:<0-18724>",
    default: { seconds: 30 },
    help: { "query-interval": "PIM router query interval" },
  }),
  setting({
    syntax: "ip pim neighbor-filter list:WORD",
    help: { "neighbor-filter": "PIM peering filter" },
  }),
  setting({
    syntax: "ip igmp version version:<1-3>",
    default: { version: 2 },
    help: { version: "IGMP version" },
  }),
  setting({
    syntax: "ip igmp static-group address:A.B.C.D",
    key: ["address"],
    help: { "static-group": "IGMP static multicast group" },
  }),
  setting({ syntax: "ip igmp access-group list:WORD", help: { "access-group": "IGMP group access group" } }),
  setting({
    syntax: "ip igmp query-interval seconds:<1-18000>",
    default: { seconds: 60 },
    help: { "query-interval": "IGMP host query interval" },
  }),
  setting({
    syntax: "ip igmp query-max-response-time seconds:<1-25>",
    default: { seconds: 10 },
    help: { "query-max-response-time": "IGMP max query response value" },
  }),
  setting({
    syntax: "ip igmp helper-address address:A.B.C.D",
    help: { "helper-address": "IGMP helper address" },
  }),
  setting({
    syntax: "ip multicast boundary list:WORD",
    no: "ip multicast boundary",
    help: {
      multicast: "IP multicast interface commands",
      boundary: "Boundary for administratively scoped multicast addresses",
    },
  }),
  setting({
    syntax: "ip multicast ttl-threshold ttl:<0-255>",
    default: { ttl: 0 },
    help: {
      multicast: "IP multicast interface commands",
      "ttl-threshold": "TTL threshold for multicast packets",
      ttl: "TTL",
    },
  }),
];

const ways = [
  toggle({
    syntax: "ip local-proxy-arp",
    default: "off",
    help: { "local-proxy-arp": "Enable local-proxy ARP" },
  }),
  toggle({
    syntax: "ip mask-reply",
    default: "off",
    help: { "mask-reply": "Enable sending ICMP Mask Reply messages" },
  }),
  toggle({ syntax: "ip irdp", default: "off", help: { irdp: "ICMP Router Discovery Protocol" } }),
  toggle({
    syntax: "ip route-cache same-interface",
    default: "off",
    help: {
      "route-cache": "Enable fast-switching cache for outgoing packets",
      "same-interface": "Enable fast-switching on the same interface",
    },
  }),
  toggle({
    syntax: "ip route-cache policy",
    default: "off",
    help: {
      "route-cache": "Enable fast-switching cache for outgoing packets",
      policy: "Enable fast-switching policy cache for outgoing packets",
    },
  }),
  toggle({
    syntax: "ip route-cache cef",
    default: "on",
    help: {
      "route-cache": "Enable fast-switching cache for outgoing packets",
      cef: "Enable Cisco Express Forwarding",
    },
  }),
  toggle({
    syntax: "mpls ip",
    default: "off",
    help: { mpls: "Configure MPLS interface parameters", ip: "Configure dynamic MPLS forwarding for IP" },
  }),
  setting({
    syntax: "mpls mtu bytes:<64-65536>",
    help: {
      mpls: "Configure MPLS interface parameters",
      mtu: "Set MPLS Maximum Transmission Unit (MTU)",
      bytes: "MTU in bytes",
    },
  }),
  setting({
    syntax: "mpls label protocol protocol:{ldp | tdp}",
    help: {
      mpls: "Configure MPLS interface parameters",
      label: "Label properties",
      protocol: "Set MPLS label distribution protocol",
      ldp: "Use LDP",
      tdp: "Use TDP",
    },
  }),
  toggle({
    syntax: "mpls traffic-eng tunnels",
    default: "off",
    help: {
      mpls: "Configure MPLS interface parameters",
      "traffic-eng": "Configure Traffic Engineering parameters",
      tunnels: "Enable MPLS Traffic Engineering tunnels",
    },
  }),
  setting({
    syntax: "bfd interval sent:<50-999> min_rx received:<1-999> multiplier count:<3-50>",
    no: "bfd interval",
    help: {
      bfd: "BFD interface configuration commands",
      interval: "Transmit interval between BFD packets",
      sent: "Milliseconds",
      min_rx: "Minimum receive interval capability",
      received: "Milliseconds",
      multiplier: "Multiplier value used to compute holddown",
      count: "Value",
    },
  }),
  toggle({
    syntax: "bfd echo",
    default: "on",
    help: {
      bfd: "BFD interface configuration commands",
      echo: "Use echo adjunct as bfd detection mechanism",
    },
  }),
  setting({
    syntax:
      "xconnect address:A.B.C.D circuit:<1-4294967295> {encapsulation kind:{l2tpv2 | l2tpv3 | mpls} | pw-class class:WORD}",
    no: "xconnect",
    help: {
      xconnect: "Xconnect commands",
      circuit: "Virtual circuit",
      encapsulation: "Data encapsulation method",
      l2tpv2: "L2TP version 2",
      l2tpv3: "L2TP version 3",
      mpls: "MPLS",
      "pw-class": "Pseudowire class",
      class: "Name",
    },
  }),
];

export const ipServices = [...leases, ...figures, ...multicast, ...ways];

/** What of an interface is told, on routers and switches alike. */
export const interfaceEvents = [
  setting({
    syntax:
      "logging event kind:{bundle-status | link-status | power-inline-status | spanning-tree | subif-link-status | trunk-status}",
    key: ["kind"],
    defaultOn: true,
    irreversible: "what is on by itself is told off by a line of its own",
    help: {
      logging: "Configure logging for interface",
      event: "Interface events",
      "bundle-status": "BUNDLE/UNBUNDLE messages",
      "link-status": "UPDOWN and CHANGE messages",
      "power-inline-status": "Inline power messages",
      "spanning-tree": "Spanning-tree Interface events",
      "subif-link-status": "Sub-interface UPDOWN and CHANGE messages",
      "trunk-status": "TRUNK status messages",
    },
  }),
  toggle({
    syntax: "snmp trap link-status",
    default: "on",
    help: {
      snmp: "Modify SNMP interface parameters",
      trap: "Allow a specific SNMP trap",
      "link-status": "Allow SNMP LINKUP and LINKDOWN traps",
    },
  }),
  toggle({
    syntax: "snmp ifindex persist",
    default: "off",
    help: {
      snmp: "Modify SNMP interface parameters",
      ifindex: "Persist interface index",
      persist: "Keep it over restarts",
    },
  }),
  setting({
    syntax: "carrier-delay {msec milliseconds:<0-1000> | seconds:<0-60>}",
    no: "carrier-delay",
    help: {
      "carrier-delay": "Specify delay for interface transitions",
      msec: "Delay specified in milliseconds",
      milliseconds: "Milliseconds",
    },
  }),
];

export const wireOptions = [
  toggle({
    syntax: "arp frame-relay",
    default: "on",
    help: {
      arp: "Set arp type (arpa, probe, snap), timeout, log options or packet priority",
      "frame-relay": "Enable ARP for a frame relay interface",
    },
  }),
  toggle({
    syntax: "arp snap",
    default: "off",
    help: {
      arp: "Set arp type (arpa, probe, snap), timeout, log options or packet priority",
      snap: "IEEE 802.3 style arp",
    },
  }),
  toggle({
    syntax: "mop sysid",
    default: "on",
    help: { mop: "DEC MOP server commands", sysid: "Enable system ID messages" },
  }),
  setting({
    syntax: "dampening [half:<1-30> [reuse:<1-20000> suppress:<1-20000> most:<1-255>]]",
    no: "dampening",
    help: {
      dampening: "Enable event dampening",
      half: "Half-life time for penalty",
      reuse: "Value to start reusing the interface",
      suppress: "Value to start suppressing the interface",
      most: "Maximum time of suppression",
    },
  }),
  setting({
    syntax: "bandwidth kind:{inherit | qos-reference | receive} [kilobits:<1-10000000>]",
    key: ["kind"],
    no: "bandwidth kind:{inherit | qos-reference | receive}",
    help: {
      bandwidth: "Set bandwidth informational parameter",
      inherit: "Specify how bandwidth is inherited",
      "qos-reference": "Reference bandwidth for QOS",
      receive: "Specify receive-side bandwidth",
      kilobits: "Bandwidth in kilobits",
    },
  }),
  setting({
    syntax: "history [kinds:{bps | pps}+]",
    no: "history",
    help: { history: "Interface history histograms", bps: "Bits a second", pps: "Packets a second" },
  }),
  setting({
    syntax: "tx-ring-limit packets:<1-32767>",
    help: { "tx-ring-limit": "Configure PA level transmit ring limit", packets: "Packets" },
  }),
  toggle({
    syntax: "ntp broadcast",
    default: "off",
    help: { ntp: "Configure NTP", broadcast: "Configure NTP broadcast service" },
  }),
  toggle({
    syntax: "ntp broadcast client",
    default: "off",
    help: {
      ntp: "Configure NTP",
      broadcast: "Configure NTP broadcast service",
      client: "Listen to NTP broadcasts",
    },
  }),
  toggle({
    syntax: "ntp multicast",
    default: "off",
    help: { ntp: "Configure NTP", multicast: "Configure NTP multicast service" },
  }),
  toggle({
    syntax: "ntp disable",
    default: "off",
    help: { ntp: "Configure NTP", disable: "Disable NTP receive" },
  }),
];

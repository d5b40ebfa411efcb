import type { Router } from "../../router/router.js";
import { vocabulary } from "../device.js";
import { configWords } from "../words.js";

/** What else NTP and the log are told (IOS Network Management command references). Kept and shown. */
const { settings } = vocabulary<Router>()({
  ...configWords,
  clock: "Configure time-of-day clock",
  first: "Access list",
  host: "Set syslog server IP address and parameters",
  logging: "Modify message logging facilities",
  name: "Name",
  ntp: "Configure NTP",
  number: "Number",
  seconds: "Seconds",
  text: "Text",
});

export const ntpOptions = settings(
  { packetTracer: false, group: "ntp" },
  {
    "ntp logging": { usually: "off", help: { logging: "Enable NTP message logging" } },
    "ntp access-group [ipv4] kind:{peer | query-only | serve | serve-only} first:WORD": {
      key: ["kind"],
      no: "ntp access-group kind:{peer | query-only | serve | serve-only}",
      help: {
        "access-group": "Control NTP access",
        ipv4: "ipv4 access lists",
        peer: "Provide full access",
        "query-only": "Allow only control queries",
        serve: "Provide server and query access",
        "serve-only": "Provide only server access",
      },
    },
    "ntp max-associations number:<0-4294967295>": {
      default: { number: 100 },
      help: { "max-associations": "Set maximum number of associations" },
    },
    "ntp broadcastdelay number:<1-999999>": {
      default: { number: 3000 },
      help: { broadcastdelay: "Estimated round-trip delay" },
    },
    "ntp allow mode control [number:<3-15>]": {
      no: "ntp allow mode control",
      help: {
        allow: "Allow processing of packets",
        mode: "Allow processing mode 6 and mode 7 packets",
        control: "Mode 6",
      },
    },
    "ntp allow mode private": {
      usually: "off",
      help: {
        allow: "Allow processing of packets",
        mode: "Allow processing mode 6 and mode 7 packets",
        private: "Mode 7",
      },
    },
    "ntp passive": { usually: "off", help: { passive: "NTP passive mode" } },
    "ntp orphan number:<1-16>": { no: "ntp orphan", help: { orphan: "Threshold Stratum for orphan mode" } },
    "ntp panic update": {
      usually: "off",
      help: { panic: "Reject time updates > panic threshold (default 1000Sec)", update: "Reject them" },
    },
    "ntp mindistance number:<1-1000>": {
      no: "ntp mindistance",
      help: { mindistance: "Minimum distance to consider for clockhop" },
    },
    "ntp maxdistance number:<1-16>": {
      no: "ntp maxdistance",
      help: { maxdistance: "Maximum Distance for synchronization" },
    },
    "sntp server address:WORD [version number:<1-3>]": {
      key: ["address"],
      printOrder: "entered",
      no: "sntp server address:WORD",
      help: {
        sntp: "SNTP commands",
        server: "Configure SNTP server",
        address: "Name or address",
        version: "NTP version",
      },
    },
    "sntp broadcast client": {
      usually: "off",
      help: { sntp: "SNTP commands", broadcast: "Broadcasts", client: "Listen to them" },
    },
    "clock initialize nvram": {
      usually: "off",
      help: { initialize: "Initialize system clock on restart", nvram: "From the time in NVRAM" },
    },
    "clock save interval number:<8-24>": {
      no: "clock save interval",
      help: { save: "backup of clock with NVRAM", interval: "Hours between two" },
    },
  },
);

export const logOptions = settings(
  { packetTracer: false, group: "syslog" },
  {
    "logging origin-id {hostname | ip | ipv6 | string text:WORD}": {
      no: "logging origin-id",
      help: {
        "origin-id": "Add origin ID to syslog messages",
        hostname: "Use origin hostname as ID",
        ip: "Use origin IP address as ID",
        ipv6: "Use origin IPv6 address as ID",
        string: "Define a unique text string as ID",
      },
    },
    "logging host address:A.B.C.D transport protocol:{tcp | udp} port number:<1-65535>": {
      key: ["address", "protocol", "number"],
      printOrder: "entered",
      no: "logging host address:A.B.C.D transport protocol:{tcp | udp} port number:<1-65535>",
      help: {
        address: "IP address of the syslog server",
        transport: "Specify the transport protocol (default=UDP)",
        tcp: "Transport Control Protocol",
        udp: "User Datagram Protocol",
        port: "Specify the port number",
      },
    },
    "logging host address:A.B.C.D vrf name:WORD": {
      key: ["address", "name"],
      printOrder: "entered",
      help: { address: "IP address of the syslog server", vrf: "Set VRF option" },
    },
    "logging history size number:<1-500>": {
      default: { number: 1 },
      help: { history: "Configure syslog history table", size: "Set history table size" },
    },
    "logging history severity:{alerts | critical | debugging | emergencies | errors | informational | notifications | warnings}":
      {
        default: { severity: "warnings" },
        no: "logging history",
        help: {
          history: "Configure syslog history table",
          alerts: "Immediate action needed",
          critical: "Critical conditions",
          debugging: "Debugging messages",
          emergencies: "System is unusable",
          errors: "Error conditions",
          informational: "Informational messages",
          notifications: "Normal but significant conditions",
          warnings: "Warning conditions",
        },
      },
    "logging persistent [url place:WORD] [size number:<4096-4294967295>] [filesize bytes:<4096-4294967295>]":
      {
        no: "logging persistent",
        help: {
          persistent: "Set persistent logging parameters",
          url: "URL to store logging messages",
          place: "Place",
          size: "Set disk space for writing log messages",
          filesize: "Set size of individual log files",
          bytes: "Bytes",
        },
      },
    "logging discriminator name:WORD<1-8> rules:LINE": {
      key: ["name"],
      printOrder: "entered",
      no: "logging discriminator name:WORD<1-8>",
      help: {
        discriminator: "Create or modify a message discriminator",
        name: "Discriminator name",
        rules: "Which messages are dropped or included",
      },
    },
    "logging exception number:<4096-2147483647>": {
      no: "logging exception",
      help: { exception: "Limit size of exception flush output" },
    },
    "logging server-arp": {
      usually: "off",
      help: { "server-arp": "Enable sending ARP requests for syslog servers when first configured" },
    },
    "logging snmp-authfail": {
      usually: "on",
      help: { "snmp-authfail": "Do not log snmp authentication failures" },
    },
    "logging event link-status default": {
      usually: "on",
      help: {
        event: "Global interface events",
        "link-status": "Globally log link state change messages",
        default: "By default",
      },
    },
  },
);

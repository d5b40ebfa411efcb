import type { GenericBlock } from "../../../language/holder.js";
import type { Router } from "../../../router/router.js";
import { vocabulary } from "../../device.js";
import { blockMode } from "../../voice/block-mode.js";
import { configWords } from "../../words.js";

/**
 * A switch as a machine: frame sizes, stack, templates of its tables, power, bundles of ports, mirrored ports
 * (Catalyst software configuration guides; words of `?` from memory). Kept and shown.
 */
const { block, setting, settings } = vocabulary<Router>()({
  ...configWords,
  "access-map": "Create vlan access-map or enter vlan access-map command mode",
  "address-table": "Configure the MAC address table",
  auto: "Configure Automation",
  bytes: "Bytes",
  cluster: "Cluster configuration",
  default: "Default",
  global: "Global",
  group: "Group",
  interface: "Interface",
  lacp: "LACP configuration",
  lldp: "Global LLDP configuration subcommands",
  logging: "Logging",
  mac: "Global MAC configuration subcommands",
  macro: "Global macro configuration",
  member: "Switch number",
  message: "Message",
  milliwatts: "Milliwatts",
  mode: "Mode",
  mtu: "Set system MTU size",
  name: "Name",
  notification: "Enable/Disable MAC Notification on the switch",
  number: "Number",
  port: "Interface",
  power: "Power configure",
  "port-channel": "EtherChannel configuration",
  priority: "Priority",
  sdm: "Switch database management",
  seconds: "Seconds",
  switch: "Configure switch parameters",
  system: "Set the system configuration",
  udld: "UDLD",
  vlan: "Vlan commands",
  vlanId: "VLAN ID",
  vlans: "vlan range, example: 1,3-5,7,9-11",
  vmps: "VMPS settings",
  vtp: "Configure global VTP state",
});

const SESSION = {
  monitor: "Monitor different system events",
  session: "Configure a SPAN session",
  number: "SPAN session number",
} as const;

const REAL = { family: "switch", packetTracer: false } as const;

export const switchMembers = settings(
  { ...REAL, group: "switch-members" },
  {
    "switch member:<1-9> provision type:WORD": {
      key: ["member"],
      no: "switch member:<1-9> provision",
      help: { provision: "Configure Switch provision / offline config", type: "Switch type" },
    },
    "switch member:<1-9> priority number:<1-15>": { key: ["member"], no: "switch member:<1-9> priority" },
    "stack-mac persistent timer minutes:<0-60>": {
      no: "stack-mac persistent timer",
      help: {
        "stack-mac": "Stack MAC",
        persistent: "The stack keeps its MAC address",
        timer: "For so long after its master has left",
        minutes: "Minutes, 0 for ever",
      },
    },
  },
);

export const systemFrames = settings(
  { ...REAL, group: "system-mtu" },
  {
    "system mtu bytes:<1500-1998>": { default: { bytes: 1500 }, no: "system mtu" },
    "system mtu jumbo bytes:<1500-9198>": {
      default: { bytes: 1500 },
      help: { jumbo: "Set Jumbo MTU value for GigabitEthernet interfaces" },
    },
    "system env temperature threshold yellow degrees:<10-25>": {
      no: "system env temperature threshold yellow",
      help: {
        env: "Environment",
        temperature: "Temperature",
        threshold: "Thresholds",
        yellow: "Difference between the red and the yellow one",
        degrees: "Degrees",
      },
    },
  },
);

/** Its table sizes; a template counts from the next start on. */
export const tableTemplate = settings(
  { family: "switch", group: "sdm", packetTracer: false },
  {
    "sdm prefer {access | default | dual-ipv4-and-ipv6 {default | routing | vlan} | indirect-ipv4-and-ipv6-routing | lanbase-routing | qos | routing | vlan}":
      {
        no: "sdm prefer",
        help: {
          prefer: "Specify the template to use",
          access: "Access bias",
          "dual-ipv4-and-ipv6": "Support both IPv4 and IPv6",
          "indirect-ipv4-and-ipv6-routing": "Indirect routing bias",
          "lanbase-routing": "Lanbase routing bias",
          qos: "QoS bias",
          routing: "Unicast bias",
          vlan: "VLAN bias",
        },
      },
  },
);

export const vtpOptions = settings(
  { ...REAL, group: "vtp" },
  {
    "vtp pruning": { usually: "off", help: { pruning: "Set the adminstrative domain to permit pruning" } },
    "vtp file name:WORD": {
      help: { file: "Configure IFS filesystem file where VTP configuration is stored" },
    },
    "vtp interface port:INTERFACE [only]": {
      no: "vtp interface",
      help: {
        interface: "Configure interface as the preferred source for the VTP IP updater address",
        only: "Use it mandatorily",
      },
    },
  },
);

const mapMode = blockMode(
  "config-access-map",
  "VLAN access-map configuration commands:",
  vocabulary<GenericBlock>()({
    action: "Take the action",
    address: "Match IP address to access control",
    ip: "IP based match",
    list: "Access list",
    mac: "MAC based match",
    match: "Match values",
  }).settings(
    {},
    {
      "action what:{drop | forward}": {
        no: "action",
        help: { drop: "Drop packets", forward: "Forward packets" },
        default: { what: "forward" },
      },
      "match ip address list:WORD ...8": { key: ["list"], printOrder: "entered" },
      "match mac address list:WORD ...8": {
        key: ["list"],
        printOrder: "entered",
        help: { address: "Match MAC address to access control" },
      },
    },
  ),
);

const accessMap = block({
  ...REAL,
  syntax: "vlan access-map name:WORD [number:<0-65535>]",
  key: ["name", "number"],
  printOrder: "entered",
  semanticOrder: true,
  orderReason: "the first entry that fits decides",
  group: "vlan-maps",
  help: {
    name: "VLAN access-map tag",
    number: "Sequence to insert to/delete from existing vlan access-map entry",
  },
  mode: mapMode,
});

export const vlanMaps = [
  accessMap,
  ...settings(
    { ...REAL, group: "vlan-maps" },
    {
      "vlan filter name:WORD vlan-list vlans:VLANS": {
        key: ["name", "vlans"],
        help: { filter: "Apply a VLAN Map", "vlan-list": "VLANs to apply filter to", name: "VLAN map name" },
      },
      "vlan dot1q tag native": {
        usually: "off",
        help: { dot1q: "dot1q parameters", tag: "tag parameters", native: "tag native vlan" },
      },
    },
  ),
];

export const addressTableOptions = settings(
  { ...REAL, group: "mac-table" },
  {
    "mac address-table aging-time seconds:<0-1000000> vlan vlanId:<1-4094>": {
      key: ["vlanId"],
      no: "mac address-table aging-time [seconds:<0-1000000>] vlan vlanId:<1-4094>",
      help: { "aging-time": "Set MAC address table entry maximum age", vlan: "VLAN keyword" },
    },
    "mac address-table static station:LOWER-MAC vlan vlanId:<1-4094> drop": {
      key: ["station", "vlanId"],
      no: "mac address-table static station:LOWER-MAC vlan vlanId:<1-4094> drop",
      help: {
        static: "static keyword",
        station: "48 bit mac address",
        vlan: "VLAN keyword",
        drop: "drop frames",
      },
    },
    "mac address-table notification change": { usually: "off", help: { change: "MAC change notification" } },
    "mac address-table notification change interval seconds:<0-2147483647>": {
      default: { seconds: 1 },
      help: { change: "MAC change notification", interval: "Interval between MAC change notifications" },
    },
    "mac address-table notification change history-size number:<0-500>": {
      default: { number: 1 },
      help: { change: "MAC change notification", "history-size": "Number of MAC notifications to be stored" },
    },
    "mac address-table notification mac-move": {
      usually: "off",
      help: { "mac-move": "MAC move notification" },
    },
    "mac address-table notification threshold": {
      usually: "off",
      help: { threshold: "MAC threshold notification" },
    },
    "mac address-table learning vlan vlans:VLANS": {
      key: ["vlans"],
      defaultOn: true,
      defaultOfEach: {},
      irreversible: "what is on by itself is told off by a line of its own",
      help: { learning: "Enable MAC table learning", vlan: "VLAN keyword" },
    },
  },
);

/** By which addresses a bundle tells flows apart. */
export const loadBalance = setting({
  family: "switch",
  acts: true,
  syntax: "port-channel load-balance method:{dst-ip | dst-mac | src-dst-ip | src-dst-mac | src-ip | src-mac}",
  default: { method: "src-mac" },
  no: "port-channel load-balance",
  group: "port-channels",
  help: {
    "load-balance": "Load Balancing method",
    "dst-ip": "Dst IP Addr",
    "dst-mac": "Dst Mac Addr",
    "src-dst-ip": "Src XOR Dst IP Addr",
    "src-dst-mac": "Src XOR Dst Mac Addr",
    "src-ip": "Src IP Addr",
    "src-mac": "Src Mac Addr",
  },
});

export const bundling = settings(
  { ...REAL, group: "port-channels" },
  {
    "lacp system-priority number:<1-65535>": {
      default: { number: 32768 },
      help: { "system-priority": "LACP priority for the system", number: "Priority value" },
    },
    "link state track group:<1-10>": {
      key: ["group"],
      help: {
        link: "Link state",
        state: "Link state groups",
        track: "Follow the state of the upstream links",
      },
    },
  },
);

export const powerSupply = settings(
  { ...REAL, group: "inline-power" },
  {
    "power inline consumption default milliwatts:<4000-15400>": {
      no: "power inline consumption default",
      help: { inline: "Inline power configuration", consumption: "Configure the inline device consumption" },
    },
    "power redundancy-mode mode:{combined | redundant}": {
      no: "power redundancy-mode",
      help: {
        "redundancy-mode": "Redundancy of power supplies",
        combined: "Combined mode",
        redundant: "Redundant mode",
      },
    },
  },
);

export const switchMacros = settings(
  { ...REAL, group: "macros" },
  {
    "macro global description text:LINE": {
      no: "macro global description",
      help: { description: "Description of macros that were applied", text: "Text" },
    },
    "macro auto global processing": {
      usually: "off",
      help: { global: "Globally", processing: "Auto Smartports" },
    },
    "define interface-range name:WORD names:INTERFACES": {
      key: ["name"],
      help: {
        define: "interface range macro definition",
        "interface-range": "Define a macro of interfaces",
        names: "Interface range",
      },
    },
    "cluster run": { usually: "off", help: { run: "Enable clustering" } },
    "cluster enable name:WORD number:<0-4>": {
      no: "cluster enable",
      help: { enable: "Make this switch the command switch of a cluster", name: "Cluster name" },
    },
    "vmps server address:WORD [primary]": {
      key: ["address"],
      printOrder: "entered",
      help: {
        server: "Configure VMPS servers",
        address: "IP address or name of the VMPS server",
        primary: "The primary server",
      },
    },
    "vmps reconfirm minutes:<0-120>": {
      default: { minutes: 60 },
      help: { reconfirm: "Configure reconfirmation interval", minutes: "Minutes" },
    },
    "vmps retry number:<1-10>": { default: { number: 3 }, help: { retry: "Configure retry count" } },
  },
);

/** What mirrors whole VLANs, and switches far away; ports are mirrored by mirroring.ts. */
export const mirroredVlans = settings(
  { ...REAL, group: "monitor" },
  {
    "monitor session number:<1-66> source {vlan vlans:VLANS | remote vlan vlanId:<2-4094>} [direction:{both | rx | tx}]":
      {
        key: ["number", "vlans", "vlanId"],
        printOrder: "entered",
        no: "monitor session number:<1-66> source {vlan vlans:VLANS | remote vlan vlanId:<2-4094>} [direction:{both | rx | tx}]",
        help: {
          ...SESSION,
          source: "SPAN source interface, VLAN",
          vlan: "SPAN source VLAN",
          remote: "SPAN source Remote",
          both: "Monitor received and transmitted traffic",
          rx: "Monitor received traffic only",
          tx: "Monitor transmitted traffic only",
        },
      },
    "monitor session number:<1-66> destination remote vlan vlanId:<2-4094>": {
      key: ["number", "vlanId"],
      printOrder: "entered",
      help: {
        ...SESSION,
        destination: "SPAN destination interface or VLAN",
        remote: "SPAN destination Remote",
      },
    },
    "monitor session number:<1-66> filter vlan vlans:VLANS": {
      key: ["number"],
      no: "monitor session number:<1-66> filter vlan [vlans:VLANS]",
      help: { ...SESSION, filter: "SPAN filter" },
    },
  },
);

import type { GenericBlock } from "../../../language/holder.js";
import type { Router } from "../../../router/router.js";
import { vocabulary } from "../../device.js";
import { blockMode } from "../../voice/block-mode.js";
import { configWords } from "../../words.js";

/** How a switch's spanning trees are tuned (IOS LAN switching command reference, `spanning-tree`). Kept and shown. */
const { settings, block } = vocabulary<Router>()({
  ...configWords,
  "spanning-tree": "Spanning Tree Subsystem",
  backbonefast: "Enable BackboneFast Feature",
  bpdu: "Spanning tree BPDU options",
  bpdufilter: "Enable portfast bdpu filter on this switch",
  bpduguard: "Enable portfast bpdu guard on this switch",
  bridge: "STP Bridge Assurance parameters",
  assurance: "Enable bridge assurance",
  count: "Number",
  default: "Enable by default on all portfast ports",
  edge: "Spanning tree portfast edge options",
  etherchannel: "Spanning tree etherchannel specific configuration",
  "forward-time": "Set the forward delay for the spanning tree",
  global: "Globally on all ports",
  guard: "Configure guard features for etherchannel",
  "hello-time": "Set the hello interval for the spanning tree",
  "hold-count": "Transmit hold count",
  instances: "MST instance range, example: 0-3,5,7-9",
  logging: "Enable Spanning tree logging",
  long: "Use 32 bit based values for default port path costs",
  loopguard: "Spanning tree loopguard options",
  "max-age": "Set the max age interval for the spanning tree",
  "max-hops": "Set the max hops value for the spanning tree",
  "max-update-rate": "Rate at which station address updates are sent",
  method: "Default method to use when calculating path cost",
  misconfig: "Enable guard to protect against etherchannel misconfiguration",
  mst: "Multiple spanning tree configuration",
  optimize: "Optimize spanning tree protocol",
  packets: "Packets a second",
  pathcost: "Spanning tree pathcost options",
  portfast: "Spanning tree portfast options",
  primary: "Configure this switch as primary root for this spanning tree",
  priority: "Set the bridge priority for the spanning tree",
  pvst: "PVST simulation",
  rank: "Configure switch as root",
  root: "Configure switch as root",
  secondary: "Configure switch as secondary root",
  seconds: "Seconds",
  short: "Use 16 bit based values for default port path costs",
  simulate: "Simulate another spanning tree protocol",
  transmission: "Transmission of BPDUs",
  transmit: "STP transmit parameters",
  uplinkfast: "Enable UplinkFast Feature",
  value: "Bridge priority in increments of 4096",
  vlan: "VLAN Switch Spanning Tree",
  vlans: "vlan range, example: 1,3-5,7,9-11",
});

const COMMON = { family: "switch", group: "spanning-tree", packetTracer: false } as const;

/** Between the mode and the system's extended identity. */
export const guardsOfTrees = settings(COMMON, {
  "spanning-tree logging": { usually: "off" },
  "spanning-tree loopguard default": {
    usually: "off",
    help: { default: "Enable loopguard by default on all ports" },
  },
  "spanning-tree portfast edge default": { usually: "off", since: "15.2(1)E" },
  "spanning-tree portfast bpdufilter default": { usually: "off" },
  "spanning-tree optimize bpdu transmission": { usually: "on" },
  "spanning-tree etherchannel guard misconfig": { usually: "on" },
  "spanning-tree bridge assurance": { usually: "on", since: "15.2(1)E" },
});

const inRegion = vocabulary<GenericBlock>()({
  instance: "Map vlans to an MST instance",
  name: "Set configuration name",
  number: "MST instance id",
  revision: "Set configuration revision number",
  vlan: "Range of vlans to add to the instance mapping",
  vlans: "vlan range ex: 1-65, 72, 300 -200",
});

const regionMode = blockMode(
  "config-mst",
  "MST configuration commands:",
  inRegion.settings(
    {},
    {
      "name name:WORD<1-32>": { help: { name: "Set configuration name" } },
      "revision number:<0-65535>": {
        default: { number: 0 },
        help: { number: "Configuration revision number" },
      },
      "instance number:<0-4094> vlan vlans:NUMBER-RANGES": {
        key: ["number"],
        no: "instance number:<0-4094>",
      },
    },
  ),
);

const region = block({
  ...COMMON,
  syntax: "spanning-tree mst configuration",
  help: { configuration: "Enter MST configuration submode" },
  mode: regionMode,
});

/** Behind the system's extended identity. */
export const figuresOfTrees = [
  ...settings(COMMON, {
    "spanning-tree pathcost method method:{long | short}": { default: { method: "short" } },
    "spanning-tree transmit hold-count count:<1-20>": { default: { count: 6 } },
    "spanning-tree uplinkfast": { usually: "off" },
    "spanning-tree uplinkfast max-update-rate packets:<0-32000>": { default: { packets: 150 } },
    "spanning-tree backbonefast": { usually: "off" },
  }),
  region,
  ...settings(COMMON, {
    "spanning-tree mst simulate pvst global": { usually: "on" },
    "spanning-tree mst hello-time seconds:<1-10>": { default: { seconds: 2 } },
    "spanning-tree mst forward-time seconds:<4-30>": { default: { seconds: 15 } },
    "spanning-tree mst max-age seconds:<6-40>": { default: { seconds: 20 } },
    "spanning-tree mst max-hops count:<1-255>": { default: { count: 20 } },
    "spanning-tree mst instances:INSTANCES priority value:<0-61440>": {
      key: ["instances"],
      printOrder: "entered",
      no: "spanning-tree mst instances:INSTANCES priority",
    },
    "spanning-tree mst instances:INSTANCES root rank:{primary | secondary}": {
      key: ["instances"],
      no: "spanning-tree mst instances:INSTANCES root",
    },
    "spanning-tree vlan vlans:VLANS": {
      key: ["vlans"],
      defaultOn: true,
      defaultOfEach: {},
      irreversible: "what is on by itself is told off by a line of its own",
    },
    "spanning-tree vlan vlans:VLANS hello-time seconds:<1-10>": {
      key: ["vlans"],
      no: "spanning-tree vlan vlans:VLANS hello-time",
    },
    "spanning-tree vlan vlans:VLANS forward-time seconds:<4-30>": {
      key: ["vlans"],
      no: "spanning-tree vlan vlans:VLANS forward-time",
    },
    "spanning-tree vlan vlans:VLANS max-age seconds:<6-40>": {
      key: ["vlans"],
      no: "spanning-tree vlan vlans:VLANS max-age",
    },
  }),
];

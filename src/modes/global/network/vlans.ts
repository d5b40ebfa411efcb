import type { Mode } from "../../../language/declaration.js";
import type { GenericBlock } from "../../../router/holder.js";
import type { Router } from "../../../router/router.js";
import { configPrefixes, leaving } from "../../common.js";
import { vocabulary, type Device } from "../../device.js";
import { ipWords } from "../ip/words.js";

/** VLANs of switch modules, and spanning tree as Packet Tracer prints it; kept and shown. */
const { setting, toggle, block } = vocabulary<Router>()(ipWords);
const inVlan = vocabulary<GenericBlock>()({});

export const vlanName = inVlan.setting({
  syntax: "name name:WORD<1-32>",
  help: { name: "Ascii name of the VLAN" },
});

const vlanMode: Mode<GenericBlock, Device> = {
  prompt: "config-vlan",
  title: "VLAN configuration commands:",
  prefixes: configPrefixes,
  words: inVlan.words,
  commands: [
    vlanName,
    inVlan.toggle({
      syntax: "shutdown",
      help: { shutdown: "Shutdown VLAN switching" },
      shown: "on",
    }),
    ...leaving,
  ],
};

export const vlan = block({
  syntax: "vlan number:<1-4094>",
  help: { vlan: "Vlan commands", number: "ISL VLAN IDs 1-4094" },
  group: "vlans",
  key: ["number"],
  packetTracer: false,
  mode: vlanMode,
});

const allocation = setting({
  syntax: "vlan internal allocation policy order:{ascending | descending}",
  help: {
    vlan: "Vlan commands",
    internal: "internal VLAN",
    allocation: "internal VLAN allocation",
    policy: "internal VLAN allocation policy",
    ascending: "Allocate internal VLAN in ascending order",
    descending: "Allocate internal VLAN in descending order",
  },
  group: "vlans",
  packetTracer: false,
});

const spanningTreeMode = setting({
  syntax: "spanning-tree mode mode:{pvst | rapid-pvst}",
  oneWay: "A router leaves the factory with pvst",
  help: {
    "spanning-tree": "Spanning Tree Subsystem",
    mode: "Spanning tree operating mode",
    pvst: "Per-Vlan spanning tree mode",
    "rapid-pvst": "Per-Vlan rapid spanning tree mode",
  },
  group: "spanning-tree",
  ios: false,
});

const qos = toggle({
  syntax: "mls qos",
  help: { mls: "mls global commands", qos: "Enable QoS for this switch" },
  group: "vlans",
  shown: "on",
  packetTracer: false,
});

export const vlans = [qos, allocation, vlan, spanningTreeMode];

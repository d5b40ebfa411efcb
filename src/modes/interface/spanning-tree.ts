import type { Interface } from "../../router/router.js";
import { vocabulary } from "../device.js";
import { switchOnly } from "../devices.js";
import { ofSwitch, switchingOf } from "./of-switch.js";
import { interfaceWords } from "./words.js";

/** A switch port in the spanning tree, and power for what hangs on it (IOS LAN switching command reference). */
const { setting } = vocabulary<Interface>()(interfaceWords);

const WARNING = [
  "%Warning: portfast should only be enabled on ports connected to a single",
  " host. Connecting hubs, concentrators, switches, bridges, etc... to this",
  " interface  when portfast is enabled, can cause temporary bridging loops.",
  " Use with CAUTION",
  "",
];

/** What is said of all ports at once. */
function portfastText(ports: readonly Interface[], trunk: boolean): readonly string[] {
  const [only, second] = ports;
  if (trunk || !only) return WARNING;
  const [first, last] = second
    ? [
        `%Portfast will be configured in ${ports.length} interfaces due to the range command`,
        " but will only have effect when the interfaces are in a non-trunking mode.",
      ]
    : [
        `%Portfast has been configured on ${only.name} but will only`,
        " have effect when the interface is in a non-trunking mode.",
      ];
  return [...WARNING, first, last];
}

const portfast = setting({
  packetTracer: false,
  syntax: "spanning-tree portfast [disable | trunk]",
  help: {
    portfast: "Enable an interface to move directly to forwarding on link up",
    disable: "Disable portfast for this interface",
    trunk: "Enable portfast on the interface even in trunk mode",
  },
  get({ switching }) {
    switch (switching?.portfast) {
      case undefined:
        return undefined;
      case false:
        return { disable: true as const };
      case "trunk":
        return { trunk: true as const };
      case true:
        return {};
    }
  },
  set(port, { disable, trunk }) {
    switchingOf(port).portfast = trunk ? "trunk" : disable !== true;
  },
  clear(port) {
    switchingOf(port).portfast = undefined;
  },
  notice(ports, { disable, trunk }, device) {
    if (disable || device.loading) return;
    for (const line of portfastText(ports, trunk === true)) device.print(line);
  },
});

const bpduguard = setting({
  syntax: "spanning-tree bpduguard state:{disable | enable}",
  help: {
    bpduguard: "Don't accept BPDUs on this interface",
    disable: "Disable BPDU guard for this interface",
    enable: "Enable BPDU guard for this interface",
  },
  no: "spanning-tree bpduguard",
  get({ switching }) {
    const on = switching?.bpduguard;
    return on === undefined ? undefined : { state: on ? ("enable" as const) : ("disable" as const) };
  },
  set(port, { state }) {
    switchingOf(port).bpduguard = state === "enable";
  },
  clear(port) {
    switchingOf(port).bpduguard = undefined;
  },
});

const vlanId = setting({
  packetTracer: false,
  family: "router",
  syntax: "vlan-id dot1q vlan:<1-4094>",
  help: { "vlan-id": "Configure VLAN id of this interface", dot1q: "IEEE 802.1Q", vlan: "VLAN ID" },
});

const power = setting({
  packetTracer: false,
  family: "router",
  syntax: "power inline kind:{auto | never}",
  help: {
    power: "Power configuration",
    inline: "Inline power configuration",
    auto: "Automatically detect and power inline devices",
    never: "Never apply inline power",
  },
});

export const spanningTree = [ofSwitch(portfast), ...switchOnly([ofSwitch(bpduguard)]), vlanId, power];

import { refuse, type Setting } from "../../language/declaration.js";
import { vlanOwner } from "../../router/interfaces.js";
import type { Interface } from "../../router/router.js";
import { vocabulary, type Device } from "../device.js";
import { interfaceWords } from "./words.js";

/** VLANs of a sub-interface and of the ports of a switch module (IOS LAN switching command reference). */
const { setting, toggle } = vocabulary<Interface>()(interfaceWords);

export const dot1q = setting({
  syntax: "encapsulation dot1Q vlan:<1-4094> [native]",
  help: {
    dot1Q: "IEEE 802.1Q Virtual LAN",
    vlan: "IEEE 802.1Q VLAN ID",
    native: "Make this as native vlan",
  },
  packetTracer: { no: "encapsulation dot1Q" },
  get: ({ encapsulation }) =>
    encapsulation && { vlan: encapsulation.vlan, ...(encapsulation.native ? { native: true as const } : {}) },
  set(port, { vlan, native }, { router, loading }) {
    const owner = loading ? undefined : vlanOwner(router, port, vlan);
    if (owner !== undefined) {
      return refuse(
        "%Configuration of multiple subinterfaces of the same main",
        `interface with the same VID (${vlan}) is not permitted.`,
        `This VID is already configured on ${owner}.`,
      );
    }
    port.encapsulation = { vlan, native: native === true };
    return undefined;
  },
  clear(port) {
    port.encapsulation = undefined;
  },
});

/** Packet Tracer keeps these for its switches. */
const REAL = { packetTracer: false } as const;

const plain = setting({
  ...REAL,
  syntax: "switchport",
  help: {},
  get: () => undefined,
  set(port) {
    port.switchport = true;
  },
  clear(port) {
    port.switchport = false;
  },
});

const accessVlan = setting({
  syntax: "switchport access vlan vlan:<1-4094>",
  help: {
    access: "Set access mode characteristics of the interface",
    vlan: "Set VLAN when interface is in access mode",
  },
});

const trunkEncapsulation = setting({
  ...REAL,
  syntax: "switchport trunk encapsulation kind:{dot1q | isl | negotiate}",
  help: {
    trunk: "Set trunking characteristics of the interface",
    dot1q: "Interface uses only 802.1q trunking encapsulation when trunking",
    isl: "Interface uses only ISL trunking encapsulation when trunking",
    negotiate: "Device will negotiate trunking encapsulation with peer on interface",
  },
});

const trunkNative = setting({
  syntax: "switchport trunk native vlan vlan:<1-4094>",
  help: {
    trunk: "Set trunking characteristics of the interface",
    native: "Set trunking native characteristics when interface is in trunking mode",
    vlan: "VLAN ID of the native VLAN when this port is in trunking mode",
  },
});

const trunkAllowed = setting({
  syntax:
    "switchport trunk allowed vlan {vlans:WORD | add added:WORD | except except:WORD | remove removed:WORD}",
  help: {
    trunk: "Set trunking characteristics of the interface",
    allowed: "Set allowed VLAN characteristics when interface is in trunking mode",
    vlan: "Set allowed VLANs when interface is in trunking mode",
    vlans: "VLAN IDs of the allowed VLANs when this port is in trunking mode",
    add: "add VLANs to the current list",
    added: "VLAN IDs",
    except: "all VLANs except the following",
    remove: "remove VLANs from the current list",
    removed: "VLAN IDs",
  },
});

const mode = setting({
  syntax: "switchport mode {access | trunk | dynamic dynamic:{auto | desirable}}",
  help: {
    mode: "Set trunking mode of the interface",
    access: "Set trunking mode to ACCESS unconditionally",
    trunk: "Set trunking mode to TRUNK unconditionally",
    dynamic: "Set trunking mode to dynamically negotiate access or trunk mode",
    auto: "Set trunking mode dynamic negotiation parameter to AUTO",
    desirable: "Set trunking mode dynamic negotiation parameter to DESIRABLE",
  },
});

const voiceVlan = setting({
  syntax: "switchport voice vlan {vlan:<1-4094> | dot1p | none | untagged}",
  help: {
    voice: "Voice appliance attributes",
    vlan: "Vlan for voice traffic",
    dot1p: "Priority tagged on PVID",
    none: "Don't tell telephone about voice vlan",
    untagged: "Untagged on PVID",
  },
});

const nonegotiate = toggle({
  syntax: "switchport nonegotiate",
  help: { nonegotiate: "Device will not engage in negotiation protocol on this interface" },
  shown: "on",
});

const portfast = setting({
  ...REAL,
  syntax: "spanning-tree portfast [disable | trunk]",
  help: {
    portfast: "Enable an interface to move directly to forwarding on link up",
    disable: "Disable portfast for this interface",
    trunk: "Enable portfast on the interface even in trunk mode",
  },
});

const vlanId = setting({
  ...REAL,
  syntax: "vlan-id dot1q vlan:<1-4094>",
  help: { "vlan-id": "Configure VLAN id of this interface", dot1q: "IEEE 802.1Q", vlan: "VLAN ID" },
});

const power = setting({
  ...REAL,
  syntax: "power inline kind:{auto | never}",
  help: {
    power: "Power configuration",
    inline: "Inline power configuration",
    auto: "Automatically detect and power inline devices",
    never: "Never apply inline power",
  },
});

/** Settings under which a port belongs to a switch module: printed before its address. */
export const switchport = [
  plain,
  ...[accessVlan, trunkEncapsulation, trunkNative, trunkAllowed, mode, voiceVlan, nonegotiate].map(ofSwitch),
];

/** Whatever is said of a switch port makes it one. */
function ofSwitch(kept: Setting<Interface, Device>): Setting<Interface, Device> {
  return {
    ...kept,
    set(port, args, device) {
      if (!port.switchport) Object.assign(port, { switchport: true, duplex: undefined, speed: undefined });
      return kept.set(port, args, device);
    },
  };
}

export const switching = [portfast, vlanId, power];

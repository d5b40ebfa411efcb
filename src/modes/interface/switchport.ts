import { refuse, type Outcome } from "../../language/declaration.js";
import { createSwitching, createVlan } from "../../router/create.js";
import type { Interface } from "../../router/router.js";
import type { Switching } from "../../router/switching-model.js";
import { addVlan, withoutVlans, withVlans } from "../../router/switching.js";
import { vocabulary, type Device } from "../device.js";
import { ofSwitch, switchingOf } from "./of-switch.js";
import { switchportLines } from "./switchport-lines.js";
import { interfaceWords } from "./words.js";

/** VLANs of a switch port (IOS LAN switching command reference, `switchport`). */
const { setting, settings } = vocabulary<Interface>()(interfaceWords);

const plain = setting({
  packetTracer: false,
  packetTracerSwitch: {},
  feature: "routing",
  syntax: "switchport",
  help: {},
  defaultOn: true,
  irreversible: "the port of a card belongs to a switch unless it is told otherwise",
  get: ({ switching, switchable }, { platform }) =>
    platform.dialect.family === "switch" && switchable && !switching ? "no" : undefined,
  set(port) {
    port.switching ??= createSwitching();
  },
  clear(port) {
    port.switching = undefined;
    for (const [declaration] of switchportLines(port)) port.stored?.delete(declaration);
  },
});

/** A Catalyst makes the VLAN that a port is put into. */
function provideVlan(number: number, kind: "Access" | "Voice", device: Device): void {
  const { router, platform, loading } = device;
  if (platform.dialect.family !== "switch" || router.vlans.has(number)) return;
  addVlan(router, createVlan(number));
  if (!loading) device.print(`% ${kind} VLAN does not exist. Creating vlan ${number}`);
}

const accessVlan = setting({
  syntax: "switchport access vlan vlan:<1-4094>",
  default: { vlan: 1 },
  help: {
    access: "Set access mode characteristics of the interface",
    vlan: "Set VLAN when interface is in access mode",
  },
  get: ({ switching }) => other(switching, "accessVlan", 1),
  set(port, { vlan }, device) {
    provideVlan(vlan, "Access", device);
    switchingOf(port).accessVlan = vlan;
  },
  clear(port) {
    switchingOf(port).accessVlan = 1;
  },
});

/** The VLAN of a field unless it is the usual one. */
function other(switching: Switching | undefined, field: "accessVlan" | "nativeVlan", usual: number) {
  return switching === undefined || switching[field] === usual ? undefined : { vlan: switching[field] };
}

export const trunkEncapsulation = setting({
  acts: true,
  packetTracer: false,
  packetTracerSwitch: { syntax: "switchport trunk encapsulation kind:{dot1q | isl | negotiate}" },
  feature: "routing",
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
  default: { vlan: 1 },
  help: {
    trunk: "Set trunking characteristics of the interface",
    native: "Set trunking native characteristics when interface is in trunking mode",
    vlan: "VLAN ID of the native VLAN when this port is in trunking mode",
  },
  get: ({ switching }) => other(switching, "nativeVlan", 1),
  set(port, { vlan }) {
    switchingOf(port).nativeVlan = vlan;
  },
  clear(port) {
    switchingOf(port).nativeVlan = 1;
  },
});

const trunkAllowed = setting({
  syntax:
    "switchport trunk allowed vlan {vlans:VLANS | add added:VLANS | all | except excepted:VLANS | none | remove removed:VLANS}",
  help: {
    trunk: "Set trunking characteristics of the interface",
    allowed: "Set allowed VLAN characteristics when interface is in trunking mode",
    vlan: "Set allowed VLANs when interface is in trunking mode",
    vlans: "VLAN IDs of the allowed VLANs when this port is in trunking mode",
    add: "add VLANs to the current list",
    added: "VLAN IDs of disallowed VLANs to add",
    all: "all VLANs",
    except: "all VLANs except the following",
    excepted: "VLAN IDs of disallowed VLANs when this port is in trunking mode",
    none: "no VLANs",
    remove: "remove VLANs from the current list",
    removed: "VLAN IDs of allowed VLANs to remove",
  },
  no: "switchport trunk allowed vlan",
  get({ switching }) {
    if (switching === undefined || switching.allowedVlans === "all") return undefined;
    return switching.allowedVlans.length === 0 ? { none: true as const } : { vlans: switching.allowedVlans };
  },
  set(port, { vlans, added, all, excepted, removed }) {
    const switching = switchingOf(port);
    const before = switching.allowedVlans;
    if (all) switching.allowedVlans = "all";
    else if (added) switching.allowedVlans = withVlans(before, added);
    else if (removed) switching.allowedVlans = withoutVlans(before, removed);
    else if (excepted) switching.allowedVlans = withoutVlans("all", excepted);
    else switching.allowedVlans = withVlans([], vlans ?? []);
  },
  clear(port) {
    switchingOf(port).allowedVlans = "all";
  },
});

const CONFLICT = "Command rejected: Conflict between 'nonegotiate' and 'dynamic' status.";

/** A Catalyst's port cannot both negotiate and keep silent. */
function refuseSilence({ loading, platform }: Device, silent: boolean): Outcome {
  return silent && !loading && platform.dialect.family === "switch" ? refuse(CONFLICT) : undefined;
}

const UNSETTLED =
  'Command rejected: An interface whose trunk encapsulation is "Auto" can not be configured to "trunk" mode.';

/** A switch with more than one encapsulation has to be told which, before a port can be a trunk. */
function refuseUnsettled(port: Interface, { loading, platform }: Device): Outcome {
  const { family, features } = platform.dialect;
  if (loading || family !== "switch" || !features.includes("routing")) return undefined;
  const kind = trunkEncapsulation.of(port)?.kind ?? "negotiate";
  return kind === "negotiate" ? refuse(UNSETTLED) : undefined;
}

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
  get({ switching }) {
    switch (switching?.mode) {
      case "access":
        return { access: true as const };
      case "trunk":
        return { trunk: true as const };
      case "dynamic desirable":
        return { dynamic: "desirable" as const };
      default:
        return undefined;
    }
  },
  set(port, { access, trunk, dynamic }, device) {
    const switching = switchingOf(port);
    const refused =
      refuseSilence(device, switching.nonegotiate && dynamic !== undefined) ??
      (trunk ? refuseUnsettled(port, device) : undefined);
    if (refused) return refused;
    switching.mode = access ? "access" : trunk ? "trunk" : `dynamic ${dynamic ?? "auto"}`;
    return undefined;
  },
  clear(port, _args, device) {
    const switching = switchingOf(port);
    const refused = refuseSilence(device, switching.nonegotiate);
    if (refused) return refused;
    switching.mode = "dynamic auto";
    return undefined;
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
  irreversible: "a switch lets a phone's port forward at once, and goes on doing so",
  get({ switching }) {
    const vlan = switching?.voiceVlan;
    switch (vlan) {
      case undefined:
        return undefined;
      case "dot1p":
        return { dot1p: true as const };
      case "none":
        return { none: true as const };
      case "untagged":
        return { untagged: true as const };
      default:
        return { vlan };
    }
  },
  set(port, { vlan, dot1p, untagged }, device) {
    const switching = switchingOf(port);
    if (vlan !== undefined) {
      provideVlan(vlan, "Voice", device);
      if (device.platform.dialect.family === "switch" && !device.loading) switching.portfast ??= true;
    }
    switching.voiceVlan = vlan ?? (dot1p ? "dot1p" : untagged ? "untagged" : "none");
  },
  clear(port) {
    switchingOf(port).voiceVlan = undefined;
  },
});

const nonegotiate = setting({
  syntax: "switchport nonegotiate",
  help: { nonegotiate: "Device will not engage in negotiation protocol on this interface" },
  get: ({ switching }) => (switching?.nonegotiate === true ? {} : undefined),
  set(port, _args, device) {
    const switching = switchingOf(port);
    const refused = refuseSilence(device, switching.mode.startsWith("dynamic"));
    if (refused) return refused;
    switching.nonegotiate = true;
    return undefined;
  },
  clear(port) {
    switchingOf(port).nonegotiate = false;
  },
});

/** Other kinds of port, which frames of a lab do not meet; kept and shown. */
const otherModes = settings(
  { family: "switch", packetTracer: false },
  {
    "switchport mode dot1q-tunnel": {
      usually: "off",
      help: {
        mode: "Set trunking mode of the interface",
        "dot1q-tunnel": "set trunking mode to TUNNEL unconditionally",
      },
    },
    "switchport mode private-vlan kind:{host | promiscuous}": {
      no: "switchport mode private-vlan",
      help: {
        mode: "Set trunking mode of the interface",
        "private-vlan": "Set private-vlan mode",
        host: "Set the mode to private-vlan host",
        promiscuous: "Set the mode to private-vlan promiscuous",
      },
    },
    "switchport access vlan dynamic": {
      usually: "off",
      help: {
        access: "Set access mode characteristics of the interface",
        vlan: "Set VLAN when interface is in access mode",
        dynamic: "When in access mode, this interfaces VLAN is controlled by VMPS",
      },
    },
  },
);

/** Settings under which a port belongs to a switch module: printed before its address. */
export const switchport = [
  plain,
  ...[accessVlan, trunkEncapsulation, trunkNative, trunkAllowed, mode, voiceVlan, nonegotiate].map(ofSwitch),
  ...otherModes,
];

import { createInterface, createSwitching } from "../../router/create.js";
import { addInterface, builtInAddress } from "../../router/interface-register.js";
import { partsOf } from "../../router/interfaces.js";
import type { Interface, Router } from "../../router/router.js";
import type { Switching } from "../../router/switching-model.js";
import { vocabulary, type Device } from "../device.js";
import { switchportLines } from "./switchport-lines.js";
import { interfaceWords } from "./words.js";

/** Ports that are one link together (IOS LAN switching command reference, `channel-group`; IEEE 802.3ad). */
const { setting, settings } = vocabulary<Interface>()({
  ...interfaceWords,
  lacp: "LACP interface subcommands",
  pagp: "PAgP interface subcommands",
  value: "Priority value",
});

const channelGroupLine = setting({
  family: "switch",
  acts: true,
  syntax:
    "channel-group group:<1-$maxBundles> mode {active | auto [non-silent] | desirable [non-silent] | on | passive}",
  no: "channel-group [group:<1-$maxBundles> mode {active | auto | desirable | on | passive}]",
  help: {
    "channel-group": "Etherchannel/port bundling configuration",
    group: "Channel group number",
    mode: "Etherchannel Mode of the interface",
    active: "Enable LACP unconditionally",
    auto: "Enable PAgP only if a PAgP device is detected",
    desirable: "Enable PAgP unconditionally",
    on: "Enable Etherchannel only",
    passive: "Enable LACP only if a LACP device is detected",
    "non-silent": "Start negotiation only after data packets received",
  },
});

/** The interface of a bundle, by its number. */
export function bundleName(group: number): string {
  return `Port-channel${group}`;
}

export function isBundle(name: string): boolean {
  return partsOf(name).kind === "Port-channel";
}

/** The ports that are told to be in a bundle, by the name of its interface. */
export function bundledPorts(router: Router, name: string): readonly Interface[] {
  if (!router.isSwitch || !isBundle(name)) return [];
  const [group] = partsOf(name).units;
  return [...router.interfaces.values()].filter((port) => channelGroupLine.of(port)?.group === group);
}

/** The first port of a bundle brings its interface into being, with what it was told of VLANs. */
function provideBundle(port: Interface, group: number, device: Device): void {
  const { router, platform } = device;
  const name = bundleName(group);
  if (router.interfaces.has(name)) return;
  const created = createInterface(name);
  const told = switchportLines(port);
  addInterface(router, {
    ...created,
    stored: told.length > 0 ? new Map(told) : undefined,
    switchable: true,
    cable: false,
    switching: port.switching && { ...createSwitching(), ...vlansOf(port.switching) },
    burnedIn: builtInAddress(router, name, platform.ports),
  });
  device.print(`Creating a port-channel interface Port-channel ${group}\n`);
}

function vlansOf({ mode, accessVlan, voiceVlan, nativeVlan, allowedVlans, nonegotiate }: Switching) {
  return { mode, accessVlan, voiceVlan, nativeVlan, allowedVlans, nonegotiate };
}

export const channelGroup: typeof channelGroupLine = {
  ...channelGroupLine,
  set(port, args, device) {
    if (!device.loading) provideBundle(port, Number(args["group"]), device);
    return channelGroupLine.set(port, args, device);
  },
};

export const bundles = [
  ...settings(
    { family: "switch" },
    {
      "channel-protocol kind:{lacp | pagp}": {
        no: "channel-protocol",
        help: {
          "channel-protocol": "Select the channel protocol (LACP, PAgP)",
          lacp: "Prepare interface for LACP protocol",
          pagp: "Prepare interface for PAgP protocol",
        },
      },
      "lacp port-priority value:<1-65535>": {
        packetTracer: false,
        default: { value: 32768 },
        help: { "port-priority": "Set LACP priority on this interface" },
      },
      "pagp port-priority value:<0-255>": {
        packetTracer: false,
        default: { value: 128 },
        help: { "port-priority": "Set PAgP priority on this interface" },
      },
      "pagp learn-method how:{aggregation-port | physical-port}": {
        packetTracer: false,
        default: { how: "aggregation-port" },
        help: {
          "learn-method": "Learn method",
          "aggregation-port": "By the bundle",
          "physical-port": "By the port",
        },
      },
    },
  ),
  channelGroup,
];

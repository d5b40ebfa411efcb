import type { Interface } from "../../router/router.js";
import { vocabulary } from "../device.js";
import { interfaceWords } from "./words.js";

/** Ports that are one link together (IOS LAN switching command reference, `channel-group`; IEEE 802.3ad). */
const { setting, settings } = vocabulary<Interface>()({
  ...interfaceWords,
  lacp: "LACP interface subcommands",
  pagp: "PAgP interface subcommands",
  value: "Priority value",
});

export const channelGroup = setting({
  family: "switch",
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

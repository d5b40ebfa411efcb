import type { Router } from "../../router/router.js";
import { carriedVlans, isActive, isTrunk, vlanName } from "../../router/switching.js";
import type { Switching, SwitchportMode } from "../../router/switching-model.js";
import { mergedRanges, rangesText } from "../../language/types/vlan-list.js";
import { vocabulary } from "../../modes/device.js";
import { noSuchInterface } from "../../modes/no-such-interface.js";
import { priorityExtend, protectedPort } from "../../modes/interface/switch-services.js";
import { shortName } from "../network/common.js";
import { linesText } from "../text.js";
import { networkWords } from "../network/words.js";
import { isSwitchPort, isUp, isWorkingTrunk, switchPorts, type SwitchPort } from "./ports.js";

/** show interfaces trunk and switchport (IOS LAN switching command reference). */
const { action } = vocabulary<Router>()(networkWords);

/** How a port came to be a trunk. */
const TRUNK_MODES: Readonly<Record<SwitchportMode, string>> = {
  access: "off",
  trunk: "on",
  "dynamic auto": "auto",
  "dynamic desirable": "desirable",
};

function listText(numbers: readonly number[]): string {
  return numbers.length === 0 ? "none" : rangesText(mergedRanges(numbers.map((low) => ({ low, high: low }))));
}

function allowedText({ allowedVlans }: Switching, all: string): string {
  if (allowedVlans === "all") return all;
  return allowedVlans.length === 0 ? "none" : rangesText(allowedVlans);
}

function trunkTables(router: Router, ports: readonly SwitchPort[]): string {
  const trunks = ports.filter((port) => isWorkingTrunk(router, port));
  if (trunks.length === 0) return "";
  const active = ({ switching }: SwitchPort) =>
    listText(carriedVlans(router, switching).map(({ vlan }) => vlan));
  const table = (title: string, cell: (port: SwitchPort) => string) => [
    "",
    `Port        ${title}`,
    ...trunks.map((port) => `${shortName(port.name).padEnd(12)}${cell(port)}`),
  ];
  return linesText([
    ...table(
      "Mode             Encapsulation  Status        Native vlan",
      ({ switching: { mode, nativeVlan } }) =>
        [TRUNK_MODES[mode].padEnd(17), "802.1q".padEnd(15), "trunking".padEnd(14), nativeVlan].join(""),
    ),
    ...table("Vlans allowed on trunk", ({ switching }) => allowedText(switching, "1-4094")),
    ...table("Vlans allowed and active in management domain", active),
    ...table("Vlans in spanning tree forwarding state and not pruned", active),
  ]);
}

const trunks = action({
  syntax: "show interfaces trunk",
  help: { trunk: "Show interface trunk information" },
  level: "user",
  show: true,
  run: (router) => trunkTables(router, switchPorts(router)),
});

const trunkOfOne = action({
  syntax: "show interfaces interface:INTERFACE trunk",
  help: { interface: "Interface name and number", trunk: "Show interface trunk information" },
  level: "user",
  show: true,
  packetTracer: false,
  run(router, { interface: name }, device) {
    const port = router.interfaces.get(name);
    if (!port) return noSuchInterface(device);
    return isSwitchPort(port) ? trunkTables(router, [port]) : "";
  },
});

/** `10 (DATA)`, or that nothing is forwarded in the VLAN. */
function vlanText(router: Router, number: number): string {
  const vlan = router.vlans.get(number);
  return `${number} (${vlan && isActive(router, number) ? vlanName(vlan) : "Inactive"})`;
}

function voiceText(router: Router, { voiceVlan }: Switching): string {
  return typeof voiceVlan === "number" ? vlanText(router, voiceVlan) : (voiceVlan ?? "none");
}

/** The mode that somebody set, as this show writes it. */
function administrative({ mode }: Switching): string {
  return mode === "access" ? "static access" : mode;
}

function operational(router: Router, port: SwitchPort): readonly string[] {
  if (!isUp(router, port)) return ["Operational Mode: down", "Administrative Trunking Encapsulation: dot1q"];
  const trunk = isTrunk(port.switching);
  return [
    `Operational Mode: ${trunk ? "trunk" : "static access"}`,
    "Administrative Trunking Encapsulation: dot1q",
    `Operational Trunking Encapsulation: ${trunk ? "dot1q" : "native"}`,
  ];
}

const PRIVATE_VLANS = [
  "Administrative private-vlan host-association: none ",
  "Administrative private-vlan mapping: none ",
  "Administrative private-vlan trunk native VLAN: none",
  "Administrative private-vlan trunk Native VLAN tagging: enabled",
  "Administrative private-vlan trunk encapsulation: dot1q",
  "Administrative private-vlan trunk normal VLANs: none",
  "Administrative private-vlan trunk associations: none",
  "Administrative private-vlan trunk mappings: none",
  "Operational private-vlan: none",
];

/** What becomes of the priorities of a device behind a phone. */
function applianceTrust(port: SwitchPort): string {
  const line = priorityExtend.shown.of(port);
  if (!line) return "none";
  return line.trust ? "trusted" : `cos ${line.value}`;
}

function switchportText(router: Router, port: SwitchPort): string {
  const { switching } = port;
  const negotiates = switching.mode !== "access" && !switching.nonegotiate;
  return linesText([
    `Name: ${shortName(port.name)}`,
    "Switchport: Enabled",
    `Administrative Mode: ${administrative(switching)}`,
    ...operational(router, port),
    `Negotiation of Trunking: ${negotiates ? "On" : "Off"}`,
    `Access Mode VLAN: ${vlanText(router, switching.accessVlan)}`,
    `Trunking Native Mode VLAN: ${vlanText(router, switching.nativeVlan)}`,
    "Administrative Native VLAN tagging: enabled",
    `Voice VLAN: ${voiceText(router, switching)}`,
    ...PRIVATE_VLANS,
    `Trunking VLANs Enabled: ${allowedText(switching, "ALL").toUpperCase()}`,
    "Pruning VLANs Enabled: 2-1001",
    "Capture Mode Disabled",
    "Capture VLANs Allowed: ALL",
    "",
    `Protected: ${protectedPort.shown.isOn(port) ? "true" : "false"}`,
    "Unknown unicast blocked: disabled",
    "Unknown multicast blocked: disabled",
    `Appliance trust: ${applianceTrust(port)}`,
    "",
  ]);
}

const switchports = action({
  syntax: "show interfaces switchport",
  help: { switchport: "Show interface switchport information" },
  level: "user",
  show: true,
  run: (router) =>
    switchPorts(router)
      .map((port) => switchportText(router, port))
      .join(""),
});

const switchportOfOne = action({
  syntax: "show interfaces interface:INTERFACE switchport",
  help: { interface: "Interface name and number", switchport: "Show interface switchport information" },
  level: "user",
  show: true,
  run(router, { interface: name }, device) {
    const port = router.interfaces.get(name);
    if (!port) return noSuchInterface(device);
    return isSwitchPort(port)
      ? switchportText(router, port)
      : linesText([`Name: ${shortName(port.name)}`, "Switchport: Disabled"]);
  },
});

export const trunkShows = [trunks, trunkOfOne, switchports, switchportOfOne];

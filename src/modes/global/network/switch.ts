import { refuse } from "../../../language/declaration.js";
import type { Router } from "../../../router/router.js";
import { showsVlans } from "../../../router/switching.js";
import { vocabulary } from "../../device.js";
import { switchOnly } from "../../devices.js";
import { ipWords } from "../ip/words.js";
import { detections, snoopingOptions } from "./switch-guards.js";

/** The switch as a whole: frame sizes, the VLAN database (IOS LAN switching command reference). */
const { setting, toggle } = vocabulary<Router>()({
  ...ipWords,
  vtp: "Configure global VTP state",
  system: "Set the system configuration",
  mtu: "Set system MTU size",
});

const routingMtu = setting({
  syntax: "system mtu routing bytes:<1500-1998>",
  help: { routing: "Routing MTU", bytes: "Maximum transmission unit for routed packets, in bytes" },
  group: "system-mtu",
  packetTracer: false,
  no: "system mtu routing",
  irreversible: "a switch comes with one",
});

const vtpDomain = setting({
  syntax: "vtp domain name:WORD<1-32>",
  help: {
    domain: "Set the name of the VTP administrative domain.",
    name: "The ascii name for the VTP administrative domain.",
  },
  group: "vtp",
  no: false,
  get: (router) =>
    router.vtp.domain === undefined || !showsVlans(router) ? undefined : { name: router.vtp.domain },
  set(router, { name }, device) {
    if (!device.loading) {
      device.print(
        router.vtp.domain === name
          ? `Domain name already set to ${name}.`
          : `Changing VTP domain name from ${router.vtp.domain ?? "NULL"} to ${name}`,
      );
    }
    router.vtp = { ...router.vtp, domain: name };
  },
});

const vtpMode = setting({
  syntax: "vtp mode mode:{client | off | server | transparent}",
  help: {
    mode: "Configure VTP device mode",
    client: "Set the device to client mode.",
    off: "Set the device to off mode.",
    server: "Set the device to server mode.",
    transparent: "Set the device to transparent mode.",
  },
  group: "vtp",
  no: "vtp mode",
  get: (router) => (showsVlans(router) ? { mode: router.vtp.mode } : undefined),
  set(router, { mode }, device) {
    const title = mode.toUpperCase();
    if (!device.loading && router.vtp.mode === mode)
      return refuse(`Device mode already VTP ${title} for VLANS.`);
    if (!device.loading)
      device.print(
        `Setting device to VTP ${mode === "off" ? "Off" : `${title[0] ?? ""}${mode.slice(1)}`} mode for VLANS.`,
      );
    router.vtp = { ...router.vtp, mode };
    return undefined;
  },
  clear(router, _args, device) {
    device.print("Resetting device to VTP SERVER mode.");
    router.vtp = { ...router.vtp, mode: "server" };
  },
});

export const errdisableCause = setting({
  syntax:
    "errdisable recovery cause cause:{all | arp-inspection | bpduguard | channel-misconfig | dhcp-rate-limit | dtp-flap | gbic-invalid | inline-power | l2ptguard | link-flap | loopback | mac-limit | pagp-flap | port-mode-failure | pppoe-ia-rate-limit | psecure-violation | security-violation | sfp-config-mismatch | small-frame | storm-control | udld | vmps}",
  acts: true,
  help: {
    errdisable: "Error disable",
    recovery: "Error disable recovery",
    cause: "Enable error disable recovery for application",
    all: "Enable timer to recover from all error causes",
    "arp-inspection": "Enable timer to recover from arp inspection error",
    bpduguard: "Enable timer to recover from BPDU Guard error",
    "channel-misconfig": "Enable timer to recover from channel misconfig error",
    "dhcp-rate-limit": "Enable timer to recover from dhcp-rate-limit error",
    "dtp-flap": "Enable timer to recover from dtp-flap error",
    "gbic-invalid": "Enable timer to recover from invalid GBIC error",
    "inline-power": "Enable timer to recover from inline-power error",
    l2ptguard: "Enable timer to recover from l2protocol-tunnel error",
    "link-flap": "Enable timer to recover from link-flap error",
    loopback: "Enable timer to recover from loopback error",
    "mac-limit": "Enable timer to recover from mac limit error",
    "pagp-flap": "Enable timer to recover from pagp-flap error",
    "port-mode-failure": "Enable timer to recover from port mode change failure",
    "pppoe-ia-rate-limit": "Enable timer to recover from PPPoE IA rate-limit error",
    "psecure-violation": "Enable timer to recover from psecure violation error",
    "security-violation": "Enable timer to recover from 802.1x violation error",
    "sfp-config-mismatch": "Enable timer to recover from SFP config mismatch error",
    "small-frame": "Enable timer to recover from small frame error",
    "storm-control": "Enable timer to recover from storm-control error",
    udld: "Enable timer to recover from udld error",
    vmps: "Enable timer to recover from vmps shutdown error",
  },
  key: ["cause"],
  group: "errdisable",
});

export const errdisableInterval = setting({
  syntax: "errdisable recovery interval seconds:<30-86400>",
  acts: true,
  default: { seconds: 300 },
  help: {
    errdisable: "Error disable",
    recovery: "Error disable recovery",
    interval: "Error disable recovery timer value",
    seconds: "timer-interval(sec)",
  },
  group: "errdisable",
  no: "errdisable recovery interval",
});

export const snooping = toggle({
  acts: true,
  syntax: "ip dhcp snooping",
  help: { dhcp: "Configure DHCP server and relay parameters", snooping: "DHCP Snooping" },
  group: "dhcp-snooping",
  default: "off",
});

export const snoopingVlans = setting({
  acts: true,
  syntax: "ip dhcp snooping vlan vlans:VLANS",
  help: {
    dhcp: "Configure DHCP server and relay parameters",
    snooping: "DHCP Snooping",
    vlan: "DHCP Snooping vlan",
    vlans: "DHCP Snooping vlan first number or vlan range, example: 1,3-5,7,9-11",
  },
  key: ["vlans"],
  group: "dhcp-snooping",
});

const lldp = toggle({
  syntax: "lldp run",
  help: { lldp: "Global LLDP configuration subcommands", run: "Enable LLDP" },
  group: "lldp",
  default: "off",
});

export const switchCommands = switchOnly([
  routingMtu,
  vtpDomain,
  vtpMode,
  snoopingVlans,
  ...snoopingOptions,
  snooping,
  lldp,
  ...detections,
  errdisableCause,
  errdisableInterval,
]);

import type { Command, Mode, Variants } from "../language/declaration.js";
import { parentOf, partsOf } from "../router/interfaces.js";
import type { Interface } from "../router/router.js";
import { configPrefixes, leaving } from "./common.js";
import type { Device } from "./device.js";
import { routerOnly, switchOnly, withFeature } from "./devices.js";
import { realIosOnly } from "./real-ios.js";
import { addresses, helpers } from "./interface/address.js";
import { dialers } from "./interface/dialer.js";
import { frameRelayOptions, wire } from "./interface/frame-relay.js";
import { ipSettings, rsvp, vrfs } from "./interface/ip.js";
import { interfaceEvents, ipServices, wireOptions } from "./interface/ip-services.js";
import { olderQuality } from "./interface/older-quality.js";
import { atmLines, bridgeOptions, radios } from "./interface/atm.js";
import { bandwidth, common, delay, description, ethernet, head, keepalives } from "./interface/port.js";
import { ipv6Addresses } from "./interface/ipv6-addresses.js";
import { ipv6Options, ipv6Routing } from "./interface/ipv6.js";
import { ipv6Settings as ipv6Areas, routing } from "./interface/routing.js";
import { inlinePowerOptions } from "./interface/inline-power.js";
import { isdn } from "./interface/isdn.js";
import { clocks, encapsulations, frameRelayDlci, pppoe, wan } from "./interface/serial.js";
import { glbp, standbyOptions, vrrp } from "./interface/redundancy.js";
import { modules, redundancy as hotStandby, tail, tunnels, zones } from "./interface/services.js";
import { authentication, dot1x } from "./interface/port-authentication.js";
import { bundles } from "./interface/link-bundle.js";
import { portSecurity } from "./interface/port-security.js";
import { quality, queuePriority, queueShares } from "./interface/quality.js";
import { spanningTree } from "./interface/spanning-tree.js";
import {
  discovery,
  inspections,
  leaseOptions,
  markOptions,
  portOptions,
  queueOptions,
  treeOptions,
  vlanOptions,
} from "./interface/switch-options.js";
import { appliance, hostPort, marking, snooping, storms } from "./interface/switch-services.js";
import { switchport } from "./interface/switchport.js";
import { nextHopResolution } from "./interface/tunnel-options.js";
import { dot1q } from "./interface/vlan.js";
import { interfaceWords } from "./interface/words.js";

/**
 * The modes in which interfaces are configured (IOS interface command reference; REFERENCE.md section 10).
 * They differ by what is plugged in; the order of their commands is that of running-config.
 */
const address = [
  ...vrfs,
  ...addresses,
  ...helpers,
  ...ipSettings,
  ...routerOnly(realIosOnly(ipServices)),
  ...withFeature("routing", routing),
];

const ipv6Settings = [
  ...ipv6Addresses,
  ...ipv6Areas,
  ...withFeature("routing", realIosOnly([...ipv6Options, ...ipv6Routing])),
];

/** What runs on the wire of any interface of a router. */
const wires = routerOnly(realIosOnly([...interfaceEvents, ...wireOptions]));
const queues = routerOnly(realIosOnly(olderQuality));
const redundancy = [
  ...hotStandby,
  ...withFeature("routing", realIosOnly([...standbyOptions, ...vrrp, ...glbp])),
];
/** A line may be dialled, or stand in for another. */
const lines = routerOnly(realIosOnly(dialers));

const routedPort = [
  description,
  ...head,
  ...address,
  ...zones,
  ...common,
  ...ethernet,
  ...keepalives,
  ...pppoe,
  ...redundancy,
  ...ipv6Settings,
  ...quality,
  ...wires,
  ...queues,
  ...lines,
  ...tail,
  rsvp,
  ...bridgeOptions,
];

/** The port of a switch module, which may be routed, and that of a switch, which is not. */
const switchablePort = [
  description,
  ...switchport,
  ...vlanOptions,
  ...appliance,
  ...portSecurity,
  ...inspections,
  ...hostPort,
  ...head,
  ...withFeature("routing", address),
  ...routerOnly(zones),
  ...portOptions,
  ...common,
  ...ethernet,
  ...inlinePowerOptions,
  ...routerOnly([...keepalives, ...pppoe]),
  ...switchOnly(realIosOnly(keepalives)),
  ...withFeature("routing", [...redundancy, ...ipv6Settings]),
  ...queueShares,
  ...queueOptions,
  ...queuePriority,
  ...authentication,
  ...marking,
  ...quality,
  ...markOptions,
  ...dot1x,
  ...storms,
  ...discovery,
  ...wires,
  ...queues,
  ...tail,
  ...routerOnly([rsvp]),
  ...spanningTree,
  ...treeOptions,
  ...bundles,
  ...leaseOptions,
  ...snooping,
];

const serialPort = [
  description,
  ...head,
  ...address,
  ...encapsulations,
  ...zones,
  ...common,
  ...isdn,
  ...wan,
  ...lines,
  ...routerOnly(realIosOnly([...frameRelayOptions, ...wire])),
  ...clocks,
  ...routerOnly(atmLines),
  ...keepalives,
  ...ipv6Settings,
  ...wires,
  ...queues,
  ...tail,
  rsvp,
  ...bridgeOptions,
];

const logicalPort = [
  description,
  ...head,
  ...address,
  ...nextHopResolution,
  ...modules,
  ...zones,
  ...common,
  ...keepalives,
  ...tunnels,
  ...redundancy,
  ...ipv6Settings,
  ...wires,
  ...queues,
  ...tail,
  ...bridgeOptions,
];

const radio = [
  description,
  ...head,
  ...address,
  ...radios,
  ...common,
  ...ipv6Settings,
  ...tail,
  ...bridgeOptions,
];

const part = [
  description,
  bandwidth,
  delay,
  dot1q,
  ...address,
  ...zones,
  ...common,
  frameRelayDlci,
  ...redundancy,
  ...ipv6Settings,
  ...wires,
  ...queues,
  ...tail,
  ...bridgeOptions,
];

function mode(prompt: string, commands: readonly Command<Interface, Device>[]): Mode<Interface, Device> {
  return {
    prompt,
    title: "Interface configuration commands:",
    prefixes: configPrefixes,
    words: interfaceWords,
    commands: [...commands, ...leaving],
  };
}

export const routedPortMode = mode("config-if", routedPort);
export const switchablePortMode = mode("config-if", switchablePort);
export const serialPortMode = mode("config-if", serialPort);
export const logicalPortMode = mode("config-if", logicalPort);
export const radioMode = mode("config-if", radio);
export const subinterfaceMode = mode("config-subif", part);
export const routedRangeMode = mode("config-if-range", routedPort);
export const switchableRangeMode = mode("config-if-range", switchablePort);

/** Which of them edits an interface. */
export const interfaceModes: Variants<Device> = {
  modes: [routedPortMode, switchablePortMode, serialPortMode, logicalPortMode, radioMode, subinterfaceMode],
  routerOnly: [routedPortMode, serialPortMode, radioMode, subinterfaceMode],
  realIosOnly: [radioMode],
  of: (target) => modeOf(target as Interface),
};

/** A range may hold what its first interface may hold. */
export const rangeModes: Variants<Device> = {
  modes: [routedRangeMode, switchableRangeMode],
  routerOnly: [routedRangeMode],
  of: (target) =>
    modeOf(target as Interface) === switchablePortMode ? switchableRangeMode : routedRangeMode,
};

function modeOf({ name, switching, switchable }: Interface): Mode<Interface, Device> {
  if (switching) return switchablePortMode;
  if (parentOf(name) !== undefined) return subinterfaceMode;
  if (switchable) return switchablePortMode;
  const { kind } = partsOf(name);
  if (kind === "Dot11Radio") return radioMode;
  if (/^(Fast|Gigabit|TenGigabit)?Ethernet$/.test(kind)) return routedPortMode;
  return /^(Serial|BRI|ATM|Async|Multilink|Dialer|Virtual-Template|Cellular)$/.test(kind)
    ? serialPortMode
    : logicalPortMode;
}

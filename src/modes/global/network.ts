import { refuse, type Command, type Outcome } from "../../language/declaration.js";
import { createInterface, createSwitching } from "../../router/create.js";
import { addInterface, builtInAddress, removeInterface } from "../../router/interface-register.js";
import { comparePorts, isVirtual, parentOf, partsOf } from "../../router/interfaces.js";
import type { Interface, Router } from "../../router/router.js";
import { vocabulary, type Device } from "../device.js";
import { firstRefusal } from "../first-refusal.js";
import { noSuchInterface } from "../no-such-interface.js";
import { interfaceModes, rangeModes, routedPortMode } from "../interface.js";
import { announcing } from "../interface/link-messages.js";
import { isBundle } from "../interface/link-bundle.js";
import { negotiation } from "../interface/port.js";
import { ipWords } from "./ip/words.js";
import { accessLists } from "./network/access-lists.js";
import { dialerList } from "./network/dialer-lists.js";
import { groups } from "./network/groups.js";
import { ipv6PrefixLists } from "./network/ipv6-lists.js";
import { prefixLists } from "./network/prefix-lists.js";
import { routeMap } from "./network/route-maps.js";
import { multicastRouting, routeFilters } from "./network/route-filters.js";
import { routes } from "./network/routes.js";
import { switchCommands } from "./network/switch.js";
import { mirroring } from "./network/mirroring.js";
import {
  addressTableOptions,
  bundling,
  loadBalance,
  mirroredVlans,
  powerSupply,
  switchMacros,
  switchMembers,
  systemFrames,
  tableTemplate,
  vlanMaps,
  vtpOptions,
} from "./network/switch-hardware.js";
import {
  arpInspection,
  arpLists,
  multicastProfile,
  multicastSnooping,
  oneWayLinks,
  portAuthentication,
  sourceBindings,
} from "./network/switch-guards.js";
import { queueSettings } from "./network/switch-queues.js";
import { macTableCommands } from "./network/mac-table.js";
import { spanningTreeCommands } from "./network/spanning-tree.js";
import { watching } from "./network/watching.js";
import { realIosOnly } from "../real-ios.js";
import { ipv6Lines } from "./ip/ipv6.js";
import { vlans } from "./network/vlans.js";
import { routerOnly, withFeature } from "../devices.js";

/** Interfaces, static routes and access lists (IOS interface and IP command references; REFERENCE.md section 10). */
const { section } = vocabulary<Router>()(ipWords);

/** Whether somebody may configure an interface of that name although nobody did yet. */
function mayExist(name: string, { router, platform, unbounded }: Device): boolean {
  const parent = parentOf(name);
  if (unbounded) return true;
  if (parent !== undefined) return mayBeDivided(router.interfaces.get(parent));
  if (!isVirtual(name)) return platform.ports.includes(name);
  return platform.virtual?.includes(partsOf(name).kind) ?? true;
}

/** Only a routed port has sub-interfaces. */
function mayBeDivided(parent: Interface | undefined): boolean {
  return parent !== undefined && !isVirtual(parent.name) && parent.switching === undefined;
}

/**
 * A port that somebody plugs in while the router runs is shut; one that a file names is as the file says. Where any
 * hardware may be there, a port of a card belongs to a switch unless somebody speaks of its address.
 */
function create(name: string, link: Interface["link"], device: Device): Interface {
  const { router, loading, unbounded, platform } = device;
  const created = createInterface(name);
  created.link = link;
  created.burnedIn = builtInAddress(router, name, platform.ports);
  const ofSwitch = platform.dialect.family === "switch";
  created.switchable = ofSwitch
    ? partsOf(name).kind.endsWith("Ethernet") || isBundle(name)
    : created.switchable && !platform.ports.includes(name);
  if (created.switchable && (ofSwitch || unbounded)) {
    created.switching = createSwitching();
    created.shutdown = !loading && !ofSwitch;
    return created;
  }
  if (loading || isVirtual(name) || parentOf(name) !== undefined) return created;
  const { kind } = partsOf(name);
  created.shutdown = true;
  if (kind.endsWith("Ethernet")) negotiate(created, device);
  if (kind === "Serial") created.clockRate = platform.traits.interfaces.serialClockRate;
  return created;
}

/** A port agrees with its other end unless it is told otherwise, and says so. */
function negotiate(port: Interface, device: Device): void {
  if (device.platform.traits.interfaces.agreesBy === "negotiation auto") negotiation.set(port, {}, device);
  else Object.assign(port, { duplex: "auto", speed: "auto" });
}

/** Finds or creates an interface; undefined where there is no such port. */
function open(router: Router, name: string, link: Interface["link"], device: Device): Interface | undefined {
  const found = router.interfaces.get(name);
  if (found) {
    found.link = link ?? found.link;
    return found;
  }
  if (!mayExist(name, device)) return undefined;
  return announcing(device, [name], () => {
    const created = create(name, link, device);
    addInterface(router, created);
    return created;
  });
}

/** Gives a switch the ports that its configuration does not name: they are soldered in. */
export function providePorts(device: Device): void {
  const { router, platform } = device;
  if (!platform.hardware.board) return;
  for (const name of ["Vlan1", ...platform.ports]) open(router, name, undefined, device);
}

function remove(router: Router, name: string, device: Device): Outcome {
  if (!router.interfaces.has(name)) return undefined;
  const parent = parentOf(name);
  if (parent === undefined && !isVirtual(name))
    return refuse("% Removal of physical interfaces is not permitted");
  announcing(device, [name], () => removeInterface(router, name));
  if (parent !== undefined && device.platform.traits.interfaces.warnsOfRemovedSubinterface) {
    device.print("% Not all config may be removed and may reappear after reactivating the sub-interface");
  }
  return undefined;
}

/** A port stays where it is and as open as it is; nothing else is left of what it was told. */
function reset(router: Router, name: string, device: Device): Outcome {
  const found = router.interfaces.get(name);
  if (!found) return noSuchInterface(device, "name");
  const { cable, counters, burnedIn, errDisabled, shutdown } = found;
  const fresh = create(name, found.link, device);
  const switching = found.switching && createSwitching();
  announcing(device, [name], () => {
    Object.assign(found, fresh, { switching, cable, counters, burnedIn, errDisabled, shutdown });
  });
  device.print(`Interface ${name} set to default configuration`);
  return undefined;
}

const port = section({
  syntax: "interface name:INTERFACE [link:{multipoint | point-to-point}]",
  help: {
    name: "Interface name and number",
    multipoint: "Treat as a multipoint link",
    "point-to-point": "Treat as a point-to-point link",
  },
  group: "interfaces",
  key: ["name"],
  printOrder: "entered",
  mode: routedPortMode,
  variants: interfaceModes,
  list: (router) =>
    [...router.interfaces.values()].toSorted(comparePorts).map((target) => ({
      args: { name: target.name, ...(target.link === undefined ? {} : { link: target.link }) },
      target,
    })),
  enter: (router, { name, link }, device) =>
    open(router, name, link, device) ?? noSuchInterface(device, "name"),
  remove: (router, { name = "" }, device) => remove(router, name, device),
  reset: (router, { name = "" }, device) => reset(router, name, device),
});

const range = section({
  syntax: "interface range names:INTERFACES",
  help: { range: "interface range command", names: "Interface range" },
  group: "interfaces",
  key: ["names"],
  mode: routedPortMode,
  variants: rangeModes,
  list: () => [],
  standsFor: ({ names }) => (names as readonly string[]).map((name) => ({ section: port, args: { name } })),
  enter(router, { names }, device) {
    const ports: Interface[] = [];
    for (const name of names) {
      const opened = open(router, name, undefined, device);
      if (!opened) return noSuchInterface(device, "names");
      ports.push(opened);
    }
    return ports;
  },
  remove: (router, { names = [] }, device) => firstRefusal(names, (name) => remove(router, name, device)),
  reset: (router, { names = [] }, device) => firstRefusal(names, (name) => reset(router, name, device)),
});

export const networkCommands: readonly Command<Router, Device>[] = [
  ...switchMembers,
  ...systemFrames,
  ...tableTemplate,
  ...switchCommands,
  ...vtpOptions,
  ...sourceBindings,
  ...arpInspection,
  ...multicastSnooping,
  multicastProfile,
  ...queueSettings,
  ...oneWayLinks,
  ...powerSupply,
  ...switchMacros,
  ...bundling,
  loadBalance,
  ...portAuthentication,
  ...spanningTreeCommands,
  ...vlanMaps,
  ...vlans,
  ...macTableCommands,
  ...addressTableOptions,
  arpLists,
  ...mirroring,
  ...mirroredVlans,
  port,
  range,
  ...withFeature("routing", routes),
  ...accessLists,
  dialerList,
  ...withFeature("routing", realIosOnly(ipv6Lines)),
  ...withFeature("routing", [
    ...multicastRouting,
    ...routeFilters,
    ...prefixLists,
    ...ipv6PrefixLists,
    routeMap,
  ]),
  ...routerOnly([...groups, ...watching]),
];

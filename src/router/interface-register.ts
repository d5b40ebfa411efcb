import { compareInterfaces, isVirtual, parentOf, partsOf } from "./interfaces.js";
import type { Network } from "./ipv4.js";
import { NetworkIndex } from "./network-index.js";
import type { Interface, InterfaceAddress, Router } from "./router.js";

/** How interfaces come and go, and what would otherwise be looked for among all of them each time. */

interface Register {
  /** Sub-interfaces, by the name of their port. */
  readonly parts: Map<string, Set<string>>;
  readonly tunnels: Set<string>;
  readonly vlans: Set<string>;
  /** The hardware addresses that interfaces were built with. */
  readonly burnedIn: Set<string>;
  /** No such address is free below this place. */
  firstFree: number;
  /** Of all interfaces, by their names. */
  readonly networks: NetworkIndex<string>;
  /** Sub-interfaces by their port and VLAN. */
  readonly tagged: Map<string, Set<string>>;
}

const registers = new WeakMap<Router, Register>();

/** The interfaces that are no ports, such as those of VLANs, come this far behind the device's own address. */
const FIRST_VIRTUAL = 0x40;

export function addInterface(router: Router, added: Interface): void {
  router.interfaces.set(added.name, added);
  const register = registers.get(router);
  if (register) enter(register, added);
}

export function removeInterface(router: Router, name: string): void {
  const removed = router.interfaces.get(name);
  router.interfaces.delete(name);
  const register = registers.get(router);
  if (removed && register) leave(register, removed);
}

/**
 * The interfaces whose states may follow from those of others: sub-interfaces of these, tunnels that begin there, and
 * those of VLANs, which any port may carry.
 */
export function dependentsOf(router: Router, names: readonly string[]): readonly string[] {
  const { parts, tunnels, vlans } = registerOf(router);
  const bases = [...names, ...names.flatMap((name) => [...(parts.get(name) ?? [])])];
  const begunThere = [...tunnels].filter((name) =>
    bases.includes(router.interfaces.get(name)?.tunnel.source ?? ""),
  );
  const carried = names.some((name) => !isVirtual(name)) ? vlans : [];
  return [...bases.slice(names.length), ...begunThere, ...carried];
}

/**
 * The hardware address that an interface is built with: ports are numbered from 1 in the order in which the device
 * names them, and every other interface takes the first address that is free. A sub-interface has its port's.
 * Undefined where the device has no address of its own.
 */
export function builtInAddress(router: Router, name: string, ports: readonly string[]): string | undefined {
  const parent = parentOf(name);
  if (parent !== undefined) return router.interfaces.get(parent)?.burnedIn;
  if (router.baseMac === undefined) return undefined;
  if (ports.includes(name)) return addressBehind(router.baseMac, ports.indexOf(name) + 1);
  const register = registerOf(router);
  while (register.burnedIn.has(addressBehind(router.baseMac, register.firstFree))) register.firstFree++;
  return addressBehind(router.baseMac, register.firstFree);
}

/** Gives an interface addresses instead of those that it has. */
export function giveAddresses(router: Router, port: Interface, addresses: readonly InterfaceAddress[]): void {
  registers.get(router)?.networks.change(port.name, port.addresses, addresses);
  const given: { addresses: readonly InterfaceAddress[] } = port;
  given.addresses = addresses;
}

/** Gives a sub-interface a VLAN instead of the one that it has, or none. */
export function giveVlan(router: Router, port: Interface, encapsulation: Interface["encapsulation"]): void {
  const register = registers.get(router);
  if (register) leaveVlan(register, port);
  const given: { encapsulation: Interface["encapsulation"] } = port;
  given.encapsulation = encapsulation;
  if (register) enterVlan(register, port);
}

/** The sub-interface of the same port that has this VLAN already. */
export function vlanOwner(router: Router, own: Interface, vlan: number): string | undefined {
  const tag = tagOf({ ...own, encapsulation: { vlan, native: false } }) ?? "";
  return [...(registerOf(router).tagged.get(tag) ?? [])].find((name) => name !== own.name);
}

/** The interfaces with an address whose network overlaps with another, in their order. */
export function overlappingInterfaces(router: Router, network: Network): readonly Interface[] {
  return [...registerOf(router).networks.overlapping(network)]
    .toSorted(compareInterfaces)
    .flatMap((name) => router.interfaces.get(name) ?? []);
}

function registerOf(router: Router): Register {
  const known = registers.get(router);
  if (known) return known;
  const made: Register = {
    parts: new Map(),
    tunnels: new Set(),
    vlans: new Set(),
    burnedIn: new Set(),
    firstFree: FIRST_VIRTUAL,
    networks: new NetworkIndex(),
    tagged: new Map(),
  };
  for (const one of router.interfaces.values()) enter(made, one);
  registers.set(router, made);
  return made;
}

function enter(register: Register, added: Interface): void {
  const { parts, tunnels, vlans, burnedIn } = register;
  const { name, burnedIn: own } = added;
  const [{ kind }, parent] = [partsOf(name), parentOf(name)];
  register.networks.change(name, [], added.addresses);
  enterVlan(register, added);
  if (own !== undefined) burnedIn.add(own);
  if (parent !== undefined) parts.set(parent, (parts.get(parent) ?? new Set()).add(name));
  else if (kind === "Tunnel") tunnels.add(name);
  else if (kind === "Vlan") vlans.add(name);
}

function leave(register: Register, removed: Interface): void {
  const { name, burnedIn } = removed;
  const parent = parentOf(name);
  register.networks.change(name, removed.addresses, []);
  leaveVlan(register, removed);
  if (burnedIn !== undefined && parent === undefined) {
    register.burnedIn.delete(burnedIn);
    register.firstFree = FIRST_VIRTUAL;
  }
  if (parent !== undefined) register.parts.get(parent)?.delete(name);
  register.tunnels.delete(name);
  register.vlans.delete(name);
}

function enterVlan({ tagged }: Register, one: Interface): void {
  const tag = tagOf(one);
  if (tag !== undefined) tagged.set(tag, (tagged.get(tag) ?? new Set()).add(one.name));
}

function leaveVlan({ tagged }: Register, one: Interface): void {
  tagged.get(tagOf(one) ?? "")?.delete(one.name);
}

function tagOf({ name, encapsulation }: Interface): string | undefined {
  return encapsulation && `${parentOf(name)} ${encapsulation.vlan}`;
}

function addressBehind(mac: string, distance: number): string {
  const number = BigInt(`0x${mac.replaceAll(".", "")}`) + BigInt(distance);
  const digits = number.toString(16).padStart(12, "0");
  return digits.replace(/(.{4})(?=.)/g, "$1.");
}

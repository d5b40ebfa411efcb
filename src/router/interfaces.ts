import { factsOf, INTERFACE_KINDS, type InterfaceKind } from "../language/types/interface-kinds.js";
import { broadcastOf, networkOf, prefixLength, toNumber, type Network } from "./ipv4.js";
import type { Interface, InterfaceAddress, Router } from "./router.js";
import { isVlanUp } from "./switching.js";

/** Rules over interfaces: how they sort, which are up, which addresses they may have (REFERENCE.md section 10). */

/** An interface name in its parts: `Serial0/1/0:23` has a channel, `FastEthernet0/0.10` a sub-interface. */
export interface NameParts {
  readonly kind: InterfaceKind;
  readonly units: readonly number[];
  readonly subinterface: number | undefined;
  readonly channel: number | undefined;
}

/** @throws {Error} when an interface was created under a name that is none: our own mistake. */
export function partsOf(name: string): NameParts {
  const known = readNames.get(name);
  if (known) return known;
  const parts = readParts(name);
  if (readNames.size < MOST_NAMES) readNames.set(name, parts);
  return parts;
}

/** Names are asked about over and over, and a router has few of them. */
const readNames = new Map<string, NameParts>();
const MOST_NAMES = 10_000;

function readParts(name: string): NameParts {
  const [, letters, units = "", sub, channel] =
    /^(Dot11Radio|[A-Za-z-]+)(\d+(?:\/\d+)*)(?:\.(\d+))?(?::(\d+))?$/.exec(name) ?? [];
  const kind = INTERFACE_KINDS.find((known) => known === letters);
  if (!kind) throw new Error(`${name} is no interface`);
  return {
    kind,
    units: units.split("/").map(Number),
    subinterface: sub === undefined ? undefined : Number(sub),
    channel: channel === undefined ? undefined : Number(channel),
  };
}

export function isVirtual(name: string): boolean {
  return factsOf(partsOf(name).kind).isVirtual ?? false;
}

/** Whether a port is on a card by its name, unless the device was built with it; a card may be that of a switch. */
export function isOnCard(name: string): boolean {
  const { kind, units, subinterface } = partsOf(name);
  if (subinterface !== undefined || !/^(Fast|Gigabit)?Ethernet$/.test(kind)) return false;
  return units.length > 2 || units[0] !== 0;
}

/** The port on which a sub-interface stands; undefined for any other interface. */
export function parentOf(name: string): string | undefined {
  return partsOf(name).subinterface === undefined ? undefined : name.replace(/\.\d+$/, "");
}

/** The order of running-config: virtual kinds first, then ports by slot, each with its sub-interfaces; VLANs last. */
export function compareInterfaces(a: string, b: string): number {
  return compareRanks(rankOf(partsOf(a)), rankOf(partsOf(b)));
}

/** The same order, except that a switch has the ports of one kind side by side, whatever their numbers. */
export function comparePorts(a: PlacedPort, b: PlacedPort): number {
  const rank = ({ name, switching }: PlacedPort) => rankOf(partsOf(name), switching !== undefined);
  return compareRanks(rank(a), rank(b));
}

type PlacedPort = Pick<Interface, "name" | "switching">;
type Rank = readonly (number | string)[];

function compareRanks(left: Rank, right: Rank): number {
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const [one, other] = [left[index] ?? -1, right[index] ?? -1];
    if (one === other) continue;
    if (typeof one === "number" && typeof other === "number") return one - other;
    return String(one) < String(other) ? -1 : 1;
  }
  return 0;
}

/** What two names are compared by, the weightiest first. A port of the main board stands before the cards in its slot. */
function rankOf({ kind, units, subinterface = -1, channel = -1 }: NameParts, ofSwitch = false): Rank {
  const [unit = 0] = units;
  if (kind === "Vlan") return [2, unit];
  if (factsOf(kind).isVirtual) return [0, INTERFACE_KINDS.indexOf(kind), unit, subinterface];
  const alone = units.length === 1 ? 1 : 0;
  const [, second = 0, third = 0, fourth = 0] = units;
  const byKind = ofSwitch && units.length === 2 ? INTERFACE_KINDS.indexOf(kind) : 0;
  return [1, alone, unit, units.length, byKind, second, third, fourth, kind, channel, subinterface];
}

export interface LinkState {
  readonly line: "up" | "down" | "administratively down";
  readonly protocol: "up" | "down";
}

const UP: LinkState = { line: "up", protocol: "up" };
const DOWN: LinkState = { line: "down", protocol: "down" };
const WITHOUT_PROTOCOL: LinkState = { line: "up", protocol: "down" };
const SHUT: LinkState = { line: "administratively down", protocol: "down" };

/** Whether an interface is up: somebody opened it, its port is open, and something is at the other end. */
export function linkState(
  router: Router,
  { name, shutdown, cable, estranged, errDisabled, tunnel }: Interface,
): LinkState {
  if (shutdown) return SHUT;
  const parent = parentOf(name);
  const port = parent === undefined ? undefined : router.interfaces.get(parent);
  if (port) return linkState(router, port);
  switch (partsOf(name).kind) {
    case "Vlan":
      return vlanState(router, partsOf(name).units[0] ?? 0);
    case "Tunnel":
      return hasBothEnds(router, tunnel) ? UP : WITHOUT_PROTOCOL;
    default:
      if (!cable || errDisabled !== undefined) return DOWN;
      return estranged ? WITHOUT_PROTOCOL : UP;
  }
}

/** A switch tells a VLAN that does not exist from one that no port carries. */
function vlanState(router: Router, number: number): LinkState {
  if (router.isSwitch && !router.vlans.has(number)) return DOWN;
  return isVlanUp(router, number) ? UP : WITHOUT_PROTOCOL;
}

/** A tunnel needs a destination, and a source that is up; a tunnel in a tunnel is taken as up. */
function hasBothEnds(router: Router, { source, destination }: Interface["tunnel"]): boolean {
  if (source === undefined || destination === undefined) return false;
  const port = source.startsWith("Tunnel") ? undefined : router.interfaces.get(source);
  return !port || linkState(router, port).protocol === "up";
}

/** Why an address cannot be an interface's own. */
export type AddressFault =
  | { readonly kind: "no-host" }
  /** `length` is undefined where the mask's ones have gaps. */
  | { readonly kind: "mask"; readonly length: number | undefined };

/** Checks an address against its mask: a host in a network, not the network itself nor its broadcast address. */
export function addressFault(name: string, { address, mask }: Network): AddressFault | undefined {
  const first = toNumber(address) >>> 24;
  if (first === 0 || first === 127 || first >= 224) return { kind: "no-host" };
  const length = prefixLength(mask);
  if (length === undefined || length === 0) return { kind: "mask", length };
  if (length === 31) return undefined;
  if (length === 32) return isVirtual(name) ? undefined : { kind: "mask", length };
  const isHost = address !== networkOf(address, mask) && address !== broadcastOf(address, mask);
  return isHost ? undefined : { kind: "mask", length };
}

/** The address that an interface answers to, its own or a borrowed one. */
export function primaryAddress(
  router: Router,
  { addresses, unnumbered }: Interface,
): InterfaceAddress | undefined {
  const lender = unnumbered === undefined ? undefined : router.interfaces.get(unnumbered);
  return (lender?.addresses ?? addresses).find(({ secondary }) => !secondary);
}

/** The interface that has an address as its own. */
export function ownerOf(router: Router, address: string): Interface | undefined {
  return [...router.interfaces.values()].find((one) => one.addresses.some((own) => own.address === address));
}

/** The first half of every hardware address that the router was built with. */
const VENDOR = [0x00, 0x19, 0xe8];

/** The hardware address that a port was told, or the one it was built with; sub-interfaces have their port's. */
export function hardwareAddress({
  name,
  mac,
  burnedIn,
}: Pick<Interface, "name" | "mac"> & Partial<Pick<Interface, "burnedIn">>): string {
  return mac?.toLowerCase() ?? burnedIn ?? builtIn(name, 0);
}

/** The hardware address with which a port leaves the factory, in the first device of its kind or in a later one. */
export function builtIn(name: string, device: number): string {
  const { kind, units } = partsOf(parentOf(name) ?? name);
  const place = units.reduce((sum, unit) => sum * 16 + unit, INTERFACE_KINDS.indexOf(kind));
  const bytes = [...VENDOR, (0x6a + device) & 255, (place >> 8) & 255, place & 255];
  const digits = bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return digits.replace(/(.{4})(?=.)/g, "$1.");
}

/** The hardware address of a switch as a whole. */
export function baseAddress({ baseMac }: Router): string {
  return baseMac ?? hardwareAddress({ name: "Vlan1", mac: undefined });
}

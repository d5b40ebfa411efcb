import {
  factsOf,
  INTERFACE_KINDS,
  interfaceKinds,
  interfaceParts,
  type InterfaceKind,
} from "./types/interface-kinds.js";

/** The interfaces of a device as far as its command line knows them. */
export interface Interfaces {
  /** Every one that is there: ports, cards, and what somebody made. */
  names(): readonly string[];
  has(name: string): boolean;
  /** Kinds of which somebody may make one by naming it. */
  readonly virtual: readonly InterfaceKind[];
  /** The highest number of a slot that takes cards; undefined where nothing can be plugged in. */
  readonly slots: number | undefined;
}

/** The kinds of which a device has an interface or may make one; all where the device is not known. */
export function kindsOf(device: Interfaces | undefined): readonly InterfaceKind[] {
  if (!device) return INTERFACE_KINDS;
  const present = new Set(device.names().map((name) => interfaceParts(baseOf(name))?.kind));
  return INTERFACE_KINDS.filter((kind) => present.has(kind) || device.virtual.includes(kind));
}

/** The kinds that a typed beginning stands for on a device: those that it has, or else all that begin so. */
export function kindsMeant(typed: string, device: Interfaces | undefined): readonly InterfaceKind[] {
  const own = interfaceKinds(typed, kindsOf(device));
  return own.length > 0 ? own : interfaceKinds(typed);
}

/**
 * Whether the product can have an interface of that name: one that is there, one of a kind that can be made, or one
 * on a card. The ports of the main board are the ones that it was built with.
 */
export function canHave(device: Interfaces, name: string): boolean {
  if (device.has(name)) return true;
  const base = baseOf(name);
  const kind = interfaceParts(base)?.kind;
  if (kind === undefined) return false;
  if (factsOf(kind).isVirtual) return device.virtual.includes(kind);
  return device.has(base) || isOnCard(kind, base, device);
}

function isOnCard(kind: InterfaceKind, name: string, { slots }: Interfaces): boolean {
  if (slots === undefined) return false;
  if (factsOf(kind).isOnCard) return true;
  const [slot = 0, ...rest] = (/[\d/]+$/.exec(name)?.[0] ?? "").split("/").map(Number);
  return slot <= slots && (rest.length > 1 || (rest.length === 1 && slot > 0));
}

/** The port of a sub-interface or of a channel; any other interface itself. */
function baseOf(name: string): string {
  return name.replace(/[.:]\d+(?::\d+)?$/, "");
}

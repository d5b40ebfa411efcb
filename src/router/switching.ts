import { LAST_VLAN, mergedRanges, withoutRanges, type NumberRange } from "../language/types/vlan-list.js";
import type { Router } from "./router.js";
import type { Switching, SwitchportMode, Vlan } from "./switching-model.js";

/** Rules over VLANs and switch ports (IEEE 802.1Q; IOS LAN switching configuration guide, "Configuring VLANs"). */

/** VLANs of token rings and FDDI, which every Catalyst has and none uses. */
export const RESERVED_VLANS: ReadonlyMap<number, string> = new Map([
  [1002, "fddi-default"],
  [1003, "token-ring-default"],
  [1004, "fddinet-default"],
  [1005, "trnet-default"],
]);

/** From here on VLANs are known to a switch in VTP transparent mode only. */
export const FIRST_EXTENDED_VLAN = 1006;

/** The name of a VLAN, its own or the one that its number gives it. */
export function vlanName({ number, name }: Pick<Vlan, "number" | "name">): string {
  return name ?? usualVlanName(number);
}

/** The name of a VLAN that nobody named. */
export function usualVlanName(number: number): string {
  return number === 1 ? "default" : `VLAN${String(number).padStart(4, "0")}`;
}

/** The VLANs that exist, by number. */
export function vlansInOrder({ vlans }: Router): readonly Vlan[] {
  return [...vlans.values()].toSorted((a, b) => a.number - b.number);
}

/** Whether frames are forwarded in a VLAN. */
export function isActive({ vlans }: Router, number: number): boolean {
  const vlan = vlans.get(number);
  return vlan !== undefined && !vlan.suspended && !vlan.shutdown;
}

/** Whether the VLANs are part of the configuration, rather than of a database of their own (VTP). */
export function showsVlans({ vtp }: Router): boolean {
  return vtp.mode === "transparent" || vtp.mode === "off";
}

/** Adds a VLAN, which the file of VLANs then holds. */
export function addVlan(router: Router, vlan: Vlan): void {
  router.vlans.set(vlan.number, vlan);
  router.vlanFile = true;
}

export function deleteVlan(router: Router, number: number): void {
  router.vlans.delete(number);
  router.vlanFile = true;
}

/** What `vlan.dat` holds. */
export type VlanDatabase = Pick<Router, "vlans" | "vtp">;

/** The database as it is kept in flash memory; undefined while there is no such file. */
export function vlanDatabase({ vlanFile, vlans, vtp }: Router): VlanDatabase | undefined {
  return vlanFile ? { vlans, vtp } : undefined;
}

/** Gives a switch that starts the VLANs of its file, unless its configuration tells them. */
export function restoreVlans(database: VlanDatabase | undefined, started: Router): void {
  if (!database || showsVlans(started)) return;
  started.vlanFile = true;
  started.vtp = database.vtp;
  for (const [number, vlan] of database.vlans) started.vlans.set(number, vlan);
}

/**
 * Whether a port is a trunk, given the mode of the port at the other end (DTP): one end has to want a trunk, and the
 * other to agree. An end that does not negotiate is as if there were none.
 */
export function isTrunk({
  mode,
  nonegotiate,
  peer,
}: Pick<Switching, "mode" | "nonegotiate" | "peer">): boolean {
  switch (mode) {
    case "trunk":
      return true;
    case "access":
      return false;
    case "dynamic auto":
      return !nonegotiate && (peer === "trunk" || peer === "dynamic desirable");
    case "dynamic desirable":
      return !nonegotiate && peer !== undefined && peer !== "access";
  }
}

/** What the port at the other end hears of a port's mode: nothing where it does not negotiate. */
export function announcedMode({ mode, nonegotiate }: Switching): SwitchportMode | undefined {
  return nonegotiate ? undefined : mode;
}

/** The priority of this bridge in the spanning tree of a VLAN, without the VLAN's number. */
export function bridgePriority({ spanningTree }: Router, vlan: number): number {
  return spanningTree.priorities.get(vlan) ?? 32768;
}

/** Whether a port forwards as soon as it is up. */
export function isPortfast({ spanningTree }: Router, switching: Switching): boolean {
  const { portfast } = switching;
  if (portfast === "trunk") return true;
  return !isTrunk(switching) && (portfast ?? spanningTree.portfastDefault);
}

/** Whether a port closes when it hears another bridge. */
export function isGuarded(router: Router, switching: Switching): boolean {
  return switching.bpduguard ?? (router.spanningTree.bpduguardDefault && isPortfast(router, switching));
}

/** The VLAN of an untagged frame that enters a port. */
export function untaggedVlan(switching: Switching): number {
  return isTrunk(switching) ? switching.nativeVlan : switching.accessVlan;
}

/**
 * The VLAN of a frame that enters a port, by its 802.1Q tag; undefined where the port does not take it. Tag 0 carries
 * a priority and no VLAN.
 */
export function vlanOfFrame(
  router: Router,
  switching: Switching,
  tag: number | undefined,
): number | undefined {
  const own = tag === undefined || tag === 0 ? untaggedVlan(switching) : tag;
  return carriedVlans(router, switching).some(({ vlan }) => vlan === own) ? own : undefined;
}

/** A VLAN that a port carries, and whether its frames leave with a tag. */
export interface CarriedVlan {
  readonly vlan: number;
  readonly tagged: boolean;
}

/** Every active VLAN that a port carries, by number. */
export function carriedVlans(router: Router, switching: Switching): readonly CarriedVlan[] {
  const { accessVlan, voiceVlan, nativeVlan } = switching;
  const carried = isTrunk(switching)
    ? vlansInOrder(router)
        .filter(({ number }) => isAllowed(switching, number))
        .map(({ number }) => ({ vlan: number, tagged: number !== nativeVlan }))
    : [
        { vlan: accessVlan, tagged: false },
        ...(typeof voiceVlan === "number" && voiceVlan !== accessVlan
          ? [{ vlan: voiceVlan, tagged: true }]
          : []),
      ];
  return carried.filter(({ vlan }) => isActive(router, vlan)).toSorted((a, b) => a.vlan - b.vlan);
}

/** Whether a trunk may carry a VLAN. */
export function isAllowed({ allowedVlans }: Pick<Switching, "allowedVlans">, vlan: number): boolean {
  return allowedVlans === "all" || allowedVlans.some(({ low, high }) => low <= vlan && vlan <= high);
}

const ALL: readonly NumberRange[] = [{ low: 1, high: LAST_VLAN }];

/** The allowed VLANs and some more. */
export function withVlans(
  allowed: Switching["allowedVlans"],
  added: readonly NumberRange[],
): Switching["allowedVlans"] {
  return allowed === "all" ? "all" : allOr(mergedRanges([...allowed, ...added]));
}

/** The allowed VLANs without some. */
export function withoutVlans(
  allowed: Switching["allowedVlans"],
  removed: readonly NumberRange[],
): Switching["allowedVlans"] {
  return allOr(withoutRanges(allowed === "all" ? ALL : allowed, removed));
}

/** Every VLAN there can be is called `all`. */
function allOr(ranges: readonly NumberRange[]): Switching["allowedVlans"] {
  const [only, second] = ranges;
  return only?.low === 1 && only.high === LAST_VLAN && !second ? "all" : ranges;
}

/** Whether the interface of a VLAN has a network behind it: the VLAN is active, and on some open port that is connected. */
export function isVlanUp(router: Router, number: number): boolean {
  return (
    isActive(router, number) &&
    [...router.interfaces.values()].some(
      ({ switching, shutdown, cable, errDisabled }) =>
        switching !== undefined &&
        !shutdown &&
        cable &&
        errDisabled === undefined &&
        carriedVlans(router, switching).some(({ vlan }) => vlan === number),
    )
  );
}

import * as v from "valibot";
import type { PhoneProtocol, StaticAddress } from "../../network/topology.js";
import { addressWithLength } from "../address-text.js";
import { about } from "../exercise-schema.js";
import { host, hostWithMask, mac } from "../field-values.js";
import type { DeviceFields } from "./device-kind.js";

const MAC = "Its hardware address, or adopt: one that the configuration names";

/** The hardware address of a station. */
export const macField = about(mac, MAC);

/** What a file says of a station that has an address of its own, or leases one. */
export const hostFields = {
  mac: macField,
  address: v.optional(about(hostWithMask, "Its address and the length of its network, or dhcp")),
  gateway: v.optional(about(host, "Its default gateway")),
  dns: v.optional(about(host, "Its name server")),
};

interface HostSource {
  readonly address?: { readonly address: string; readonly mask: string } | undefined;
  readonly gateway?: string | undefined;
  readonly dns?: string | undefined;
}

/** The address that a station has of its own; undefined: by DHCP. */
export function readAddress({ address, gateway, dns }: HostSource): StaticAddress | undefined {
  return address && { ...address, gateway, nameServer: dns };
}

/** The fields that `readAddress` makes the same address of. */
export function writeAddress(address: StaticAddress | undefined): DeviceFields {
  return address
    ? { address: addressWithLength(address), gateway: address.gateway, dns: address.nameServer }
    : {};
}

/** How a drawing shows where the address of a station comes from. */
export function shownAddress(address: StaticAddress | undefined): readonly string[] {
  return [address ? addressWithLength(address) : "DHCP"];
}

/** What stands behind a phone that speaks SIP. */
export function sipMark(protocol: PhoneProtocol | undefined): string {
  return protocol === "sip" ? " SIP" : "";
}

/** What phones speak unless it is said stays unsaid. */
export function writtenProtocol(protocol: PhoneProtocol | undefined): PhoneProtocol | undefined {
  return protocol === "sccp" ? undefined : protocol;
}

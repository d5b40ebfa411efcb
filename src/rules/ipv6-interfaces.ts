import { ipv6Address, ipv6Autoconfig, ipv6Enable } from "../modes/interface/ipv6-addresses.js";
import { unicastRouting } from "../modes/global/ip/forwarding.js";
import { hardwareAddress } from "../router/interfaces.js";
import { eui64, networkOf6, solicitedNode } from "../router/ipv6.js";
import type { Interface, Router } from "../router/router.js";

/** The IPv6 addresses that an interface has by what was said of it (RFC 4291, section 2.8). */

export interface GlobalAddress {
  readonly address: string;
  /** The network in which it is, with its length. */
  readonly network: string;
  /** How it came about, where that is not as it was typed. */
  readonly kind: "ANY" | "EUI" | undefined;
}

/** Undefined if no IPv6 is on the interface. One that has any address, or IPv6 alone, makes itself a link-local one. */
export function linkLocalOf(port: Interface): string | undefined {
  const told = ipv6Address.shown.all(port);
  const isOn = ipv6Enable.shown.isOn(port) || ipv6Autoconfig.shown.of(port) !== undefined;
  if (told.length === 0 && !isOn) return undefined;
  return told.find((one) => one.local)?.local ?? eui64("fe80::", hardwareAddress(port));
}

export function globalAddressesOf(port: Interface): readonly GlobalAddress[] {
  return ipv6Address.shown.all(port).flatMap((one) => {
    if (one.prefix === undefined) return [];
    const [address = "", length = ""] = one.prefix.split("/");
    const made = one["eui-64"] ? eui64(address, hardwareAddress(port)) : address;
    const kind = one["eui-64"] ? ("EUI" as const) : one.anycast ? ("ANY" as const) : undefined;
    return [{ address: made, network: networkOf6(`${made}/${length}`), kind }];
  });
}

/** The groups to which an interface listens: all nodes, all routers where it is one, and those in which it is asked for. */
export function groupsOf(router: Router, port: Interface): readonly string[] {
  const own = [...globalAddressesOf(port).map(({ address }) => address), linkLocalOf(port)];
  const asked = own.flatMap((address) => (address === undefined ? [] : [solicitedNode(address)]));
  const routers = unicastRouting.shown.isOn(router) ? ["FF02::2"] : [];
  return [...new Set(["FF02::1", ...routers, ...asked])];
}

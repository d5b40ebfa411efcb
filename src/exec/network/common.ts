import type { Outcome } from "../../language/declaration.js";
import { comparePorts, partsOf } from "../../router/interfaces.js";
import type { Interface, Router } from "../../router/router.js";
import type { Device } from "../../modes/device.js";
import { noSuchInterface } from "../../modes/no-such-interface.js";

/** What the shows of interfaces and addresses share. */

/**
 * All interfaces in the order of running-config as Packet Tracer and older trains have it: ports before the rest. A
 * switch names the interfaces of its VLANs first.
 */
export function interfacesInOrder({ interfaces, isSwitch }: Router): readonly Interface[] {
  const vlans = isSwitch ? -1 : 2;
  const rank = ({ name }: Interface) => {
    if (name.startsWith("Vlan")) return vlans;
    return /^(Loopback|Tunnel|Dialer|Multilink|BVI|Port-channel)/.test(name) ? 1 : 0;
  };
  return [...interfaces.values()].toSorted((a, b) => rank(a) - rank(b) || comparePorts(a, b));
}

/** `Fa0/0`: the first two letters of the kind, as tables with narrow columns write it. */
export function shortName(name: string): string {
  return name.replace(partsOf(name).kind, (kind) => (kind === "Loopback" ? "Lo" : kind.slice(0, 2)));
}

/** Runs a show of one interface or of all. */
export function perInterface(text: (port: Interface, device: Device) => string) {
  return (
    router: Router,
    { interface: name }: { readonly interface?: string },
    device: Device,
  ): string | Outcome => {
    const port = name === undefined ? undefined : router.interfaces.get(name);
    if (name !== undefined && !port) return noSuchInterface(device);
    const ports = port ? [port] : interfacesInOrder(router);
    return ports.map((one) => text(one, device)).join("");
  };
}

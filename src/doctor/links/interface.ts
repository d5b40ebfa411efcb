import { helpersOf } from "../../modes/interface/address.js";
import { shortPort } from "../../network/device-ports.js";
import type { IosNode } from "../../network/ios/ios-node.js";
import { contains, type Network } from "../../router/ipv4.js";
import { ownerOf } from "../../router/interfaces.js";
import type { DhcpPool, Interface, Router } from "../../router/router.js";
import { configure, declare, fault, type Fault } from "../finding.js";

/** The interface of the router behind which a phone is: it needs an address, that of the network which is served. */

interface AtInterface {
  readonly device: string;
  readonly port: string;
  readonly address: string;
  readonly mask: string;
}

export const interfaceFindings = {
  bare: declare<AtInterface>({
    code: "D42",
    name: "interface-address-missing",
    severity: "broken",
    why: {
      en: ({ device, port }, who) =>
        `${device} ${shortPort(port)} has no address: the router is not in the network of ${who} and answers nothing there.`,
      fr: ({ device, port }, who) =>
        `${device} ${shortPort(port)} n'a pas d'adresse : le routeur n'est pas dans le réseau de ${who} et n'y répond à rien.`,
    },
    remedy: ({ port, address, mask }) => configure(`interface ${port}`, `ip address ${address} ${mask}`),
  }),
  foreign: declare<AtInterface & { readonly present: string }>({
    code: "D43",
    name: "interface-address-wrong",
    severity: "broken",
    why: {
      en: ({ device, port, present, address }, who) =>
        `${device} ${shortPort(port)} has the address ${present}, while pool and call agent are meant for ${address}: ${who} is not served.`,
      fr: ({ device, port, present, address }, who) =>
        `${device} ${shortPort(port)} a l'adresse ${present}, alors que pool et call agent sont prévus pour ${address} : ${who} n'est pas servi.`,
    },
    remedy: ({ port, address, mask }) => configure(`interface ${port}`, `ip address ${address} ${mask}`),
    replug: true,
  }),
  unknown: declare<{ readonly device: string; readonly port: string }>({
    code: "D44",
    name: "interface-address-unknown",
    severity: "broken",
    why: {
      en: ({ device, port }, who) =>
        `${device} ${shortPort(port)} has no address, and no other line tells which one was meant: give it one (ip address) for ${who}.`,
      fr: ({ device, port }, who) =>
        `${device} ${shortPort(port)} n'a pas d'adresse, et aucune autre ligne ne dit laquelle : donnez-lui-en une (ip address) pour ${who}.`,
    },
    remedy: () => [],
  }),
};

export function checkInterface(node: IosNode, entry: Interface): Fault | undefined {
  const { router, name: device } = node;
  const meant = meantFor(router, entry);
  const present = entry.addresses[0];
  const where = { device, line: `interface ${entry.name}` };
  if (!present) {
    return meant
      ? fault(interfaceFindings.bare, where, { device, port: entry.name, ...meant })
      : fault(interfaceFindings.unknown, where, { device, port: entry.name });
  }
  if (!meant || isServed(router, entry)) return undefined;
  return fault(interfaceFindings.foreign, where, {
    device,
    port: entry.name,
    present: present.address,
    ...meant,
  });
}

/** Whether a pool is there for an interface's network, or somebody else's server. */
function isServed({ dhcp }: Router, port: Interface): boolean {
  if (helpersOf(port).length > 0) return true;
  const { addresses } = port;
  return [...dhcp.pools.values()].some(
    ({ network }) => network && addresses.some(({ address }) => contains(network, address)),
  );
}

/** The address that the rest of the configuration speaks of as the router's own, where no interface has it. */
function meantFor(router: Router, entry: Interface): Network | undefined {
  const pools = orphans(router, entry);
  const named = [
    ...pools.flatMap(told),
    router.telephony?.source?.address ?? [],
    router.dhcp.excluded.flatMap(({ low, high }) => (high === undefined ? [low] : [])),
  ].flat();
  const { address, votes } = mostNamed(named.filter((one) => ownerOf(router, one) === undefined));
  // One word alone may be the wrong one; where the interface has an address, two have to agree.
  if (address === undefined || (entry.addresses.length > 0 && votes < 2)) return undefined;
  const around = pools.find(({ network }) => network && contains(network, address));
  return { address, mask: around?.network?.mask ?? entry.addresses[0]?.mask ?? "255.255.255.0" };
}

/** The address that is named most often, the first one of equals. */
function mostNamed(addresses: readonly string[]): {
  readonly address: string | undefined;
  readonly votes: number;
} {
  const votes = (address: string) => addresses.filter((one) => one === address).length;
  const [address] = addresses.toSorted((a, b) => votes(b) - votes(a));
  return { address, votes: address === undefined ? 0 : votes(address) };
}

/** The addresses that a pool names as those of the router. */
function told({ defaultRouters, options }: Pick<DhcpPool, "defaultRouters" | "options">): readonly string[] {
  return [...options.flatMap(({ code, ip = [] }) => (code === 150 ? ip : [])), ...defaultRouters];
}

/** Pools whose network is that of no interface. */
function orphans({ dhcp, interfaces }: Router, entry: Interface): readonly DhcpPool[] {
  const addresses = [...interfaces.values()].filter((one) => one !== entry).flatMap((one) => one.addresses);
  return [...dhcp.pools.values()].filter(
    ({ network }) => network && !addresses.some(({ address }) => contains(network, address)),
  );
}

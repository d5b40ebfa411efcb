import { overlappingInterfaces } from "./interface-register.js";
import { networkOf, overlaps } from "./ipv4.js";
import type { Interface, InterfaceAddress, Router } from "./router.js";

/** An address of another interface, or another address of this one, whose network overlaps. */
export interface Overlap {
  readonly network: string;
  readonly interface: string;
  readonly secondary: boolean;
}

/** The first interface with an address in the same network; of the interface itself, addresses of the other rank. */
export function overlapOf(router: Router, own: Interface, added: InterfaceAddress): Overlap | undefined {
  for (const { name, addresses } of overlappingInterfaces(router, added)) {
    const rival = addresses.find((one) => (name !== own.name || isRival(one, added)) && overlaps(one, added));
    if (rival) return overlapWith(rival, name, added);
  }
  return undefined;
}

/** A primary address replaces the primary one, and a secondary address the same secondary one; the rest stays. */
function isRival(kept: InterfaceAddress, added: InterfaceAddress): boolean {
  return added.secondary ? kept.address !== added.address && !kept.secondary : kept.secondary;
}

/** What keeps a shut interface from being opened: a network that an open interface has. */
export function overlapWhenOpened(router: Router, opened: Interface): Overlap | undefined {
  for (const added of opened.addresses) {
    for (const { name, addresses, shutdown } of overlappingInterfaces(router, added)) {
      const rival = addresses.find((one) => overlaps(one, added));
      if (rival && name !== opened.name && !shutdown) return overlapWith(rival, name, added);
    }
  }
  return undefined;
}

function overlapWith({ secondary }: InterfaceAddress, name: string, added: InterfaceAddress): Overlap {
  return { network: networkOf(added.address, added.mask), interface: name, secondary };
}

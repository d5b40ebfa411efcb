import { permits } from "./packet-filter.js";
import type { Router } from "./router.js";

/** What an access list says of somebody who connects to the router itself (IOS Security Configuration Guide, "Controlling Access to a Virtual Terminal Line"). */

/** A TCP connection to one of the router's own ports. */
export interface Caller {
  /** The IPv4 address from which it comes. */
  readonly address: string;
  readonly port: number;
}

/** Whether a list lets a caller in; one that does not exist lets everybody in. */
export function letsIn({ accessLists }: Router, name: string, { address, port }: Caller): boolean {
  const list = accessLists.get(name);
  return (
    !list ||
    permits(list, {
      source: address,
      destination: undefined,
      protocol: TCP,
      destinationPort: port,
      dscp: 0,
    })
  );
}

const TCP = 6;

import { IosNode } from "../network/ios/ios-node.js";
import { Phone } from "../network/phone/phone.js";
import type { Port } from "../network/link/wire.js";

/** A cable as it is passed on the way: out of one port, into another. */
export interface Hop {
  readonly from: Port;
  readonly to: Port;
}

/** The cables from a phone to the router that serves it, whether they carry anything now or not. */
export interface Way {
  readonly hops: readonly Hop[];
  readonly router: IosNode;
}

/** The shortest way by cable to a router, to one with a call agent where there are several. */
export function wayToRouter(uplink: Port): Way | undefined {
  const found: Way[] = [];
  const seen = new Set<Port>();
  let fringe: readonly (readonly Hop[])[] = hopsFrom(uplink).map((hop) => [hop]);
  while (fringe.length > 0) {
    const further: (readonly Hop[])[] = [];
    for (const hops of fringe) {
      const port = hops.at(-1)?.to;
      if (!port || seen.has(port)) continue;
      seen.add(port);
      const { node } = port;
      if (node instanceof IosNode && !node.isSwitch) found.push({ hops, router: node });
      else for (const hop of portsBehind(port).flatMap(hopsFrom)) further.push([...hops, hop]);
    }
    fringe = further;
  }
  return found.find(({ router }) => router.router.telephony !== undefined) ?? found[0];
}

/** Where frames that come in at a port may go on. */
function portsBehind(port: Port): readonly Port[] {
  const { node } = port;
  if (node instanceof IosNode) return [...node.ports.values()].filter((other) => other !== port);
  return node instanceof Phone && port === node.downlink ? [node.uplink] : [];
}

function hopsFrom(from: Port): readonly Hop[] {
  return from.peer ? [{ from, to: from.peer }] : [];
}

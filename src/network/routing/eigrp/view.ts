import { distanceOf } from "../../../router/eigrp-metric.js";
import { classfulMask, contains, networkKey, networkOf, toNumber } from "../../../router/ipv4.js";
import type { EigrpRoute } from "./message.js";
import type { EigrpPort } from "./ports.js";
import type { EigrpDestination, EigrpWay } from "./topology.js";

/** A network that stands for its parts. */
export interface Summary {
  readonly network: string;
  readonly mask: string;
}

/**
 * What is told through an interface: nothing of what is reached through it, and of networks that are summarised there
 * only the whole, as near as its nearest part. A stub tells only of what is its own.
 */
export function toldThrough(
  port: EigrpPort,
  destinations: readonly EigrpDestination[],
  { summaries, isStub }: { readonly summaries: readonly Summary[]; readonly isStub: boolean },
): ReadonlyMap<string, EigrpRoute> {
  const told = new Map<string, EigrpRoute>();
  for (const destination of destinations) {
    const [best] = destination.successors;
    if (!best || (isStub && best.teller)) continue;
    if (
      port.splitHorizon &&
      destination.successors.some((way) => interfaceOf(way, destination) === port.name)
    )
      continue;
    const { network, mask } = destination;
    const summary = summaries.find((one) => isPartOf({ network, mask }, one));
    const whole = summary ?? { network, mask };
    const known = told.get(networkKey(whole));
    if (known && distanceOf(known.vector) <= best.distance) continue;
    told.set(networkKey(whole), {
      network: whole.network,
      mask: whole.mask,
      vector: best.vector,
      external: summary ? undefined : best.external,
    });
  }
  return told;
}

function interfaceOf({ teller }: EigrpWay, { own }: EigrpDestination): string | undefined {
  return teller ? teller.interface : own?.interface;
}

function isPartOf(one: Summary, whole: Summary): boolean {
  return (
    toNumber(one.mask) > toNumber(whole.mask) &&
    contains({ address: whole.network, mask: whole.mask }, one.network)
  );
}

/** The networks of class A, B or C on which the router is, to be told as such where an interface is on another one. */
export function classSummaries(port: EigrpPort, ports: readonly EigrpPort[]): readonly Summary[] {
  const majorOf = (address: string): Summary => {
    const mask = classfulMask(address);
    return { network: networkOf(address, mask), mask };
  };
  const here = majorOf(port.address).network;
  return ports.map(({ address }) => majorOf(address)).filter(({ network }) => network !== here);
}

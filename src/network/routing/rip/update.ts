import { classfulMask, contains, networkKey, networkOf, toNumber } from "../../../router/ipv4.js";
import type { RipEntry } from "./message.js";
import type { RipPort } from "./ports.js";

/** A network that RIP tells of. */
export interface ToldNetwork {
  readonly network: string;
  readonly mask: string;
  /** As neighbours are to see it. */
  readonly metric: number;
  /** The interfaces by which it is reached. */
  readonly interfaces: readonly string[];
}

/**
 * What an update through an interface says (RFC 1058 section 3.2, RFC 2453 section 4): nothing of what is reached through
 * that interface itself, and parts of another network of class A, B or C only as the whole, except that version 2 can
 * tell parts apart.
 */
export function updateEntries(
  known: readonly ToldNetwork[],
  port: RipPort,
  version: 1 | 2,
  summarises: boolean,
): readonly RipEntry[] {
  const entries = new Map<string, RipEntry>();
  for (const one of known) {
    if (port.splitHorizon && one.interfaces.includes(port.name)) continue;
    const told = asTold(one, port, version, summarises);
    if (!told) continue;
    const { network, mask } = told;
    const key = networkKey(told);
    const metric = Math.min(one.metric, entries.get(key)?.metric ?? one.metric);
    entries.set(key, { network, mask: version === 1 ? NO_MASK : mask, nextHop: "0.0.0.0", metric });
  }
  return [...entries.values()].toSorted(
    (a, b) => toNumber(a.network) - toNumber(b.network) || toNumber(a.mask) - toNumber(b.mask),
  );
}

const NO_MASK = "0.0.0.0";

interface Prefix {
  readonly network: string;
  readonly mask: string;
}

function asTold(
  { network, mask }: ToldNetwork,
  port: RipPort,
  version: 1 | 2,
  summarises: boolean,
): Prefix | undefined {
  if (toNumber(network) === 0) return { network, mask };
  const summary = port.summaries.find((one) => contains({ address: one.network, mask: one.mask }, network));
  if (summary && version === 2) return summary;
  const natural = classfulMask(network);
  const major = networkOf(network, natural);
  const isPart = toNumber(mask) > toNumber(natural);
  const isNear = major === networkOf(port.address, classfulMask(port.address));
  if (version === 2)
    return isPart && !isNear && summarises ? { network: major, mask: natural } : { network, mask };
  if (!isPart) return toNumber(mask) === toNumber(natural) ? { network, mask } : undefined;
  if (!isNear) return { network: major, mask: natural };
  return mask === port.mask || mask === "255.255.255.255" ? { network, mask } : undefined;
}

/** The mask that an entry of version 1 means: that of the interface within the same network, or of a whole network. */
export function impliedMask(network: string, port: RipPort): string {
  if (toNumber(network) === 0) return "0.0.0.0";
  const natural = classfulMask(network);
  if (networkOf(network, natural) !== networkOf(port.address, natural)) return natural;
  return networkOf(network, port.mask) === network ? port.mask : "255.255.255.255";
}

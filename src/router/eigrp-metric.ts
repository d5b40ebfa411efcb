import type { EigrpVector } from "./routing-model.js";

/** Farther than anything. */
export const INFINITE = 0xffffffff;

/** The distance that a vector adds up to, with K1 and K3 as 1 (RFC 7868 section 5.6.2). */
export function distanceOf(vector: EigrpVector | undefined): number {
  if (!vector) return INFINITE;
  return 256 * (Math.floor(10_000_000 / vector.bandwidth) + Math.floor(vector.delay / 10));
}

/** The vector of a network behind one more link. */
export function behind(vector: EigrpVector, link: EigrpVector): EigrpVector {
  return {
    delay: vector.delay + link.delay,
    bandwidth: Math.min(vector.bandwidth, link.bandwidth),
    mtu: Math.min(vector.mtu, link.mtu),
    hops: vector.hops + 1,
    reliability: Math.min(vector.reliability, link.reliability),
    load: Math.max(vector.load, link.load),
  };
}

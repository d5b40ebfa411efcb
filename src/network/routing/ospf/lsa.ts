import type { Lsa, LsaHeader, LsaName } from "../../../router/ospf-model.js";

/** Link state advertisements compared (RFC 2328 section 12). */

/** Seconds: when an advertisement is no longer valid, and when its router repeats it (RFC 2328 appendix B). */
export const MAX_AGE = 3600;
export const REFRESH_TIME = 1800;
/** Instances whose ages differ by more than this are different ones. */
const MAX_AGE_DIFFERENCE = 900;

export const FIRST_SEQUENCE = -0x7fffffff;

export function nameOf({ type, id, advertisingRouter }: LsaName): string {
  return `${type} ${id} ${advertisingRouter}`;
}

/** Above 0 if the first instance is newer, below if the second one is, 0 if they are the same (section 13.1). */
export function compareInstances(a: LsaHeader, b: LsaHeader): number {
  if (a.sequence !== b.sequence) return a.sequence - b.sequence;
  if (a.checksum !== b.checksum) return a.checksum - b.checksum;
  if (a.age >= MAX_AGE !== b.age >= MAX_AGE) return a.age >= MAX_AGE ? 1 : -1;
  return Math.abs(a.age - b.age) > MAX_AGE_DIFFERENCE ? b.age - a.age : 0;
}

export function headerOf({ body: _, ...header }: Lsa): LsaHeader {
  return header;
}

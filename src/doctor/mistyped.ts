import { patientsOf, type Patient } from "./patient.js";

/** What a configuration has for a phone with a hardware address. */
interface ForPhone {
  readonly mac?: string | undefined;
}

/**
 * Of what a configuration has for phones the one whose address belongs to no phone that is there: it looks like this one's,
 * or is in use and would have no phone.
 */
export function mistypedFor<T extends ForPhone>(
  { lab, mac }: Patient,
  all: readonly T[],
  isUsed: (one: T) => boolean,
): T | undefined {
  const there = new Set(patientsOf(lab).map((one) => plain(one.mac)));
  const far = (one: T) => distance(plain(one.mac ?? ""), plain(mac));
  return all
    .filter((one) => one.mac !== undefined && !there.has(plain(one.mac)) && (isUsed(one) || far(one) <= SLIP))
    .toSorted((a, b) => far(a) - far(b))[0];
}

/** A hardware address without the dots of a spelling. */
export function plain(mac: string): string {
  return mac.replaceAll(".", "").toLowerCase();
}

/** Digits of an address that are wrong when somebody mistypes it. */
const SLIP = 4;

/** In how many places two addresses differ. */
function distance(one: string, other: string): number {
  return [...one].filter((sign, index) => sign !== other[index]).length;
}

import { refuse, type Outcome } from "../../../language/declaration.js";

/** What an entry of a prefix list says beside its number, of either version of IP (IOS IP Routing command reference). */
export interface PrefixEntry {
  readonly action?: string;
  readonly network?: string;
  readonly shortest?: number;
  readonly longest?: number;
}

export const prefixEntryHelp = {
  deny: "Specify packets to reject",
  permit: "Specify packets to forward",
  ge: "Minimum prefix length to be matched",
  shortest: "Minimum prefix length",
  le: "Maximum prefix length to be matched",
  longest: "Maximum prefix length",
} as const;

/** The lengths that match lie behind that of the network itself, and end at that of an address in bits. */
export function rangeFault({ network = "", shortest, longest }: PrefixEntry, bits: 32 | 128): Outcome {
  const length = Number(network.split("/")[1]);
  const low = shortest ?? length + 1;
  const isWhole = shortest === undefined && longest === undefined;
  if (isWhole || (length < low && low <= (longest ?? bits))) return undefined;
  return refuse(`% Invalid prefix range for ${network}, make sure: len < ge-value <= le-value`);
}

export function samePrefixEntry(one: PrefixEntry, other: PrefixEntry): boolean {
  return (
    one.action === other.action &&
    one.network === other.network &&
    one.shortest === other.shortest &&
    one.longest === other.longest
  );
}

/** The number of an entry that is typed without one: five behind the last one of its list. */
export function nextSequence(list: readonly { readonly sequence: number }[]): number {
  const last = Math.max(0, ...list.map(({ sequence }) => sequence));
  return (Math.floor(last / STEP) + 1) * STEP;
}

const STEP = 5;

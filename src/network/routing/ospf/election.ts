import { toNumber } from "../../../router/ipv4.js";

/** A router on a network that elects a designated one; whom it takes for what, it says in its hellos. */
export interface Candidate {
  readonly routerId: string;
  readonly address: string;
  /** 0 never becomes one. */
  readonly priority: number;
  readonly designated: string;
  readonly backup: string;
}

export interface Elected {
  /** Addresses; 0.0.0.0 where there is none. */
  readonly designated: string;
  readonly backup: string;
}

/**
 * Who is the designated router of a network, and who takes over from it (RFC 2328 section 9.4): who already is one
 * stays it, so that the highest priority counts only where there is none.
 */
export function elect(self: Candidate, others: readonly Candidate[]): Elected {
  const first = electOnce([self, ...others]);
  const isNew =
    (first.designated === self.address) !== (self.designated === self.address) ||
    (first.backup === self.address) !== (self.backup === self.address);
  return isNew ? electOnce([{ ...self, ...first }, ...others]) : first;
}

function electOnce(candidates: readonly Candidate[]): Elected {
  const eligible = candidates.filter(({ priority }) => priority > 0);
  const leaders = eligible.filter((one) => one.designated === one.address);
  const rest = eligible.filter((one) => one.designated !== one.address);
  const backup = highest(rest.filter((one) => one.backup === one.address)) ?? highest(rest);
  const designated = highest(leaders) ?? backup;
  return {
    designated: designated?.address ?? NONE,
    backup: designated === backup ? NONE : (backup?.address ?? NONE),
  };
}

export const NONE = "0.0.0.0";

function highest(candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.toSorted(
    (a, b) => b.priority - a.priority || toNumber(b.routerId) - toNumber(a.routerId),
  )[0];
}

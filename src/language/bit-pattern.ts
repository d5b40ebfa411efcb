/** A set of numbers of 32 bits: those that are equal to `bits` wherever `free` has no bit. */
export interface BitPattern {
  readonly bits: number;
  readonly free: number;
}

/** The set of one number. */
export function exactly(bits: number): BitPattern {
  return { bits, free: 0 };
}

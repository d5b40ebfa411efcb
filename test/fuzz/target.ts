import type fc from "fast-check";

/** How much of what was worked off: `{ lines: 12 }`. */
export type Counts = Readonly<Record<string, number>>;

/** A part of the program that is handed whatever somebody might hand it. */
export interface Target<Input = unknown> {
  readonly name: string;
  /** What it is handed: plain data, so that it can be written down. */
  readonly inputs: fc.Arbitrary<Input>;
  /** How many inputs are tried before the next target has its turn. */
  readonly turn: number;
  /**
   * Hands it over.
   * @throws at a fault, whatever it is.
   */
  run(input: Input): Counts | Promise<Counts>;
}

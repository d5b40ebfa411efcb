import type { Timeline } from "../../session/timeline.js";
import { COOKIE } from "./via.js";

/** Names of dialogs and transactions, in the shapes of IOS (SIP.md section 1.2). */
export class Identifiers {
  #branch: number | undefined;

  /** `now`: milliseconds since 1970; `random` yields a number from 0 up to (not including) `below`. */
  constructor(
    private readonly timeline: Timeline,
    private readonly now: () => number,
    private readonly random: (below: number) => number,
  ) {}

  /** `z9hG4bK3A1B`: they grow by small steps. */
  branch(): string {
    this.#branch = (this.#branch ?? this.random(0x1000)) + 1 + this.random(0x20);
    return COOKIE + hex(this.#branch, 4);
  }

  /** The uptime in milliseconds, and chance: `A842C-2612`. */
  tag(): string {
    return `${hex(this.timeline.now, 1)}-${hex(this.random(0x10000), 3)}`;
  }

  /** Four words of a UUID by time: `DA5CA1B3-5E6D11B2-8001C0E1-5B6D2D43`. */
  callWords(): readonly number[] {
    const ticks = this.now() * 10;
    const middle = this.random(0x10000) * 0x10000 + 0x1100 + this.random(0x100);
    return [Math.floor(ticks) % 2 ** 32, middle, 0x80000000 + this.random(0x40000000), this.random(2 ** 32)];
  }

  secret(): string {
    return [1, 2, 3, 4].map(() => hex(this.random(2 ** 32), 8)).join("");
  }
}

/** The words of a call as `Call-ID` has them. */
export function callIdOf(words: readonly number[], address: string): string {
  return `${words.map((word) => hex(word, 8)).join("-")}@${address}`;
}

/** The same words in decimal, as `Cisco-Guid` has them. */
export function guidOf(words: readonly number[]): string {
  return words.map((word) => String(word).padStart(10, "0")).join("-");
}

function hex(number: number, digits: number): string {
  return Math.floor(number).toString(16).toUpperCase().padStart(digits, "0");
}

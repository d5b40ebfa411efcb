import { hash } from "./digest.js";

/** Milliseconds for which a nonce is good. */
const LIFETIME = 60_000;

/** What is known of a nonce that a client brings back. */
export type NonceState = "fresh" | "stale" | "strange";

/**
 * Nonces that say by themselves when they were made (RFC 2617 section 3.2.1), so that nothing has to be remembered of
 * clients that ask and never answer: eight digits of the time, and eight that only who knows the secret can make.
 */
export class Nonces {
  /** `now`: milliseconds; `secret` is nobody else's. */
  constructor(
    private readonly secret: string,
    private readonly now: () => number,
  ) {}

  next(): string {
    return this.#sealed(Math.floor(this.now()) % 2 ** 32);
  }

  stateOf(nonce: string): NonceState {
    const made = parseInt(nonce.slice(0, 8), 16);
    if (Number.isNaN(made) || this.#sealed(made) !== nonce) return "strange";
    const age = (((Math.floor(this.now()) - made) % 2 ** 32) + 2 ** 32) % 2 ** 32;
    return age > LIFETIME ? "stale" : "fresh";
  }

  #sealed(made: number): string {
    const time = made.toString(16).toUpperCase().padStart(8, "0");
    return time + hash(`${time}:${this.secret}`).slice(0, 8).toUpperCase();
  }
}

import type { Timer } from "../../session/timeline.js";
import type { Exchange } from "../calls/exchange.js";

/** How many signs of life in a row may be missing. */
const MISSED = 3;

/** Seconds that a sign of life may be late. */
const LATE = 5;

/** Watches over a phone's signs of life; whatever it sends is one. */
export class Keepalive {
  #seen = 0;
  #milliseconds = 0;
  #timer: Timer | undefined;

  constructor(
    readonly exchange: Exchange,
    readonly deceased: () => void,
    /** Milliseconds on the phone's clock: a command that lets virtual time pass takes no real phone for dead. */
    readonly now: () => number = () => exchange.host.timeline.now,
  ) {}

  start(seconds: number): void {
    this.#milliseconds = (MISSED * seconds + LATE) * 1000;
    this.seen();
    this.#watch();
  }

  seen(): void {
    this.#seen = this.now();
  }

  stop(): void {
    this.#timer?.cancel();
    this.#timer = undefined;
  }

  /** Milliseconds until the phone counts as gone. */
  #left(): number {
    return this.#seen + this.#milliseconds - this.now();
  }

  #watch(): void {
    this.stop();
    this.#timer = this.exchange.host.timeline.after(this.#left(), () => {
      // Less than a millisecond is a matter of rounding.
      if (this.#left() < 1) this.deceased();
      else this.#watch();
    });
  }
}

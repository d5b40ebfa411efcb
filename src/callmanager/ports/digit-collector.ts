import type { Timer } from "../../session/timeline.js";
import type { Exchange } from "../calls/exchange.js";
import type { PortSettings } from "./port-settings.js";

/** Digits that come in by a line one by one, until the dial plan needs no more of them. */
export class DigitCollector {
  #digits = "";
  #timer: Timer | undefined;

  constructor(
    private readonly exchange: Exchange,
    private readonly timeouts: PortSettings["timeouts"],
    /** The number is whole; "" where nobody has dialled. */
    private readonly done: (number: string) => void,
  ) {
    this.#wait(timeouts.initial);
  }

  /** A digit; `#` ends the number. */
  take(digit: string): void {
    if (digit === "#" && this.#digits !== "") return this.#finish();
    this.#digits += digit;
    if (this.exchange.match(this.#digits).more) this.#wait(this.timeouts.interdigit);
    else this.#finish();
  }

  stop(): void {
    this.#timer?.cancel();
  }

  #wait(seconds: number): void {
    this.#timer?.cancel();
    if (seconds === Infinity) return;
    this.#timer = this.exchange.host.timeline.after(seconds * 1000, () => this.#finish());
  }

  #finish(): void {
    this.stop();
    this.done(this.#digits);
  }
}

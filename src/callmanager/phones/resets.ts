import type { Timer } from "../../session/timeline.js";
import type { Exchange } from "../calls/exchange.js";
import { RESET } from "../sccp/values.js";
import { phonesOf } from "./lines-and-phones.js";

/** How phones are told to start again: one after the other, after so many seconds or when the one before is back. */
export interface ResetOrder {
  readonly kind: "reset" | "restart";
  readonly next: number | "when back";
}

/** `reset` and `restart` under way (CME command reference). A phone in a call obeys when the call is over. */
export class Resets {
  #timer: Timer | undefined;

  constructor(readonly exchange: Exchange) {}

  start(tags: readonly number[], order: ResetOrder): void {
    this.cancel();
    this.#tell(tags, order);
  }

  /** Phones that have not been told yet are spared. */
  cancel(): void {
    this.#timer?.cancel();
    this.#timer = undefined;
  }

  #tell([tag, ...rest]: readonly number[], order: ResetOrder): void {
    if (tag === undefined) return;
    const before = phonesOf(this.exchange).get(tag);
    before?.send("Reset", { kind: RESET[order.kind] });
    if (rest.length === 0) return;
    const { timeline } = this.exchange.host;
    const goOn = () => this.#tell(rest, order);
    if (order.next === 0) goOn();
    else if (order.next !== "when back") this.#timer = timeline.after(order.next * 1000, goOn);
    else {
      const until = timeline.now + PATIENCE;
      const look = () => {
        const now = phonesOf(this.exchange).get(tag);
        if ((now && now !== before) || timeline.now >= until) goOn();
        else this.#timer = timeline.after(LOOK, look);
      };
      this.#timer = timeline.after(LOOK, look);
    }
  }
}

/** Milliseconds: how often the router looks whether a phone is back, and for how long. */
const LOOK = 1000;
const PATIENCE = 240_000;

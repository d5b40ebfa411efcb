import type { Exchange } from "./exchange.js";
import { PassiveLeg } from "./passive-leg.js";

/** What came of a call of `csim start`. */
export interface TestOutcome {
  readonly callId: number;
  readonly rang: boolean;
  readonly answered: boolean;
  /** Why it ended (Q.850). */
  readonly cause: number;
}

/** The calling end of a test call: it says nothing, and waits until the other end hangs up. */
export class TestLeg extends PassiveLeg {
  readonly kind = "test";
  readonly party = { number: "", name: "" };
  #rang = false;
  #answered = false;

  constructor(
    exchange: Exchange,
    readonly done: (outcome: TestOutcome) => void,
  ) {
    super(exchange);
  }

  override alerting(): void {
    super.alerting();
    this.#rang = true;
  }

  override connected(): void {
    super.connected();
    this.#answered = true;
  }

  override released(cause: number): void {
    super.released(cause);
    this.done({ callId: this.reference, rang: this.#rang, answered: this.#answered, cause });
  }
}

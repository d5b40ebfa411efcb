import type { PhoneProgress, PhoneStage } from "./progress.js";

/** A stage that a phone came to, and when: virtual time, in milliseconds. */
export interface WayStep {
  readonly stage: PhoneStage;
  readonly since: number;
}

/** The way of a phone from power-on to where it is now; where it fell back, that part is gone. */
export class PhoneWay {
  #poweredAt = 0;
  #steps: readonly WayStep[] = [];

  get poweredAt(): number {
    return this.#poweredAt;
  }

  get steps(): readonly WayStep[] {
    return this.#steps;
  }

  /** The power came. */
  begin(now: number): void {
    this.#poweredAt = now;
    this.#steps = [];
  }

  /** The phone may have come to another stage. */
  note({ stage, since }: PhoneProgress): void {
    const last = this.#steps.at(-1);
    if (last?.stage === stage && last.since === since) return;
    const before = this.#steps.findIndex((step) => step.stage === stage || step.since > since);
    const kept = WITHOUT_NETWORK.has(stage) ? [] : before < 0 ? this.#steps : this.#steps.slice(0, before);
    this.#steps = [...kept.filter((step) => !WITHOUT_NETWORK.has(step.stage)), { stage, since }];
  }
}

/** Where nothing before counts any more. */
const WITHOUT_NETWORK: ReadonlySet<PhoneStage> = new Set(["no-power", "no-link"]);

import type { Tone } from "../../callmanager/host/line-signal.js";
import type { Party } from "../../callmanager/host/party.js";

/** An end of a call in the telephone network: a subscriber, or a line that leads to a router. */
export interface PstnEnd {
  readonly party: Party;
  /** Somebody calls; the cause by Q.850 for which the end does not take it, undefined: it rings. */
  offered(call: PstnCall): number | undefined;
  /** The other end rings, has answered, is gone. */
  alerted(): void;
  answered(): void;
  ended(cause: number): void;
  /** Keys of the pad that are pressed at the other end, and tones that come from behind it. */
  heardKeys(keys: string): void;
  heardTone(tone: Tone): void;
}

/**
 * Sends a call to a number, and tells of it before it gets there; the cause by Q.850 for which it does not go there,
 * undefined: it is on its way.
 */
export type Route = (from: PstnEnd, number: string, begun: (call: PstnCall) => void) => number | undefined;

/** A call in the telephone network. */
export class PstnCall {
  #isAnswered = false;
  #isOver = false;

  constructor(
    readonly caller: PstnEnd,
    readonly called: PstnEnd,
    /** The number that was dialled. */
    readonly number: string,
  ) {}

  get isAnswered(): boolean {
    return this.#isAnswered;
  }

  other(end: PstnEnd): PstnEnd {
    return end === this.caller ? this.called : this.caller;
  }

  /** The called end answers. */
  answer(): void {
    if (this.#isAnswered || this.#isOver) return;
    this.#isAnswered = true;
    this.caller.answered();
  }

  /** One end leaves; the other one is told. */
  end(by: PstnEnd, cause: number): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.other(by).ended(cause);
  }
}

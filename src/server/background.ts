/** Milliseconds after which sessions get their turn. */
const SLICE = 5;

/** Work that is done a little at a time. */
export interface Job {
  /** Fulfilled when all is done; rejected with what a step threw. */
  readonly done: Promise<void>;
  /** Does the rest at once. */
  finish(): void;
}

/**
 * Does long work in slices, so that sessions do not wait for it: however many jobs there are, one slice of one of
 * them is done at a time, and they take turns.
 */
export class Background {
  private readonly waiting: Work[] = [];
  private turn: NodeJS.Immediate | undefined;

  /** `now`: milliseconds of any clock that does not go back. */
  constructor(private readonly now: () => number = () => performance.now()) {}

  run(steps: Iterator<void>): Job {
    const work = new Work(steps, this.now);
    this.waiting.push(work);
    this.turn ??= setImmediate(() => this.slice());
    return work;
  }

  private slice(): void {
    const work = this.waiting.shift();
    if (work?.advance(this.now() + SLICE) === false) this.waiting.push(work);
    this.turn = this.waiting.length > 0 ? setImmediate(() => this.slice()) : undefined;
  }
}

class Work implements Job {
  readonly done: Promise<void>;
  private resolve: () => void = () => undefined;
  private reject: (error: unknown) => void = () => undefined;
  private over = false;

  constructor(
    private readonly steps: Iterator<void>,
    private readonly now: () => number,
  ) {
    this.done = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
    // Whoever waits for it hears of a fault; that nobody does is no fault of its own.
    this.done.catch(() => undefined);
  }

  finish(): void {
    this.advance(Infinity);
  }

  /** Goes on until the time is up; true if all is done. */
  advance(until: number): boolean {
    try {
      while (!this.over) {
        if (this.steps.next().done === true) {
          this.over = true;
          this.resolve();
        } else if (this.now() > until) return false;
      }
    } catch (error) {
      this.over = true;
      this.reject(error);
    }
    return true;
  }
}

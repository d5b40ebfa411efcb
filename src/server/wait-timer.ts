/** What the router waits for, such as a ping that nobody answers. */
interface Waiting {
  /** Whether it waits at all. */
  readonly waiting: boolean;
  /** How long, in seconds. */
  readonly pause: number;
}

/** How many milliseconds such a wait lasts for those who look on: no longer than they like to. */
export function realWait({ pause }: Pick<Waiting, "pause">, longest: number): number {
  return Math.min(pause * 1000, longest);
}

/** Tells in real time when the router's own wait is over. */
export class WaitTimer {
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly over: () => void) {}

  /** Runs while the router waits, and stops when it does no longer. `longest` is in milliseconds. */
  follow(router: Waiting, longest: number): void {
    if (!router.waiting) return this.stop();
    this.#timer ??= setTimeout(
      () => {
        this.#timer = undefined;
        this.over();
      },
      realWait(router, longest),
    );
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}

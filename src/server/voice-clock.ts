/** Milliseconds of voice in each packet that this machine sends. */
export const BEAT = 20;

/** Beats after which a clock that was kept from running goes on from the present, since nobody wants to hear the past. */
const MOST_LATE = 10;

/** A source of the time, in milliseconds, that does not go back, and of waiting. */
export interface Waiting {
  now(): number;
  /** Does something in so many milliseconds; what is returned prevents it. */
  after(milliseconds: number, action: () => void): () => void;
}

const REAL: Waiting = {
  now: () => performance.now(),
  after(milliseconds, action) {
    const timer = setTimeout(action, milliseconds);
    return () => clearTimeout(timer);
  },
};

/**
 * One clock for all voice that this machine makes. Beats are counted from the first one, so that what a timer is late by
 * does not add up; it stands still while nobody listens to it.
 */
export class VoiceClock {
  readonly #members = new Set<(beat: number) => void>();
  #start = 0;
  #beat = 0;
  #stop: (() => void) | undefined;

  constructor(private readonly waiting: Waiting = REAL) {}

  /** The number of the last beat. */
  get beat(): number {
    return this.#beat;
  }

  /** Calls at each beat, with its number, which jumps where beats were left out; what is returned ends it. */
  join(member: (beat: number) => void): () => void {
    if (!this.#stop) {
      this.#start = this.waiting.now() - this.#beat * BEAT;
      this.#wait();
    }
    this.#members.add(member);
    return () => {
      this.#members.delete(member);
      if (this.#members.size > 0) return;
      this.#stop?.();
      this.#stop = undefined;
    };
  }

  #wait(): void {
    const due = this.#start + (this.#beat + 1) * BEAT;
    this.#stop = this.waiting.after(Math.max(due - this.waiting.now(), 0), () => this.#run());
  }

  #run(): void {
    const present = Math.floor((this.waiting.now() - this.#start) / BEAT);
    if (present - this.#beat > MOST_LATE) this.#beat = present - 1;
    while (this.#beat < present) {
      this.#beat++;
      for (const member of [...this.#members]) member(this.#beat);
      if (this.#members.size === 0) return;
    }
    this.#wait();
  }
}

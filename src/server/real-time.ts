/** Measures how much real time has passed since it was last asked, for a virtual time that follows it. */
export class RealTime {
  #asked: number;

  /** `now`: milliseconds of any clock that does not go back. */
  constructor(private readonly now: () => number = () => performance.now()) {
    this.#asked = now();
  }

  /** Milliseconds since the last call, or since the beginning. */
  passed(): number {
    const now = this.now();
    const passed = now - this.#asked;
    this.#asked = now;
    return passed;
  }
}

/** So many messages in so many milliseconds: a phone that starts sends some fifty, and a pressed key is two. */
const MOST = 500;
const WINDOW = 10_000;

/** How many messages a client may send; who sends more keeps the others waiting. */
export class MessageBudget {
  #since: number;
  #spent = 0;

  /** `now`: milliseconds of any clock that does not go back; `most`: messages in ten seconds. */
  constructor(
    private readonly now: () => number = () => performance.now(),
    private readonly most: number = MOST,
  ) {
    this.#since = now();
  }

  /** A message has come; false if it is one too many. */
  spend(): boolean {
    const now = this.now();
    if (now - this.#since > WINDOW) {
      this.#since = now;
      this.#spent = 0;
    }
    return ++this.#spent <= this.most;
  }
}

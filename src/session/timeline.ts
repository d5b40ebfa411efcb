/** A thing that is due at some time, and may be called off. */
export interface Timer {
  cancel(): void;
}

/**
 * Virtual time: what is due when. Time moves only when somebody lets it pass; then everything that falls due happens
 * in order, and what is due at the same moment in the order in which it was planned.
 */
export class Timeline {
  #now = 0;
  #planned = 0;
  /** A binary heap: the next thing is the first. */
  readonly #heap: Entry[] = [];

  /** Milliseconds since the beginning. */
  get now(): number {
    return this.#now;
  }

  /** When the next thing is due; undefined if nothing is planned. */
  get next(): number | undefined {
    this.#dropCancelled();
    return this.#heap[0]?.at;
  }

  /** Plans something so many milliseconds from now; a time that is over means at once. */
  after(milliseconds: number, action: () => void): Timer {
    const entry = new Entry(this.#now + Math.max(milliseconds, 0), this.#planned++, action);
    this.#heap.push(entry);
    this.#rise(this.#heap.length - 1);
    return entry;
  }

  /** Lets time pass, with all that happens in it. */
  pass(milliseconds: number): void {
    this.passUntil(() => false, milliseconds);
  }

  /** Lets time pass up to a moment, which is then what `now` says to the last digit. */
  passTo(moment: number): void {
    this.#run(() => false, moment);
  }

  /**
   * Lets time pass until something holds, at most so many milliseconds; what happens may let more time pass
   * itself. True if it held in time.
   */
  passUntil(holds: () => boolean, milliseconds: number): boolean {
    return this.#run(holds, this.#now + milliseconds);
  }

  #run(holds: () => boolean, end: number): boolean {
    for (;;) {
      if (holds()) return true;
      this.#dropCancelled();
      const next = this.#heap[0];
      if (!next || next.at > end) break;
      this.#take();
      this.#now = Math.max(this.#now, next.at);
      next.run();
    }
    this.#now = Math.max(this.#now, end);
    return false;
  }

  #dropCancelled(): void {
    while (this.#heap[0]?.cancelled) this.#take();
  }

  #take(): void {
    const last = this.#heap.pop();
    if (!last || this.#heap.length === 0) return;
    this.#heap[0] = last;
    this.#sink(0);
  }

  #rise(from: number): void {
    for (let at = from; at > 0;) {
      const parent = (at - 1) >> 1;
      if (!this.#isSooner(at, parent)) return;
      this.#swap(at, parent);
      at = parent;
    }
  }

  #sink(from: number): void {
    const heap = this.#heap;
    for (let at = from; ;) {
      const left = 2 * at + 1;
      if (left >= heap.length) return;
      const child = left + 1 < heap.length && this.#isSooner(left + 1, left) ? left + 1 : left;
      if (!this.#isSooner(child, at)) return;
      this.#swap(at, child);
      at = child;
    }
  }

  #swap(one: number, other: number): void {
    const a = this.#heap[one];
    const b = this.#heap[other];
    if (!a || !b) return;
    this.#heap[one] = b;
    this.#heap[other] = a;
  }

  #isSooner(one: number, other: number): boolean {
    const a = this.#heap[one];
    const b = this.#heap[other];
    return a !== undefined && b !== undefined && (a.at < b.at || (a.at === b.at && a.order < b.order));
  }
}

class Entry implements Timer {
  cancelled = false;
  #action: (() => void) | undefined;

  constructor(
    readonly at: number,
    readonly order: number,
    action: () => void,
  ) {
    this.#action = action;
  }

  cancel(): void {
    this.cancelled = true;
    this.#action = undefined;
  }

  run(): void {
    const action = this.#action;
    this.cancel();
    action?.();
  }
}

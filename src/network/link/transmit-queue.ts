/** What is to be sent, and how long the cable needs for it, in milliseconds. */
export interface Load {
  readonly sending: number;
  /** Packets of a stretch of voice, sent evenly over one second; undefined for a single packet. */
  readonly count: number | undefined;
  /** Goes before what is not marked. */
  readonly first: boolean;
}

/** When it has arrived, in milliseconds from now without the way itself, and which share of it was lost (0-1). */
export interface Passage {
  readonly after: number;
  readonly lost: number;
}

/**
 * One direction of a cable: packets wait for those before them, and once too much waits, what comes is dropped.
 * Voice comes second by second and is spread over its second: it takes its part of the cable from the rest and
 * waits with the rest, unless it goes first. What else goes first waits only for its like.
 */
export class TransmitQueue {
  /** Until when packets wait, and until when those that go first do. */
  #busyUntil = 0;
  #firstUntil = 0;
  /** What was offered during the last second. */
  #recent: { readonly at: number; readonly sending: number; readonly voice: boolean }[] = [];

  take(now: number, { sending, count, first }: Load): Passage {
    this.#forget(now);
    const queue = Math.max(this.#busyUntil - now, 0);
    this.#recent.push({ at: now, sending, voice: count !== undefined });
    if (count !== undefined) return this.#takeVoice(queue, sending / count, first);
    const before = first ? Math.max(this.#firstUntil - now, 0) : queue;
    if (before > LONGEST_QUEUE) return { after: before, lost: 1 };
    const left = Math.max(1 - this.#offered(true) / SECOND, LEAST_SHARE);
    const own = sending / left;
    this.#busyUntil = now + queue + own;
    if (first) this.#firstUntil = now + before + own;
    return { after: before + own, lost: 0 };
  }

  #takeVoice(queue: number, one: number, first: boolean): Passage {
    const offered = this.#offered(first) / SECOND;
    const full = first ? offered > 1 : offered > 1 && queue > LONGEST_QUEUE;
    const lost = full || this.#offered(true) > SECOND ? 1 - 1 / Math.max(offered, 1) : 0;
    return { after: (first ? 0 : queue) + one, lost };
  }

  /** How many milliseconds of sending came in during the last second. */
  #offered(voiceOnly: boolean): number {
    return this.#recent.reduce((sum, { sending, voice }) => sum + (voice || !voiceOnly ? sending : 0), 0);
  }

  #forget(now: number): void {
    const start = this.#recent.findIndex(({ at }) => at > now - SECOND);
    this.#recent = start < 0 ? [] : start === 0 ? this.#recent : this.#recent.slice(start);
  }
}

const SECOND = 1000;

/** What waits longer than this is dropped: about 40 full packets at 1 Mbit/s. */
const LONGEST_QUEUE = 500;

/** However much voice there is, other packets get through slowly. */
const LEAST_SHARE = 0.05;

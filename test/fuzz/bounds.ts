import type { Timeline } from "../../src/session/timeline.js";
import { OURS } from "../words.js";

/** Characters that one answer may have; the longest that a router gives is a tenth of that. */
const MOST_SHOWN = 1_000_000;

/**
 * Looks at what a screen shows.
 * @throws if it is endless, or says what only the language says in which cme is written.
 */
export function checkShown(text: string): void {
  if (text.length > MOST_SHOWN) throw new Error(`an answer of ${text.length} characters`);
  const [ours] = OURS.exec(text) ?? [];
  if (ours === undefined) return;
  const row = text.split("\n").find((one) => OURS.test(one)) ?? "";
  throw new Error(`a screen says ${ours}: ${row}`);
}

/** Events that may be planned for one thing that somebody does, and for each second that he waits. */
const EVENTS = 50_000;
const EVENTS_A_SECOND = 2000;

/** Counts what is planned on a timeline, so that what goes on for ever is a fault and no hang. */
export class EventBudget {
  #left = 0;

  /** @throws later, within whatever plans too much. */
  constructor(timeline: Timeline) {
    this.renew();
    const after = timeline.after.bind(timeline);
    timeline.after = (milliseconds, action) => {
      if (this.#left-- <= 0) throw new Error(`far too many events until ${timeline.now} ms`);
      return after(milliseconds, action);
    };
  }

  /** Somebody does the next thing, or waits for so many seconds. */
  renew(seconds = 0): void {
    this.#left = EVENTS + EVENTS_A_SECOND * seconds;
  }
}

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Timeline } from "../../src/session/timeline.js";

describe("Timeline", () => {
  it("lets things happen when they are due, at the same moment in the order in which they were planned", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), fc.nat(25), (delays, passed) => {
        const timeline = new Timeline();
        const happened: { delay: number; index: number; at: number }[] = [];
        delays.forEach((delay, index) => {
          timeline.after(delay, () => happened.push({ delay, index, at: timeline.now }));
        });
        timeline.pass(passed);
        const expected = delays
          .map((delay, index) => ({ delay, index, at: delay }))
          .filter(({ delay }) => delay <= passed)
          .sort((a, b) => a.delay - b.delay || a.index - b.index);
        expect(happened).toEqual(expected);
        expect(timeline.now).toBe(passed);
      }),
    );
  });

  it("forgets what was called off", () => {
    const timeline = new Timeline();
    const happened: string[] = [];
    const first = timeline.after(5, () => happened.push("first"));
    timeline.after(6, () => happened.push("second"));
    first.cancel();
    expect(timeline.next).toBe(6);
    timeline.pass(10);
    expect(happened).toEqual(["second"]);
    expect(timeline.next).toBeUndefined();
  });

  it("waits for something, and not longer than told", () => {
    const timeline = new Timeline();
    let answered = false;
    timeline.after(7, () => {
      answered = true;
    });
    expect(timeline.passUntil(() => answered, 5)).toBe(false);
    expect(timeline.now).toBe(5);
    expect(timeline.passUntil(() => answered, 100)).toBe(true);
    expect(timeline.now).toBe(7);
  });

  it("never goes back when what happens lets time pass itself", () => {
    const timeline = new Timeline();
    const seen: number[] = [];
    timeline.after(1, () => timeline.pass(10));
    timeline.after(2, () => seen.push(timeline.now));
    timeline.pass(3);
    expect(seen).toEqual([2]);
    expect(timeline.now).toBe(11);
  });
});

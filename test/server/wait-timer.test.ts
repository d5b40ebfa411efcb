import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { realWait, WaitTimer } from "../../src/server/wait-timer.js";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test("a wait takes as long as the router's, but no longer than those who look on like to", () => {
  expect(realWait({ pause: 2 }, 2500)).toBe(2000);
  expect(realWait({ pause: 30 }, 2500)).toBe(2500);
  expect(realWait({ pause: 30 }, 0)).toBe(0);
});

test("a wait that is followed again ends once, when it began to", () => {
  const over = vi.fn();
  const timer = new WaitTimer(over);
  timer.follow({ waiting: true, pause: 2 }, 2500);
  vi.advanceTimersByTime(1500);
  timer.follow({ waiting: true, pause: 2 }, 2500);
  vi.advanceTimersByTime(499);
  expect(over).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(over).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(10_000);
  expect(over).toHaveBeenCalledTimes(1);
});

test("a wait that was broken off or stopped never ends", () => {
  const over = vi.fn();
  const timer = new WaitTimer(over);
  timer.follow({ waiting: true, pause: 2 }, 2500);
  timer.follow({ waiting: false, pause: 0 }, 2500);
  timer.follow({ waiting: true, pause: 2 }, 2500);
  timer.stop();
  vi.advanceTimersByTime(10_000);
  expect(over).not.toHaveBeenCalled();
});

import { expect, test } from "vitest";
import { median, ratio } from "./harness.js";

test("the median is the middle value, or the mean of the two middle ones", () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 3, 2])).toBe(2.5);
});

test("subject and baseline take turns after one warm-up each", () => {
  const calls: string[] = [];
  ratio(
    2,
    () => calls.push("subject"),
    () => calls.push("baseline"),
  );
  expect(calls).toEqual(["baseline", "subject", "baseline", "subject", "baseline", "subject"]);
});

import { expect, test } from "vitest";
import { ageText, durationText, longTime, stampOf } from "../../src/router/time-text.js";

const TIME = Date.UTC(2005, 3, 8, 22, 5, 9);

test("version stamps pad the day", () => {
  expect(stampOf(TIME)).toBe("Apr 08 2005 22:05:09");
});

test("lists name the day of the week", () => {
  expect(longTime(TIME)).toBe("22:05:09 UTC Fri Apr 8 2005");
});

test.each([
  [59.9, "00:00:59"],
  [86_399, "23:59:59"],
  [86_400, "1d00h"],
  [8 * 86_400, "1w1d"],
  [400 * 86_400, "1y05w"],
])("an age of %d seconds is %s", (seconds, expected) => {
  expect(ageText(seconds)).toBe(expected);
});

test("a duration counts hours beyond a day", () => {
  expect(durationText(100 * 3600 + 62)).toBe("100:01:02");
});

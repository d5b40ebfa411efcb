import { expect, test } from "vitest";
import { longTime, stampOf } from "../../src/modes/time-text.js";

const TIME = Date.UTC(2005, 3, 8, 22, 5, 9);

test("version stamps pad the day", () => {
  expect(stampOf(TIME)).toBe("Apr 08 2005 22:05:09");
});

test("lists name the day of the week", () => {
  expect(longTime(TIME)).toBe("22:05:09 UTC Fri Apr 8 2005");
});

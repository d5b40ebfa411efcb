import { expect, test } from "vitest";
import { expandNumber, fit } from "../../src/router/number-pattern.js";

test.each([
  ["1001", "1001", 4, 4],
  ["2...", "2345", 4, 1],
  ["2...", "23456", 4, 1],
  ["1001$", "1001", 4, 4],
  ["9T", "95551234", 8, 1],
  ["9T", "9", 1, 1],
  ["20[0-4].", "2031", 4, 2],
  ["[^01]..", "234", 3, 0],
  ["408555?12", "40855512", 8, 8],
  ["408555?12", "4085512", 7, 7],
  ["12+", "1222", 4, 4],
  ["12%3", "13", 2, 2],
  ["+33.", "+331", 4, 3],
  ["*5", "*5", 2, 2],
])("%s takes %s: %i digits, %i of them named", (pattern, number, length, explicit) => {
  expect(fit(pattern, number)).toEqual({ kind: "fits", length, explicit });
});

test.each([
  ["1001$", "10012", "differs"],
  ["1001", "2", "differs"],
  ["1001", "10", "more"],
  ["20[0-4].", "205", "differs"],
  ["2...", "23", "more"],
])("%s does not take %s: %s", (pattern, number, kind) => {
  expect(fit(pattern, number)).toEqual({ kind });
});

test("num-exp puts the digits behind dots where the dots of the other number are", () => {
  expect(expandNumber("0417", "0...", "+14085270...")).toBe("+14085270417");
  expect(expandNumber("1417", "0...", "+14085270...")).toBeUndefined();
  expect(expandNumber("04170", "0...", "+14085270...")).toBeUndefined();
});

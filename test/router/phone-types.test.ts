import { expect, test } from "vitest";
import { PHONE_TYPES } from "../../src/modes/phone-type-words.js";
import { deviceName, phoneTypes } from "../../src/router/phone-types.js";
import { timeZones } from "../../src/router/time-zones.js";

test("every type can be typed, and only those", () => {
  expect(PHONE_TYPES.slice(1, -1).split(" | ").toSorted()).toEqual(Object.keys(phoneTypes).toSorted());
});

test("older phones have a name of their own", () => {
  expect(["7960", "7945", "anl", undefined].map(deviceName)).toEqual([
    "Telecaster 7960",
    "7945",
    "SCCP Gateway (AN)",
    "Unknown 0",
  ]);
});

test("no two types register under the same number", () => {
  const numbers = Object.values(phoneTypes).flatMap((type) => ("sccp" in type ? [type.sccp] : []));
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(numbers.length).toBeGreaterThan(20);
});

test("time zones are counted from 1", () => {
  expect([timeZones.length, timeZones[4], timeZones[22], timeZones[55]]).toEqual([
    56,
    { name: "Pacific", offset: -480 },
    { name: "W Europe", offset: 60 },
    { name: "Pacific SA", offset: -240 },
  ]);
});

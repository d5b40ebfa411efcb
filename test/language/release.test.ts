import { expect, test } from "vitest";
import { compareReleases, releaseNamed } from "../../src/language/release.js";

test.each([
  ["12.4(24)T", "15.1(4)M"],
  ["15.1(4)M", "15.1(4)M12a"],
  ["15.1(4)M12a", "15.2(2)T"],
  ["15.6(3)M", "15.7(3)M"],
  // IOS XE has the call agent of an IOS at first, and a later one from 16.9 on.
  ["15.6(2)T", "16.3.1"],
  ["16.3.9", "15.6(3)M1"],
  ["16.3.9", "16.4.1"],
  ["16.5.1", "15.7(3)M"],
  ["15.7(3)M", "16.9.1"],
  ["16.6.4", "16.9.1"],
])("%s came before %s", (earlier, later) => {
  expect(compareReleases(releaseNamed(earlier), releaseNamed(later))).toBeLessThan(0);
  expect(compareReleases(releaseNamed(later), releaseNamed(earlier))).toBeGreaterThan(0);
});

test.each([
  ["16.3.9", "15.6(3)M"],
  ["16.6.4", "15.7(3)M"],
  ["16.8.1", "16.6.4"],
])("%s is as %s", (one, other) => {
  expect(compareReleases(releaseNamed(one), releaseNamed(other))).toBe(0);
});

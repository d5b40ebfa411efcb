import { describe, expect, test } from "vitest";
import { fromLocalTime, localTime } from "../../src/router/clock.js";
import { createRouter } from "../../src/router/create.js";
import type { Router } from "../../src/router/router.js";

function router(settings: Partial<Pick<Router, "timeZone" | "summerTime">>): Router {
  return Object.assign(createRouter(), settings);
}

function shown(one: Router, iso: string): string {
  const { time, zone } = localTime(one, Date.parse(iso));
  return `${time.toISOString().slice(0, 16)} ${zone}`;
}

test("without a zone the clock shows UTC", () => {
  expect(shown(createRouter(), "2024-07-01T12:00:00Z")).toBe("2024-07-01T12:00 UTC");
});

test("minutes go the way of the hours", () => {
  expect(shown(router({ timeZone: { name: "IST", hours: 5, minutes: 30 } }), "2024-07-01T12:00:00Z")).toBe(
    "2024-07-01T17:30 IST",
  );
  expect(shown(router({ timeZone: { name: "NST", hours: -3, minutes: 30 } }), "2024-07-01T12:00:00Z")).toBe(
    "2024-07-01T08:30 NST",
  );
});

describe("summer time", () => {
  const states = router({ timeZone: { name: "PST", hours: -8 }, summerTime: { name: "PDT" } });
  const paris = router({
    timeZone: { name: "CET", hours: 1 },
    summerTime: {
      name: "CEST",
      start: { week: "last", day: "Sun", month: "Mar", time: "02:00" },
      end: { week: "last", day: "Sun", month: "Oct", time: "03:00" },
    },
  });
  const south = router({
    timeZone: { name: "AEST", hours: 10 },
    summerTime: {
      name: "AEDT",
      start: { week: "first", day: "Sun", month: "Oct", time: "02:00" },
      end: { week: 1, day: "Sun", month: "Apr", time: "03:00" },
    },
  });

  test.each([
    [states, "2024-03-10T09:59:00Z", "2024-03-10T01:59 PST"],
    [states, "2024-03-10T10:00:00Z", "2024-03-10T03:00 PDT"],
    [states, "2024-11-03T08:59:00Z", "2024-11-03T01:59 PDT"],
    [states, "2024-11-03T09:00:00Z", "2024-11-03T01:00 PST"],
    [paris, "2024-03-31T01:00:00Z", "2024-03-31T03:00 CEST"],
    [paris, "2024-10-27T00:59:00Z", "2024-10-27T02:59 CEST"],
    [paris, "2024-10-27T01:00:00Z", "2024-10-27T02:00 CET"],
    [south, "2024-01-15T00:00:00Z", "2024-01-15T11:00 AEDT"],
    [south, "2024-06-15T00:00:00Z", "2024-06-15T10:00 AEST"],
  ])("%# at %s", (one, moment, expected) => {
    expect(shown(one, moment)).toBe(expected);
  });

  test.each(["2024-01-15T12:00:00Z", "2024-07-15T12:00:00Z"])("local time leads back to %s", (moment) => {
    for (const one of [states, paris, south]) {
      const now = Date.parse(moment);
      expect(fromLocalTime(one, localTime(one, now).time.getTime())).toBe(now);
    }
  });
});

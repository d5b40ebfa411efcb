import { expect, test } from "vitest";
import type { Clock } from "../../src/modes/device.js";
import { createRouter } from "../../src/router/create.js";
import type { Router } from "../../src/router/router.js";
import type { Timestamps } from "../../src/router/system-model.js";
import { formatTimestamp } from "../../src/session/timestamp.js";

const clock: Clock = {
  now: () => Date.UTC(2002, 2, 1, 0, 5, 32, 123),
  uptime: () => 332_000,
  set: () => undefined,
  authoritative: false,
};

function stamped(log: Timestamps | "off" | undefined, settings: Partial<Router> = {}, one = clock): string {
  const router = Object.assign(createRouter(), settings);
  router.timestamps.log = log;
  return formatTimestamp("%X-1-Y: z", router, one);
}

test.each([
  [undefined, "%X-1-Y: z"],
  ["off" as const, "%X-1-Y: z"],
  [{ form: "uptime" as const, options: [] }, "00:05:32: %X-1-Y: z"],
  [{ form: "datetime" as const, options: [] }, "*Mar  1 00:05:32: %X-1-Y: z"],
  [{ form: "datetime" as const, options: ["msec" as const] }, "*Mar  1 00:05:32.123: %X-1-Y: z"],
  [
    { form: "datetime" as const, options: ["msec" as const, "show-timezone" as const, "year" as const] },
    "*Mar  1 2002 00:05:32.123 UTC: %X-1-Y: z",
  ],
])("%j", (log, expected) => {
  expect(stamped(log)).toBe(expected);
});

test("local time is asked for", () => {
  const timeZone = { name: "CET", hours: 1 };
  const log = { form: "datetime", options: ["localtime", "show-timezone"] } as const;
  expect(stamped(log, { timeZone })).toBe("*Mar  1 01:05:32 CET: %X-1-Y: z");
  expect(stamped({ form: "datetime", options: ["show-timezone"] }, { timeZone })).toBe(
    "*Mar  1 00:05:32 UTC: %X-1-Y: z",
  );
});

test("a clock that was set has no asterisk", () => {
  expect(stamped({ form: "datetime", options: [] }, {}, { ...clock, authoritative: true })).toBe(
    "Mar  1 00:05:32: %X-1-Y: z",
  );
});

import { expect, test } from "vitest";
import { createRouter } from "../../src/router/create.js";
import { shows } from "../../src/router/logging.js";

const LINK = "%LINK-3-UPDOWN: Interface FastEthernet0/0, changed state to up";
const CONFIG = "%SYS-5-CONFIG_I: Configured from console by console";

test("a console shows everything unless it is told otherwise", () => {
  expect(shows(createRouter(), LINK, "console")).toBe(true);
  expect(shows(createRouter(), "no message of ours", "console")).toBe(true);
});

test("a console can show the more urgent messages only", () => {
  const router = createRouter();
  router.logging.console = 4;
  expect(shows(router, LINK, "console")).toBe(true);
  expect(shows(router, CONFIG, "console")).toBe(false);
});

test("a console can be quiet", () => {
  const router = createRouter();
  router.logging.console = "off";
  expect(shows(router, LINK, "console")).toBe(false);
});

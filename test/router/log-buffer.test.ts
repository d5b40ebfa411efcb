import { reaches, recordMessage } from "../../src/router/logging.js";
import { packetTracer } from "../../src/platform/packet-tracer.js";
import { c2811 } from "../../src/platform/c2811.js";
import { expect, test } from "vitest";
import { createRouter } from "../../src/router/create.js";

const ERROR = "%LINK-3-UPDOWN: Interface FastEthernet0/0, changed state to up";
const NOTICE = "%SYS-5-CONFIG_I: Configured from console by console";

test("the oldest messages make room for new ones", () => {
  const router = createRouter();
  router.logging.buffered = { size: 2 * (NOTICE.length + 1) };
  for (const mark of ["1", "2", "3"]) recordMessage(router, NOTICE, NOTICE.replace(/.$/, mark), c2811);
  expect(router.log.lines.map((line) => line.at(-1))).toEqual(["2", "3"]);
  expect(router.log.sent.buffer).toBe(3);
});

test("a destination gets what is at least as urgent as it asks for", () => {
  const router = createRouter();
  router.logging.trap = 3;
  expect(reaches(router, ERROR, "trap", c2811)).toBe(true);
  expect(reaches(router, NOTICE, "trap", c2811)).toBe(false);
  router.logging.trap = "off";
  expect(reaches(router, ERROR, "trap", c2811)).toBe(false);
});

test("no logging on leaves the console alone", () => {
  const router = createRouter();
  router.logging.off = true;
  recordMessage(router, ERROR, ERROR, c2811);
  expect(router.log.sent).toEqual({ buffer: 0, console: 1, monitor: 0, trap: 0 });
});

test("Packet Tracer keeps messages only when it is told to", () => {
  const router = createRouter();
  recordMessage(router, ERROR, ERROR, packetTracer);
  expect(router.log.lines).toEqual([]);
  router.logging.buffered = {};
  recordMessage(router, ERROR, ERROR, packetTracer);
  expect(router.log.lines).toEqual([ERROR]);
});

import type { Dialogue } from "../../language/declaration.js";
import type { Router } from "../../router/router.js";
import { vocabulary, type Device } from "../../modes/device.js";

/** `csim start` (SHOW.md section 8): the router calls a number by itself; no help tells of it. */
const { action } = vocabulary<Router>()({
  csim: "Call simulator",
  start: "Start a call",
  digits: "Number to call",
});

const start = action({
  packetTracer: false,
  syntax: "csim start digits:DIGITS",
  help: {},
  hidden: true,
  *run(_router, { digits }, { shell }: Device): Dialogue {
    const before = `csim: called number = ${digits}, loop count = 1 ping count = 0\n\n`;
    const began = shell.clock.uptime();
    const { callId } = shell.surroundings.callNumber(digits);
    const seconds = (shell.clock.uptime() - began) / 1000;
    yield { kind: "wait", seconds, passed: true, before };
    // Whatever the other end does, the simulator's call fails in the end: nobody there hangs up as it expects.
    return [
      `csim err csimDisconnected recvd DISC cid(${callId})`,
      "csim: loop = 1, failed = 1",
      "csim: call attempted = 1, setup failed = 1, tone failed = 0",
      "",
    ].join("\n");
  },
});

export const callSimulator = [start];

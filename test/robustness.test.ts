import fc from "fast-check";
import { expect, test } from "vitest";
import { platforms } from "../src/platform/platforms.js";
import { loadFile } from "../src/running-config/load-file.js";
import { printConfiguration } from "../src/running-config/print.js";
import { play } from "../src/session/play.js";
import { RouterHost } from "../src/session/router-host.js";
import { Session } from "../src/session/session.js";
import { Terminal } from "../src/terminal/terminal.js";

/** What might be typed or pasted: real beginnings, rubbish, control characters, long words. */
const typed = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.constantFrom(
    "conf t",
    "telephony-service",
    "ephone-dn 1",
    "ephone 1",
    "interface fa0/0",
    "line vty 0 4",
    "ip dhcp pool A",
    "exit",
    "end",
    "banner motd #",
    "no",
    "do",
    "?",
    "|",
    "reload",
    "enable secret x",
    "copy run start",
    "\u0000",
    "\u0003",
    "!",
    '"',
  ),
  fc.string({ maxLength: 20 }).map((text) => `show ${text} | include ${text}`),
);

test.each(platforms)("$id survives whatever is typed", (platform) => {
  fc.assert(
    fc.property(fc.array(typed, { maxLength: 40 }), (lines) => {
      const session = new Session(new RouterHost({ platform }));
      for (const line of lines) {
        session.help(line);
        session.complete(line);
        play(session, line);
      }
      session.cancel();
      expect(typeof session.prompt).toBe("string");
    }),
    { numRuns: 60, seed: 2811 },
  );
});

test.each(platforms)("$id loads whatever is in a file and loses no line of it", (platform) => {
  const row = fc.oneof(
    typed,
    fc.constantFrom(
      "interface FastEthernet0/0",
      " ip address 10.0.0.1 255.0.0.0",
      " unknown words here",
      "unknown",
      "!",
      "ephone 1",
    ),
  );
  fc.assert(
    fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
      const { device, loaded } = loadFile(rows.join("\n"), platform);
      const printed = printConfiguration(device)
        .split("\n")
        .map((line) => line.trim());
      for (const line of loaded) {
        if (line.support === "unknown") expect(printed).toContain(line.text.trim());
      }
    }),
    { numRuns: 100, seed: 2811 },
  );
});

test("a line of a megabyte is answered", () => {
  const session = new Session(new RouterHost({ platform: platforms[0] ?? expect.fail() }), {
    privileged: true,
  });
  const long = "x".repeat(1 << 20);
  for (const line of [long, `show ${long}`, "show ".repeat(200_000), `"${long}`, `${long}\0${long}`]) {
    expect(play(session, line).output.length).toBeGreaterThan(0);
  }
});

test.each(platforms)("$id's console takes whatever keys are pressed", (platform) => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          typed,
          fc.string({ unit: "binary", maxLength: 8 }),
          fc.constantFrom("\r", "\t", "?", "\u001a", "\u0003", "\u001e"),
        ),
        { maxLength: 60 },
      ),
      (chunks) => {
        const session = new Session(new RouterHost({ platform }), { asleep: true });
        let shown = "";
        const terminal = new Terminal(session, (text) => {
          shown += text;
        });
        terminal.start();
        for (const chunk of chunks) {
          terminal.input(chunk);
          if (terminal.waiting) terminal.elapsed();
          terminal.logs();
        }
        shown = "";
        // Ends whatever was going on: a page, a dialogue, a login, a half-typed line.
        for (const key of ["q", "\u0003", "\r", "\r", "\r", "\u0003"]) terminal.input(key);
        expect(shown).toContain(session.prompt);
      },
    ),
    { numRuns: 60, seed: 2811 },
  );
});

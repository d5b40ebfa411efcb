import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { replay, type Replay } from "../../src/cli/commands/replay.js";
import type { Place } from "../../src/network/console/script-player.js";
import { Hinting } from "../../src/lab/hinting.js";
import { faultOf, pleaseReport } from "../../src/cli/fault.js";
import type { Io } from "../../src/cli/io.js";
import { readScript } from "../../src/parse/transcript.js";
import { RouterHost } from "../../src/session/router-host.js";
import { Session } from "../../src/session/session.js";
import { defaultPlatform } from "../../src/platform/platforms.js";

function errorWith(stack: string): Error {
  const error = new Error("secret of somebody");
  error.stack = `Error: secret of somebody\n${stack}`;
  return error;
}

const HERE = `    at apply (/home/ann/cme/src/modes/apply.ts:12:5)
    at Array.map (<anonymous>)
    at file:///home/ann/cme/src/session/session.ts:80:11
    at process.processTicksAndRejections (node:internal/process/task_queues:95:5)`;

test("a fault's code depends on where it happened, and on nothing else", () => {
  const { code, frames } = faultOf(errorWith(HERE));
  expect(frames).toEqual(["apply (src/modes/apply.ts:12:5)", "src/session/session.ts:80:11"]);
  expect(code).toMatch(/^[\da-f]{8}$/);
  const elsewhere = HERE.replaceAll("/home/ann/cme", "C:\\Users\\bob").replaceAll("file://C", "file:///C");
  expect(faultOf(errorWith(elsewhere)).code).toBe(code);
  expect(faultOf(errorWith(HERE.replace("12:5", "13:5"))).code).not.toBe(code);
  expect(pleaseReport(faultOf(errorWith(HERE)))).toContain(`the code ${code}, the version `);
  expect(faultOf("a text").frames).toEqual([]);
});

test("a script that meets a fault of ours ends there, with its file, its line and a code", () => {
  const session = new Session(new RouterHost({ platform: defaultPlatform }), { privileged: true });
  const enter = session.enter.bind(session);
  session.enter = (line) => {
    if (line.startsWith("bad")) throw errorWith(HERE);
    return enter(line);
  };
  const place: Place = { played: session, session, moveTo: (mode) => session.moveTo(mode) };
  const stderr = new PassThrough();
  let shown = "";
  const context: Replay = {
    file: "lab.txt",
    options: {},
    io: { stderr } as unknown as Io,
    out: (text) => (shown += text),
    hinting: new Hinting("en"),
    tally: { refused: 0, compared: 0, different: 0, waited: 0 },
  };
  const script = readScript(`show privilege\nbad ${"x".repeat(5000)}\nshow clock\n`, "commands");
  expect(replay(place, script, context)).toBe(false);
  expect(shown).toBe("Router#show privilege\nCurrent privilege level is 15\n");
  const said = String(stderr.read()).trimEnd().split("\n");
  expect(said[0]).toMatch(/^cme: lab\.txt:2: a fault in cme at the line "bad x{113}\.\.\."$/);
  expect(said.slice(1)).toEqual([
    "cme:   at apply (src/modes/apply.ts:12:5)",
    "cme:   at src/session/session.ts:80:11",
    `cme: ${pleaseReport(faultOf(errorWith(HERE)))}`,
  ]);
  expect(said.join("")).not.toContain("secret");
});

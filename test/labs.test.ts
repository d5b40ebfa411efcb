import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { diffConfigurations } from "../src/grading/diff.js";
import { platforms } from "../src/platform/platforms.js";
import { loadFile } from "../src/running-config/load-file.js";
import { readScript } from "../src/parse/transcript.js";
import { play } from "../src/session/play.js";
import { RouterHost } from "../src/session/router-host.js";
import { Session } from "../src/session/session.js";

/** The course's lab, as a script, and the running-config that results on each platform. UPDATE=1 rewrites it. */
describe.each(platforms.filter(({ dialect }) => dialect !== "catalyst"))(
  "the course's lab on $id",
  (platform) => {
    const path = `fixtures/labs/course/running-config.${platform.id}.cfg`;
    const { steps } = readScript(readFileSync("fixtures/labs/course/lab.txt", "utf8"));
    const session = new Session(new RouterHost({ platform }));
    const exchanges = steps.map(({ text }) => play(session, text));
    const shown = exchanges.at(-1)?.output ?? "";
    if (process.env["UPDATE"] === "1") writeFileSync(path, shown);

    test("has no refused line", () => {
      expect(exchanges.filter(({ problem }) => problem).map(({ line }) => line)).toEqual([]);
    });

    test("yields the recorded running-config", () => {
      expect(shown).toBe(readFileSync(path, "utf8"));
    });

    test("saves what it shows", () => {
      expect(shown.endsWith(session.device.shell.startupConfig ?? "nothing")).toBe(true);
    });

    test("means the same when its running-config is loaded again", () => {
      const [one, other] = [shown, session.device.shell.startupConfig ?? ""].map((text) =>
        loadFile(text, platform, { verbatim: false }),
      );
      expect(one && other && diffConfigurations(one, other)).toEqual([]);
    });
  },
);

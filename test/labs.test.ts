import { readFileSync, writeFileSync } from "node:fs";
import type { SavedConfiguration } from "../src/router/nvram.js";
import { describe, expect, test } from "vitest";
import { diffConfigurations } from "../src/grading/diff.js";
import { courseLab } from "../src/lab/course-lab.js";
import { LabConsole } from "../src/network/console/lab-console.js";
import { Lab } from "../src/network/lab.js";
import { c2960 } from "../src/platform/c2960.js";
import { platforms } from "../src/platform/platforms.js";
import { loadFile } from "../src/running-config/load-file.js";
import { readScript } from "../src/parse/transcript.js";
import { play } from "../src/session/play.js";

/** The course's lab, as a script, and the running-config that results on each platform. UPDATE=1 rewrites it. */
describe.each(platforms.filter(({ hardware }) => hardware.model === "2811"))(
  "the course's lab on $id",
  (platform) => {
    const path = `fixtures/labs/course/running-config.${platform.id}.cfg`;
    const { steps } = readScript(readFileSync("fixtures/labs/course/lab.txt", "utf8"));
    const keyboard = new LabConsole(
      new Lab(courseLab, {
        platformOf: ({ kind }) => (kind === "switch" ? c2960 : platform),
        hostOptions: () => ({}),
      }),
      { lineTime: 1000 },
    );
    const exchanges = steps.map(({ text }) => play(keyboard, text));
    const outputOf = (line: string) => exchanges.find((one) => one.line === line)?.output;
    const shown = exchanges.at(-1)?.output ?? "";
    if (process.env["UPDATE"] === "1") writeFileSync(path, shown);

    test("has no refused line", () => {
      expect(exchanges.filter(({ problem }) => problem).map(({ line }) => line)).toEqual([]);
    });

    test("lets the PCs reach each other and the phones call", () => {
      expect(outputOf("@PC1 ping 192.168.150.3")).toContain("Received = 4, Lost = 0");
      expect(outputOf("@PHONE1 dial 102")).toBe("To 102: ringing there\n");
      expect(outputOf("@PHONE2 answer")).toBe("From 101: connected\n");
      expect(outputOf("@PC2 answer")).toBe("From 11: connected\n");
    });

    test("yields the recorded running-config", () => {
      expect(shown).toBe(readFileSync(path, "utf8"));
    });

    test("saves what it shows", () => {
      expect(shown.endsWith(textOf(keyboard.session.device.shell.startupConfig))).toBe(true);
    });

    test("means the same when its running-config is loaded again", () => {
      const [one, other] = [shown, textOf(keyboard.session.device.shell.startupConfig)].map((text) =>
        loadFile(text, platform, { verbatim: false }),
      );
      expect(one && other && diffConfigurations(one, other)).toEqual([]);
    });
  },
);

/** What was saved. */
function textOf(saved: SavedConfiguration): string {
  return typeof saved === "string" ? saved : expect.fail("nothing is saved");
}

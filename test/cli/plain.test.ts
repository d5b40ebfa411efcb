import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { cme, cmeWith } from "./program.js";

/** What a screen reader spells out: boxes, blocks, arrows, braille, and the control sequences of colours. */
const DRAWN = /[\u2190-\u21FF\u2500-\u25FF\u2800-\u28FF\u001B]/;

let home = "";

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "cme-plain-"));
  vi.stubEnv("XDG_DATA_HOME", home);
});

afterEach(() => {
  rmSync(home, { recursive: true });
  vi.unstubAllEnvs();
});

const LINES = [
  "enable",
  "@ topology",
  "@PHONE1 display",
  "@PC1 display",
  "@PHONE1 status",
  "@",
  "@ task",
  "",
];

describe("without drawings", () => {
  test.each([
    "course",
    "site-lab",
    ...readdirSync("fixtures/topologies").map((file) => `fixtures/topologies/${file}`),
  ])("the lab %s is told in sentences", async (lab) => {
    const { out, code } = await cme("topology", lab, "--plain");
    expect(code).toBe(0);
    expect(out).not.toMatch(DRAWN);
    expect(
      out
        .trimEnd()
        .split("\n")
        .filter((line) => !line.endsWith(".")),
    ).toEqual([]);
    expect((await cme("topology", lab)).out).toMatch(DRAWN);
  });

  test.each(["en", "fr"])("nothing in a lab's console is drawn, in %s", async (lang) => {
    const { out, err } = await cmeWith(
      LINES.join("\n"),
      "lab",
      "play",
      "course-voip",
      "--plain",
      "--lang",
      lang,
    );
    expect(out + err).not.toMatch(DRAWN);
    expect(out).toContain(lang === "fr" ? "Message : Configuring IP." : "Message: Configuring IP.");
    expect(out).toContain(lang === "fr" ? "(ensuite)" : "(next)");
  });

  test("a terminal that can do no more is taken at its word, and so is --plain in front", async () => {
    expect((await cmeWith(LINES.join("\n"), "--plain", "run", "-", "--lab", "course")).out).not.toMatch(
      DRAWN,
    );
    expect((await cmeWith(LINES.join("\n"), "run", "-", "--lab", "course")).out).toMatch(DRAWN);
    vi.stubEnv("TERM", "dumb");
    expect((await cmeWith(LINES.join("\n"), "run", "-", "--lab", "course")).out).not.toMatch(DRAWN);
  });
});

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { platformOffers } from "../../src/cli/menu.js";
import { platforms } from "../../src/platform/platforms.js";
import { cme } from "./program.js";

test("--version prints the version of package.json", async () => {
  expect(await cme("--version")).toEqual({ code: 0, out: `${manifest.version}\n`, err: "" });
});

test.each([[["--version", "--json"]], [["--json", "-V"]]])("%j tells a program what runs", async (args) => {
  const { code, out } = await cme(...args);
  expect({ code, ...(JSON.parse(out) as object) }).toEqual({
    ...{ code: 0, version: manifest.version },
    ...{ node: process.versions.node, os: process.platform },
  });
});

test("--help goes to stdout", async () => {
  const { code, out, err } = await cme("--help");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toContain("Usage: cme");
});

test.each([[["console", "--help"]], [["run", "--help"]], [["explain", "-h"]]])(
  "%j names every platform",
  async (args) => {
    const { out } = await cme(...args);
    for (const { id } of platforms) expect(out).toContain(id);
    for (const alias of ["2811", "2911", "pt-2911"]) expect(out).toMatch(new RegExp(`[( ]${alias}[,)]`));
  },
);

test("the menu offers every platform for a device alone, each under a name of its own", () => {
  const offered = platformOffers("alone", "en");
  expect(offered.map(({ value }) => value)).toEqual(platforms.map(({ id }) => id));
  expect(new Set(offered.map(({ name }) => name)).size).toBe(platforms.length);
});

test("--lang holds in front of a command as behind it", async () => {
  const folder = mkdtempSync(join(tmpdir(), "cme-lang-"));
  const script = join(folder, "script.txt");
  writeFileSync(script, "enable\nsh\n");
  for (const args of [
    ["--lang", "fr", "run", script, "--hints"],
    ["run", script, "--hints", "--lang", "fr"],
  ]) {
    expect((await cme(...args)).err).toContain("« sh ? » la montre");
  }
  const alone = await cme("--lang", "fr");
  expect(alone).toMatchObject({ code: 2, err: "cme: no terminal to ask at; see cme --help\n" });
  rmSync(folder, { recursive: true });
});

test("the menu names platforms in the user's language", () => {
  const names = (language: "en" | "fr") => platformOffers("course", language).map(({ name }) => name);
  expect(names("en")).toContain("2811 of Packet Tracer");
  expect(names("fr")).toContain("2811 de Packet Tracer");
});

test.each([
  [["grad"], "there is no command grad: did you mean cme grade?"],
  [["topolgy", "x", "y"], "there is no command topolgy: did you mean cme topology?"],
  [["nonsense"], "there is no command nonsense: cme --help lists the commands"],
])("%j is no command", async (args, message) => {
  expect(await cme(...args)).toEqual({ code: 2, out: "", err: `cme: ${message}\n` });
});

test("help of a command is what its --help says", async () => {
  expect(await cme("help", "run")).toEqual(await cme("run", "--help"));
});

test.each([["--nonsense"], ["nonsense"], ["--versio"]])(
  "a wrong %s is one line on stderr and exit code 2",
  async (arg) => {
    const { code, out, err } = await cme(arg);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/^cme: .+\n$/);
  },
);

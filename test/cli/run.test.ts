import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { cme } from "./program.js";

const folder = mkdtempSync(join(tmpdir(), "cme-run-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const LOG =
  "Router>enable\nRouter#show clock\n...\nno such line\nRouter#show privilege\nCurrent privilege level is 15\n";

describe("cme run --check", () => {
  const log = file("log.txt", LOG);

  test("says how many answers were compared, and which were different", async () => {
    const { code, err } = await cme("run", log, "--check");
    expect(code).toBe(1);
    expect(err).toContain('show clock: expected "no such line", got "*');
    expect(err).toMatch(/\ncme: 3 answers compared, 1 different\n$/);
    const right = file("right.txt", "Router>show privilege\nCurrent privilege level is 1\n");
    expect(await cme("run", right, "--check")).toMatchObject({
      code: 0,
      err: `cme: ${right} is read as a log: only lines with a prompt are typed\ncme: 1 answer compared, 0 different\n`,
    });
  });

  test("is not content with a file that records no answer", async () => {
    const { code, err } = await cme("run", file("list.txt", "enable\nshow clock\n"), "--check");
    expect(code).toBe(2);
    expect(err).toContain("cme: no answer was compared: --check needs a log");
  });

  test("has its outcome in the objects of --json", async () => {
    const { out } = await cme("run", log, "--check", "--json");
    const outcomes = out
      .trimEnd()
      .split("\n")
      .map((row) => (JSON.parse(row) as { check: unknown }).check);
    expect(outcomes).toEqual([
      { same: true },
      { same: false, expected: "no such line", got: expect.stringMatching(/^\*/) as string },
      { same: true },
    ]);
    expect((await cme("run", log, "--json")).out).not.toContain("check");
  });
});

describe("cme run --strict", () => {
  test.each([
    ["@PC9 ping 192.168.150.1", 1],
    ["@PC1 pong 192.168.150.1", 1],
    ["@ topolgy", 1],
    ["shw clock", 1],
    ["@PC1 ipconfig", 0],
    ["@ topology", 0],
    ["@", 0],
  ])("after %s exits with %i", async (line, code) => {
    expect((await cme("run", file("one.txt", `enable\n${line}\n`), "--lab", "course", "--strict")).code).toBe(
      code,
    );
  });
});

test("cme run --no-hints closes what explains", async () => {
  const script = file("doctor.txt", "enable\n@ doctor\nshw clock\n");
  expect((await cme("run", script, "--lab", "course", "--hints")).err).toContain("show clock");
  const { out, err } = await cme("run", script, "--lab", "course", "--no-hints");
  expect(out).toContain("--no-hints");
  expect(err).not.toContain("show clock");
});

describe("cme run with files for the devices of a lab", () => {
  const [ports, script] = [
    file("ports.cfg", "hostname ACCESS\nend\n"),
    file("names.txt", "enable\n@SW1 enable\n@SW1 show running-config | include ^hostname\n"),
  ];
  const lab = ["--lab", "course"];

  test("takes a configuration for one of them by its name", async () => {
    const { out } = await cme("run", script, ...lab, "--config", `sw1=${ports}`);
    expect(out).toContain("\nhostname ACCESS\n");
  });

  test("takes a folder with files that are named after them, and writes one", async () => {
    const [from, to] = [join(folder, "from"), join(folder, "to")];
    mkdirSync(from);
    mkdirSync(to);
    file("from/SW1.cfg", "hostname ACCESS\nquux\nend\n");
    file("from/cme.txt", "hostname VOICE\nend\n");
    const stray = file("from/SW7.cfg", "hostname NOBODY\nend\n");
    const { code, out, err } = await cme("run", script, ...lab, "--config", from, "--save", to);
    expect({ code, err: err.split("\n").slice(0, 2) }).toEqual({
      code: 0,
      err: [
        `cme: ${stray} is named after no router or switch of the lab course`,
        `cme: ${join(from, "SW1.cfg")}:2: SW1: not recognised, kept as it stands: quux`,
      ],
    });
    expect(out).toContain("\nhostname ACCESS\n");
    expect(readdirSync(to)).toEqual(["CME.cfg", "SW1.cfg"]);
    expect(readFileSync(join(to, "CME.cfg"), "utf8")).toContain("hostname VOICE\n");
    // What was written is where another run begins.
    const again = await cme("run", script, ...lab, "--config", to, "--save", "SW1=-");
    expect(again.out).toBe(readFileSync(join(to, "SW1.cfg"), "utf8"));
  });

  test.each([
    [["--config", `R7=${ports}`], "the lab course has no router or switch R7: it has CME, SW1"],
    [["--save", `PC1=${ports}`], "the lab course has no router or switch PC1: it has CME, SW1"],
    [["--config", ports, "--config", ports], "--config names two files for the first router: name one"],
    [["--save", "SW1=a", "--save", "sw1=b"], "--save names two files for sw1: name one"],
    [["--save", "CME=-", "--save", "SW1=-"], "two results cannot both go to -: name a file for one of them"],
    [["--config", "SW1=/nowhere/x"], "cannot read /nowhere/x: there is no such file"],
  ])("refuses %j", async (args, failure) => {
    const { code, out, err } = await cme("run", script, ...lab, ...args);
    expect({ code, out, err }).toEqual({ code: 2, out: "", err: `cme: ${failure}\n` });
  });
});

import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cme, cmeWith } from "./program.js";

const folder = mkdtempSync(join(tmpdir(), "cme-topology-"));
const lab = join(folder, "lab.yaml");
writeFileSync(
  lab,
  "name: one\ndevices:\n  CME: { kind: router, configuration: cme.cfg }\n  PC1: { kind: pc, mac: 0.0.1 }\ncables:\n  - [CME Fa0/0, PC1 Fa0]\n",
);
writeFileSync(
  join(folder, "cme.cfg"),
  "interface FastEthernet0/0\n ip address 10.0.0.1 255.255.255.0\nend\n",
);

describe("cme topology", () => {
  test("draws the course's lab, a built-in one, or a file's with the configurations beside it", async () => {
    const course = await cme("topology", "--lang", "en");
    expect(course).toMatchObject({ code: 0, err: "" });
    expect(course.out).toContain("│ router 2811 │");
    expect((await cme("topology", "site-lab", "--lang", "fr")).out).toContain(
      "│ routeur 2811 ├─ S0/0/0 ── 128",
    );
    expect((await cme("topology", lab)).out).toContain("│ Fa0/0 10.0.0.1/24 │");
  });

  test("draws in other formats", async () => {
    expect((await cme("topology", "--format", "svg")).out).toMatch(/^<svg [^\n]*>\n[^]*<\/svg>\n$/);
    expect((await cme("topology", lab, "--format", "mermaid")).out).toContain('d0 ---|"Fa0/0 - Fa0"| d1\n');
  });

  test("names the lines of a configuration that no router knows, where they stand", async () => {
    const lines = ["hostname CME", "ip adress 10.0.0.1", "interface FastEthernet0/0", " no shutdwn"];
    const inline = lines.map((line) => `      ${line}\n`).join("");
    const text = `name: x\ndevices:\n  CME:\n    kind: router\n    configuration: |\n${inline}  PC1: { kind: pc, mac: 0.0.1 }\n`;
    const cables = "cables:\n  - [CME Fa0/0, PC1 Fa0]\n";
    const { code, err } = await cmeWith(`${text}${cables}`, "topology", "-");
    expect(code).toBe(0);
    expect(err.trimEnd().split("\n")).toEqual([
      "cme: -:7: CME: not recognised, kept as it stands: ip adress 10.0.0.1",
      "cme: -:9: CME: not recognised, kept as it stands: no shutdwn",
    ]);
    const many = join(folder, "many.cfg");
    writeFileSync(many, Array.from({ length: 7 }, (_, index) => `nonsense ${index}\n`).join(""));
    const typed = await cmeWith("show version\n", "run", "-", "--config", many);
    expect(typed.err.split("\n").slice(4, 6)).toEqual([
      `cme: ${many}:5: not recognised, kept as it stands: nonsense 4`,
      `cme: ${many}: 2 more lines are not recognised`,
    ]);
  });

  test.each([
    ["/etc/passwd", "only files in the topology's own folder are read"],
    ["../secret.cfg", "only files in the topology's own folder are read"],
    ["below/../../secret.cfg", "only files in the topology's own folder are read"],
    ["link.cfg", "only files in the topology's own folder are read"],
    ["fifo", "it is no regular file"],
    ["below", "it is a folder"],
    ["none.cfg", "there is no such file"],
    ['"a\\0b"', "no file can have this name"],
  ])("a configuration %s is refused in one line", async (path, why) => {
    const own = mkdtempSync(join(folder, "own-"));
    mkdirSync(join(own, "below"));
    symlinkSync("/etc/passwd", join(own, "link.cfg"));
    spawnSync("mkfifo", [join(own, "fifo")]);
    const file = join(own, "lab.yaml");
    const devices = `  CME: { kind: router, configuration: ${path} }\n  PC1: { kind: pc, mac: 0.0.1 }\n`;
    writeFileSync(file, `name: one\ndevices:\n${devices}cables:\n  - [CME Fa0/0, PC1 Fa0]\n`);
    const { code, err } = await cme("topology", file);
    const name = path.startsWith('"') ? "a\\x00b" : path;
    expect({ code, err }).toEqual({
      code: 2,
      err: `cme: ${file}:3: devices.CME.configuration: cannot read ${name}: ${why}\n`,
    });
  });

  test("names each mistake of a file in a line of its own", async () => {
    const text = "name: x\ndevices:\n  A: { kind: hub }\n  B: { kind: pc }\n";
    const { code, out, err } = await cmeWith(text, "topology", "-");
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err.trimEnd().split("\n")).toEqual([
      "cme: -:3: devices.A.kind: must say what kind of device it is: kind: router, switch, phone, pc, analog-phone, pstn, attacker or pbx",
      "cme: -:4: devices.B.mac: a pc must have this field",
    ]);
  });

  test("says what file is missing", async () => {
    const nowhere = join(folder, "nowhere.yaml");
    expect(await cme("topology", nowhere)).toMatchObject({
      code: 2,
      err: `cme: cannot read ${nowhere}: there is no such file; labs without a file: course, site-lab, attacks, auto-assign, course-voip, find-the-fault, hunt-group, modes, security, two-sites, voice-vlan\n`,
    });
  });
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { cme, cmeWith } from "./program.js";

let home = "";
const data = process.env["XDG_DATA_HOME"];

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "cme-lab-"));
  process.env["XDG_DATA_HOME"] = home;
});

afterEach(() => {
  if (data === undefined) delete process.env["XDG_DATA_HOME"];
  else process.env["XDG_DATA_HOME"] = data;
  rmSync(home, { recursive: true });
});

const play = (lines: readonly string[], ...args: string[]) =>
  cmeWith(["", ...lines, ""].join("\n"), "lab", "play", ...args);

test("a lab's tasks are ticked as the router reaches their state, and are still ticked the next time", async () => {
  const first = await play(
    ["@ task", "enable", "configure terminal", "hostname CME"],
    "modes",
    "--lang",
    "fr",
  );
  expect(first.code).toBe(0);
  expect(first.out).toContain("Modes et invites : 0 sur 5\n[>] 1. Passez du mode utilisateur");
  expect(first.out).toContain("[cme] fait : Passez en configuration globale.\n");
  expect(first.out).toContain("[cme] 3 sur 5 ; ensuite : Décrivez FastEthernet0/0");
  const second = await play(["@ task", "@ hint", "@ hint", "@ hint", "@ solution"], "modes", "--lang", "en");
  expect(second.out).toContain("Modes and prompts: 3 of 5\n[x] 1. Go from user mode");
  expect(second.out).toMatch(
    /leads into the interface[^]*description LAN, then no shutdown[^]*no more hints/,
  );
  expect(second.out).toContain("at R1:\n  enable\n");
});

test("a lab goes on with its tasks however it is opened, and without hints there are none", async () => {
  await play(["enable"], "modes");
  const again = await cmeWith("\n@ task\n", "console");
  expect(again.out).toContain("Modes and prompts: 1 of 5\n");
  const exam = await cmeWith("\n@ task\n", "console", "--no-hints");
  expect(exam.out).toContain("There is no device task in this lab");
});

test("what cannot be played is named in one line", async () => {
  const unknown = await play([], "nowhere");
  expect(unknown).toMatchObject({ code: 2, out: "" });
  expect(unknown.err).toMatch(/^cme: cannot read nowhere: .*; labs with tasks: attacks, auto-assign, .*\n$/);
  const file = join(home, "lab.yaml");
  const lines = [
    "name: x",
    "devices:",
    "  R1: { kind: router }",
    "steps:",
    "  - id: one",
    "    text: Say it",
    "    checks:",
  ];
  const wrong = async (check: string) => {
    writeFileSync(file, [...lines, `      - ${check}`, ""].join("\n"));
    return (await play([], file)).err.replace(file, "lab.yaml");
  };
  expect(await wrong('{ id: a, expect: "R1 is upp" }')).toBe(
    'cme: lab.yaml:8: steps.1.checks.1.expect: "R1 is upp" makes no sense from "is upp" on: a sentence is such as "PHONE1 is registered as 101"\n',
  );
  expect(await wrong('{ id: a, has: "hostnam $(x)" }')).toContain("there is no variable x");
  expect(await wrong('{ id: a, has: "hostnema X" }')).toContain('knows no line "hostnema X" there');
  expect(await wrong('{ id: a, lacks: "hostname X" }')).toContain("an empty configuration would earn it");
  expect(await wrong("{ id: a, points: 1 }")).toContain(
    "must have one of has, lacks, any, expect and transcript",
  );
  expect(await wrong('{ id: a, needs: b, has: "hostname X" }')).toContain(
    "there is no check b before this one",
  );
  writeFileSync(file, "name: x\ndevices:\n  R1: { kind: router }\n");
  expect((await play([], file)).err).toContain("has no tasks: cme console --lab");
});

test("a lab with planted faults is the same for the same seed, goes on, and tells nothing of what was done", async () => {
  const look = [
    "@ task",
    "enable",
    "show history",
    "show logging",
    "show running-config",
    "@SW1 show history",
  ];
  const first = await play(look, "--fault", "2", "--seed", "7", "--lang", "en");
  expect(first).toMatchObject({ code: 0 });
  expect(first.out).toMatch(/Find the fault \(--fault 2 --seed 7\): \d of 3\n/);
  expect(first.out).not.toMatch(/CONFIG_I|configure terminal/);
  const folder = join(home, "cme", "labs", "fault-7");
  const [, ...inputs] = readFileSync(join(folder, "journal.jsonl"), "utf8").split("\n");
  expect(inputs.join("\n")).not.toMatch(/configure|cable|power/);
  const again = await cmeWith("\n@ task\n", "console", "--lang", "fr");
  expect(again.out).toMatch(/Trouvez la panne \(--fault 2 --seed 7\) : \d sur 3\n/);
  const other = await play(look.slice(1), "--fault", "2", "--seed", "7", "--fresh");
  const configuration = (out: string) => out.slice(out.indexOf("Building configuration"));
  expect(configuration(other.out)).toBe(configuration(first.out));
});

test.each([
  [["modes", "--fault"], "--fault draws the lab: leave out modes"],
  [["--fault", "9"], '--fault takes a number of faults, 1 to 4, not "9"'],
  [["--fault", "--seed", "x"], '--seed takes a number, 1 to 9999, not "x"'],
  [["--seed", "4"], "--seed draws faults: say --fault, too"],
  [["--fault", "--platform", "c2960-15.0"], "--fault needs a router: c2960-15.0 is a switch"],
])("of planted faults nobody can have: %s", async (args, answer) => {
  expect(await play([], ...args)).toEqual({ code: 2, out: "", err: `cme: ${answer}\n` });
});

test("the labs are listed in the student's language", async () => {
  const { out } = await cme("lab", "list", "--lang", "fr");
  expect(out).toMatch(/^course-voip +Votre premier CallManager Express \(60 min\)$/m);
});

test("a lab file is made of a solution, and passes its test", async () => {
  const [solution, lab] = [join(home, "solved work.cfg"), join(home, "made.yaml")];
  writeFileSync(solution, "hostname A\ninterface FastEthernet0/0\n ip address 10.0.0.1 255.0.0.0\n");
  expect(await cme("lab", "new", "--from", solution, "--out", lab)).toMatchObject({ code: 0, out: "" });
  expect(readFileSync(lab, "utf8")).toContain("name: solved-work\n");
  const { code, out } = await cme("lab", "test", lab, "--lang", "en");
  expect(out).toContain("its start earns nothing, its solution all, and every check can fail\n");
  expect(code).toBe(0);
  const empty = await cme("lab", "new", "--from", "fixtures/topologies/ring.yaml");
  expect(empty).toMatchObject({ code: 2, out: "" });
  const nowhere = await cme("lab", "new", "--from", solution, "--out", join(home, "no", "lab.yaml"));
  expect(nowhere.err).toMatch(/^cme: cannot write .*lab.yaml: there is no such folder\n$/);
});

test("a lab is made of a folder of exported configurations", async () => {
  const folder = mkdtempSync(join(home, "Class 1-"));
  expect((await cme("lab", "from-configs", folder)).err).toMatch(/^cme: there is no file in the folder /);
  writeFileSync(join(folder, "r1.cfg"), "hostname R1\nend\n");
  writeFileSync(join(folder, "r2.cfg"), "hostname R2\nend\n");
  const cdp = "R1#show cdp neighbors\nR2   Fas 0/0   121   R   2811   Fas 0/1\n";
  writeFileSync(join(folder, "cdp.txt"), cdp);
  const out = join(home, "made.yaml");
  expect(await cme("lab", "from-configs", folder, "--out", out)).toEqual({ code: 0, out: "", err: "" });
  const drawing = await cme("topology", out, "--plain", "--lang", "en");
  expect(drawing.out).toContain("A cable leads from R1 Fa0/0 to R2 Fa0/1.");
  const none = await cme("lab", "from-configs", join(folder, "r1.cfg"));
  expect(none).toMatchObject({ code: 2, out: "" });
});

import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { cmeWith, cme } from "./program.js";

let home = "";
const labs = () => join(home, "cme", "labs");
const data = process.env["XDG_DATA_HOME"];

// Loaded before the clock of the first test runs.
beforeAll(() => import("../../src/cli/commands-console.js"));

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "cme-saves-"));
  process.env["XDG_DATA_HOME"] = home;
});

afterEach(() => {
  if (data === undefined) delete process.env["XDG_DATA_HOME"];
  else process.env["XDG_DATA_HOME"] = data;
  rmSync(home, { recursive: true });
});

const console = (lines: readonly string[], ...args: string[]) =>
  cmeWith(["", "enable", ...lines, ""].join("\n"), "console", ...args);

const named = (name: string) => ["configure terminal", `hostname ${name}`, "end", "write memory"];

test("nothing is kept before something is typed", async () => {
  await cmeWith("", "console");
  expect(existsSync(labs())).toBe(false);
});

test("the keys of a router are there again where it saved, and are nobody else's to read", async () => {
  const keys = (label: string) => [
    "configure terminal",
    `crypto key generate rsa label ${label} modulus 1024`,
    "end",
  ];
  const show = "show crypto key mypubkey rsa";
  await console([...keys("KEPT"), "write memory", ...keys("LOST")]);
  const { out } = await console([show]);
  expect(out).toMatch(/^Key name: KEPT$/m);
  expect(statSync(join(labs(), "course", "private", "CME.json")).mode & 0o777).toBe(0o600);
  expect(readFileSync(join(labs(), "course", "startup", "CME.cfg"), "utf8")).not.toContain("KEPT");
  const file = join(home, "alone.cfg");
  await console([...keys("FILE"), "write memory"], "--nvram", file);
  expect((await console([show], "--nvram", file)).out).toMatch(/^Key name: FILE$/m);
  writeFileSync(`${file}.private-config`, "{");
  const refused = await console([show], "--nvram", file);
  expect(refused.code).toBe(2);
  expect(refused.err).toBe(`cme: cannot read ${file}.private-config: it is damaged\n`);
});

test("every device of a lab is there again as it was saved", async () => {
  const typed = [
    ...named("R1"),
    ...[
      "@SW1 enable",
      "@SW1 configure terminal",
      "@SW1 hostname S1",
      "@SW1 vlan 10",
      "@SW1 name STAFF",
      "@SW1 end",
    ],
    ...[
      "@SW1 write memory",
      "@PC1 ipconfig 10.0.0.9 255.255.255.0 10.0.0.1",
      "@PHONE1 cable out",
      "@PHONE2 power off",
    ],
    ...["clock set 10:00:00 1 May 2026", "configure terminal", "hostname LOST"],
  ];
  await console(typed);
  const shows = [
    "show running-config | include ^hostname",
    "show clock",
    "@SW1 enable",
    "@SW1 show vlan brief",
  ];
  const { out } = await console([...shows, "@PC1 ipconfig", "@PHONE1 cable", "@PHONE2 power", "@SW1"]);
  expect(out).toMatch(/^hostname R1$/m);
  expect(out).toMatch(/^10:00:0\d\.\d+ UTC Fri May 1 2026$/m);
  expect(out).toMatch(/^10 +STAFF +active/m);
  expect(out).toContain("IPv4 Address....................: 10.0.0.9");
  expect(out).toContain("The cable is out.");
  expect(out).toContain("The power is off.");
  expect(out).toMatch(/^S1#$/m);
  expect(statSync(join(labs(), "course")).mode & 0o777).toBe(0o700);
  expect(statSync(join(labs(), "course", "startup", "CME.cfg")).mode & 0o777).toBe(0o600);
});

test("@ restore has back what was not written, and checkpoints outlast the program", async () => {
  await console([...named("R1"), "@ checkpoint first", "configure terminal", "hostname R2"]);
  const { out } = await console([
    "@ checkpoints",
    "@ restore",
    "do show running-config | include ^hostname",
    "@ restore first",
  ]);
  expect(out).toMatch(/^ {2}previous {2,}.* 7 lines$/m);
  expect(out).toMatch(/^ {2}first {2,}.* 5 lines$/m);
  expect(out).toMatch(/^R2\(config\)#do show.*\n(?:.*\n)*?hostname R2$/m);
  expect(out).toMatch(/^The lab is as it was at first: 5 lines typed again\.$/m);
  expect(out.trimEnd()).toMatch(/^R1#$/m);
});

test("a look at a lab does not take the place of work that was not written", async () => {
  await console(["configure terminal", "hostname WORK"]);
  await console(["show clock"]);
  const { out } = await console(["show version", "@ restore"]);
  expect(out).toMatch(/^WORK\(config\)#$/m);
});

test("a kill before a lab has begun leaves none, and its name is free again", async () => {
  mkdirSync(join(labs(), "course"), { recursive: true });
  writeFileSync(join(labs(), "course", "topology.yaml"), "name: course");
  expect((await cme("saves")).err).toBe("cme: no lab is saved yet\n");
  await console(named("R1"));
  expect(readdirSync(labs()).toSorted()).toEqual(["course", "course-2"]);
  utimesSync(join(labs(), "course"), 0, 0);
  await console(named("R2"), "--platform", "pt-2811");
  expect((await cme("saves")).out).toMatch(/^course +course's lab, 2811 of Packet Tracer.*\ncourse-2 .*\n$/);
});

test("a lab that is begun anew stays as a backup", async () => {
  await console(named("R1"));
  const { out } = await console(["show startup-config", ...named("R2")], "--fresh");
  expect(out).toContain("startup-config is not present");
  expect(readdirSync(labs()).toSorted()).toEqual(["course", "course-backup"]);
  const former = await console([], "course-backup");
  expect(former.out).toMatch(/^R1#$/m);
});

test("a lab is found by its origin and its platform", async () => {
  await console(named("R1"));
  await console(named("P1"), "--platform", "pt-2811");
  await console(named("T1"), "--lab", "site-lab");
  expect(readdirSync(labs()).toSorted()).toEqual(["course", "course-2", "site-lab"]);
  expect((await console([], "--platform", "2811")).out).toMatch(/^R1#$/m);
  expect((await console([], "--platform", "pt-2811")).out).toMatch(/^P1#$/m);
  expect((await console([], "site-lab")).out).toMatch(/^T1#$/m);
  expect((await console(["show clock"], "COURSE")).out).toMatch(/^R1#/m);
  // The one that was open last.
  expect((await console([])).out).toMatch(/^R1#$/m);
});

test("a switch alone keeps its VLANs, and a router alone its configuration", async () => {
  await console([...named("S1"), "configure terminal", "vlan 20", "end"], "none", "--platform", "c2960-15.0");
  const { out } = await console(["show vlan brief"], "none");
  expect(out).toMatch(/^20 +VLAN0020 +active/m);
  expect(out).toMatch(/^S1#show/m);
});

test("--config begins a lab of its own, and --nvram keeps no lab", async () => {
  const config = join(home, "office.cfg");
  writeFileSync(config, "hostname OFFICE\nend\n");
  await console(named("CHANGED"), "--config", config);
  expect(readFileSync(config, "utf8")).toBe("hostname OFFICE\nend\n");
  expect((await console([], "office")).out).toMatch(/^CHANGED#$/m);
  const nvram = join(home, "router.cfg");
  await console(named("N1"), "--nvram", nvram);
  expect(readFileSync(nvram, "utf8")).toContain("hostname N1\n");
  expect((await console([], "--nvram", nvram)).out).toMatch(/^N1#$/m);
  expect(readdirSync(labs())).toEqual(["office"]);
});

test.each([
  ["lab.json", "cannot read .*lab.json: it is damaged"],
  ["topology.yaml", "cannot open the lab course: topology.yaml: line 1: "],
  ["state.json", "cannot open the lab course: state.json: it is damaged"],
  ["vlan/SW1.dat", "cannot open the lab course: vlan/SW1.dat: it is damaged"],
])("a damaged %s is named, and nothing takes its place", async (file, said) => {
  await console([...named("R1"), "@SW1 enable", "@SW1 configure terminal", "@SW1 vlan 10"]);
  const path = join(labs(), "course", file);
  writeFileSync(path, "{ damaged");
  const { code, out, err } = await console(named("R2"));
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toMatch(new RegExp(`^cme: ${said}.*\\n$`));
  expect(readFileSync(path, "utf8")).toBe("{ damaged");
});

test("a startup-configuration that cannot be read is named, and stays", async () => {
  await console(named("R1"));
  const path = join(labs(), "course", "startup", "CME.cfg");
  rmSync(path);
  mkdirSync(path);
  const { code, err } = await console(named("R2"));
  expect(code).toBe(2);
  expect(err).toBe(`cme: cannot read ${path}: it is a folder\n`);
});

test.skipIf(process.getuid?.() === 0)(
  "a folder that takes no files is named, and the router says so",
  async () => {
    await console(named("R1"));
    chmodSync(join(labs(), "course", "startup"), 0o500);
    const { out, err } = await console(named("R2"));
    expect(out).toContain("%Error opening nvram");
    expect(err).toMatch(/permission denied/);
    chmodSync(join(labs(), "course", "startup"), 0o700);
  },
);

test("what is exported is imported as it was, under a name that is free", async () => {
  await console([...named("R1"), "@ checkpoint first"]);
  const file = join(home, "lab.json");
  expect((await cme("saves", "export", "course", file)).code).toBe(0);
  expect((await cme("saves", "export", "course", file)).err).toContain("say --force");
  expect((await cme("saves", "export", "course", file, "--force")).code).toBe(0);
  expect((await cme("saves", "import", file)).err).toContain("saved as course-2");
  expect((await cme("saves", "import", file, "--as", "course")).err).toContain(
    "there is a saved lab course already",
  );
  for (const name of ["startup/CME.cfg", "checkpoints/first.jsonl", "topology.yaml", "state.json"])
    expect(readFileSync(join(labs(), "course-2", name))).toEqual(readFileSync(join(labs(), "course", name)));
  expect((await console(["@ restore first"], "course-2")).out).toMatch(/^R1#$/m);
});

test.each([
  ["no JSON", "hello"],
  ["JSON of another kind", "{}"],
  ["a name that leads elsewhere", JSON.stringify({ ...exported(), files: { "../../x": "y" } })],
  ["an unknown file", JSON.stringify({ ...exported(), files: { "startup/.bashrc": "y" } })],
  ["no topology", JSON.stringify({ ...exported(), files: {} })],
])("import refuses %s in one line", async (_, text) => {
  const { code, out, err } = await cmeWith(text, "saves", "import", "-");
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toMatch(/^cme: cannot import -: .+\n$/);
  expect(existsSync(labs())).toBe(false);
});

function exported() {
  return { schema: "cme-saved-lab/1", name: "x", exported: "", program: "" };
}

test("saves are listed, renamed and deleted", async () => {
  await console(named("R1"));
  expect((await cme("saves", "list")).out).toMatch(
    /^course {2}course's lab, 2811, IOS 15.1, saved just now\n$/,
  );
  expect((await cme("saves", "rename", "course", "Semaine-1")).code).toBe(0);
  const { out } = await cme("saves", "list", "--json");
  expect(JSON.parse(out)).toMatchObject([{ name: "Semaine-1", origin: { kind: "built-in", lab: "course" } }]);
  expect((await cme("saves", "rename", "Semaine-1", "../x")).err).toContain("cannot be a name");
  expect((await cme("saves", "delete", "semaine-1")).err).toContain("say --yes");
  expect((await cme("saves", "delete", "semaine-1", "--yes")).code).toBe(0);
  expect((await cme("saves", "delete", "semaine-1", "--yes")).err).toBe(
    "cme: there is no saved lab semaine-1\n",
  );
});

test("--record and @ transcript write what was shown, without secrets, and replace nothing", async () => {
  const record = join(home, "record.txt");
  const transcript = join(home, "transcript.txt");
  const typed = [
    "configure terminal",
    "enable secret hidden1",
    "end",
    "@SW1 enable",
    "@SW1 configure terminal",
  ];
  const more = [
    "@SW1 enable secret hidden2",
    "enable secret",
    `@ transcript ${transcript}`,
    `@ transcript ${transcript}`,
  ];
  const { out } = await console([...typed, ...more], "--record", record);
  expect(out).toContain(`% There is a file ${transcript} already`);
  for (const file of [record, transcript, join(labs(), "course", "transcript.txt")]) {
    const text = readFileSync(file, "utf8");
    expect(text).toContain("Router(config)#enable secret ");
    expect(text).not.toMatch(/hidden[12]/);
  }
  const rows = readFileSync(join(home, "record.cast"), "utf8").trim().split("\n");
  expect(rows.map((row) => JSON.parse(row) as unknown).slice(0, 1)).toMatchObject([
    { version: 2, width: 80 },
  ]);
  const again = await console([], "--record", record);
  expect(again.code).toBe(2);
  expect(again.err).toBe(`cme: cannot record in ${record}: there is one already; name another\n`);
});

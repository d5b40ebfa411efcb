import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cme, cmeWith } from "./program.js";

const folder = mkdtempSync(join(tmpdir(), "cme-"));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe("cme run", () => {
  const script = "enable\nconfigure terminal\ntelephony-service\nmax-phones 3\nmax-dn 3\nend\n";

  test("prints what the terminal shows and says on stderr how it read the file", async () => {
    const { code, out, err } = await cmeWith(script, "run", "-");
    expect({ code, err }).toEqual({
      code: 0,
      err: "cme: - is read as a list of commands, typed in user mode\n",
    });
    expect(out).toContain("Router(config-telephony)#max-dn 3\n");
  });

  test("exits with 1 under --strict when a line is refused", async () => {
    expect((await cmeWith(script, "run", "-", "--strict")).code).toBe(1);
    expect((await cmeWith(script.replace("max-phones", "max-ephones"), "run", "-", "--strict")).code).toBe(0);
  });

  test("starts in configuration mode where the first command is one", async () => {
    const { out } = await cmeWith("telephony-service\nmax-dn 3\n", "run", "-");
    expect(out).toMatch(/^Router\(config\)#telephony-service\n/);
  });

  test("follows the prompts of a log and checks its answers", async () => {
    const log =
      "CME(config-telephony)#max-dn 4\nCME(config)#hostname CME\nCME#show running-config | include ^hostname\n";
    const path = file("log.txt", `CME(config)#telephony-service\n${log}hostname [..]\n`);
    expect(await cme("run", path, "--check")).toMatchObject({ code: 0 });
    const wrong = file("wrong.txt", `CME(config)#telephony-service\n${log}hostname Other\n`);
    const { code, err } = await cme("run", wrong, "--check");
    expect(code).toBe(1);
    expect(err).toContain('expected "hostname Other", got "hostname CME"');
  });

  test("replays what it printed itself, also what was typed at PCs and phones", async () => {
    const list = "enable\n@PC1\nipconfig\n@PHONE1\nstatus\nexit\nshow clock\n@PC1\nexit\nshow clock\n";
    const { out } = await cmeWith(list, "run", "-", "--lab", "course");
    expect(out).toContain("C:\\>ipconfig\n");
    expect(out).toContain("PHONE1>status\nThe phone asks for an address by DHCP;");
    const again = await cme("run", file("lab.log", out), "--lab", "course", "--check", "--strict");
    // Its last line, a bare prompt, is one more Enter.
    expect(again).toMatchObject({ code: 0, out: `${out}Router#\n` });
  });

  test.each([[[]], [["--platform", "2901"]]])(
    "takes each device for what its topology says, and the others for what %j says",
    async (options) => {
      const lab = file(
        "models.yaml",
        `name: models
devices:
  R1: { kind: router, platform: pt-2911 }
  R2: { kind: router, platform: packet-tracer-2811 }
  R3: { kind: router }
`,
      );
      const list = ["", "@R2 ", "@R3 "].map((at) => `${at}enable\n${at}show version | include with \n`);
      const { out } = await cmeWith(list.join(""), "run", "-", "--lab", lab, ...options);
      const models = [...out.matchAll(/^Cisco (?:CISCO)?(\d+).* with /gm)].map(([, model]) => model);
      expect(models).toEqual(["2911", "2811", options.length > 0 ? "2901" : "2811"]);
    },
  );

  test("says of a log's line that no PC has the keyboard, and does not type it at a router", async () => {
    const path = file("pc.log", "Router>show privilege\nC:\\>ipconfig\nRouter>show privilege\n");
    for (const lab of [[], ["--lab", "course"]]) {
      const { code, out, err } = await cme("run", path, "--strict", ...lab);
      expect(code).toBe(1);
      expect(out).not.toContain("ipconfig");
      expect(err).toContain("pc.log:2: not typed, because no PC has the keyboard (@PC1 gives it to one)\n");
    }
  });

  test("saves the resulting configuration and starts from one", async () => {
    const path = join(folder, "saved.cfg");
    await cmeWith("hostname A\n", "run", "-", "--save", path);
    expect(readFileSync(path, "utf8")).toContain("\nhostname A\n");
    const { out } = await cmeWith("show running-config | include ^hostname\n", "run", "-", "--config", path);
    expect(out).toContain("A#show running-config | include ^hostname\nhostname A\n");
  });

  test("writes one JSON object for each line", async () => {
    const { out } = await cmeWith("enable\nfoo bar\n", "run", "-", "--json");
    const rows = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(rows).toMatchObject([
      { line: 1, prompt: "Router>", typed: "enable", refused: false },
      { line: 2, prompt: "Router#", typed: "foo bar", refused: true },
    ]);
  });

  test("gives the same bytes each time", async () => {
    const [one, other] = [await cmeWith(script, "run", "-"), await cmeWith(script, "run", "-")];
    expect(one).toEqual(other);
  });
});

test("cme exec prints the output only, and 1 if the router refuses", async () => {
  const path = file("exec.cfg", "hostname A\nend\n");
  expect(await cme("exec", "show running-config | include ^host", "--config", path)).toEqual({
    code: 0,
    out: "hostname A\n",
    err: "",
  });
  expect((await cme("exec", "show nonsense", "--config", path)).code).toBe(1);
});

test("cme explain reads rows and answers each", async () => {
  const { code, out } = await cmeWith(
    "config\tint fa0/0\nconfig\tfrobnicate\nconfig\tip ?\n",
    "explain",
    "--json",
    "-",
  );
  const rows = out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(code).toBe(1);
  expect(rows).toMatchObject([
    { status: "ok", understood: "interface FastEthernet0/0", canonical: "interface FastEthernet0/0" },
    { status: "invalid", understood: "" },
    { understood: "" },
  ]);
});

test("cme explain names a mode that is none, and answers the other rows", async () => {
  expect(await cmeWith("config\tint fa0/0\ncnofig\tint fa0/0\n", "explain", "-")).toEqual({
    code: 1,
    out: expect.stringMatching(
      /^int fa0\/0\nreads as: interface FastEthernet0\/0\n[^]*\nint fa0\/0\n\^ cannot be read/,
    ) as string,
    err: 'cme: standard input:2: there is no mode "cnofig": name it as its prompt does, or user, privileged\n',
  });
});

test("cme coverage of many files is a table", async () => {
  const [one, other] = [
    file("one.cfg", "hostname A\nfrobnicate 7\nend\n"),
    file("two.cfg", "hostname B\nend\n"),
  ];
  const { code, out } = await cme("coverage", one, other);
  expect(code).toBe(0);
  expect(out.split("\n")).toEqual([
    `${"FILE".padEnd(one.length)}  PLATFORM    LINES  UNDERSTOOD  SIMULATED  SHOWN  NOT RECOGNISED`,
    `${one}  c2811-15.1      2     50.00 %          1      0               1`,
    `${other}  c2811-15.1      1    100.00 %          1      0               0`,
    "2 files: 66.67 % of 3 lines understood (2 simulated, 0 kept and shown, 1 not recognised)",
    "",
  ]);
});

test.skipIf(process.platform === "win32")(
  "control characters of a file's name do not reach a terminal",
  async () => {
    const acting = file("a\u001b[2Jb.cfg", "hostname A\nfrobnicate 7\nend\n");
    const plain = file("plain.cfg", "hostname B\nend\n");
    for (const args of [
      ["diff", plain, acting],
      ["diff", plain, acting, "--contains"],
      ["diff", plain, acting, plain],
      ["diff", plain, acting, "--format", "unified"],
      ["diff", plain, acting, "--format", "json"],
      ["diff", plain, `${acting}x`],
      ["coverage", acting],
      ["coverage", acting, plain],
      ["coverage", acting, "--json"],
      ["run", acting],
      ["run", acting, "--hints", "--check"],
      ["exec", "show clock", "--config", `${acting}x`],
      ["run", plain, "--config", `CME=${acting}x`],
      ["run", plain, "--save", `${acting}/x`],
      ["doctor", acting],
      ["topology", acting],
      ["lab", "play", acting],
      ["saves", "import", acting],
    ]) {
      const { out, err } = await cme(...args);
      expect(`${out}${err}`).toMatch(/\\x1b|\\u001b/);
      expect(`${out}${err}`).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
    }
  },
);

test("cme coverage names the lines that it does not know", async () => {
  const path = file("coverage.cfg", "hostname A\nfrobnicate 7\nip cef\nend\n");
  const { out } = await cme("coverage", path);
  expect(out).toBe(
    `${path}:2: not recognised: frobnicate 7\n${path}: 66.67 % of 3 lines understood (1 simulated, 1 kept and shown, 1 not recognised)\n`,
  );
});

test("cme diff exits with 0, 1 and 2", async () => {
  const [a, b] = [file("a.cfg", "hostname A\nend\n"), file("b.cfg", "hostname B\nend\n")];
  expect((await cme("diff", a, a)).code).toBe(0);
  expect(await cme("diff", a, b)).toEqual({
    code: 1,
    out: `expected \`hostname A\` (${a}:1), found \`hostname B\` (${b}:1)\n1 difference\n`,
    err: "",
  });
  expect((await cme("diff", a, b, "--format", "unified")).out).toContain("-hostname A\n+hostname B\n");
  expect(JSON.parse((await cme("diff", a, b, "--format", "json")).out)).toMatchObject({
    expected: a,
    actual: b,
    findings: [
      {
        kind: "different",
        place: [],
        at: { expected: 1, actual: 1 },
        sentence: `expected \`hostname A\` (${a}:1), found \`hostname B\` (${b}:1)`,
      },
    ],
  });
});

test("cme diff names a line in both files, also where one lacks it; separators are no difference", async () => {
  const a = file("c.cfg", "hostname A\n! a comment\n!\nline vty 0 4\n lamp red\n login local\n!\nend\n");
  const b = file("d.cfg", "hostname A\n!\n!\n!\nline vty 0 4\n login local\nend\n");
  expect((await cme("diff", a, b)).out).toBe(
    `line vty 0 4: \`lamp red\` (${a}:5) is missing (near ${b}:5)\n1 difference\n`,
  );
  const changes = (await cme("diff", a, b, "--format", "unified")).out.split("\n").slice(2);
  expect(changes.filter((line) => /^[-+]/.test(line))).toEqual(["- lamp red"]);
});

for (const args of [
  ["exec", "show version", "--config", "/nowhere/x.cfg"],
  ["run", "/nowhere/x.txt"],
  ["run", "-", "--platform", "c9999"],
  ["run", "-", "--mode", "nowhere"],
  ["diff", "/nowhere/a", "/nowhere/b"],
  ["coverage", "/nowhere"],
  ["explain", "--mode", "nowhere", "x"],
  ["run", "-", "--hardware", "some"],
  ["run", "-", "--save", "/nowhere/x"],
  ["diff", "a"],
]) {
  test(`cme ${args.join(" ")}: bad input is one line on stderr and exit code 2`, async () => {
    const { code, out, err } = await cme(...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/^cme: [^\n]+\n$/);
  });
}

test("whatever bytes are run, the answer is an exit code", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary", maxLength: 300 }), async (text) => {
      const { code, err } = await cmeWith(text, "run", "-", "--strict");
      if (code === 2) expect(err).toMatch(/^cme: -: it is [^\n]+: hand in [^\n]+\n$/);
      else expect([0, 1]).toContain(code);
      expect([0, 1]).toContain((await cme("exec", text)).code);
    }),
    { numRuns: 60, seed: 2811 },
  );
});

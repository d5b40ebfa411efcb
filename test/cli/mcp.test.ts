// `cme mcp`, judged by the protocol's own client. `npm test` has just built dist/.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { cme } from "./program.js";

const folder = mkdtempSync(join(tmpdir(), "cme-mcp-"));
const root = join(folder, "root");
let client: Client;

/** Lets a client of the protocol start the program. */
async function connected(...options: readonly string[]): Promise<Client> {
  const one = new Client({ name: "test", version: "1" });
  const args = ["bin/cme.cjs", "mcp", ...options];
  await one.connect(new StdioClientTransport({ command: process.execPath, args }));
  return one;
}

async function call(name: string, asked: Record<string, unknown>, at = client): Promise<CallToolResult> {
  return (await at.callTool({ name, arguments: asked })) as CallToolResult;
}

function textOf({ content }: CallToolResult): string {
  return content.flatMap((one) => (one.type === "text" ? [one.text] : [])).join("");
}

beforeAll(async () => {
  mkdirSync(join(root, "labs"), { recursive: true });
  writeFileSync(join(root, "site.cfg"), "hostname SITE\ncoffee-machine 1\n");
  writeFileSync(join(root, "labs/R1.cfg"), "hostname R1-OF-FILE\n");
  writeFileSync(
    join(root, "labs/one.yaml"),
    "name: one\ndevices:\n  R1: { kind: router, configuration: R1.cfg }\n",
  );
  writeFileSync(join(folder, "secret.cfg"), "hostname SECRET\n");
  symlinkSync(join(folder, "secret.cfg"), join(root, "link.cfg"));
  symlinkSync(folder, join(root, "out"));
  client = await connected("--root", root);
});

afterAll(async () => {
  await client.close();
  rmSync(folder, { recursive: true });
});

test("it says what it is, and each tool what it takes", async () => {
  expect(client.getServerVersion()).toEqual({ name: "cme", version: manifest.version });
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual([
    ...["run", "explain", "complete", "diff", "coverage", "doctor", "grade"],
    ...["lab_start", "lab_type", "lab_state", "lab_screen", "lab_pcap", "lab_stop"],
  ]);
  for (const { description = "", annotations } of tools) {
    expect(description).toMatch(/^[A-Z].{15,}\.$/);
    expect(annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false });
  }
});

describe("what is given is a text or a file of --root", () => {
  test.each(["site.cfg", "./site.cfg", "labs/../site.cfg"])("the file %s is read", async (file) => {
    const { structuredContent, isError } = await call("coverage", { configuration: { file } });
    expect(isError).toBeUndefined();
    expect(structuredContent).toMatchObject({ unknown: [{ line: 2, text: "coffee-machine 1" }] });
  });

  test.each([
    ...["link.cfg", "out/secret.cfg", "../secret.cfg", "labs/../../secret.cfg", join(folder, "secret.cfg")],
    "/etc/passwd",
  ])("the file %s is refused", async (file) => {
    for (const [name, asked] of [
      ["coverage", { configuration: { file } }],
      ["run", { script: { file } }],
      ["lab_start", { lab: { file } }],
      ["grade", { lab: "course-voip", files: [{ name: "R1.cfg", content: { file } }] }],
    ] as const) {
      const refused = await call(name, asked);
      expect(refused.isError).toBe(true);
      expect(textOf(refused)).toBe(`cannot read ${file}: only files in the folder of --root are read`);
    }
  });

  test("without --root no file is read", async () => {
    const other = await connected();
    const refused = await call("coverage", { configuration: { file: "README.md" } }, other);
    expect(textOf(refused)).toBe("cannot read README.md: cme mcp was started without --root");
    await other.close();
  });

  test("a lab's file names those beside it, and nothing outside", async () => {
    const started = await call("lab_start", { lab: { file: "labs/one.yaml" } });
    const { lab } = started.structuredContent as { lab: string };
    expect(textOf(await call("lab_type", { lab, lines: [""] }))).toContain("R1-OF-FILE>");
    await call("lab_stop", { lab });
    const text = "name: x\ndevices:\n  R1: { kind: router, configuration: ../secret.cfg }\n";
    const refused = await call("lab_start", { lab: { text } });
    expect(refused.isError).toBe(true);
    expect(textOf(refused)).toContain("../secret.cfg is not given");
  });
});

test("run shows what a terminal shows, and hints", async () => {
  const text = "enable\nconfigure terminal\ntelephony-service\nmax-phones 3\n";
  const shown = textOf(await call("run", { script: { text } }));
  expect(shown).toContain("% Invalid input detected at '^' marker.");
  expect(shown).toContain("line 4: did you mean: max-ephones 3\n");
});

test("explain and complete read a line in a mode", async () => {
  const asked = { line: "max-e", mode: "config-telephony" };
  expect((await call("explain", { ...asked, line: "max-e 4" })).structuredContent).toMatchObject({
    canonical: "max-ephones 4",
  });
  expect((await call("complete", asked)).structuredContent).toMatchObject({ completed: "max-ephones " });
  expect(await call("explain", { ...asked, mode: "config-tea" })).toMatchObject({ isError: true });
});

test("diff, doctor and grade say what the program says", async () => {
  const given = (path: string) => ({ text: readFileSync(path, "utf8") });
  const [expected, actual] = ["fixtures/diff/expected.cfg", "fixtures/diff/student.cfg"];
  const differences = await call("diff", { expected: given(expected), actual: given(actual) });
  const shown = (await cme("diff", expected, actual)).out;
  expect(textOf(differences)).toBe(shown.replaceAll(expected, "expected").replaceAll(actual, "actual"));
  const evening = "fixtures/doctor/evening.cfg";
  const findings = await call("doctor", { configuration: given(evening) });
  expect(textOf(findings)).toBe((await cme("doctor", evening, "--lang", "en")).out);
  const files = [{ name: "bruno.log", content: given("fixtures/class/work/bruno.log") }];
  const marks = (view: string) => call("grade", { lab: "course-voip", files, student: "bruno", view });
  expect((await marks("teacher")).structuredContent).toMatchObject({ max: 23, student: "bruno" });
  expect(textOf(await marks("teacher"))).toContain("stands where");
  expect(textOf(await marks("student"))).not.toContain("stands where");
});

test("a lab stays on between calls, until it is stopped", async () => {
  const { lab } = (await call("lab_start", {})).structuredContent as { lab: string };
  const typed = await call("lab_type", { lab, lines: ["@PHONE1 cable out", "@ wait 5"] });
  expect(textOf(typed)).toContain("The cable is out.");
  expect((await call("lab_state", { lab })).structuredContent).toMatchObject({
    devices: expect.arrayContaining([expect.objectContaining({ name: "PHONE1" })]) as unknown,
    findings: expect.arrayContaining([expect.objectContaining({ name: "interface-shut" })]) as unknown,
  });
  expect(textOf(await call("lab_screen", { lab, phone: "PHONE2" }))).toContain("Configuring IP");
  const [, capture] = (await call("lab_pcap", { lab })).content;
  const blob = capture?.type === "resource" && "blob" in capture.resource ? capture.resource.blob : "";
  expect(Buffer.from(blob, "base64").readUInt32LE(0)).toBe(0xa1b2c3d4);
  await call("lab_stop", { lab });
  expect(textOf(await call("lab_state", { lab }))).toBe(
    `there is no lab ${lab}: lab_start begins one, and names it`,
  );
});

test("so many labs are on at a time and no more", async () => {
  const text = "name: tiny\ndevices:\n  R1: { kind: router }\n";
  const started: CallToolResult[] = [];
  for (let count = 0; count < 9; count++) started.push(await call("lab_start", { lab: { text } }));
  expect(started.map(({ isError }) => isError === true)).toEqual([...Array<boolean>(8).fill(false), true]);
  for (const { structuredContent } of started.slice(0, 8)) await call("lab_stop", structuredContent ?? {});
});

test("what is no call of a tool is answered, and the next call works", async () => {
  expect(await call("explain", { line: 4 })).toMatchObject({ isError: true });
  expect(await call("no-such-tool", {})).toMatchObject({ isError: true });
  expect(await call("explain", { line: "end" })).not.toMatchObject({ isError: true });
});

test("a root that is no folder is named", async () => {
  expect(await cme("mcp", "--root", "README.md")).toEqual({
    code: 2,
    out: "",
    err: "cme: there is no folder README.md: name one with --root\n",
  });
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { cme } from "./program.js";

const folder = mkdtempSync(join(tmpdir(), "cme-diff-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const model = file("model.cfg", "ip dhcp pool <pool>\n network 10.0.0.0 255.0.0.0\nip http server\n");
mkdirSync(join(folder, "class"));
const right = file("class/ann.cfg", "ip dhcp pool VOICE\n network 10.0.0.0 255.0.0.0\nip http server\n");
const wrong = file("class/bob.cfg", "ip dhcp pool VOICE\n network 11.0.0.0 255.0.0.0\nip http server\n");
const page = file("class/cat.pdf", "%PDF-1.7\n");

describe("cme diff with many files", () => {
  test("prints a row for each, and compares the others where one cannot be read", async () => {
    const { code, out, err } = await cme("diff", model, join(folder, "class"));
    const wide = wrong.length;
    expect(out.split("\n")).toEqual([
      `${"FILE".padEnd(wide)}  PLATFORM            DIFFERENCES  FIRST`,
      `${right}  c2811-15.1                    0`,
      `${wrong}  c2811-15.1                    1  ip dhcp pool VOICE: expected \`network 10.0.0.0 255.0.0.0\`, found \`network 11.0.0.0 255.0.0.0\``,
      `${page}  -                             -  cannot be read`,
      "3 files: 1 without a difference, 1 with, 1 cannot be read",
      "",
    ]);
    expect(code).toBe(2);
    expect(err).toMatch(/^cme: .*cat\.pdf: [^\n]+\n$/);
  });

  test("prints an object in a line for each with --format json", async () => {
    const { code, out } = await cme("diff", model, right, wrong, page, "--format", "json");
    const rows = out.trimEnd().split("\n");
    expect(rows.map((row) => JSON.parse(row) as unknown)).toMatchObject([
      { expected: model, actual: right, findings: [] },
      { expected: model, actual: wrong, findings: [{ kind: "different", at: { expected: 2, actual: 2 } }] },
      { expected: model, actual: page, failure: expect.stringContaining("cat.pdf") as string },
    ]);
    expect(code).toBe(2);
  });

  test("prints the sentences of each under its name with --format text", async () => {
    const { code, out } = await cme("diff", model, right, wrong, "--format", "text");
    expect(out).toContain(
      `${right}:\n  ${right} means the same as ${model}\n${wrong}:\n  ip dhcp pool VOICE: `,
    );
    expect(out).toMatch(/\n2 files: 1 without a difference, 1 with\n$/);
    expect(code).toBe(1);
  });

  test("has its rows and its sum in French where that is spoken", async () => {
    const { out } = await cme("diff", model, right, wrong, page, "--lang", "fr");
    const rows = out.trimEnd().split("\n");
    expect(rows[0]).toMatch(/^FICHIER +PLATE-FORME +DIFFÉRENCES +PREMIÈRE$/);
    expect(rows[2]).toContain("attendu `network 10.0.0.0 255.0.0.0`, trouvé `network 11.0.0.0 255.0.0.0`");
    expect(rows[3]).toMatch(/illisible$/);
    expect(rows[4]).toBe("3 fichiers : 1 sans différence, 1 avec, 1 illisible");
  });

  test("needs a file in a folder", async () => {
    mkdirSync(join(folder, "empty"));
    expect(await cme("diff", model, join(folder, "empty"))).toEqual({
      code: 2,
      out: "",
      err: `cme: there is no file in the folder ${join(folder, "empty")}\n`,
    });
  });
});

test("cme diff --contains tells apart what a file says besides, and that is no difference", async () => {
  const more = file(
    "more.cfg",
    "hostname R7\nip dhcp pool A\n network 10.0.0.0 255.0.0.0\n lease 2\nip http server\n",
  );
  expect((await cme("diff", model, more)).code).toBe(1);
  expect(await cme("diff", model, more, "--contains")).toEqual({
    code: 0,
    out: [
      `${more} holds what is in ${model}`,
      `Besides, ${more} says what ${model} does not ask for:`,
      `  \`hostname R7\` (${more}:1)`,
      `  ip dhcp pool A: \`lease 2\` (${more}:4)`,
      "",
    ].join("\n"),
    err: "",
  });
  const { out } = await cme("diff", model, more, wrong, "--contains", "--format", "json");
  expect(
    out
      .trimEnd()
      .split("\n")
      .map((row) => JSON.parse(row) as unknown),
  ).toMatchObject([
    { findings: [], extra: [{ kind: "unexpected" }, { kind: "unexpected" }] },
    { findings: [{ kind: "different" }], extra: [] },
  ]);
});

test("cme diff takes the platform of either side", async () => {
  const [one, other] = [
    file("pool.cfg", "ip dhcp pool A\n domain-name wr\n"),
    file("pool.txt", "enable\nconfigure terminal\nip dhcp pool A\ndo wr\nend\n"),
  ];
  // On Packet Tracer a pool's own commands come first, so that "do wr" is "domain-name wr".
  expect((await cme("diff", one, other)).code).toBe(1);
  expect((await cme("diff", one, other, "--platform", "packet-tracer-2811")).code).toBe(0);
  const mixed = ["--platform", "packet-tracer-2811", "--model-platform", "c2811"];
  expect((await cme("diff", one, other, ...mixed)).code).toBe(0);
  expect(await cme("diff", one, other, "--model-platform", "c1")).toMatchObject({ code: 2, out: "" });
});

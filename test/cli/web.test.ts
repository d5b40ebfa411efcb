import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, expect, test } from "vitest";
import { cme } from "./program.js";

const folder = mkdtempSync(join(tmpdir(), "cme-web-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Reads a written page: which labs it has, and which is the first. */
function indexOf(text: string): { first: string; labs: { name: string }[] } {
  return JSON.parse(text) as { first: string; labs: { name: string }[] };
}

test("the page is written into a folder with the labs in the students' edition", async () => {
  const to = join(folder, "site");
  expect(await cme("web", "export", "--to", to)).toEqual({ code: 0, out: "", err: "" });
  expect(readdirSync(to)).toEqual(expect.arrayContaining(["engine.js", "index.html", "labs", "page.js"]));
  const { first, labs } = indexOf(readFileSync(join(to, "labs/index.json"), "utf8"));
  expect(labs.map(({ name }) => name)).toEqual(expect.arrayContaining([first, "course", "site-lab"]));
  for (const { name } of labs) {
    const text = readFileSync(join(to, `labs/${name}.yaml`), "utf8");
    expect(text).not.toMatch(/^\s*-?\s*(solution|has|lacks|hidden):/m);
  }
  // Whoever has the whole site finds no solution in the program either.
  for (const name of readdirSync(to).filter((one) => one.endsWith(".js")))
    expect(readFileSync(join(to, name), "utf8")).not.toContain("solution:\n");
});

test("the page names no other server", () => {
  const html = readFileSync("dist/web/index.html", "utf8");
  expect(html).toMatch(/default-src 'none'; script-src 'self';/);
  expect(html).not.toMatch(/https?:|<script(?![^>]*src=)|\son\w+=/);
});

test("one lab alone is written into an archive, the same one every time", async () => {
  const files = ["one.zip", "two.zip"].map((name) => join(folder, name));
  for (const file of files)
    expect(await cme("web", "export", "hunt-group", "--to", file)).toMatchObject({ code: 0 });
  const [one, two] = files.map((file) => readFileSync(file));
  expect(one?.equals(two ?? Buffer.alloc(0))).toBe(true);
  const unpacked = unzipSync(new Uint8Array(one ?? []));
  expect(Object.keys(unpacked)).toContain("labs/hunt-group.yaml");
  expect(indexOf(new TextDecoder().decode(unpacked["labs/index.json"])).labs).toHaveLength(1);
});

test("a lab is packed for learning platforms, with all its files in the manifest", async () => {
  for (const [edition, version] of [
    [[], "1.2"],
    [["2004"], "2004 4th Edition"],
  ] as const) {
    const file = join(folder, `scorm-${edition.length}.zip`);
    const args = ["web", "export", "hunt-group", "--to", file, "--lang", "fr", "--scorm", ...edition];
    expect(await cme(...args)).toEqual({ code: 0, out: "", err: "" });
    const unpacked = unzipSync(new Uint8Array(readFileSync(file)));
    const manifest = new TextDecoder().decode(unpacked["imsmanifest.xml"]);
    expect(manifest).toContain(`<schemaversion>${version}</schemaversion>`);
    const named = [...manifest.matchAll(/<file href="([^"]+)"/g)].map(([, name]) => name);
    expect([...named, "imsmanifest.xml"].toSorted()).toEqual(Object.keys(unpacked).toSorted());
  }
});

test("a lab of a file is taken as well, and called as it calls itself", async () => {
  const file = join(folder, "own.yaml");
  writeFileSync(file, "name: my lab\ndevices:\n  R1: { kind: router }\ncables: []\n");
  const to = join(folder, "own");
  expect(await cme("web", "export", file, "--to", to)).toMatchObject({ code: 0 });
  expect(indexOf(readFileSync(join(to, "labs/index.json"), "utf8"))).toEqual({
    first: "my-lab",
    labs: [{ name: "my-lab", title: { en: "my lab", fr: "my lab" }, builtIn: false }],
  });
});

test("what cannot be done is told in one line", async () => {
  writeFileSync(join(folder, "there.zip"), "");
  const port = await new Promise<number>((resolve) => {
    const taken = createServer().listen(0, "127.0.0.1", () => {
      afterAll(() => taken.close());
      resolve((taken.address() as AddressInfo).port);
    });
  });
  for (const [args, said] of [
    [["--port", "99999"], /^cme: --port takes a number from 0 to 65535, not "99999"\n$/],
    [
      ["--port", String(port)],
      /^cme: cannot listen on 127\.0\.0\.1:\d+: .*; --port 0 takes any that is free\n$/,
    ],
    [["no-such-lab"], /^cme: .*no-such-lab.*\n$/],
    [["export", "--to", folder], /^cme: .* is not empty: name a new folder with --to\n$/],
    [
      ["export", "--to", join(folder, "there.zip")],
      /^cme: there is a file .* already: name another with --to\n$/,
    ],
    [
      ["export", "--to", join(folder, "x.zip"), "--scorm"],
      /^cme: --scorm packs one lab .* LAB, and --to FILE\.zip\n$/,
    ],
    [["export", "modes", "--to", join(folder, "x"), "--scorm"], /^cme: --scorm packs one lab/],
    [["export", "modes", "--to", join(folder, "x.zip"), "--scorm", "3"], /^cme: .*1\.2, 2004\.\n$/],
    [["export"], /^cme: required option '--to <folder-or-zip>' not specified\n$/],
  ] as const)
    expect(await cme("web", ...args)).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringMatching(said) as string,
    });
});

// What the program says about files that people hand in.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { topologyText } from "../../src/lab/topology-text.js";
import { descriptionText } from "../../src/lab/saved/description.js";
import { cme } from "./program.js";

const folder = mkdtempSync(join(tmpdir(), "cme-submissions-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const MODEL = "version 15.1\nhostname R1\ninterface FastEthernet0/0\n ip address 10.0.0.1 255.0.0.0\nend\n";
const model = file("model.cfg", MODEL);
const dirty = file(
  "dirty.cfg",
  "Nom : Exemple\n\nversion 15.1\nhostname R2\ninterface FastEthernet0/0\n --More-- \n ip address 10.0.0.2 255.0.0.0\nend\n",
);

test("one line says what was left out, and findings name the lines of the file", async () => {
  const { code, out, err } = await cme("diff", model, dirty, "--lang", "en");
  expect(code).toBe(1);
  expect(err).toContain(`cme: ${dirty}: 1 line before or behind it and 1 pager mark were dropped\n`);
  expect(out).toContain(`(${dirty}:4)`);
  expect(out).toContain(`(${dirty}:7)`);
});

test("the line is said in the language that was asked for", async () => {
  const { err } = await cme("coverage", dirty, "--lang", "fr");
  expect(err).toContain(`cme: ${dirty}: laissé de côté : 1 ligne avant ou après et 1 marque de pagination\n`);
});

test("what is no text is one line and exit code 2", async () => {
  const pdf = file("work.pdf", "%PDF-1.7\n");
  for (const args of [
    ["diff", model, pdf],
    ["coverage", pdf],
    ["run", pdf],
    ["exec", "show clock", "--config", pdf],
  ]) {
    const lang = ["--lang", "en"];
    expect(await cme(...args, ...lang)).toEqual({
      code: 2,
      out: "",
      err: `cme: ${pdf}: it is a PDF: hand in the output of show running-config as a text file\n`,
    });
  }
});

test("a script is compared by the router that it makes", async () => {
  const script = file("script.txt", "en\nconf t\nhostn R1\nint f0/0\nip add 10.0.0.9 255.0.0.0\nend\n");
  const { code, out } = await cme("diff", model, script);
  expect(code).toBe(1);
  expect(out).toContain(`found \`ip address 10.0.0.9 255.0.0.0\` (${script}:5)`);
});

test("of an exported lab the first router's saved configuration counts", async () => {
  const topology = topologyText({
    name: "router",
    devices: [
      { kind: "switch", name: "SW1", platform: undefined, configuration: "hostname SW1\n" },
      { kind: "router", name: "R1", platform: "c2811-15.1", configuration: undefined },
    ],
    cables: [],
  });
  const lab = descriptionText({
    schema: "cme-lab/1",
    program: "1.0.0",
    created: "2026-03-12T10:00:00.000Z",
    origin: { kind: "alone" },
    platform: "c2811-15.1",
    unbounded: false,
    seed: 1,
  });
  const files = { "lab.json": lab, "topology.yaml": topology, "startup/R1.cfg": MODEL };
  const head = {
    schema: "cme-saved-lab/1",
    name: "router",
    exported: "2026-03-12T10:00:00.000Z",
    program: "1.0.0",
  };
  const saved = file("router.cme-lab.json", `${JSON.stringify({ ...head, files }, undefined, 2)}\n`);
  expect(await cme("diff", model, saved)).toMatchObject({
    code: 0,
    out: `${saved}:R1 means the same as ${model}\n`,
  });
});

test("control characters of a file are spelt out in reports", async () => {
  const acting = file("acting.cfg", "version 15.1\nhostname R1\nquux \u0003[2J\n");
  for (const args of [
    ["diff", model, acting],
    ["coverage", acting],
    ["diff", model, acting, "--format", "unified"],
  ]) {
    const { out } = await cme(...args);
    expect(out).toContain("quux \\x03[2J");
    expect(out).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
  }
});

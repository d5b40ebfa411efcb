// What runs elsewhere, read here: workflows and the Dockerfile name scripts, files and options that there are.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import manifest from "../package.json" with { type: "json" };
import { cme } from "./cli/program.js";

interface Job {
  readonly strategy?: { readonly matrix: { readonly node: readonly number[] } };
  readonly steps: readonly {
    readonly run?: string;
    readonly with?: { readonly "node-version"?: number | string };
  }[];
}

const FOLDER = ".github/workflows";
const jobs = new Map(
  readdirSync(FOLDER).flatMap((file) => {
    const { jobs } = parse(readFileSync(`${FOLDER}/${file}`, "utf8")) as { jobs: Record<string, Job> };
    return Object.entries(jobs);
  }),
);
const linesOf = ({ steps }: Job) => steps.flatMap(({ run }) => run?.trim().split("\n") ?? []);
const dockerfile = readFileSync(".build/Dockerfile", "utf8");
const lines = [...[...jobs.values()].flatMap(linesOf), ...dockerfile.split("\n"), ...scriptsOf(".ci/run")];

function scriptsOf(path: string): readonly string[] {
  return readFileSync(path, "utf8").split("\n");
}

/** The words of a line as a shell cuts it, without what leads its output elsewhere. */
function wordsOf(line: string): readonly string[] {
  const kept = line.replace(/ > \S+$/, "");
  return [...kept.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");
}

test("each script of npm that is run is in package.json", () => {
  const run = lines.flatMap((line) => /\bnpm run ([\w:-]+)/.exec(line)?.[1] ?? []);
  // `tests NAME` of .ci/run hands its scripts on.
  const handed = lines.flatMap((line) => /^\s*tests ([\w:]+)$/.exec(line)?.[1] ?? []);
  const names = [...run, ...handed, "test"];
  expect(names.length).toBeGreaterThan(2);
  for (const name of names) expect(Object.keys(manifest.scripts)).toContain(name);
});

test("each file that is named is there", () => {
  const named = lines.flatMap((line) =>
    [...line.matchAll(/(?<![\w/.-])(?:fixtures|bin|\.ci|\.build)\/[\w./-]+/g)].map(([path]) => path),
  );
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});

test("each Node is one that the package runs on", () => {
  const oldest = Number(/>=(\d+)/.exec(manifest.engines.node)?.[1]);
  const matrix = jobs.get("tests")?.strategy?.matrix.node ?? [];
  const set = [...jobs.values()]
    .flatMap(({ steps }) => steps.flatMap((step) => step.with?.["node-version"] ?? []))
    .filter((version) => typeof version === "number");
  const images = [...dockerfile.matchAll(/^FROM node:(\d+)/gm)].map(([, major]) => Number(major));
  const installed = /majors=\(([\d ]+)\)/
    .exec(readFileSync(".ci/nodes", "utf8"))?.[1]
    ?.split(" ")
    .map(Number);
  expect(matrix[0]).toBe(oldest);
  expect(installed).toEqual(matrix);
  for (const major of [...set, ...images]) expect(matrix).toContain(major);
});

describe("on Windows", () => {
  const windows = jobs.get("windows");
  const commands = (windows ? linesOf(windows) : []).filter((line) => /^cme (explain|run|exec) /.test(line));
  test("something is tried", () => expect(commands.length).toBeGreaterThan(2));
  test.each(commands)("%s", async (line) => {
    expect(await cme(...wordsOf(line).slice(1))).toMatchObject({ code: 0 });
  });
});

test("the image starts a server with options that there are", async () => {
  const [, command = "[]"] = /^CMD (.*)$/m.exec(dockerfile.split("ENTRYPOINT")[1] ?? "") ?? [];
  const [name = "", ...options] = JSON.parse(command) as string[];
  const { out } = await cme(name, "--help");
  const named = options.filter((one) => one.startsWith("--"));
  expect(named.length).toBeGreaterThan(2);
  for (const option of named) expect(out).toContain(` ${option} `);
});

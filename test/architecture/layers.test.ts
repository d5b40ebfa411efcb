// The import table: who may import whom.
import { builtinModules } from "node:module";
import { posix } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { sources } from "./sources.js";

/** Lowest first: a layer may import itself and those before it. A layer is a folder or a file of src/. */
const LAYERS = [
  "parse",
  "language",
  "platform",
  "router",
  "modes",
  "rules",
  "exec",
  "running-config",
  "session",
  "callmanager",
  "network",
  "lab",
  "doctor",
  "intake",
  "grading",
  "exercise",
  "course-page",
  "terminal",
  "library",
  "web",
  "server",
  "cli",
];

/** Everything below `server` runs in a browser too, and so do these packages. */
const BROWSER_PACKAGES = [
  "re2js",
  "ip-address",
  "@noble/hashes",
  "diff",
  "csv-stringify",
  "htmlparser2",
  "markdown-it",
];

/** Packages for the files that students and teachers write: only labs are read from such files. */
const LAB_PACKAGES = ["yaml", "valibot", "@valibot/to-json-schema"];

/** The packages that touch a terminal belong to `cli`. */
const TERMINAL_PACKAGES = ["chalk", "inquirer", "commander"];

/** What shows a terminal in a page. */
const PAGE_PACKAGES = ["@xterm/xterm", "@xterm/addon-fit", "@xterm/addon-search"];

const rank = (layer: string): number => LAYERS.indexOf(layer);

function layerOf(path: string): string {
  return /^src\/([^/]+?)(?:\.ts)?(?:\/|$)/.exec(path)?.[1] ?? "";
}

/** Why the file at `path` may not import `specifier`; undefined if it may. */
function objection(path: string, specifier: string): string | undefined {
  const layer = layerOf(path);
  if (rank(layer) < 0) return `src/${layer} is no layer: give it a place in LAYERS`;
  return specifier.startsWith(".")
    ? objectionToFile(layer, posix.join(posix.dirname(path), specifier.replace(/\.js$/, ".ts")))
    : objectionToPackage(layer, specifier);
}

function objectionToFile(layer: string, target: string): string | undefined {
  const other = layerOf(target);
  if (rank(other) < 0) return `${target} is in no layer`;
  if (rank(other) > rank(layer)) return `${layer} is below ${other}`;
  if (target.startsWith("src/parse/generated/") && layer !== "parse")
    return "only parse knows the generated parsers";
  return undefined;
}

function objectionToPackage(layer: string, specifier: string): string | undefined {
  const name = /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier;
  if (TERMINAL_PACKAGES.includes(name)) return layer === "cli" ? undefined : "only cli touches a terminal";
  if (LAB_PACKAGES.includes(name)) return layer === "lab" ? undefined : "only lab reads lab files";
  if (PAGE_PACKAGES.includes(name)) return layer === "web" ? undefined : "only web shows a page";
  if (rank(layer) >= rank("server")) return undefined;
  if (name.startsWith("node:") || builtinModules.includes(name)) return "only server and cli need Node";
  return BROWSER_PACKAGES.includes(name) ? undefined : `${name} is not in BROWSER_PACKAGES`;
}

function breaches(path: string, text: string): string[] {
  return ts.preProcessFile(text).importedFiles.flatMap(({ fileName }) => {
    const reason = objection(path, fileName);
    return reason === undefined ? [] : [`${path} imports ${fileName}: ${reason}`];
  });
}

test("every import follows the table", () => {
  expect(sources("src").flatMap(({ path, text }) => breaches(path, text))).toEqual([]);
});

test("every file of src is in a layer", () => {
  const strangers = sources("src").filter(({ path }) => rank(layerOf(path)) < 0);
  expect(strangers.map(({ path }) => `${path} is in no layer: give it a place in LAYERS`)).toEqual([]);
});

test.each([
  ["src/parse/a.ts", 'import "../language/b.js";'],
  ["src/session.ts", 'import type { X } from "./cli/main.js";'],
  ["src/session.ts", 'export * from "./cli/main.js";'],
  ["src/router/deep/a.ts", 'type X = import("../../cli/main.js").X;'],
  ["src/language/a.ts", 'import { parse } from "../parse/generated/command-line.js";'],
  ["src/terminal/a.ts", 'import fs from "fs";'],
  ["src/terminal/a.ts", 'import { readFile } from "node:fs/promises";'],
  ["src/terminal/a.ts", 'import pad from "left-pad";'],
  ["src/server/a.ts", 'import chalk from "chalk";'],
  ["src/cli/a.ts", 'import { Terminal } from "@xterm/xterm";'],
  ["src/web/a.ts", 'import "node:fs";'],
  ["src/cli/a.ts", 'import { parse } from "yaml";'],
  ["src/cli/a.ts", 'import manifest from "../../package.json";'],
  ["src/novelty/a.ts", 'import "./b.js";'],
])("%s may not say %s", (path, text) => {
  expect(breaches(path, text)).toHaveLength(1);
});

test.each([
  ["src/parse/a.ts", 'import { parse } from "./generated/command-line.js";'],
  ["src/modes/a.ts", 'import "../router/router.js";'],
  ["src/router/a.ts", 'import { md5 } from "@noble/hashes/legacy";'],
  ["src/lab/a.ts", 'import { parse } from "yaml"; import * as v from "valibot";'],
  ["src/cli/a.ts", 'const menu = await import("inquirer"); import "node:fs"; import "../session.js";'],
])("%s may say %s", (path, text) => {
  expect(breaches(path, text)).toEqual([]);
});

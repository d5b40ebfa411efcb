import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commandsTable } from "../../src/cli/commands-table.js";
import type { Io } from "../../src/cli/io.js";
import { describeProgram } from "../../src/cli/main.js";
import { cme } from "./program.js";

const folder = mkdtempSync(join(tmpdir(), "cme-completion-"));

const SHELLS = ["bash", "zsh", "fish"];

function isThere(program: string): boolean {
  return spawnSync(program, ["--version"]).status === 0;
}

beforeAll(async () => {
  for (const shell of SHELLS) writeFileSync(join(folder, shell), (await cme("completion", shell)).out);
  writeFileSync(join(folder, "my lab.yaml"), "");
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What a shell prints that has read its script; nothing on stderr. */
function printed(shell: string, script: string): readonly string[] {
  const { stdout, stderr } = spawnSync(shell, ["-c", script], { cwd: folder, encoding: "utf8" });
  expect(stderr).toBe("");
  return stdout.split("\n").filter((row) => row !== "");
}

describe.skipIf(!isThere("bash"))("bash", () => {
  /** What it offers for the last of the words. */
  function offered(...words: readonly string[]): readonly string[] {
    return printed("bash", `source ./bash; ${typed(words)}; printf '%s\\n' "\${COMPREPLY[@]}"`);
  }

  function typed(words: readonly string[]): string {
    const all = ["cme", ...words].map((word) => `'${word}'`);
    return `COMP_WORDS=(${all.join(" ")}); COMP_CWORD=${words.length}; _cme`;
  }

  test.each([
    [["ser"], ["serve"]],
    [["lab", "p"], ["play"]],
    [["--la"], ["--lang"]],
    [
      ["run", "--lang", ""],
      ["en", "fr"],
    ],
    [["--lang", "fr", "saves", "re"], ["rename"]],
    [["diff", "--format", "u"], ["unified"]],
    [["console", "--platform", "pt-28"], ["pt-2811"]],
    [
      ["lab", "play", "cour"],
      ["course", "course-voip"],
    ],
    [["lab", "play", "my"], ["my lab.yaml"]],
    [["run", "--config", "my"], ["my lab.yaml"]],
    [["serve", "--devices", "my"], []],
  ])("offers for %j what may stand there", (words, expected) => {
    expect(offered(...words)).toEqual(expected);
  });

  test("offers every option and every command of each command", () => {
    const io = { stdout: new PassThrough(), stderr: new PassThrough() } as unknown as Io;
    const table = commandsTable(describeProgram(io, () => undefined));
    const ask = table.flatMap(({ path }) =>
      ["-", ""].map(
        (last) =>
          `${typed([...path.split(" ").slice(1), last])}; echo "\${COMPREPLY[*]}" | tr '\\n' ' '; echo`,
      ),
    );
    const rows = printed("bash", `source ./bash; shopt -u nullglob; ${ask.join("; ")}`);
    for (const [index, { path, options, commands }] of table.entries()) {
      const [own = "", next = ""] = rows.slice(index * 2);
      expect({ path, own: own.trim().split(" ") }).toEqual({
        path,
        own: options.flatMap(({ names }) => names),
      });
      expect(next.split(" ")).toEqual(expect.arrayContaining(commands.map(({ name }) => name)));
    }
    expect(table.map(({ path }) => path)).toEqual(
      expect.arrayContaining(["cme", "cme lab play", "cme web export"]),
    );
  });
});

describe.skipIf(!isThere("zsh"))("zsh", () => {
  /** Its own functions print what they are given. */
  const STAND_INS = `
compadd() { shift; print -l -- "$@" }
_files() { print -l FILES }
_describe() { print -l -- "\${(@P)4}" }
compdef() { : }`;

  test.each([
    [["lab", ""], ["play:do a lab's tasks at its console, from where you left it"]],
    [["lab", "schema", "--f"], ["--format:how to print it"]],
    [
      ["run", "--lang", ""],
      ["en", "fr"],
    ],
    [["run", ""], ["FILES"]],
  ])("offers for %j what may stand there", (words, expected) => {
    const all = ["cme", ...words].map((word) => `'${word}'`);
    const typed = `words=(${all.join(" ")}); CURRENT=${words.length + 1}; PREFIX='${words.at(-1) ?? ""}'`;
    const rows = printed("zsh", `${STAND_INS}\nsource ./zsh\n${typed}; _cme`);
    expect(rows).toEqual(expect.arrayContaining(expected));
  });
});

describe.skipIf(!isThere("fish"))("fish", () => {
  test.each([
    ["cme lab p", ["play\tdo a lab's tasks at its console, from where you left it"]],
    ["cme run --lang ", ["en\tlanguage of cme's own words", "fr\tlanguage of cme's own words"]],
    ["cme codec --li", ["--link\twhat carries the packets"]],
    ["cme lab play course-", ["course-voip"]],
  ])("offers for %j what may stand there", (line, expected) => {
    const rows = printed("fish", `source ./fish; complete -C '${line}'`);
    expect(rows.map((row) => row.trim())).toEqual(expect.arrayContaining(expected));
  });
});

test("another shell is named with those that are known", async () => {
  expect(await cme("completion", "tcsh")).toEqual({
    code: 2,
    out: "",
    err: 'cme: there is no shell "tcsh": use bash, zsh, fish\n',
  });
});

describe.skipIf(!isThere("man"))("the manual page", () => {
  test("is one to which man has no objection", async () => {
    writeFileSync(join(folder, "cme.1"), (await cme("man")).out);
    const env = { ...process.env, MANWIDTH: "100", MANROFFSEQ: "", LC_ALL: "C" };
    const { stdout, stderr } = spawnSync("man", ["--warnings", "-l", "cme.1"], {
      cwd: folder,
      encoding: "utf8",
      env,
    });
    expect(stderr).toBe("");
    expect(stdout).toContain("cme lab play [lab]");
    expect(stdout).toContain("--no-hints");
  });
});

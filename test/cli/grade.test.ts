import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parse } from "csv-parse/sync";
import { unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { GradeRow } from "../../src/exercise/grade-row.js";
import { editionsOf, solvedConfiguration } from "../exercise/solved.js";
import { cme, cmeWith } from "./program.js";

let folder = "";
const data = process.env["XDG_DATA_HOME"];
const solutions = new Map<number, string>();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "cme-grade-"));
  // What is played is saved there.
  process.env["XDG_DATA_HOME"] = join(folder, "data");
  const editions = editionsOf("course-voip");
  for (const variant of [1, 2]) solutions.set(variant, solvedConfiguration(editions.variant(variant)));
  write("class/e1.cfg", solution(1));
  write("class/e2.cfg", solution(2).replace(/^ option 150.*\n/m, ""));
  write("class/e3/CME_running-config.txt", solution(1));
  write("class/e4.pdf", "%PDF-1.7 ...");
  write("class/.DS_Store", "x");
  write("roster.csv", "id,name\ne1,Ana Exemple\ne2,Bruno Exemple\ne3,=cmd\ne4,Dora Exemple\n");
});

afterAll(() => {
  if (data === undefined) delete process.env["XDG_DATA_HOME"];
  else process.env["XDG_DATA_HOME"] = data;
  rmSync(folder, { recursive: true });
});

function solution(variant: number): string {
  return solutions.get(variant) ?? "";
}

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

async function rowsOf(...args: readonly string[]): Promise<GradeRow[]> {
  const { out } = await cme("grade", "course-voip", ...args, "--format", "json");
  return out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as GradeRow);
}

const inFolder = (name: string) => join(folder, name);
const withRoster = () => ["--roster", inFolder("roster.csv")];

test("a folder is a class: files and folders by student, variants by the roster, unusable work in its row", async () => {
  const rows = await rowsOf(inFolder("class"), ...withRoster());
  expect(rows.map(({ student, variant, score, answers }) => [student, variant, score, answers])).toEqual([
    ["e1", 1, 23, undefined],
    ["e2", 2, 13.25, undefined],
    ["e3", 3, expect.any(Number) as number, 1],
    ["e4", 4, 0, undefined],
  ]);
  const lost = rows[1]?.checks.find(({ id }) => id === "d2");
  const line = solution(2).split("\n").indexOf("ip dhcp pool VOICE") + 1;
  expect(lost).toMatchObject({ points: 2.25, max: 3, at: { file: inFolder("class/e2.cfg"), line } });
  expect(rows[3]?.unusable).toMatch(/e4\.pdf: it is a PDF: hand in/);
});

test("the text says why each point was lost, in the student's view without what was expected", async () => {
  const args = ["grade", "course-voip", inFolder("class/e2.cfg"), ...withRoster()];
  const teacher = await cme(...args);
  expect(teacher.out).toMatch(
    /^e2, Bruno Exemple \(variant 2\): 13\.25\/23\n {2}d2 {2}2\.25\/3 {2}ip dhcp pool VOICE: `option 150 ip 192\.168\.151\.1` is missing/,
  );
  const student = await cme(...args, "--view", "student", "--lang", "fr");
  expect(student.out).toContain("il manque quelque chose sous `ip dhcp pool VOICE`");
  expect(student.out).not.toContain("option 150 ip");
});

test("without roster or secret all have the first variant, which is said once; a secret gives others", async () => {
  const { err } = await cme("grade", "course-voip", inFolder("class"));
  expect(err).toBe("cme: without --roster or --secret every submission is of variant 1\n");
  const [one] = await rowsOf(inFolder("class/e1.cfg"), "--secret", "s");
  const [same] = await rowsOf(inFolder("class/e1.cfg"), "--secret", "s");
  const [other] = await rowsOf(inFolder("class/e1.cfg"), "--secret", "t");
  expect(one?.variant).toBe(same?.variant);
  expect(one?.variant).not.toBe(other?.variant);
});

describe("reports", () => {
  test("a table for spreadsheets holds no formula", async () => {
    const { out } = await cme("grade", "course-voip", inFolder("class"), ...withRoster(), "--format", "csv");
    const [header, ...records] = parse(out);
    expect(header?.slice(0, 5)).toEqual(["student", "name", "variant", "score", "max"]);
    expect(records.map((record) => record[1])).toContain("'=cmd");
  });

  test("several forms go to several files, and one to standard output", async () => {
    const [html, xml] = [inFolder("marks.html"), inFolder("marks.xml")];
    const formats = ["--format", "html", "--out", html, "--format", "junit", "--out", xml, "--format", "csv"];
    const { code, out } = await cme("grade", "course-voip", inFolder("class"), ...withRoster(), ...formats);
    expect(code).toBe(0);
    expect(out).toMatch(/^student,name/);
    expect(readFileSync(html, "utf8")).toContain('<th scope="row"><a href="#s0">Ana Exemple (e1)</a></th>');
    const junit = readFileSync(xml, "utf8");
    expect(junit).toMatch(/<testsuite name="e2" tests="12" failures="1" errors="0" skipped="5" time="0">/);
    expect(junit).toMatch(
      /<testcase name="dhcp\.d2" classname="e2" time="0">\s*<failure message="2\.25\/3: /,
    );
  });

  test("text of a submission is text on a page", async () => {
    const evil = solution(1)
      .replace("ip dhcp pool VOICE", "ip dhcp pool <script>")
      .replace(/^ option 150.*\n/m, "");
    const file = write("evil.cfg", evil);
    const { out } = await cme("grade", "course-voip", file, "--format", "html");
    expect(out).toContain("&lt;script&gt;");
    expect(out).not.toContain("<script>");
  });

  test("Gradescope has one submission", async () => {
    const { out } = await cme("grade", "course-voip", inFolder("class/e1.cfg"), "--format", "gradescope");
    expect(JSON.parse(out)).toMatchObject({
      score: 23,
      tests: expect.arrayContaining([
        expect.objectContaining({ name: "address: a1", score: 1, max_score: 1, visibility: "visible" }),
      ]) as unknown,
    });
    const all = await cme("grade", "course-voip", inFolder("class"), "--format", "gradescope");
    expect(all).toMatchObject({ code: 2, out: "" });
    expect(all.err).toMatch(/one submission: choose it with --student\n$/);
  });

  test("marks without names", async () => {
    const { out } = await cme(
      "grade",
      "course-voip",
      inFolder("class"),
      ...withRoster(),
      "--anonymous",
      "--format",
      "json",
    );
    expect(out).not.toMatch(/Exemple|"e1"|class/);
  });
});

test("a human's decisions count, and what moved since the last marks is told", async () => {
  const last = await cme("grade", "course-voip", inFolder("class"), ...withRoster(), "--format", "json");
  const before = write("last.json", last.out);
  const overrides = write("overrides.csv", "student,check,points,comment\ne2,d2,3,seen on paper\n");
  const again = ["--overrides", overrides, "--against", before];
  const { err, out } = await cme("grade", "course-voip", inFolder("class"), ...withRoster(), ...again);
  expect(err).toContain("e2: 13.25 -> 14 (d2)\n");
  expect(out).toContain("d2  3/3  seen on paper");
});

test("who has less than is to be passed makes the exit code 1", async () => {
  const args = ["grade", "course-voip", ...withRoster()];
  expect((await cme(...args, inFolder("class/e2.cfg"), "--pass", "50%")).code).toBe(0);
  expect((await cme(...args, inFolder("class/e2.cfg"), "--pass", "60%")).code).toBe(1);
  expect((await cme(...args, inFolder("class/e4.pdf"))).code).toBe(2);
});

describe("Moodle", () => {
  const archive = () => {
    const page = solution(1)
      .split("\n")
      .map((line) => `<p>${line.replace(/ /g, "&nbsp;").replace("&nbsp;", " ")}</p>`);
    return write(
      "moodle.zip",
      zipSync({
        "Ana Exemple_100001_assignsubmission_file_/run.txt": Buffer.from(solution(1)),
        "Bruno Exemple_100002_assignsubmission_file_/run.txt": Buffer.from("hostname R1\n"),
        "Dora Exemple_100004_assignsubmission_onlinetext_/onlinetext.html": Buffer.from(page.join("")),
      }),
    );
  };

  test("an archive of submissions, typed text too", async () => {
    const rows = await rowsOf(archive());
    expect(rows.map(({ student, name }) => [student, name])).toEqual([
      ["Ana Exemple_100001", "Ana Exemple"],
      ["Bruno Exemple_100002", "Bruno Exemple"],
      ["Dora Exemple_100004", "Dora Exemple"],
    ]);
    expect(rows.map(({ score }) => score)).toEqual([23, 0, 23]);
  });

  test.each([
    [
      "English",
      '\ufeffIdentifier,"Full name",Status,Grade,"Maximum grade","Feedback comments"\r\n' +
        '"Participant 100001","Ana ""A"" Exemple","Submitted, late",,20.00,""\r\n' +
        "Participant 100009,Nobody Exemple,No submission,,20.00,\r\n",
      '\ufeffIdentifier,"Full name",Status,Grade,"Maximum grade","Feedback comments"\r\n' +
        '"Participant 100001","Ana ""A"" Exemple","Submitted, late",20.00,20.00,""\r\n' +
        "Participant 100009,Nobody Exemple,No submission,,20.00,\r\n",
    ],
    [
      "French",
      "Identifiant;Nom complet;Statut;Note;Note maximale;Feedback par commentaires\n" +
        "Participant 100001;Ana Exemple;Remis;-;20,00;\n",
      "Identifiant;Nom complet;Statut;Note;Note maximale;Feedback par commentaires\n" +
        "Participant 100001;Ana Exemple;Remis;20,00;20,00;\n",
    ],
  ])("an %s worksheet is filled in, and all else in it stays", async (language, before, after) => {
    const worksheet = write(`worksheet-${language}.csv`, before);
    const { code } = await cme("grade", "course-voip", archive(), "--worksheet", worksheet);
    expect(code).toBe(0);
    expect(readFileSync(worksheet, "utf8")).toBe(after);
  });

  test("feedback is a page a student under Moodle's names", async () => {
    const feedback = inFolder("feedback.zip");
    await cme("grade", "course-voip", archive(), "--feedback", feedback);
    const pages = unzipSync(readFileSync(feedback));
    expect(Object.keys(pages)).toContain("Bruno Exemple_100002_assignsubmission_file_/feedback.html");
    const page = Buffer.from(
      pages["Bruno Exemple_100002_assignsubmission_file_/feedback.html"] ?? [],
    ).toString();
    expect(page).toContain("0/23");
    expect(page).not.toContain("192.168.150.1");
  });

  test("a worksheet of another class stays as it is", async () => {
    const text = "Identifier,Grade\nParticipant 7,\n";
    const worksheet = write("other.csv", text);
    const { code, err } = await cme("grade", "course-voip", archive(), "--worksheet", worksheet);
    expect(code).toBe(2);
    expect(err).toMatch(/other\.csv: no student in it handed something in/);
    expect(readFileSync(worksheet, "utf8")).toBe(text);
  });
});

describe("what cannot be graded is one clear line", () => {
  test.each([
    ["a lab that is not there", ["nolab", "x"], /^cme: cannot read nolab: there is no such file\n$/],
    [
      "a submission that is not there",
      ["course-voip", "nofile"],
      /^cme: cannot read nofile: there is no such file\n$/,
    ],
    [
      "no number of jobs",
      ["course-voip", "package.json", "--jobs", "0"],
      /--jobs takes a number of processes, not "0"\n$/,
    ],
    ["no percentage", ["course-voip", "package.json", "--pass", "half"], /--pass takes a percentage/],
    [
      "two forms and no file",
      ["course-voip", "package.json", "--format", "csv", "--format", "html"],
      /only one --format/,
    ],
    ["an unknown form", ["course-voip", "package.json", "--format", "pdf"], /Allowed choices are text, json/],
    ["a student who is not there", ["course-voip", "package.json", "--student", "x"], /nobody called "x"/],
  ])("%s", async (_, args, message) => {
    const { code, out, err } = await cme("grade", ...args);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toMatch(message);
  });

  test("a path in an archive that leads out of it", async () => {
    const file = write("out.zip", zipSync({ "../../evil.cfg": Buffer.from("x") }));
    const { code, err } = await cme("grade", "course-voip", file);
    expect(code).toBe(2);
    expect(err).toMatch(/^cme: cannot read .*out\.zip: .*\.\.\/\.\.\/evil\.cfg\n$/);
  });

  test("an archive that unpacks to more than it says, while the rest is graded", async () => {
    const bomb = Buffer.from(
      zipSync({ "a.cfg": new Uint8Array(40 * 1024 * 1024), "b.cfg": Buffer.from(solution(1)) }),
    );
    const file = write("bomb.zip", bomb);
    const rows = await rowsOf(file);
    expect(rows[0]?.unusable).toMatch(/larger than 32 MB/);
    expect(rows[1]?.score).toBe(23);
  });

  test("an empty file and standard input", async () => {
    const rows = await rowsOf(write("empty.cfg", ""), inFolder("class/e1.cfg"));
    expect(rows[0]?.unusable).toMatch(/it is empty/);
    expect(rows[1]?.score).toBe(23);
    const { out } = await cmeWith(solution(1), "grade", "course-voip", "-");
    expect(out).toBe("- (variant 1): 23/23\n");
  });
});

describe("cme lab test", () => {
  test("proves a lab in the author's language", async () => {
    const { code, out } = await cme("lab", "test", "modes", "--lang", "fr");
    expect(code).toBe(0);
    expect(out).toMatch(/modes: son départ ne gagne rien, sa solution tout/);
  });

  test("a lab that gives points for nothing is not ready", async () => {
    const file = write(
      "free.yaml",
      'name: free\ndevices: { R1: { kind: router, submit: true } }\nsteps:\n  - id: a\n    text: x\n    checks: [{ id: a1, has: "line vty 0 4" }]\nsolution: { R1: "enable" }\n',
    );
    const { code, out } = await cme("lab", "test", file);
    expect(code).toBe(1);
    expect(out).toMatch(/^Points for a start in which nothing was done:\n {2}a1\n/);
    expect(out).toMatch(/free: not ready for a class\n$/);
  });

  test("a misspelt sentence is named with its line", async () => {
    const file = write(
      "misspelt.yaml",
      'name: m\ndevices: { R1: { kind: router, submit: true } }\nsteps:\n  - id: a\n    text: x\n    checks:\n      - { id: a1, expect: "R1 saved its config" }\n',
    );
    const { code, err } = await cme("lab", "test", file);
    expect(code).toBe(2);
    expect(err).toMatch(/misspelt\.yaml:7: .*"R1 saved its config"/);
  });
});

describe("cme lab handout", () => {
  test("gives each student the variant's tasks, and a lab without what gives it away", async () => {
    const out = inFolder("handout");
    const { code, err } = await cme(
      "lab",
      "handout",
      "course-voip",
      ...withRoster(),
      "--out",
      out,
      "--lang",
      "fr",
    );
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const sheet = readFileSync(join(out, "e2", "task.md"), "utf8");
    expect(sheet).toMatch(
      /^# Votre premier CallManager Express\n\nBruno Exemple \(e2\) · environ 60 minutes · variante 2 · 23 points\n/,
    );
    expect(sheet).toContain("192.168.151.1");
    expect(sheet).not.toContain("$(");
    const lab = readFileSync(join(out, "e2", "lab.yaml"), "utf8");
    expect(lab).not.toMatch(/solution|has:|max-ephones >=|\$\(/);
    const solved = solution(2)
      .split("\n")
      .filter((line) => line.startsWith(" "));
    expect(solved.length).toBeGreaterThan(10);
    const played = await cmeWith(
      "\n@ task\n@ solution\n",
      "lab",
      "play",
      join(out, "e2", "lab.yaml"),
      "--lang",
      "en",
    );
    expect(played.out).toContain("[-] 4. Four numbers: 1020");
    expect(played.out).toContain("This lab came without its solution");
  });

  test("start configurations are handed out, and a folder that is in use stays as it is", async () => {
    const out = inFolder("faults");
    await cme("lab", "handout", "find-the-fault", ...withRoster(), "--out", out);
    expect(readFileSync(join(out, "e1", "SW1-start.cfg"), "utf8")).toContain("shutdown");
    const again = await cme("lab", "handout", "find-the-fault", ...withRoster(), "--out", out);
    expect(again.code).toBe(2);
    expect(again.err).toMatch(/faults is not empty: name a new folder with --out\n$/);
  });
});

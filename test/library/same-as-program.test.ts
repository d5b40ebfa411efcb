// The library and the program have one engine: for the same input both say the same.
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { compare, loadConfiguration, type Configuration } from "../../src/library/configurations.js";
import { diagnose } from "../../src/library/diagnosis.js";
import { gradeSubmission } from "../../src/library/grading.js";
import { explain } from "../../src/library/lines.js";
import type { Refusal } from "../../src/library/refusal.js";
import { runScript } from "../../src/library/scripts.js";
import { cme, cmeWith } from "../cli/program.js";

/** What was not refused. */
function given<T extends object>(result: T | Refusal): T {
  if ("problems" in result) throw new Error(JSON.stringify(result));
  return result;
}

function loaded(file: string): Configuration {
  return given(loadConfiguration(readFileSync(file)));
}

async function said(...args: string[]): Promise<unknown> {
  return JSON.parse((await cme(...args)).out) as unknown;
}

/** As JSON keeps it. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown;
}

const students = readdirSync("fixtures/diff/class").map((name) => `fixtures/diff/class/${name}`);

test.each(students)("compare() finds in %s what cme diff finds", async (file) => {
  const model = "fixtures/diff/model.cfg";
  const { differences, besides } = compare(loaded(model), loaded(file), { contains: true });
  const report = await said("diff", model, file, "--contains", "--format", "json");
  expect(report).toMatchObject({ findings: plain(differences) as unknown[] });
  expect(besides.length).toBeGreaterThan(0);
});

test.each(students)("loadConfiguration() knows of %s what cme coverage knows", async (file) => {
  const [row] = (await said("coverage", file, "--json")) as [object];
  expect({ file, ...(plain(loaded(file).coverage) as object) }).toEqual(row);
});

test.each([
  ["config-telephony", "max-e 4"],
  ["config", "ip dhcp exclude 192.168.150.1"],
  ["privileged", "show nothing"],
])("explain() reads in %s the line %s as cme explain does", async (mode, line) => {
  expect(plain(explain(line, { mode }))).toEqual(await said("explain", line, "--mode", mode, "--json"));
});

test("diagnose() finds what cme doctor finds", async () => {
  const file = "fixtures/doctor/evening.cfg";
  const findings = given(diagnose(loaded(file))).map(({ code, device, commands }) => ({
    code,
    device,
    commands,
  }));
  expect(await said("doctor", file, "--json")).toMatchObject({ findings: plain(findings) as unknown[] });
});

test.each(["first-steps", "course"])("runScript() shows of the lab %s what cme run shows", async (name) => {
  const file = `fixtures/labs/${name}/lab.txt`;
  const { out } = await cme("run", file);
  // Only the program has a command that writes a file.
  const withoutFiles = out.replace(/^ {2}@ save-topology .*\n/m, "");
  expect(given(runScript(readFileSync(file, "utf8"))).transcript).toBe(withoutFiles);
});

test("runScript() gives a configuration to the router of the lab that a script speaks to, as cme run does", async () => {
  const [script, configuration] = ["@PC1 ipconfig\n@CME\n\n", "fixtures/diff/class/bob.cfg"];
  const { out } = await cmeWith(script, "run", "-", "--config", configuration);
  expect(out).toContain("BOB>");
  const run = runScript(script, { configuration: readFileSync(configuration, "utf8") });
  expect(given(run).transcript).toBe(out);
});

test("gradeSubmission() gives the marks that cme grade gives", async () => {
  const file = "fixtures/class/work/bruno.log";
  const files = [{ name: file, content: readFileSync(file) }];
  const marks = gradeSubmission("course-voip", files, { student: "bruno" });
  const row = await said("grade", "course-voip", file, "--format", "json", "--jobs", "1");
  expect(plain(marks)).toEqual(row);
});

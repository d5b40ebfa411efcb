import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { differenceOf, differences } from "./records/differences.js";
import { replayRecord, type Row } from "./records/record.js";
import { reasonFor } from "./refusals/reasons.js";

/**
 * Sessions that others recorded, with prompts and answers: our routers answer the same, or there is a reason why the
 * record cannot be right for us (records/differences.ts). The reasons are tried on records of our own, one file each,
 * and on a folder of other people's where CME_TRANSCRIPTS names one.
 */
const FOLDER = "fixtures/records";

function verdictOn(row: Row): string {
  if (row.equal) return "equal";
  return differenceOf(row)?.name ?? "unexplained";
}

const fixtures = readdirSync(FOLDER).map((name) => name.replace(/\.txt$/, ""));

test.each(fixtures)("%s", (name) => {
  const rows = replayRecord(readFileSync(join(FOLDER, `${name}.txt`), "utf8"));
  const verdicts = new Set(rows.map(verdictOn).filter((verdict) => verdict !== "equal"));
  expect([...verdicts]).toEqual(name === "equal" ? [] : [name.replaceAll("-", " ")]);
});

test("every reason has its example", () => {
  const names = differences.map(({ name }) => name.replaceAll(" ", "-"));
  expect([...names, "equal", "unexplained"].sort()).toEqual([...fixtures].sort());
});

const records = process.env["CME_TRANSCRIPTS"];

describe.skipIf(records === undefined)("other people's records", () => {
  test("are answered the same, or there is a reason", () => {
    const names = readdirSync(records ?? "").filter((name) => name.endsWith(".txt"));
    const rows = names.flatMap((name) =>
      replayRecord(readFileSync(join(records ?? "", name), "utf8")).map((row) => ({ name, row })),
    );
    console.log(report(rows.map(({ row }) => row)));
    const unexplained = rows
      .filter(({ row }) => verdictOn(row) === "unexplained")
      .map(({ name, row }) => `${name}:${row.step.line}: ${row.step.text}`);
    expect(unexplained).toEqual([]);
  });
});

/** How many lines got the recorded answer, and the reasons of the others with their counts. */
function report(rows: readonly Row[]): string {
  const answered = rows.filter(({ expected }) => expected.length > 0);
  const counts = new Map<string, number>();
  for (const row of rows) {
    const verdict = verdictOn(row);
    const refused = verdict === "refused" && row.refusal ? `: ${reasonFor(row.refusal)?.name ?? ""}` : "";
    counts.set(`${verdict}${refused}`, (counts.get(`${verdict}${refused}`) ?? 0) + 1);
  }
  return [
    `${rows.length} lines typed, ${share(rows)}; ${answered.length} with an answer, ${share(answered)}`,
    ...[...counts].sort((a, b) => b[1] - a[1]).map(([verdict, count]) => `${count}  ${verdict}`),
  ].join("\n");
}

function share(rows: readonly Row[]): string {
  const equal = rows.filter((row) => row.equal).length;
  return `${equal} equal (${((100 * equal) / Math.max(rows.length, 1)).toFixed(1)} %)`;
}

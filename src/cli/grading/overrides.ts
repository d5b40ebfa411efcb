import { parse } from "csv-parse/sync";
import type { Override } from "../../exercise/overrides.js";
import { failed, type Failure } from "../failure.js";
import { readText } from "../files.js";
import type { Io } from "../io.js";
import { delimiterOf } from "./delimiter.js";

/** Reads a human's decisions: a table with the columns student, check, points and comment. */
export async function readOverrides(path: string, io: Io): Promise<readonly Override[] | Failure> {
  const text = await readText(path, io);
  if (failed(text)) return text;
  let records: readonly Readonly<Record<string, string>>[];
  try {
    records = parse(text, {
      bom: true,
      columns: (head: readonly string[]) => head.map((cell) => cell.trim().toLowerCase()),
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    });
  } catch (error) {
    return { failure: `${path} is no table: ${error instanceof Error ? error.message : String(error)}` };
  }
  const overrides: Override[] = [];
  for (const [index, { student = "", check = "", points = "", comment = "" }] of records.entries()) {
    const number = Number(points.replace(",", "."));
    if (student === "")
      return { failure: `${path}:${index + 2}: no student: the columns are student, check, points, comment` };
    if (points !== "" && !(number >= 0))
      return { failure: `${path}:${index + 2}: "${points}" is no number of points` };
    overrides.push({
      student,
      check: check === "" ? undefined : check,
      points: points === "" ? undefined : number,
      comment,
    });
  }
  return overrides;
}

import type { Override } from "../../exercise/overrides.js";
import { failed, type Failure } from "../failure.js";
import type { Io } from "../io.js";
import { readTable } from "./table.js";

/** Reads a human's decisions: a table with the columns student, check, points and comment. */
export async function readOverrides(path: string, io: Io): Promise<readonly Override[] | Failure> {
  const records = await readTable(path, io);
  if (failed(records)) return records;
  const [head = [], ...rows] = records;
  const headers = head.map((cell) => cell.toLowerCase());
  const overrides: Override[] = [];
  for (const [index, row] of rows.entries()) {
    const cells = COLUMNS.map((column) => row[headers.indexOf(column)] ?? "");
    const [student = "", check = "", points = "", comment = ""] = cells;
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

const COLUMNS = ["student", "check", "points", "comment"];

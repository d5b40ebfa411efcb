import type { GradeRow } from "../../exercise/grade-row.js";
import { failed, type Failure } from "../failure.js";
import { readText } from "../files.js";
import type { Io } from "../io.js";

/** Reads the marks of an earlier `--format json`. */
export async function readLast(path: string, io: Io): Promise<readonly GradeRow[] | Failure> {
  const text = await readText(path, io);
  if (failed(text)) return text;
  const rows: GradeRow[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const row = rowIn(line);
    if (!row) return { failure: `${path}:${index + 1} is no line of cme grade --format json` };
    rows.push(row);
  }
  return rows;
}

function rowIn(line: string): GradeRow | undefined {
  try {
    const value = JSON.parse(line) as Partial<GradeRow> | null;
    const isRow = value?.schema === 1 && typeof value.student === "string" && Array.isArray(value.checks);
    return isRow ? (value as GradeRow) : undefined;
  } catch {
    return undefined;
  }
}

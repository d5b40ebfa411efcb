import { parse } from "csv-parse/sync";
import { failed, type Failure } from "../failure.js";
import { readText } from "../files.js";
import type { Io } from "../io.js";
import { delimiterOf } from "./delimiter.js";

/** The rows of a table that a person wrote, whatever its separator; blank ones are left out. */
export async function readTable(path: string, io: Io): Promise<readonly (readonly string[])[] | Failure> {
  const text = await readText(path, io);
  if (failed(text)) return text;
  try {
    return parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    });
  } catch (error) {
    return { failure: `${path} is no table: ${error instanceof Error ? error.message : String(error)}` };
  }
}

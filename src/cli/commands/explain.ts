import { defaultPlatform } from "../../platform/platforms.js";
import { explain, type Explanation } from "../../session/explain.js";
import { failed, type Failure } from "../failure.js";
import { readText } from "../files.js";
import { complain, type Io } from "../io.js";
import { choosePlatform } from "./load.js";

export interface ExplainOptions {
  readonly mode: string;
  readonly platform?: string;
  readonly json?: boolean;
}

/** `cme explain LINE`, or `-` for rows of MODE, a tab and a line: how the router reads a line. */
export async function explainCommand(line: string, options: ExplainOptions, io: Io): Promise<number> {
  const platform = choosePlatform(options.platform ?? defaultPlatform.id, undefined, io);
  if (failed(platform)) return complain(platform, io);
  const rows = line === "-" ? await readRows(options.mode, io) : [{ mode: options.mode, text: line }];
  if (failed(rows)) return complain(rows, io);
  let worst = 0;
  for (const { mode, text } of rows) {
    const explanation = explain(mode, text, platform) ?? (line === "-" ? nowhere(mode, text) : undefined);
    if (!explanation) {
      return complain(
        { failure: `there is no mode "${mode}": name it as its prompt does, or user, privileged` },
        io,
      );
    }
    io.stdout.write(options.json ? `${JSON.stringify(explanation)}\n` : describe(explanation));
    if (explanation.status !== "ok") worst = 1;
  }
  return worst;
}

/** A row whose mode this router does not have; the other rows still get their answers. */
function nowhere(mode: string, line: string): Explanation {
  return { mode, line, status: "invalid", offset: 0, understood: "", canonical: "", words: [] };
}

async function readRows(mode: string, io: Io): Promise<{ mode: string; text: string }[] | Failure> {
  const text = await readText("-", io);
  if (failed(text)) return text;
  const rows = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  if (rows.at(-1) === "") rows.pop();
  return rows.map((row) => {
    const tab = row.indexOf("\t");
    return tab < 0 ? { mode, text: row } : { mode: row.slice(0, tab), text: row.slice(tab + 1) };
  });
}

function describe({ line, status, offset, canonical, words }: Explanation): string {
  const read = words
    .map(({ typed, as }) => (typed === as ? `  ${typed}\n` : `  ${typed} = ${as}\n`))
    .join("");
  const verdict =
    status === "ok"
      ? `reads as: ${canonical}\n`
      : status === "invalid"
        ? `${" ".repeat(offset)}^ cannot be read from here on\n`
        : `${status}\n`;
  return `${line}\n${verdict}${read}`;
}

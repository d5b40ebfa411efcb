import { defaultPlatform } from "../../platform/platforms.js";
import { explain, type Explanation } from "../../session/explain.js";
import { quoted } from "../../lab/shortened.js";
import { failed, type Failure } from "../failure.js";
import { readText } from "../files.js";
import { complain, type Io } from "../io.js";
import { choosePlatform } from "./load.js";

export interface ExplainOptions {
  readonly mode: string;
  readonly platform?: string;
  readonly json?: boolean;
}

/**
 * `cme explain LINE`, or `-` for rows of MODE, a tab and a line: how the router reads it. A row whose mode is unknown is
 * named on stderr and answered as a line that cannot be read: programs count on an answer for each row.
 */
export async function explainCommand(line: string, options: ExplainOptions, io: Io): Promise<number> {
  const platform = choosePlatform(options.platform ?? defaultPlatform.id, undefined, io);
  if (failed(platform)) return complain(platform, io);
  const rows = line === "-" ? await readRows(options.mode, io) : [{ mode: options.mode, text: line }];
  if (failed(rows)) return complain(rows, io);
  const explanations: Explanation[] = [];
  const unknown = new Set<string>();
  for (const [index, { mode, text }] of rows.entries()) {
    const explanation = explain(mode, text, platform);
    if (!explanation) {
      const where = line === "-" ? `standard input:${index + 1}: ` : "";
      const failure = `${where}there is no mode ${quoted(mode)}: name it as its prompt does, or user, privileged`;
      if (line !== "-") return complain({ failure }, io);
      if (!unknown.has(mode)) complain({ failure }, io);
      unknown.add(mode);
    }
    explanations.push(explanation ?? nowhere(mode, text));
  }
  let worst = 0;
  for (const explanation of explanations) {
    io.stdout.write(options.json ? `${JSON.stringify(explanation)}\n` : describe(explanation));
    if (explanation.status !== "ok") worst = 1;
  }
  return worst;
}

/** A row whose mode no device here has. */
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

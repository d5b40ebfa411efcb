import { coverageOf, type Coverage } from "../../running-config/coverage.js";
import { loadFile } from "../../running-config/load-file.js";
import type { Platform } from "../../platform/platform.js";
import { visible } from "../../parse/visible.js";
import { failed } from "../failure.js";
import { filesIn } from "../files.js";
import { withPatterns } from "../path-patterns.js";
import { complain, type Io } from "../io.js";
import type { Language } from "../../lab/hint-texts.js";
import { shortened } from "../../lab/shortened.js";
import { configurationIn } from "../../intake/submitted-configuration.js";
import { readSubmittedFile } from "../submissions.js";
import { headOf, rowOf, type Column } from "../table.js";
import { choosePlatform } from "./load.js";

export interface CoverageOptions {
  readonly platform?: string;
  readonly json?: boolean;
  readonly lang?: Language;
}

/** `cme coverage FILE…`: what of configurations is simulated, shown only, or not recognised. */
export async function coverageCommand(
  files: readonly string[],
  options: CoverageOptions,
  io: Io,
): Promise<number> {
  const named = await withPatterns(files, io);
  const paths = failed(named) ? named : filesIn(named, io);
  if (failed(paths)) return complain(paths, io);
  const all: Covered[] = [];
  for (const file of paths) {
    const submitted = await readSubmittedFile(file, io, options.lang);
    if (failed(submitted)) return complain(submitted, io);
    const platform = choosePlatform(options.platform, submitted, paths.length > 1 ? undefined : io);
    if (failed(platform)) return complain(platform, io);
    const { text, lines } = configurationIn(submitted, platform);
    all.push({ file, platform, coverage: coverageOf(loadFile(text, platform, { lines }).loaded) });
  }
  if (options.json) io.stdout.write(`${JSON.stringify(all.map(asJson), undefined, 2)}\n`);
  else if (all.length > 1) io.stdout.write(table(all));
  else for (const one of all) io.stdout.write(describe(one));
  return 0;
}

interface Covered {
  readonly file: string;
  readonly platform: Platform;
  readonly coverage: Coverage;
}

function asJson({ file, coverage }: Covered): unknown {
  const unknown = coverage.unknown.map(({ number, text }) => ({ line: number, text }));
  return { file, ...coverage, unknown };
}

function describe({ file, coverage }: Covered): string {
  const rows = coverage.unknown.map(
    ({ number, text }) => `${visible(file)}:${number}: not recognised: ${shortened(text.trim())}\n`,
  );
  return `${rows.join("")}${visible(file)}: ${summary(coverage)}\n`;
}

/** A row for each file, and all of them together; which lines are not recognised says `--json`, or one file alone. */
function table(all: readonly Covered[]): string {
  const columns: readonly Column[] = [
    { title: "FILE", width: Math.max(...all.map(({ file }) => visible(file).length)) },
    { title: "PLATFORM", width: Math.max(...all.map(({ platform }) => platform.id.length)) },
    { title: "LINES", right: true },
    { title: "UNDERSTOOD", right: true },
    { title: "SIMULATED", right: true },
    { title: "SHOWN", right: true },
    { title: "NOT RECOGNISED", right: true },
  ];
  const rows = all.map(({ file, platform, coverage }) => {
    const { lines, understood, simulated, shown, unknown } = coverage;
    const counts = [lines, percent(understood), simulated, shown, unknown.length].map(String);
    return rowOf(columns, [visible(file), platform.id, ...counts]);
  });
  return `${headOf(columns)}${rows.join("")}${total(all.map(({ coverage }) => coverage))}`;
}

function percent(part: number): string {
  return `${(part * 100).toFixed(2)} %`;
}

function total(parts: readonly Coverage[]): string {
  const sum = (of: (one: Coverage) => number) => parts.reduce((count, one) => count + of(one), 0);
  const lines = sum((one) => one.lines);
  const simulated = sum((one) => one.simulated);
  const shown = sum((one) => one.shown);
  const understood = lines === 0 ? 1 : (simulated + shown) / lines;
  return `${parts.length} files: ${summary({ lines, simulated, shown, understood, unknown: parts.flatMap((one) => one.unknown) })}\n`;
}

function summary({ lines, simulated, shown, unknown, understood }: Coverage): string {
  const counts = `${simulated} simulated, ${shown} kept and shown, ${unknown.length} not recognised`;
  return `${percent(understood)} of ${lines} lines understood (${counts})`;
}

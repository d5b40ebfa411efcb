import { coverageOf, type Coverage } from "../../running-config/coverage.js";
import { loadFile } from "../../running-config/load-file.js";
import { failed } from "../failure.js";
import { complain, type Io } from "../io.js";
import type { Language } from "../../lab/hint-texts.js";
import { shortened } from "../../lab/shortened.js";
import { configurationIn, readSubmittedFile } from "../submissions.js";
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
  const all: { file: string; coverage: Coverage }[] = [];
  for (const file of files) {
    const submitted = await readSubmittedFile(file, io, options.lang);
    if (failed(submitted)) return complain(submitted, io);
    const platform = choosePlatform(options.platform, submitted, io);
    if (failed(platform)) return complain(platform, io);
    const { text, lines } = configurationIn(submitted, platform);
    all.push({ file, coverage: coverageOf(loadFile(text, platform, { lines }).loaded) });
  }
  if (options.json) io.stdout.write(`${JSON.stringify(all.map(asJson), undefined, 2)}\n`);
  else for (const one of all) io.stdout.write(describe(one));
  if (!options.json && all.length > 1) io.stdout.write(total(all.map(({ coverage }) => coverage)));
  return 0;
}

function asJson({ file, coverage }: { file: string; coverage: Coverage }): unknown {
  const unknown = coverage.unknown.map(({ number, text }) => ({ line: number, text }));
  return { file, ...coverage, unknown };
}

function describe({ file, coverage }: { file: string; coverage: Coverage }): string {
  const rows = coverage.unknown.map(
    ({ number, text }) => `${file}:${number}: not recognised: ${shortened(text.trim())}\n`,
  );
  return `${rows.join("")}${file}: ${summary(coverage)}\n`;
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
  return `${(understood * 100).toFixed(2)} % of ${lines} lines understood (${counts})`;
}

import type { Language } from "../../lab/hint-texts.js";
import { ModelFile } from "../../grading/model-file.js";
import { failed } from "../failure.js";
import { filesIn } from "../files.js";
import { withPatterns } from "../path-patterns.js";
import { complain, type Io } from "../io.js";
import { languageOf } from "../language.js";
import { ReadingsOfFiles } from "../../running-config/readings.js";
import { readSubmittedFile } from "../submissions.js";
import { reporterFor, type DiffFormat } from "./diff-reports.js";
import { platformNamedBy, platformOfFile } from "./load.js";

export interface DiffOptions {
  /** text for one file and table for several, unless it is said. */
  readonly format?: DiffFormat;
  /** What the files were made for, and the model too unless that is said. */
  readonly platform?: string;
  readonly modelPlatform?: string;
  /** Whether the model asks for no more than it says. */
  readonly contains?: boolean;
  readonly lang?: Language;
}

/**
 * `cme diff MODEL FILE…`: 0 if all files mean the same as the model, or hold what it says; 1 if one does not; 2 if one
 * cannot be read, though the others are compared.
 */
export async function diffCommand(
  model: string,
  paths: readonly string[],
  options: DiffOptions,
  io: Io,
): Promise<number> {
  const [forFiles, forModel] = [
    platformNamedBy(options.platform),
    platformNamedBy(options.modelPlatform ?? options.platform),
  ];
  if (failed(forFiles)) return complain(forFiles, io);
  if (failed(forModel)) return complain(forModel, io);
  const named = await withPatterns(paths, io);
  const files = failed(named) ? named : filesIn(named, io);
  if (failed(files)) return complain(files, io);
  const readings = new ReadingsOfFiles();
  const expected = await readSubmittedFile(model, io, options.lang, readings.current);
  if (failed(expected)) return complain(expected, io);
  const { contains = false, format } = options;
  const language = languageOf(options.lang);
  const reporter = reporterFor(format, files, { model: expected.file, contains, language });
  let compared: ModelFile | undefined;
  io.stdout.write(reporter.head);
  let worst = 0;
  for (const file of files) {
    const submitted = await readSubmittedFile(file, io, options.lang, readings.next());
    if (failed(submitted)) {
      worst = complain(submitted, io);
      io.stdout.write(reporter.unread(file, submitted));
      continue;
    }
    const platform = forFiles ?? platformOfFile(submitted, reporter.showsPlatform ? undefined : io);
    compared ??= new ModelFile(expected, forModel ?? platformOfFile(expected, io));
    const comparison = compared.compare(submitted, platform, { contains });
    if (comparison.findings.length > 0) worst = Math.max(worst, 1);
    const names = { expected: expected.file, actual: submitted.file };
    io.stdout.write(reporter.compared({ names, ...comparison }));
  }
  io.stdout.write(reporter.end());
  return worst;
}

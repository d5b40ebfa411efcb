import type { Language } from "../../lab/hint-texts.js";
import { diffConfigurations } from "../../grading/diff.js";
import { readModel, type Model } from "../../grading/model.js";
import type { Platform } from "../../platform/platform.js";
import { defaultPlatform } from "../../platform/platforms.js";
import { loadFile } from "../../running-config/load-file.js";
import { Readings } from "../../running-config/readings.js";
import { failed } from "../failure.js";
import { filesIn } from "../files.js";
import { withPatterns } from "../path-patterns.js";
import { complain, type Io } from "../io.js";
import { configurationIn, readSubmittedFile, type SubmittedFile } from "../submissions.js";
import { reporterFor, type DiffFormat, type Outcome } from "./diff-reports.js";
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
  const expected = await readSubmittedFile(model, io, options.lang);
  if (failed(expected)) return complain(expected, io);
  const { contains = false, format } = options;
  const reporter = reporterFor(format, files, { model: expected.file, contains });
  let models: Models | undefined;
  io.stdout.write(reporter.head);
  let worst = 0;
  for (const file of files) {
    const submitted = await readSubmittedFile(file, io, options.lang);
    if (failed(submitted)) {
      worst = complain(submitted, io);
      io.stdout.write(reporter.unread(file, submitted));
      continue;
    }
    const platform = forFiles ?? platformOfFile(submitted, reporter.showsPlatform ? undefined : io);
    models ??= new Models(expected, forModel ?? platformOfFile(expected, io));
    const outcome = compared(models, submitted, platform, contains);
    if (outcome.findings.length > 0) worst = Math.max(worst, 1);
    io.stdout.write(reporter.compared(outcome));
  }
  io.stdout.write(reporter.end());
  return worst;
}

function compared(
  models: Models,
  submitted: SubmittedFile,
  own: Platform | undefined,
  contains: boolean,
): Outcome {
  const platform = own ?? models.platform ?? defaultPlatform;
  const { text, lines } = configurationIn(submitted, platform);
  const actual = loadFile(text, platform, { verbatim: false, readings: models.readings(), lines });
  const expected = models.of(platform).for(actual);
  const all = diffConfigurations(expected, actual, { contains });
  const findings = contains ? all.filter(({ kind }) => kind !== "unexpected") : all;
  const extra = contains ? all.filter(({ kind }) => kind === "unexpected") : undefined;
  return { names: { expected: models.file, actual: submitted.file }, findings, extra, expected, actual };
}

/** The model for each platform on which it is needed: a script is played at what the other file comes from. */
class Models {
  readonly #known = new Map<Platform, Model>();
  #readings = new Readings();
  #served = 0;

  constructor(
    private readonly submitted: SubmittedFile,
    readonly platform: Platform | undefined,
  ) {}

  get file(): string {
    return this.submitted.file;
  }

  of(other: Platform): Model {
    const platform = this.platform ?? other;
    const known = this.#known.get(platform);
    if (known) return known;
    const { text, lines } = configurationIn(this.submitted, platform);
    const model = readModel(text, platform, { verbatim: false, readings: this.#readings, lines });
    this.#known.set(platform, model);
    return model;
  }

  /** How lines read: files for one model have most in common, but what they do not must not be kept for ever. */
  readings(): Readings {
    if (++this.#served % FILES_AT_A_TIME === 0) this.#readings = new Readings();
    return this.#readings;
  }
}

/** Files whose lines are remembered at the same time. */
const FILES_AT_A_TIME = 100;

import { configurationIn, platformIn } from "../intake/submitted-configuration.js";
import type { SubmittedText } from "../intake/submission.js";
import type { Platform } from "../platform/platform.js";
import { defaultPlatform } from "../platform/platforms.js";
import { loadFile, type LoadedFile } from "../running-config/load-file.js";
import { ReadingsOfFiles } from "../running-config/readings.js";
import { diffConfigurations, type DiffOptions } from "./diff.js";
import type { Finding } from "./finding.js";
import { readModel, type Model } from "./model.js";
import type { WrittenFile } from "./source.js";

/** What comparing one file with a model has brought. */
export interface Comparison {
  readonly findings: readonly Finding[];
  /** What the file says besides; undefined where that is a difference. */
  readonly extra: readonly Finding[] | undefined;
  readonly expected: WrittenFile;
  readonly actual: LoadedFile;
}

/**
 * What was handed in as a model, with which others are compared. It is read for each platform on which it is needed: a
 * script is played at what the other file comes from.
 */
export class ModelFile {
  readonly #known = new Map<Platform, Model>();
  readonly #platform: Platform | undefined;
  readonly #readings = new ReadingsOfFiles();

  /** `platform` is the model's, where it does not tell by itself. */
  constructor(
    private readonly submitted: SubmittedText,
    platform: Platform | undefined,
  ) {
    this.#platform = platform ?? platformIn(submitted);
  }

  /** Compares one file with the model; `own` is the platform of that file, where one is known. */
  compare(submitted: SubmittedText, own: Platform | undefined, { contains }: DiffOptions): Comparison {
    const platform = own ?? this.#platform ?? defaultPlatform;
    const { text, lines } = configurationIn(submitted, platform);
    const actual = loadFile(text, platform, { verbatim: false, readings: this.#readings.next(), lines });
    const expected = this.#on(platform).for(actual);
    const all = diffConfigurations(expected, actual, { contains: contains === true });
    const findings = contains ? all.filter(({ kind }) => kind !== "unexpected") : all;
    const extra = contains ? all.filter(({ kind }) => kind === "unexpected") : undefined;
    return { findings, extra, expected, actual };
  }

  #on(other: Platform): Model {
    const platform = this.#platform ?? other;
    const known = this.#known.get(platform);
    if (known) return known;
    const { text, lines } = configurationIn(this.submitted, platform);
    const model = readModel(text, platform, { verbatim: false, readings: this.#readings.current, lines });
    this.#known.set(platform, model);
    return model;
  }
}

import { ModelFile } from "../grading/model-file.js";
import type { Finding as DifferenceInMeaning } from "../grading/finding.js";
import { noteSentence } from "../intake/notes.js";
import { configurationIn, platformIn } from "../intake/submitted-configuration.js";
import { readSubmission } from "../intake/submission.js";
import { unusableSentence } from "../intake/unusable.js";
import type { Language } from "../lab/hint-texts.js";
import { defaultPlatform } from "../platform/platforms.js";
import { coverageOf } from "../running-config/coverage.js";
import { loadFile } from "../running-config/load-file.js";
import { printConfiguration } from "../running-config/print.js";
import { bytesOf, keepSource, sourceOf } from "./internal/configuration-source.js";
import { chosenPlatform } from "./internal/chosen-platform.js";
import { refusal } from "./internal/refusals.js";
import type { Refusal } from "./refusal.js";

/** A configuration that a router has loaded. */
export interface Configuration {
  /** The device and its release: the one that was asked for, or the one that printed the text. */
  readonly platform: string;
  /** Whether the text was a running-config, commands to type, or the record of a session. */
  readonly kind: "configuration" | "script" | "log";
  /** What the router prints for `show running-config`, without its first lines. */
  readonly runningConfig: string;
  readonly coverage: Coverage;
  /** What was left out of the text before it was read, such as pager marks, in a sentence; "" if nothing was. */
  readonly notes: string;
}

/** How much of a configuration is known; separators and comments do not count. */
export interface Coverage {
  readonly lines: number;
  /** Lines that something acts on. */
  readonly simulated: number;
  /** Lines that are checked, kept and shown, and nothing acts on. */
  readonly shown: number;
  /** Simulated or shown, as a share of all lines from 0 to 1. */
  readonly understood: number;
  /** Lines that are kept as they stand, since no such command is known. */
  readonly unknown: readonly { readonly line: number; readonly text: string }[];
}

export interface LoadOptions {
  /** A device as `cme --help` names it, such as `2811` or `packet-tracer-2811`; the text tells it otherwise. */
  readonly platform?: string | undefined;
  /** Language of the notes. */
  readonly language?: Language | undefined;
}

/**
 * Loads a running-config, a script that leads to one, or the log of a session into a router. Bytes may be in any encoding
 * of Unicode or in Windows-1252, and hold what terminals and mail programs leave in such files.
 * A text that is none, such as a picture or a Packet Tracer file, and a platform that is unknown are refused.
 */
export function loadConfiguration(
  text: string | Uint8Array,
  options: LoadOptions = {},
): Configuration | Refusal {
  const { platform: name, language = "en" } = options;
  const named = chosenPlatform(name);
  if (named && "problems" in named) return named;
  const submitted = readSubmission(bytesOf(text), "");
  if (submitted.kind === "unusable") return refusal(unusableSentence(submitted.what, language));
  const own = named ?? platformIn(submitted);
  const platform = own ?? defaultPlatform;
  const read = configurationIn(submitted, platform);
  const { device, loaded } = loadFile(read.text, platform, { lines: read.lines });
  const coverage = coverageOf(loaded);
  const configuration: Configuration = {
    platform: platform.id,
    kind: submitted.kind,
    runningConfig: printConfiguration(device),
    coverage: {
      ...coverage,
      unknown: coverage.unknown.map(({ number, text: line }) => ({ line: number, text: line })),
    },
    notes: noteSentence(submitted.notes, language),
  };
  keepSource(configuration, { submitted, own, text: read.text, platform });
  return configuration;
}

/** What differs in meaning between two configurations. */
export interface Comparison {
  readonly same: boolean;
  readonly differences: readonly DifferenceInMeaning[];
  /** With `contains`, what the second one says besides. */
  readonly besides: readonly DifferenceInMeaning[];
}

export interface CompareOptions {
  /** What `expected` says must hold, and it alone; what `actual` says besides is no difference. */
  readonly contains?: boolean | undefined;
}

/**
 * Compares two configurations by meaning, as `cme diff` does: order, spelling and defaults that were written out make no
 * difference. In `expected`, `<name>` stands for any argument, and `>=4` for a number.
 */
export function compare(
  expected: Configuration,
  actual: Configuration,
  options: CompareOptions = {},
): Comparison {
  const [model, other] = [sourceOf(expected), sourceOf(actual)];
  const compared = new ModelFile(model.submitted, model.own).compare(other.submitted, other.own, {
    contains: options.contains === true,
  });
  const { findings, extra = [] } = compared;
  return { same: findings.length === 0, differences: findings, besides: extra };
}

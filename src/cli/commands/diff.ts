import type { Language } from "../../lab/hint-texts.js";
import type { Platform } from "../../platform/platform.js";
import { defaultPlatform } from "../../platform/platforms.js";
import { diffConfigurations } from "../../grading/diff.js";
import { reportJson, reportText, reportUnified } from "../../grading/report.js";
import { loadFile, type LoadedFile } from "../../running-config/load-file.js";
import { printConfiguration } from "../../running-config/print.js";
import { Readings } from "../../running-config/readings.js";
import { failed } from "../failure.js";
import { complain, type Io } from "../io.js";
import { configurationIn, readSubmittedFile, type SubmittedFile } from "../submissions.js";
import { platformOfFile } from "./load.js";

export interface DiffOptions {
  readonly format: "text" | "json" | "unified";
  readonly lang?: Language;
}

/** `cme diff EXPECTED ACTUAL`: 0 if the two configurations mean the same, 1 if not. */
export async function diffCommand(
  expected: string,
  actual: string,
  { format, lang }: DiffOptions,
  io: Io,
): Promise<number> {
  const left = await readSubmittedFile(expected, io, lang);
  if (failed(left)) return complain(left, io);
  const right = await readSubmittedFile(actual, io, lang);
  if (failed(right)) return complain(right, io);
  const readings = new Readings();
  const platforms = [platformOfFile(left, io), platformOfFile(right, io)] as const;
  const [one, other] = [load(left, platforms, readings), load(right, platforms.toReversed(), readings)];
  const findings = diffConfigurations(one, other);
  const names = { expected: left.file, actual: right.file };
  if (format === "json") io.stdout.write(reportJson(findings, names));
  else if (format === "text") io.stdout.write(reportText(findings, names));
  else if (findings.length > 0) {
    io.stdout.write(reportUnified(printConfiguration(one.device), printConfiguration(other.device), names));
  }
  return findings.length === 0 ? 0 : 1;
}

/** A script does not tell what it was written for: it is played at what the other file comes from. */
function load(
  submitted: SubmittedFile,
  [own, other]: readonly (Platform | undefined)[],
  readings: Readings,
): LoadedFile {
  const platform = own ?? other ?? defaultPlatform;
  const { text, lines } = configurationIn(submitted, platform);
  return loadFile(text, platform, { verbatim: false, readings, lines });
}

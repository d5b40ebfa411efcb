import { diffConfigurations } from "../../grading/diff.js";
import { reportJson, reportText, reportUnified } from "../../grading/report.js";
import { loadFile } from "../../running-config/load-file.js";
import { printConfiguration } from "../../running-config/print.js";
import { Readings } from "../../running-config/readings.js";
import { failed } from "../failure.js";
import { readText } from "../files.js";
import { complain, type Io } from "../io.js";
import { choosePlatform } from "./load.js";

export interface DiffOptions {
  readonly format: "text" | "json" | "unified";
}

/** `cme diff EXPECTED ACTUAL`: 0 if the two configurations mean the same, 1 if not. */
export async function diffCommand(
  expected: string,
  actual: string,
  { format }: DiffOptions,
  io: Io,
): Promise<number> {
  const [left, right] = [await readText(expected, io), await readText(actual, io)];
  if (failed(left)) return complain(left, io);
  if (failed(right)) return complain(right, io);
  const platforms = [
    choosePlatform(undefined, left, expected, io),
    choosePlatform(undefined, right, actual, io),
  ];
  const [a, b] = platforms;
  if (!a || !b || failed(a) || failed(b)) return 2;
  const options = { verbatim: false, readings: new Readings() };
  const [one, other] = [loadFile(left, a, options), loadFile(right, b, options)];
  const findings = diffConfigurations(one, other);
  const names = { expected, actual };
  if (format === "json") io.stdout.write(reportJson(findings, names));
  else if (format === "text") io.stdout.write(reportText(findings, names));
  else if (findings.length > 0) {
    io.stdout.write(reportUnified(printConfiguration(one.device), printConfiguration(other.device), names));
  }
  return findings.length === 0 ? 0 : 1;
}

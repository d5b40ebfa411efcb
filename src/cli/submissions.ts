import { isExportedLab } from "../intake/exported-lab-signs.js";
import { noteSentence } from "../intake/notes.js";
import { readSubmission, readTypedText, type Submission, type SubmittedText } from "../intake/submission.js";
import { Readings } from "../running-config/readings.js";
import { unusableBytes, unusableSentence } from "../intake/unusable.js";
import type { Language } from "../lab/hint-texts.js";
import { visible } from "../parse/visible.js";
import { failed, type Failure } from "./failure.js";
import { lineTooLong, readInput } from "./files.js";
import type { Io } from "./io.js";
import { languageOf } from "./language.js";

/** A text that was handed in, and what messages call the place where it stood. */
export interface SubmittedFile extends SubmittedText {
  readonly file: string;
}

/**
 * Reads a configuration, or what leads to one, and says on stderr what was left out of the file; `readings` are of lines
 * that it has in common with others.
 */
export function readSubmittedFile(
  path: string,
  io: Io,
  lang: Language | undefined,
  readings = new Readings(),
): Promise<SubmittedFile | Failure> {
  return readWith((bytes, name) => readSubmission(bytes, name, readings), path, io, lang);
}

/** Reads a script: nothing is left out of it but what a terminal does not show. */
export function readScriptFile(
  path: string,
  io: Io,
  lang: Language | undefined,
): Promise<SubmittedFile | Failure> {
  return readWith(readTypedText, path, io, lang);
}

async function readWith(
  read: (bytes: Uint8Array, name: string) => Submission,
  path: string,
  io: Io,
  lang: Language | undefined,
): Promise<SubmittedFile | Failure> {
  const input = await readInput(path, io);
  if (failed(input)) return input;
  const found = isExportedLab(input) ? await savedConfiguration(input, path) : { bytes: input, file: path };
  if (failed(found)) return found;
  const { bytes, file } = found;
  const tooLong = unusableBytes(bytes, file) ? undefined : lineTooLong(bytes.toString("latin1"), file);
  if (tooLong) return tooLong;
  const submission = read(bytes, file);
  const language = languageOf(lang);
  if (submission.kind === "unusable") {
    const sentence = unusableSentence(submission.what, language);
    return { failure: `${visible(file)}: ${sentence}` };
  }
  const said = noteSentence(submission.notes, language);
  if (said !== "") io.stderr.write(`cme: ${visible(file)}: ${said}\n`);
  return { ...submission, file };
}

/** Of a saved lab its first router counts. */
async function savedConfiguration(
  input: Buffer,
  path: string,
): Promise<{ readonly bytes: Buffer; readonly file: string } | Failure> {
  const { savedDevices } = await import("../intake/exported-lab.js");
  const devices = savedDevices(input.toString("utf8"));
  if ("problem" in devices) return { failure: `${path}: ${devices.problem}` };
  const router = devices.find(({ kind }) => kind === "router");
  if (!router)
    return {
      failure: `${path}: no router in this saved lab has a configuration: save it with copy running-config startup-config`,
    };
  return { bytes: Buffer.from(router.configuration), file: `${path}:${router.device}` };
}

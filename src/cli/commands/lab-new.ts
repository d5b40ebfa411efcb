import { basename, extname } from "node:path";
import { labFromSolution } from "../../exercise/authoring/lab-from-solution.js";
import type { Language } from "../../lab/hint-texts.js";
import { shortened } from "../../lab/shortened.js";
import { visible } from "../../parse/visible.js";
import { failed } from "../failure.js";
import { cannotWrite, STANDARD, writeText } from "../files.js";
import { complain, type Io } from "../io.js";
import { configurationIn } from "../../intake/submitted-configuration.js";
import { readSubmittedFile } from "../submissions.js";
import { choosePlatform } from "./load.js";
import { reportUnknown } from "./unknown-lines.js";

export interface NewLabOptions {
  /** The file of the solution. */
  readonly from: string;
  /** Where the lab goes; standard output without it. */
  readonly out?: string;
  readonly platform?: string;
  readonly lang?: Language;
}

/** `cme lab new`: a lab file with a check for each section of a solution. */
export async function newLabFile(options: NewLabOptions, io: Io): Promise<number> {
  const { from, out = STANDARD, lang } = options;
  const unwritable = cannotWrite(out, io);
  if (unwritable) return complain(unwritable, io);
  const submitted = await readSubmittedFile(from, io, lang);
  if (failed(submitted)) return complain(submitted, io);
  const platform = choosePlatform(options.platform, submitted, io);
  if (failed(platform)) return complain(platform, io);
  const file = visible(from);
  if (platform.dialect.family !== "router")
    return complain(
      { failure: `${file}: ${platform.id} is a switch: a lab is made of a router's solution` },
      io,
    );
  const read = configurationIn(submitted, platform);
  reportUnknown(read.text, { ...read, file: from, line: 1, platform, about: "" }, io);
  const lab = labFromSolution({ name: labName(from), configuration: read.text, platform });
  if (!lab)
    return complain({ failure: `${file}: there is nothing to check: it says what every router says` }, io);
  for (const line of lab.left) io.stderr.write(`cme: ${file}: not checked: ${visible(shortened(line))}\n`);
  const problem = writeText(out, lab.text, io);
  return problem ? complain(problem, io) : 0;
}

/** What a lab is called that is made of this file. */
function labName(file: string): string {
  const name = basename(file, extname(file)).replaceAll(/[^A-Za-z0-9_-]+/g, "-");
  return /^[A-Za-z]/.test(name) ? name : "lab";
}

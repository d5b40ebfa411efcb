import { dirname, join } from "node:path";
import * as z from "zod";
import type { Disk } from "../../server/disk.js";
import { failed, type Failure } from "../failure.js";
import { LARGEST_FILE, lineTooLong, readBelow } from "../files.js";

/** A text that an assistant gives, or a file of the folder that it may read. */
export const GIVEN = z.union([
  z.strictObject({ text: z.string().max(LARGEST_FILE).describe("the text itself") }),
  z.strictObject({ file: z.string().describe("a file, by its path in the folder that --root names") }),
]);

/** A lab: one that cme brings along, or the text or file of one. */
export const LAB = z.union([
  z.string().describe("a built-in lab: course, site-lab, or one of cme lab list, such as course-voip"),
  GIVEN,
]);

export const PLATFORM = z
  .string()
  .describe("the device, such as 2811, 2911, c2960, packet-tracer-2811; told by the text if it is left out");

export const LANGUAGE = z.enum(["en", "fr"]).describe("language of reasons and hints");

/** A lab as the library takes it. */
export interface GivenLab {
  readonly lab: string;
  /** Reads files that it names. */
  readonly readFile: (name: string) => string | undefined;
}

/** Reads what is given: nothing but texts, and files below one folder. */
export class GivenTexts {
  /** Without a folder no file is read. */
  constructor(
    private readonly root: string | undefined,
    private readonly disk: Disk,
  ) {}

  read(given: z.output<typeof GIVEN>): string | Buffer | Failure {
    if ("file" in given) return this.#file(given.file);
    return lineTooLong(given.text, "the text") ?? given.text;
  }

  /** The same as a text of Unicode. */
  text(given: z.output<typeof GIVEN>): string | Failure {
    const read = this.read(given);
    return failed(read) ? read : read.toString();
  }

  lab(given: z.output<typeof LAB>): GivenLab | Failure {
    if (typeof given === "string") return { lab: given, readFile: () => undefined };
    const text = this.text(given);
    if (failed(text)) return text;
    const folder = "file" in given ? dirname(given.file) : ".";
    return {
      lab: text.includes("\n") ? text : `${text}\n`,
      readFile: (name) => {
        const read = this.#file(join(folder, name));
        return failed(read) ? undefined : read.toString("utf8");
      },
    };
  }

  #file(name: string): Buffer | Failure {
    if (this.root === undefined)
      return { failure: `cannot read ${name}: cme mcp was started without --root` };
    const bytes = readBelow(this.root, name, "only files in the folder of --root are read", this.disk);
    return failed(bytes) ? bytes : (lineTooLong(bytes.toString("latin1"), name) ?? bytes);
  }
}

import { proveRecord, type ProvenRecord } from "../../exercise/record-proof.js";
import { studentText } from "../../exercise/reports/text.js";
import type { Language } from "../../lab/hint-texts.js";
import { visible } from "../../parse/visible.js";
import { failed } from "../failure.js";
import { readText } from "../files.js";
import { labVersion } from "../../exercise/lab-version.js";
import { complain, complainOfAll, type Io } from "../io.js";
import { readGradedLab } from "../labs/read-editions.js";
import { languageOf } from "../language.js";
import { homeExpanded } from "../saves/home.js";

export interface RecordTestOptions {
  readonly record: string;
  readonly variant?: string;
  readonly lang?: Language;
}

/** `cme lab test LAB --record FILE`: plays a student's record again; 1 if it is not answered as it says. */
export async function testRecord(lab: string, options: RecordTestOptions, io: Io): Promise<number> {
  const language = languageOf(options.lang);
  const read = await readGradedLab(homeExpanded(lab), io, language);
  if ("failures" in read) return complainOfAll(read, io);
  const { editions, text: labText } = read;
  const { numbers } = editions;
  const variant = options.variant === undefined ? numbers[0] : wholeNumber(options.variant);
  if (variant === undefined || !numbers.includes(variant))
    return complain(
      { failure: `--variant takes ${numbers[0] ?? 0} to ${numbers.at(-1) ?? 0} in this lab` },
      io,
    );
  const text = await readText(homeExpanded(options.record), io);
  if (failed(text)) return complain(text, io);
  const proven = proveRecord(text, {
    exercise: editions.variant(variant),
    labVersion: labVersion(labText),
    language,
  });
  if ("problem" in proven)
    return complain({ failure: `${options.record} is no record of a lab: ${proven.problem}` }, io);
  io.stdout.write(`${studentText(proven.row, language)}${provenText(proven, language)}`);
  return proven.doubts.length === 0 ? 0 : 1;
}

function wholeNumber(text: string): number | undefined {
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

function provenText({ commands, minutes, doubts }: ProvenRecord, language: Language): string {
  const { typed, alike, doubtful } = texts[language];
  const rows =
    doubts.length === 0 ? [alike] : [doubtful, ...doubts.map((doubt) => `  ${visible(doubt[language])}`)];
  return [typed(commands, minutes), ...rows].map((row) => `${row}\n`).join("");
}

const texts = {
  en: {
    typed: (commands: number, minutes: number) =>
      `${commands} commands were typed again, in ${minutes} minutes of the lab's time`,
    alike: "each was answered as in the record",
    doubtful: "the record cannot be believed as it is:",
  },
  fr: {
    typed: (commands: number, minutes: number) =>
      `${commands} commandes retapées, en ${minutes} minutes du temps du labo`,
    alike: "chacune a eu la même réponse que dans le journal",
    doubtful: "on ne peut croire ce journal tel qu'il est :",
  },
} as const;

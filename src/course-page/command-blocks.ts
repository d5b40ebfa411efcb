import { privilegedMode, userMode } from "../exec/modes.js";
import { grammarOf } from "../language/grammar.js";
import { resolve, type Environment } from "../language/resolve.js";
import { parseLine } from "../parse/command-line.js";
import type { Platform } from "../platform/platform.js";
import { configurationModes } from "../session/mode-names.js";
import type { PageBlock } from "./page-block.js";

/**
 * Whether a block without prompts is a list of commands, and not what a device shows or what is typed elsewhere: if its
 * author says so, or a third of its lines are commands in some mode: a banner's are none. A slip in a block of one line or two is one, too, if it
 * begins like a command.
 */
export function isListOfCommands({ kind, language, rows }: PageBlock, platform: Platform): boolean {
  if (kind === "text") return false;
  if (language !== undefined) return DEVICE.test(language) || (PLAIN.test(language) && reads(rows, platform));
  return reads(rows, platform);
}

/** What fences are called that hold a device's lines, and those that say nothing about it. */
const DEVICE = /^(?:cisco|ios|router|switch)/;
const PLAIN = /^(?:te?xt|plain|plaintext|none|console|terminal|conf|config|cfg)$/;

function reads(rows: PageBlock["rows"], platform: Platform): boolean {
  const lines = rows.map(({ text }) => text.trim()).filter((text) => /^[^!$%]/.test(text));
  const readings = lines.map((line) => (isTemplate(line) ? "bound" : readingOf(line, platform)));
  const bound = readings.filter((reading) => reading === "bound").length;
  if (lines.length > 2) return bound * 3 >= lines.length;
  return bound > 0 || readings.includes("begun");
}

/** How far a line is a command in the mode that knows most of it. */
function readingOf(line: string, { dialect }: Platform): "bound" | "begun" | "unknown" {
  const words = parseLine(line);
  const readings = [userMode, privilegedMode, ...configurationModes(dialect)].map((mode) =>
    resolve(line, words, grammarOf(mode, dialect), ANY_NUMBER),
  );
  if (readings.some(({ kind }) => kind === "bound")) return "bound";
  return readings.some(({ understood }) => understood.length > 0) ? "begun" : "unknown";
}

const ANY_NUMBER: Environment = { limit: () => Number.MAX_SAFE_INTEGER, exec: undefined };

/** A line that says what a command looks like: with `<address>`, `…`, `[option]` or `A.B.C.D` in it. */
export function isTemplate(text: string): boolean {
  return /<[A-Za-z][^>]*>|…|\.\.\.|\b[A-Z]\.[A-Z]\.[A-Z]\.[A-Z]\b|\[[a-z][^\]]*\]/.test(text);
}

import { privilegedMode, userMode } from "../exec/modes.js";
import { grammarOf } from "../language/grammar.js";
import { defaultPlatform } from "../platform/platforms.js";
import { Readings, type ReadingsOfMode } from "../running-config/readings.js";
import { plainCharacters } from "./characters.js";
import { decode } from "./decoding.js";
import { withoutSpacing } from "./double-spacing.js";
import { withoutEscapes } from "./escapes.js";
import { configurationReadings, withFreeText } from "./free-text.js";
import { withoutMargin } from "./margin.js";
import { withoutMarkup } from "./markup.js";
import { Notes, type Note } from "./notes.js";
import { patched } from "./patches.js";
import { withoutPrefixes } from "./prefixes.js";
import { recordedConfiguration, typesConfiguration } from "./recorded-configuration.js";
import type { Row, TextRow } from "./row.js";
import { promptIn } from "./session-lines.js";
import { withoutStrayLines } from "./stray-lines.js";
import { withoutSuffixes } from "./suffixes.js";
import { withoutSurroundings } from "./surroundings.js";
import { withoutTags } from "./tags.js";
import { replayTerminal } from "./terminal-replay.js";
import { unpacked } from "./unpacking.js";
import { unusableBytes, unusableText, type UnusableKind } from "./unusable.js";
import { withWholeLines } from "./whole-lines.js";
import { withPlainWords } from "./within-lines.js";

/** What somebody handed in, as a router could read it. */
export interface SubmittedText {
  /** A configuration; commands to type; or the record of a session in which commands were typed. */
  readonly kind: "configuration" | "script" | "log";
  readonly text: string;
  /** For each line of the text its line in the file, from 1. */
  readonly lines: readonly number[];
  /** What was left out, or read as something plainer. */
  readonly notes: readonly Note[];
}

/** What nothing can be read from. */
export interface Unusable {
  readonly kind: "unusable";
  readonly what: UnusableKind;
}

export type Submission = SubmittedText | Unusable;

/**
 * Reads what somebody hands in as a configuration, whatever a terminal, an editor or a mail program made of it. How
 * lines read may be shared with other files.
 */
export function readSubmission(bytes: Uint8Array, name: string, readings = new Readings()): Submission {
  const notes = new Notes();
  const read = readRows(bytes, name, notes);
  if ("what" in read) return read;
  const global = configurationReadings(readings);
  const shown = unpacked(read.rows, notes);
  const plain = plainCharacters(withoutEscapes(withoutTags(patched(shown, notes), notes), notes), notes);
  const rows = withoutSpacing(withoutPrefixes(withoutSuffixes(plain, notes), global, notes), notes);
  const code = withPlainWords(withoutMarkup(withFreeText(rows, global), notes), notes);
  const recorded = recordedConfiguration(code, notes);
  if (!recorded && isLog(code)) return submitted("log", code, notes);
  const text = withoutSurroundings(recorded ?? code, global, notes);
  if (!recorded && beginsInExec(text, global)) return submitted("script", text, notes);
  // What came between the lines may have the margin, too, or hide it.
  const stray = withoutStrayLines(withoutMargin(text, notes), notes);
  const lines = withWholeLines(withoutMargin(stray, notes), { readings, global, shown }, notes);
  return submitted("configuration", lines, notes);
}

/** Reads a script: all its lines are kept, as a terminal shows them. One without lines types nothing. */
export function readTypedText(bytes: Uint8Array, name: string): Submission {
  const notes = new Notes();
  const read = readRows(bytes, name, notes);
  if ("what" in read) return read.what === "empty" ? submitted("script", [], notes) : read;
  return submitted("script", plainCharacters(withoutEscapes(read.rows, notes), notes), notes);
}

function readRows(
  bytes: Uint8Array,
  name: string,
  notes: Notes,
): { readonly rows: readonly Row[] } | Unusable {
  const binary = unusableBytes(bytes, name);
  if (binary) return { kind: "unusable", what: binary };
  const text = decode(bytes, notes);
  const what = unusableText(text);
  if (what) return { kind: "unusable", what };
  return { rows: replayTerminal(text, notes) };
}

function submitted(kind: SubmittedText["kind"], rows: readonly Row[], notes: Notes): SubmittedText {
  return {
    kind,
    text: rows.map(({ text }) => text).join("\n"),
    lines: rows.map(({ line }) => line),
    notes: notes.list,
  };
}

/** Whether commands were typed, besides such as look at something. */
function isLog(rows: readonly TextRow[]): boolean {
  return typesConfiguration(rows) && rows.some(({ text, free }) => !free && promptIn(text)?.typed);
}

/** Whether the first line is a command of EXEC and none of global configuration. */
function beginsInExec(rows: readonly TextRow[], configuration: ReadingsOfMode): boolean {
  const first = rows.find(({ text }) => /^\s*[^\s!]/.test(text))?.text.trim() ?? "";
  if (configuration.read(first).bound) return false;
  const readings = new Readings();
  return [userMode, privilegedMode].some(
    (mode) => readings.of(grammarOf(mode, defaultPlatform.dialect)).read(first).bound !== undefined,
  );
}

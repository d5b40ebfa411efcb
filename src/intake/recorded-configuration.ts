import type { TextRow } from "./row.js";
import type { Notes } from "./notes.js";
import { isHead, promptIn, shownBy } from "./session-lines.js";

/** The rows of a configuration that a router showed while somebody recorded. */
interface Shown {
  readonly start: number;
  /** Behind the last row. */
  readonly end: number;
  readonly worth: number;
}

/**
 * Of a recorded session the last whole configuration that was shown in it: one with its version that goes on to its
 * `end`, or else one that was cut off. Undefined if none was shown.
 */
export function recordedConfiguration(
  rows: readonly TextRow[],
  notes: Notes,
): readonly TextRow[] | undefined {
  let best: Shown | undefined;
  for (const shown of shownConfigurations(rows)) if (!best || shown.worth >= best.worth) best = shown;
  if (!best || (best.worth < WHOLE && typesConfiguration(rows))) return undefined;
  const { start, end } = best;
  const behind = rows.slice(end);
  const around = [...rows.slice(0, start), ...behind].filter(({ text }) => text.trim() !== "");
  notes.add("session", around.length);
  if (around.length === 0) return rows;
  return rows.slice(start, end);
}

/** What a configuration is worth that has its version but was cut off. */
const WHOLE = 2;

/** Whether something is typed in a mode of configuration. */
export function typesConfiguration(rows: readonly TextRow[]): boolean {
  return rows.some(({ text, free }) => !free && promptIn(text)?.mode !== undefined);
}

function* shownConfigurations(rows: readonly TextRow[]): Generator<Shown> {
  let open: { start: number; part: boolean; version: boolean; head: boolean; body: boolean } | undefined;
  const close = (end: number, complete: boolean): Shown[] => {
    const shown = open;
    open = undefined;
    if (!shown?.body) return [];
    const { start, version, part } = shown;
    return [{ start, end, worth: (version && !part ? WHOLE : 0) + (complete ? 1 : 0) }];
  };
  let linesAbove = false;
  for (const [index, { text, free }] of rows.entries()) {
    if (free) continue;
    linesAbove ||= /^\s*(?:!|version \d|hostname |interface |service )/i.test(text);
    const prompted = promptIn(text);
    if (prompted) {
      // Who presses Enter while it is shown types nothing.
      if (open?.body && prompted.typed === "") continue;
      yield* close(index, false);
      const shown = shownBy(prompted.typed);
      if (shown)
        open = { start: index + 1, part: shown === "part", version: false, head: false, body: false };
    } else if (isHead(text)) {
      const begins = beginsAnew(rows, index);
      if (open?.body && begins) yield* close(index, false);
      if (begins || !linesAbove)
        open ??= { start: index, part: false, version: false, head: true, body: false };
    } else if (open) {
      if (/^\s*end\s*$/i.test(text)) yield* close(index + 1, true);
      else {
        open.version ||= /^\s*version \d/i.test(text);
        open.body ||= text.trim() !== "";
      }
    }
  }
  yield* close(rows.length, false);
}

/** Whether a configuration begins below a head; what is shown again in the midst of one is nothing. */
function beginsAnew(rows: readonly TextRow[], head: number): boolean {
  return rows.slice(head + 1, head + ROWS_ABOVE_VERSION).some(({ text }) => /^\s*version \d/i.test(text));
}

/** Comments on the last change, and empty lines. */
const ROWS_ABOVE_VERSION = 15;

import { visible } from "../parse/visible.js";
import type { LoadedLine } from "../running-config/load.js";
import type { Finding, Quotation } from "./finding.js";
import type { Names } from "./report.js";
import type { WrittenFile } from "./source.js";

/**
 * The findings as a unified diff without context: a hunk for each, with the lines as they stand in the two files and the
 * headers that they stand under. Lines that mean the same are not in it, however they are spelt or ordered.
 */
export function reportUnified(
  findings: readonly Finding[],
  names: Names,
  files: { readonly expected: WrittenFile; readonly actual: WrittenFile },
): string {
  if (findings.length === 0) return "";
  const [left, right] = [new Rows(files.expected), new Rows(files.actual)];
  const hunks = findings
    .toSorted((a, b) => a.at.expected - b.at.expected || a.at.actual - b.at.actual)
    .map((finding) => hunkOf(finding, left, right));
  return `--- ${visible(names.expected)}\n+++ ${visible(names.actual)}\n${[...new Set(hunks)].join("")}`;
}

function hunkOf({ kind, place, expected, actual, at }: Finding, left: Rows, right: Rows): string {
  const whole = kind === "missing" || kind === "unexpected";
  const [gone, come] = [left.of(expected, whole), right.of(actual, whole)];
  const where = place.length === 0 ? "" : ` ${visible(place.join(" > "))}`;
  const rows = [...gone.map((row) => `-${row}`), ...come.map((row) => `+${row}`)];
  return `@@ -${span(at.expected, gone)} +${span(at.actual, come)} @@${where}\n${rows.map((row) => `${visible(row)}\n`).join("")}`;
}

/** Where the rows of one side begin, and how many they are unless it is one; of none, behind which line they would be. */
function span(line: number, { length }: readonly string[]): string {
  return length === 1 ? String(line) : `${line},${length}`;
}

/** The lines of a file, found by their numbers. */
class Rows {
  readonly #written: ReadonlyMap<number, string>;
  readonly #loaded: readonly LoadedLine[];
  readonly #places: ReadonlyMap<number, number>;

  constructor({ loaded, written = new Map() }: WrittenFile) {
    this.#written = written;
    this.#loaded = loaded;
    this.#places = new Map(loaded.map(({ number }, place) => [number, place]));
  }

  /** The line that a finding quotes, and all that stands below it where it is `whole`. */
  of(quotation: Quotation | undefined, whole: boolean): readonly string[] {
    if (!quotation) return [];
    const place = quotation.line === undefined ? undefined : this.#places.get(quotation.line);
    if (place === undefined) return [quotation.text];
    const rows = this.#loaded.slice(place, (whole ? this.#lastOf(place) : place) + 1);
    return rows.map((row) => this.#textOf(row));
  }

  /** The place of the last line of the block that a line heads, or its own. */
  #lastOf(place: number): number {
    const { path, id } = this.#loaded[place] ?? {};
    if (path === undefined || id === undefined) return place;
    const inner = `${path}\n${id}`;
    let last = place;
    for (let at = place + 1; at < this.#loaded.length; at++) {
      const { path: here, support } = this.#loaded[at] ?? {};
      if (here === inner || here?.startsWith(`${inner}\n`)) last = at;
      else if (support !== "decoration" && support !== "noise") break;
    }
    return last;
  }

  #textOf({ number, text }: LoadedLine): string {
    const written = this.#written.get(number);
    const [margin = ""] = /^\s*/.exec(text) ?? [];
    return written === undefined ? text.trimEnd() : `${margin}${written}`;
  }
}

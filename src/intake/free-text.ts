import { isOpenBanner, type Banner } from "../language/types/banner.js";
import { grammarOf } from "../language/grammar.js";
import { argumentTypes } from "../language/types/registry.js";
import { configMode } from "../modes/config.js";
import { defaultPlatform } from "../platform/platforms.js";
import { Readings, type ReadingsOfMode } from "../running-config/readings.js";
import type { Row } from "./row.js";
import { withoutMark } from "./pager-marks.js";

/** How lines read in global configuration: whether a line is one of a configuration at all. */
export function configurationReadings(): ReadingsOfMode {
  return new Readings().of(grammarOf(configMode, defaultPlatform.dialect));
}

/** A row of which is known whether it is somebody's own text: what stands between the delimiters of a banner. */
export interface TextRow extends Row {
  readonly free: boolean;
}

export function withFreeText(rows: readonly Row[], readings: ReadingsOfMode): readonly TextRow[] {
  const free = rows.map(() => false);
  // A banner that never closes is the one line; whoever looked for its end once need not look again.
  const unclosed = new Set<string>();
  for (let at = 0; at < rows.length; at++) {
    const opened = bannerIn(rows[at]?.text ?? "", readings);
    if (!opened || unclosed.has(opened.delimiter)) continue;
    const end = closingRow(rows, at, opened);
    if (end < 0) unclosed.add(opened.delimiter);
    else {
      free.fill(true, at, end + 1);
      at = end;
    }
  }
  return rows.map((row, index) => ({ ...row, free: free[index] ?? false }));
}

function bannerIn(text: string, readings: ReadingsOfMode): Banner | undefined {
  const trimmed = withoutMark(text, 0).trim();
  if (!/^ban/i.test(trimmed)) return undefined;
  return Object.values(readings.read(trimmed).bound?.args ?? {}).find(isOpenBanner);
}

function closingRow(rows: readonly Row[], from: number, opened: Banner): number {
  const { continuation } = argumentTypes.BANNER;
  for (let at = from + 1; at < rows.length; at++) {
    const text = rows[at]?.text ?? "";
    if (!continuation?.extend({ ...opened, text: "" }, text).open) return at;
  }
  return -1;
}

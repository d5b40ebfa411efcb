import { isOpenBanner, type Banner } from "../language/types/banner.js";
import { grammarOf } from "../language/grammar.js";
import { argumentTypes } from "../language/types/registry.js";
import { configMode } from "../modes/config.js";
import { defaultPlatform } from "../platform/platforms.js";
import type { Readings, ReadingsOfMode } from "../running-config/readings.js";
import type { Row, TextRow } from "./row.js";
import { withoutMark } from "./pager-marks.js";

/** How lines read in global configuration: whether a line is one of a configuration at all. */
export function configurationReadings(readings: Readings): ReadingsOfMode {
  return readings.of(grammarOf(configMode, defaultPlatform.dialect));
}

export function withFreeText(rows: readonly Row[], readings: ReadingsOfMode): readonly TextRow[] {
  let textEnds = 0;
  return rows.map(({ text, line }, at) => {
    if (at >= textEnds) {
      const opened = bannerIn(text, readings);
      // A banner that never closes is the one line.
      if (opened) textEnds = (closingRow(rows, at, opened) ?? at) + 1;
    }
    return { text, line, free: at < textEnds };
  });
}

function bannerIn(text: string, readings: ReadingsOfMode): Banner | undefined {
  const trimmed = withoutMark(text, 0).trim();
  if (!/^ban/i.test(trimmed)) return undefined;
  return Object.values(readings.read(trimmed).bound?.args ?? {}).find(isOpenBanner);
}

function closingRow(rows: readonly Row[], from: number, opened: Banner): number | undefined {
  const { continuation } = argumentTypes.BANNER;
  const last = Math.min(rows.length, from + LONGEST_BANNER);
  for (let at = from + 1; at < last; at++) {
    const text = rows[at]?.text ?? "";
    if (!continuation?.extend({ ...opened, text: "" }, text).open) return at;
  }
  return undefined;
}

/** Rows of the longest banner: more than a router keeps. */
const LONGEST_BANNER = 500;

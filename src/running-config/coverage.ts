import type { LoadedLine } from "./load.js";

/** What of a configuration the program knows. Separators, comments and a terminal's noise do not count. */
export interface Coverage {
  readonly lines: number;
  /** Something reads the line. */
  readonly simulated: number;
  /** The line is checked, kept and shown, and nothing reads it. */
  readonly shown: number;
  readonly unknown: readonly LoadedLine[];
  /** Simulated or shown, as a share of all lines; 1 for an empty file. */
  readonly understood: number;
}

export function coverageOf(loaded: readonly LoadedLine[]): Coverage {
  const count = (support: LoadedLine["support"]) => loaded.filter((line) => line.support === support).length;
  const simulated = count("simulated");
  const shown = count("shown");
  const unknown = loaded.filter((line) => line.support === "unknown");
  const lines = simulated + shown + unknown.length;
  return { lines, simulated, shown, unknown, understood: lines === 0 ? 1 : (simulated + shown) / lines };
}

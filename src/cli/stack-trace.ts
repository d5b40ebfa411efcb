import { readFileSync } from "node:fs";
import { SourceMap, type SourceMapPayload } from "node:module";
import { dirname, relative, resolve } from "node:path";
import { inspect } from "node:util";

/** What a crash prints: the error and where it comes from, by lines of our sources as far as there are maps of them. */
export function crashReport(error: unknown): string {
  const maps = new Map<string, SourceMap | undefined>();
  return inspect(error).replaceAll(PLACE, (place, file: string, line: string, column: string) => {
    if (!maps.has(file)) maps.set(file, mapOf(file));
    const origin = maps.get(file)?.findEntry(Number(line) - 1, Number(column) - 1);
    if (!origin || !("originalSource" in origin)) return place;
    const folder = dirname(file);
    const source = relative(dirname(folder), resolve(folder, origin.originalSource));
    return `${source}:${origin.originalLine + 1}:${origin.originalColumn + 1}`;
  });
}

/** A place in a bundle, as V8 writes it. */
const PLACE = /((?:\/|[A-Za-z]:[\\/])[^():]*\.cjs):(\d+):(\d+)/g;

function mapOf(file: string): SourceMap | undefined {
  try {
    return new SourceMap(JSON.parse(readFileSync(`${file}.map`, "utf8")) as SourceMapPayload);
  } catch {
    return undefined;
  }
}

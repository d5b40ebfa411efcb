import { readFileSync } from "node:fs";
import { SourceMap, type SourceMapPayload } from "node:module";
import { dirname, relative, resolve } from "node:path";
import { inspect } from "node:util";

/** An error and where it comes from, by lines of our sources as far as there are maps of them. */
export function traceOf(error: unknown): string {
  return withSources(inspect(error));
}

/**
 * Where an error comes from, the innermost function first: `apply (src/modes/apply.ts:12:5)`. Nothing of it depends on
 * where cme is installed, nor on what was typed.
 */
export function framesOf(error: unknown): readonly string[] {
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  const frames = withSources(stack.slice(stack.search(FRAME))).matchAll(FRAME);
  return [...frames].map(([, frame = ""]) => frame.replace(ABOVE_SOURCES, ""));
}

/** A line of a stack that stands for a function of ours or of a package. */
const FRAME = /^ {4}at (.*\b(?:src|node_modules|dist)[\\/].*)$/gm;

/** The part of a path that leads to cme. */
const ABOVE_SOURCES = /(?:file:\/\/)?(?:\/|[A-Za-z]:[\\/])[^()]*?(?=(?:src|node_modules|dist)[\\/])/;

function withSources(stack: string): string {
  const maps = new Map<string, SourceMap | undefined>();
  return stack.replaceAll(PLACE, (place, file: string, line: string, column: string) => {
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

import { sep } from "node:path";
import { Minimatch } from "minimatch";
import type { Disk } from "../server/disk.js";
import { isFolder } from "./files.js";

/** The paths that a pattern matches, by name: `*`, `?`, `[a-z]`, `{a,b}` and `**`. Hidden ones only where it says so. */
export function matchingPaths(pattern: string, disk: Disk): readonly string[] {
  const plain = sep === "\\" ? pattern.replaceAll("\\", "/") : pattern;
  const matcher = new Minimatch(plain, { nocomment: true, nonegate: true, magicalBraces: true });
  const segments = plain.split("/");
  const first = segments.findIndex((segment) => /[*?[{]/.test(segment));
  return below(segments.slice(0, first).join("/") || (first > 0 ? "/" : ""), first, matcher, disk);
}

/** What matches below a folder that stands so many segments deep. */
function below(folder: string, depth: number, matcher: Minimatch, disk: Disk): readonly string[] {
  if (depth > DEEPEST) return [];
  return namesIn(folder === "" ? "." : folder, disk).flatMap((name) => {
    const path = folder === "" || folder === "/" ? `${folder}${name}` : `${folder}/${name}`;
    const own = matcher.match(path) ? [path] : [];
    const leadsOn = matcher.match(path, true) && isFolder(path, disk);
    return leadsOn ? [...own, ...below(path, depth + 1, matcher, disk)] : own;
  });
}

/** Folders in one another at most: links may lead in a circle. */
const DEEPEST = 32;

/** The names in a folder; none where it may not be read. */
function namesIn(folder: string, disk: Disk): readonly string[] {
  try {
    return disk.readdirSync(folder).toSorted();
  } catch {
    return [];
  }
}

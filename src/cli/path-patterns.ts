import type { Failure } from "./failure.js";
import { STANDARD } from "./files.js";
import { diskOf, type Io } from "./io.js";

/**
 * The paths that were named, with those that each pattern matches in its place, as a shell does it: some shells do not,
 * and leave it to the program. A path that is there is no pattern, whatever signs are in it.
 */
export async function withPatterns(paths: readonly string[], io: Io): Promise<readonly string[] | Failure> {
  const found: string[] = [];
  for (const path of paths) {
    if (path === STANDARD || !/[*?[{]/.test(path) || isThere(path, io)) {
      found.push(path);
      continue;
    }
    const matching = (await import("./matching-paths.js")).matchingPaths(path, diskOf(io));
    if (matching.length === 0) return { failure: `no file matches ${path}` };
    found.push(...matching);
  }
  return found;
}

function isThere(path: string, io: Io): boolean {
  try {
    diskOf(io).statSync(path);
    return true;
  } catch {
    return false;
  }
}

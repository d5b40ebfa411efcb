import { homedir } from "node:os";
import { join } from "node:path";

/** A path as a shell would understand it: `~` at its beginning is the user's own folder. */
export function homeExpanded(path: string): string {
  return path === "~" || path.startsWith("~/") ? join(homedir(), path.slice(1)) : path;
}

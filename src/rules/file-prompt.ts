import { filePrompt } from "../modes/global/files.js";
import type { Router } from "../router/router.js";

/** Whether nothing is asked about files, because whoever works with them knows what he does (`file prompt quiet`). */
export function asksLittle(router: Router): boolean {
  return filePrompt.of(router).level === "quiet";
}

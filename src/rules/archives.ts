import { maximum, path, writeMemory } from "../modes/archive.js";
import { archive } from "../modes/global/blocks.js";
import type { Router } from "../router/router.js";

/** How a router keeps copies of its configuration (`archive`); undefined while nobody said where. */
export interface ArchiveSettings {
  /** How the names of the copies begin. */
  readonly url: string;
  /** How many there may be. */
  readonly maximum: number;
  /** Whether each saving of the configuration makes one. */
  readonly withEachSave: boolean;
}

export function archiveSettings(router: Router): ArchiveSettings | undefined {
  const block = archive.of(router);
  const place = block && path.of(block);
  if (!place) return undefined;
  return {
    url: place.url.replaceAll("$h", router.hostname),
    maximum: maximum.of(block).count,
    withEachSave: writeMemory.isOn(block),
  };
}

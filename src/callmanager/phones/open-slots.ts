import type { Router } from "../../router/router.js";

/** Tags of ephones without a hardware address, for phones that nobody configured. */
export class OpenSlots {
  /** Those that were made for a type of phone, by that type, the lowest first. */
  readonly typed = new Map<string, number[]>();
  readonly #taken = new Set<number>();
  #next = 1;

  constructor(router: Router) {
    for (const { tag, mac, vmDevice, type } of [...router.ephones.values()].sort((a, b) => a.tag - b.tag)) {
      if (mac === undefined && vmDevice === undefined && type === undefined) continue;
      this.#taken.add(tag);
      if (mac !== undefined || vmDevice !== undefined || type === undefined) continue;
      const known = this.typed.get(type) ?? [];
      this.typed.set(type, [...known, tag]);
    }
  }

  /** The lowest tag that is for any type; it is taken with that. */
  next(): number {
    while (this.#taken.has(this.#next)) this.#next++;
    return this.#next++;
  }
}

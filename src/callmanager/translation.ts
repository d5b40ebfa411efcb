import { keptBlocks, keptRows } from "../router/kept.js";
import type { Router } from "../router/router.js";
import { translate } from "../rules/translation-rules.js";

/** `voice translation-rule` and `voice translation-profile` as calls use them (IOS Voice Command Reference). */

/** A number by the rules of a profile for it; undefined where a rule rejects the call. */
export function translateByProfile(
  router: Router,
  profile: string | undefined,
  what: "called" | "calling",
  number: string,
): string | undefined {
  if (profile === undefined || profile === "") return number;
  const block = keptBlocks(router, "voice translation-profile").find(({ args }) => args["name"] === profile);
  const row = block && keptRows(block, "translate").find((one) => one["what"] === what);
  return row ? translateByRule(router, Number(row["rule"]), number) : number;
}

/** A number by the first rule of a set that matches it; undefined where that rule rejects the call. */
export function translateByRule(router: Router, tag: number, number: string): string | undefined {
  const block = keptBlocks(router, "voice translation-rule").find(({ args }) => args["tag"] === tag);
  const found = block && translate(block, number);
  if (found?.kind === "rejected") return undefined;
  return found?.kind === "translated" ? found.number : number;
}

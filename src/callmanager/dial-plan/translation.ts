import { translationProfile, translationRule } from "../../modes/global/voice/numbers.js";
import { translate as translateWith } from "../../modes/voice/dial-plan.js";
import type { Router } from "../../router/router.js";
import { translate } from "../../rules/translation-rules.js";

/** `voice translation-rule` and `voice translation-profile` as calls use them (IOS Voice Command Reference). */

/** A number by the rules of a profile for it; undefined where a rule rejects the call. */
export function translateByProfile(
  router: Router,
  name: string | undefined,
  what: "called" | "calling",
  number: string,
): string | undefined {
  const profile = name === undefined ? undefined : translationProfile.of(router, { name });
  const told = profile && translateWith.of(profile, { what });
  return told ? translateByRule(router, told.rule, number) : number;
}

/** A number by the first rule of a set that matches it; undefined where that rule rejects the call. */
export function translateByRule(router: Router, tag: number, number: string): string | undefined {
  const set = translationRule.of(router, { tag });
  const found = set && translate(set, number);
  if (found?.kind === "rejected") return undefined;
  return found?.kind === "translated" ? found.number : number;
}

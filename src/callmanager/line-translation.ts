import { translate, translationProfile } from "../modes/ephone-dn/calls.js";
import type { LineLeg } from "./line-leg.js";
import { translateByProfile, translateByRule } from "./translation.js";
import type { Party } from "./trunk-message.js";

/** `translate` and `translation-profile incoming` of a line: what its calls say of who calls whom. */

/** The number that a line calls; undefined where a rule rejects it. */
export function calledNumber(leg: LineLeg, digits: string): string | undefined {
  return translated(leg, "called", digits);
}

/** Who calls, where the rules of the line say it otherwise. */
export function callingParty(leg: LineLeg): Party | undefined {
  const { number, name } = leg.party;
  const changed = translated(leg, "calling", number);
  return changed === undefined || changed === number ? undefined : { number: changed, name };
}

function translated(
  { exchange: { router }, line: { dn } }: LineLeg,
  what: "called" | "calling",
  text: string,
): string | undefined {
  if (!dn) return text;
  const rule = translate.of(dn, { direction: what });
  const profile = translationProfile.of(dn, { direction: "incoming" });
  const number = rule ? translateByRule(router, rule.tag, text) : text;
  return number && translateByProfile(router, profile?.name, what, number);
}

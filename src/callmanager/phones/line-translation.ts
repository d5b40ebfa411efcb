import { translate, translationProfile } from "../../modes/ephone-dn/calls.js";
import { translateByProfile, translateByRule } from "../dial-plan/translation.js";
import type { Party } from "../host/party.js";
import type { LineLeg } from "./lines-and-phones.js";

/** `translate` and `translation-profile` of a line: what its calls say of who calls whom. */

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

/** Who calls the line, as its phones see it: `translation-profile outgoing`. */
export function seenCaller({ exchange: { router }, line: { settings } }: LineLeg, caller: Party): Party {
  const profile = settings && translationProfile.of(settings, { direction: "outgoing" });
  return { ...caller, number: translateByProfile(router, profile?.name, "calling", caller.number) ?? "" };
}

function translated(
  { exchange: { router }, line: { settings } }: LineLeg,
  what: "called" | "calling",
  text: string,
): string | undefined {
  if (!settings) return text;
  const rule = translate.of(settings, { direction: what });
  const profile = translationProfile.of(settings, { direction: "incoming" });
  const number = rule ? translateByRule(router, rule.tag, text) : text;
  return number && translateByProfile(router, profile?.name, what, number);
}

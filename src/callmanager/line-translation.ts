import { keptRows } from "../router/kept.js";
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
  const rule = keptRows(dn, "translate").find(({ direction }) => direction === what)?.["tag"];
  const profile = keptRows(dn, "translation-profile").find(({ direction }) => direction === "incoming")?.[
    "name"
  ];
  const number = typeof rule === "number" ? translateByRule(router, rule, text) : text;
  return (
    number && translateByProfile(router, typeof profile === "string" ? profile : undefined, what, number)
  );
}

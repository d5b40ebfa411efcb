import type { Device } from "../modes/device.js";
import type { Sentence } from "../parse/lab-check.js";
import { held, type Held } from "./configuration-check.js";
import type { Check, Exercise } from "./exercise.js";
import { fails, type Text, type Verdict } from "./verdict.js";

/** What became of a check. */
export type Outcome =
  | { readonly kind: "true"; readonly points: number }
  | { readonly kind: "false"; readonly points: number; readonly because: Text }
  | { readonly kind: "not checked"; readonly points: 0; readonly needs: string };

/** Whom checks are asked of. */
export interface Asked {
  /** A device with what it is configured for. */
  readonly deviceOf: (name: string) => Device | undefined;
  readonly ask: (sentence: Sentence) => Verdict;
}

/** The outcome of each check, in order, by its id. What needs a check that does not hold is not looked at. */
export function evaluate({ steps }: Pick<Exercise, "steps">, asked: Asked): ReadonlyMap<string, Outcome> {
  const outcomes = new Map<string, Outcome>();
  for (const { checks } of steps)
    for (const check of checks) {
      const needs = check.needs.find((id) => outcomes.get(id)?.kind !== "true");
      outcomes.set(
        check.id,
        needs === undefined ? outcomeOf(check, asked) : { kind: "not checked", points: 0, needs },
      );
    }
  return outcomes;
}

/** The outcome of one check whose needs hold. */
export function outcomeOf({ asks, points, partial }: Check, { deviceOf, ask }: Asked): Outcome {
  switch (asks.kind) {
    case "has": {
      const device = deviceOf(asks.device);
      if (!device) return lost(fails(`${asks.device} was not handed in`, `${asks.device} n'a pas été rendu`));
      const found = asks.any.map((patterns) => held(patterns, device));
      const best = found.reduce((one, other) => (shareOf(other) > shareOf(one) ? other : one));
      if (!best.missing) return { kind: "true", points };
      return { kind: "false", points: partial ? points * shareOf(best) : 0, because: becauseOf(best) };
    }
    case "lacks": {
      const device = deviceOf(asks.device);
      const found = device && held(asks.patterns, device);
      if (!found || found.missing) return { kind: "true", points };
      const line = asks.patterns.at(-1)?.below.at(-1)?.text ?? asks.patterns.at(-1)?.text ?? "";
      return lost(fails(`\`${line}\` should not be there`, `\`${line}\` ne devrait pas être là`));
    }
    case "expect":
      for (const sentence of asks.sentences) {
        const verdict = ask(sentence);
        if (!verdict.holds) return lost(verdict);
      }
      return { kind: "true", points };
  }
}

function shareOf({ lines, of }: Held): number {
  return of === 0 ? 1 : lines / of;
}

function becauseOf({ missing }: Held): Text {
  const { text = "", under = [], instead } = missing ?? {};
  const place = under.length > 0 ? `${under.map((header) => header.trim()).join(" / ")}: ` : "";
  if (instead !== undefined)
    return {
      en: `${place}\`${instead}\` stands where \`${text}\` should`,
      fr: `${place}\`${instead}\` se trouve là où il faudrait \`${text}\``,
    };
  return { en: `${place}\`${text}\` is missing`, fr: `${place}il manque \`${text}\`` };
}

function lost(verdict: Verdict): Outcome {
  return verdict.holds ? { kind: "true", points: 0 } : { kind: "false", points: 0, because: verdict.because };
}

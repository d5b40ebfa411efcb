import type { Sentence } from "../parse/lab-check.js";
import type { Item } from "../running-config/items.js";
import { held, type Block, type Held, type Placed } from "../grading/configuration-check.js";
import type { Check, CheckQuestion, Exercise } from "./exercise.js";
import { fails, type Text, type Verdict } from "./verdict.js";

/** What became of a check. */
export type Outcome =
  | { readonly kind: "true"; readonly points: number }
  | {
      /** `cannot tell`: a line that cme does not know may be what the check asks for; a human looks. */
      readonly kind: "false" | "cannot tell";
      readonly points: number;
      readonly because: Text;
      /** The same without what was expected, for who is to find it out. */
      readonly told: Text;
      /** The line of what was handed in that a reader looks at first. */
      readonly at?: LinePlace | undefined;
    }
  | { readonly kind: "not checked"; readonly points: 0; readonly needs: string };

/** A line of a device's configuration, counted from 1 in the file that was handed in. */
export interface LinePlace {
  readonly device: string;
  readonly line: number;
}

/** What a device is configured for. */
export interface Configured {
  readonly items: readonly Item[];
  /** Where its lines stand; undefined where nothing was handed in. */
  readonly source?: ConfigurationSource;
}

export interface ConfigurationSource {
  /** The number of a line in its file. */
  lineOf(placed: Placed): number | undefined;
  /** The number of a line of a block that cme does not know and that may be what a line of a check asks for. */
  unknownLike(text: string, block: Block | undefined): number | undefined;
}

/** Whom checks are asked of. */
export interface Asked {
  /** A device with what it is configured for. */
  deviceOf(name: string): Configured | undefined;
  ask(sentence: Sentence): Verdict;
  /** Types the record of a session and compares the answers. */
  replay(question: CheckQuestion & { readonly kind: "transcript" }): Verdict;
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
export function outcomeOf(check: Check, asked: Asked): Outcome {
  const { asks, points } = check;
  switch (asks.kind) {
    case "has":
      return hasOutcome(check, asks, asked.deviceOf(asks.device));
    case "lacks":
      return lacksOutcome(check, asks, asked.deviceOf(asks.device));
    case "expect": {
      for (const sentence of asks.sentences) {
        const verdict = asked.ask(sentence);
        if (!verdict.holds) return lost(verdict);
      }
      return { kind: "true", points };
    }
    case "transcript": {
      const verdict = asked.replay(asks);
      return verdict.holds ? { kind: "true", points } : lost(verdict);
    }
  }
}

type Question<K> = CheckQuestion & { readonly kind: K };

function hasOutcome(
  { points, partial }: Check,
  { device: name, any }: Question<"has">,
  configured: Configured | undefined,
): Outcome {
  if (!configured) return lost(fails(`${name} was not handed in`, `${name} n'a pas été rendu`));
  const found = any.map((patterns) => held(patterns, configured.items));
  const best = found.reduce((one, other) => (shareOf(other) > shareOf(one) ? other : one));
  const { missing } = best;
  if (!missing) return { kind: "true", points };
  const earned = partial ? points * shareOf(best) : 0;
  const unknown = configured.source?.unknownLike(missing.text, missing.block);
  if (unknown !== undefined) return cannotTell(earned, { device: name, line: unknown });
  const line = missing.near && configured.source?.lineOf(missing.near);
  return {
    kind: "false",
    points: earned,
    because: becauseOf(best),
    told: toldOf(best),
    ...(line !== undefined && { at: { device: name, line } }),
  };
}

function lacksOutcome(
  { points }: Check,
  { device: name, patterns }: Question<"lacks">,
  configured: Configured | undefined,
): Outcome {
  const found = configured && held(patterns, configured.items);
  if (!found || found.missing) return { kind: "true", points };
  const text = patterns.at(-1)?.below.at(-1)?.text ?? patterns.at(-1)?.text ?? "";
  const line = found.last && configured.source?.lineOf(found.last);
  return {
    ...lost(fails(`\`${text}\` should not be there`, `\`${text}\` ne devrait pas être là`)),
    ...(line !== undefined && { at: { device: name, line } }),
  };
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

function toldOf({ missing }: Held): Text {
  const { under = [], instead } = missing ?? {};
  if (instead !== undefined)
    return {
      en: `\`${instead}\` is not what is asked for`,
      fr: `\`${instead}\` n'est pas ce qui est demandé`,
    };
  const header = under.map((one) => one.trim()).join(" / ");
  if (header !== "")
    return {
      en: `something is missing below \`${header}\``,
      fr: `il manque quelque chose sous \`${header}\``,
    };
  return { en: "something is missing", fr: "il manque quelque chose" };
}

function cannotTell(points: number, at: LinePlace): Outcome {
  const because = {
    en: "cme does not know this line, which may be what is asked for",
    fr: "cme ne connaît pas cette ligne, qui est peut-être ce qui est demandé",
  };
  return { kind: "cannot tell", points, because, told: because, at };
}

function lost(
  verdict: Verdict & { readonly holds: false },
): Outcome & { readonly kind: "false" | "cannot tell" };
function lost(verdict: Verdict): Outcome;
function lost(verdict: Verdict): Outcome {
  if (verdict.holds) return { kind: "true", points: 0 };
  const { because } = verdict;
  return { kind: verdict.unsure ? "cannot tell" : "false", points: 0, because, told: because };
}

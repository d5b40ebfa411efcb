import type { LabText } from "../lab-text.js";
import type { Attacker } from "./attacker.js";

/** What came of an attack. */
export interface AttackOutcome {
  readonly succeeded: boolean;
  readonly text: LabText;
}

/** One thing that an attacker tries. */
export interface Attack {
  /** How it is typed, its name first: `toll NUMBER`. */
  readonly usage: string;
  readonly help: LabText;
  /** Tries it, which takes virtual time; undefined where the words say too little. */
  readonly run: (attacker: Attacker, words: readonly string[]) => AttackOutcome | undefined;
}

export function done(en: string, fr: string): AttackOutcome {
  return { succeeded: true, text: { en, fr } };
}

export function failed(en: string, fr: string): AttackOutcome {
  return { succeeded: false, text: { en, fr } };
}

/** Milliseconds in which whoever is attacked answers. */
export const PATIENCE = 4000;

export const NUMBER = /^[0-9*#]{1,32}$/;

/** A count of messages or phones; undefined where it is none, or too large. */
export function countOf(word: string | undefined): number | undefined {
  const count = /^\d{1,4}$/.test(word ?? "") ? Number(word) : 0;
  return count >= 1 && count <= MOST ? count : undefined;
}

/** How much is tried at a time. */
const MOST = 500;

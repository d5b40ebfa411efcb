import type { Script } from "../parse/transcript.js";
import type { Sentence } from "../parse/lab-check.js";
import type { Topology } from "../network/topology.js";
import type { Pattern } from "../grading/patterns.js";
import type { Variables } from "./variables.js";
import type { Text } from "./verdict.js";

/** A lab with tasks: what a lab file says, in one variant. */
export interface Exercise {
  readonly topology: Topology;
  /** The devices whose configurations are handed in. */
  readonly submitted: readonly string[];
  /** The phones and PCs that take the hardware addresses of the phones in what is handed in. */
  readonly adopters: readonly string[];
  /** What the names of its file stand for in this variant. */
  readonly variables: Variables;
  /** The variants that there are; undefined if the lab is the same for all. */
  readonly variants: Variants | undefined;
  readonly title: Text;
  /** What the student reads before he begins. */
  readonly text: Text;
  /** How long it takes, in minutes. */
  readonly minutes: number | undefined;
  /** How long a cold start takes until behaviour is asked for, in seconds of virtual time. */
  readonly boot: number;
  readonly steps: readonly ExerciseStep[];
  /** What to type, in order. */
  readonly solution: readonly SolutionPart[];
}

/** Lines to type at one device. */
export interface SolutionPart {
  readonly device: string;
  readonly lines: readonly string[];
}

/** The variants of a lab, by number. */
export interface Variants {
  readonly from: number;
  readonly to: number;
  /** Which of them this is. */
  readonly own: number;
  /** Whether no two students have the same. */
  readonly unique: boolean;
}

/** A task: a heading for the student, and what is checked of it. */
export interface ExerciseStep {
  readonly id: string;
  readonly text: Text;
  readonly why: Text | undefined;
  /** In the order in which they are given. */
  readonly hints: readonly Text[];
  readonly checks: readonly Check[];
}

export interface Check {
  readonly id: string;
  readonly points: number;
  /** The checks that must hold for this one to be looked at. */
  readonly needs: readonly string[];
  readonly partial: boolean;
  readonly hidden: boolean;
  readonly why: Text | undefined;
  readonly asks: CheckQuestion;
}

export type CheckQuestion =
  /** One of these configurations; of several lines each. */
  | { readonly kind: "has"; readonly device: string; readonly any: readonly (readonly Pattern[])[] }
  | { readonly kind: "lacks"; readonly device: string; readonly patterns: readonly Pattern[] }
  | { readonly kind: "expect"; readonly sentences: readonly Sentence[] }
  /** What is typed at a device, and what it is to answer. */
  | { readonly kind: "transcript"; readonly device: string; readonly script: Script };

/** How many variants of an exercise there are. */
export function variantCount({ variants }: Pick<Exercise, "variants">): number {
  return variants ? variants.to - variants.from + 1 : 1;
}

/** All that is typed at one device, in order. */
export function linesAt({ solution }: Pick<Exercise, "solution">, device: string): readonly string[] {
  return solution.filter((part) => part.device === device).flatMap(({ lines }) => lines);
}

/** What all checks of an exercise are worth together. */
export function pointsOf({ steps }: Pick<Exercise, "steps">): number {
  return steps.flatMap(({ checks }) => checks).reduce((sum, { points }) => sum + points, 0);
}

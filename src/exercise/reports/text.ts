import type { Language } from "../../lab/hint-texts.js";
import { visible } from "../../parse/visible.js";
import type { CheckRow, GradeRow } from "../grade-row.js";
import { outcomeReason } from "./reason.js";

/** Marks for a person at a terminal: each student with the reasons of lost points, then all in a table. */
export function textReport(rows: readonly GradeRow[], language: Language): string {
  const parts = rows.map((row) => studentText(row, language));
  if (rows.length > 1) parts.push(tableText(rows, language));
  return parts.join("\n");
}

/** One student: the score, and why points were lost. */
export function studentText(row: GradeRow, language: Language): string {
  const text = texts[language];
  const who = [row.student, ...(row.name === undefined ? [] : [row.name])].map(visible).join(", ");
  const variant = row.variant === undefined ? "" : ` (${text.variant} ${row.variant})`;
  const notes = [
    ...(row.answers === undefined ? [] : [text.answers(row.answers, row.variant ?? 0)]),
    ...row.notes,
  ];
  if (row.unusable !== undefined)
    return [`${who}${variant}: ${text.unusable}: ${visible(row.unusable)}`, ...notes.map(noteLine), ""].join(
      "\n",
    );
  const lost = row.checks.filter(({ outcome, points, max }) => outcome !== "true" || points !== max);
  return [
    `${who}${variant}: ${row.score}/${row.max}`,
    ...notes.map(noteLine),
    ...lost.map((check) => checkLine(check, language)),
    "",
  ].join("\n");
}

function noteLine(note: string): string {
  return `  ${visible(note)}`;
}

function checkLine(check: CheckRow, language: Language): string {
  const { id, points, max, outcome } = check;
  const kind = outcome === "cannot tell" ? `${texts[language].cannotTell}: ` : "";
  return `  ${id}  ${points}/${max}  ${kind}${visible(outcomeReason(check, language))}`;
}

function tableText(rows: readonly GradeRow[], language: Language): string {
  const text = texts[language];
  const width = Math.max(...rows.map(({ student }) => visible(student).length));
  return [
    ...rows.map((row) => {
      const mark = row.unusable === undefined ? `${row.score}/${row.max}` : text.unusable;
      return `${visible(row.student).padEnd(width)}  ${mark}`;
    }),
    text.mean(rows),
    "",
  ].join("\n");
}

/** The mean of those that could be graded. */
function meanOf(rows: readonly GradeRow[]): string {
  const graded = rows.filter(({ unusable }) => unusable === undefined);
  if (graded.length === 0) return "-";
  return (graded.reduce((sum, { score }) => sum + score, 0) / graded.length).toFixed(2);
}

function unusableCount(rows: readonly GradeRow[]): number {
  return rows.filter(({ unusable }) => unusable !== undefined).length;
}

const texts = {
  en: {
    variant: "variant",
    unusable: "unusable",
    cannotTell: "cannot tell",
    answers: (answered: number, own: number) => `this answers variant ${answered}, not ${own}`,
    mean: (rows: readonly GradeRow[]) =>
      `${rows.length} submissions, mean ${meanOf(rows)}, ${unusableCount(rows)} unusable`,
  },
  fr: {
    variant: "variante",
    unusable: "inutilisable",
    cannotTell: "impossible à dire",
    answers: (answered: number, own: number) => `ceci répond à la variante ${answered}, pas à la ${own}`,
    mean: (rows: readonly GradeRow[]) =>
      `${rows.length} rendus, moyenne ${meanOf(rows)}, ${unusableCount(rows)} inutilisables`,
  },
} as const;

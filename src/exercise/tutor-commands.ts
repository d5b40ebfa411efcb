import { wrap } from "../language/wrap.js";
import type { Language } from "../lab/hint-texts.js";
import type { LabCommand } from "../network/console/lab-command.js";
import type { ExerciseStep } from "./exercise.js";
import type { Tutor } from "./tutor.js";
import { tutorTexts, type TutorTexts } from "./tutor-texts.js";

export interface TutorWords {
  readonly language: Language;
  /** Words in place of signs. */
  readonly plain: boolean;
}

/** `@ task`, `@ hint` and `@ solution`, for as long as there is a tutor. */
export function tutorCommands(
  tutor: () => Tutor | undefined,
  { language, plain, keep }: TutorWords & { readonly keep: () => void },
): readonly LabCommand[] {
  const command = (name: keyof TutorTexts["help"], run: (one: Tutor) => readonly string[]): LabCommand => ({
    usage: name,
    help: { en: tutorTexts.en.help[name], fr: tutorTexts.fr.help[name] },
    changesLab: false,
    run() {
      const present = tutor();
      const rows = present ? run(present) : [];
      keep();
      return rows.map((row) => `${inColumns(row)}\n`).join("");
    },
  });
  return [
    command("task", (one) => taskList(one, { language, plain })),
    command("hint", (one) => hint(one, language)),
    command("solution", (one) => solution(one, language)),
  ];
}

/**
 * The tasks with what became of them: `[x]` done, `[>]` next, `[ ]` later, `[-]` for the teacher to look at; in words behind
 * them where no signs are wanted.
 */
function taskList(tutor: Tutor, { language, plain }: TutorWords): readonly string[] {
  const texts = tutorTexts[language];
  tutor.look();
  const { title, steps } = tutor.exercise;
  const { next } = tutor;
  const rows = steps.flatMap((step, index) => {
    const isDone = tutor.isDone(step);
    const state = isDone
      ? "done"
      : step === next
        ? "next"
        : tutor.watched.includes(step)
          ? "later"
          : "forTeacher";
    const task = `${index + 1}. ${step.text[language]}`;
    const row = plain ? `${task} (${texts.states[state]})` : `[${MARKS[state]}] ${task}`;
    return isDone && step.why ? [row, `       ${texts.why(step.why[language])}`] : [row];
  });
  return [
    texts.titled(title[language], texts.progress(tutor.doneSteps, tutor.watched.length)),
    ...rows,
    next ? texts.commands : texts.finished,
  ];
}

const MARKS = { done: "x", next: ">", later: " ", forTeacher: "-" } as const;

/** What is said before the first line: what the lab is about, and the first task. */
export function introduction(tutor: Tutor, language: Language): readonly string[] {
  const texts = tutorTexts[language];
  const { title, text, minutes } = tutor.exercise;
  const { next } = tutor;
  return [
    minutes === undefined ? title[language] : `${title[language]} (${texts.minutes(minutes)})`,
    ...(text[language] === "" ? [] : [text[language]]),
    next ? texts.next(next.text[language]) : texts.finished,
    texts.commands,
  ];
}

/** What is said of steps that are done by now: why they matter, and what is next. */
export function praise(tutor: Tutor, done: readonly ExerciseStep[], language: Language): readonly string[] {
  const texts = tutorTexts[language];
  const { next } = tutor;
  if (done.length === 0) return [];
  return [
    ...done.flatMap(({ text, why }) => [
      texts.done(text[language]),
      ...(why ? [texts.why(why[language])] : []),
    ]),
    next
      ? texts.progressAndNext(texts.progress(tutor.doneSteps, tutor.watched.length), next.text[language])
      : texts.finished,
  ];
}

/** A row in the columns of a usual terminal, with its beginning's blanks in each. */
function inColumns(row: string): string {
  const indent = /^(?:\[.\] \d+\. | *)/.exec(row)?.[0].length ?? 0;
  return wrap(row.trimStart(), COLUMNS - indent)
    .map(
      (part, index) =>
        (index === 0 ? row.slice(0, row.length - row.trimStart().length) : " ".repeat(indent)) + part,
    )
    .join("\n");
}

const COLUMNS = 79;

function hint(tutor: Tutor, language: Language): readonly string[] {
  const texts = tutorTexts[language];
  tutor.look();
  const { next } = tutor;
  if (!next) return [texts.finished];
  const given = tutor.takeHint(next);
  return [texts.next(next.text[language]), given ? given[language] : texts.noMoreHints];
}

function solution(tutor: Tutor, language: Language): readonly string[] {
  const texts = tutorTexts[language];
  if (tutor.exercise.solution.length === 0) return [texts.noSolution];
  return [
    texts.lookAtSolution,
    ...tutor.exercise.solution.flatMap(({ device, lines }) => [
      texts.typedAt(device),
      ...lines.map((line) => `  ${line}`),
    ]),
  ];
}

import type { SavedTutor } from "../../exercise/saved-tutor.js";
import type { Language } from "../../lab/hint-texts.js";
import { progressText } from "../../lab/saved/progress.js";
import type { TasksView } from "../protocol.js";

/** The tasks of a lab as a page shows them; undefined before the lab is on. */
export function tasksOf(saved: SavedTutor, language: Language): TasksView | undefined {
  const { tutor } = saved;
  if (!tutor) return undefined;
  const { title, text, steps } = tutor.exercise;
  const { next, watched } = tutor;
  const given = next ? (tutor.progress.hints[next.id] ?? 0) : 0;
  return {
    title: title[language],
    text: text[language],
    done: tutor.doneSteps,
    of: watched.length,
    steps: steps.map((step) => ({
      text: step.text[language],
      state: tutor.isDone(step)
        ? "done"
        : step === next
          ? "next"
          : watched.includes(step)
            ? "later"
            : "for-teacher",
      why: tutor.isDone(step) ? step.why?.[language] : undefined,
    })),
    progress: progressText(tutor.progress),
    hints: (next?.hints ?? []).slice(0, given).map((hint) => hint[language]),
  };
}

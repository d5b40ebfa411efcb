import type { Language } from "../lab/hint-texts.js";

/** What the tutor says around the console, and the help of its commands. */
export interface TutorTexts {
  readonly help: Readonly<Record<"task" | "hint" | "solution", string>>;
  readonly states: Readonly<Record<"done" | "next" | "later" | "forTeacher", string>>;
  titled(title: string, progress: string): string;
  progress(done: number, of: number): string;
  done(task: string): string;
  next(task: string): string;
  progressAndNext(progress: string, task: string): string;
  why(text: string): string;
  readonly finished: string;
  readonly commands: string;
  noMoreHints: string;
  readonly lookAtSolution: string;
  readonly noSolution: string;
  typedAt(device: string): string;
  minutes(count: number): string;
}

export const tutorTexts: Readonly<Record<Language, TutorTexts>> = {
  en: {
    help: {
      task: "the tasks of this lab, and which are done",
      hint: "a hint for the task that is next; each time a further one",
      solution: "how the lab can be solved, line by line",
    },
    states: { done: "done", next: "next", later: "later", forTeacher: "the teacher looks at it" },
    titled: (title, progress) => `${title}: ${progress}`,
    progress: (done, of) => `${done} of ${of}`,
    done: (task) => `done: ${task}`,
    next: (task) => `next: ${task}`,
    progressAndNext: (progress, task) => `${progress}; next: ${task}`,
    why: (text) => `why: ${text}`,
    finished: "All tasks are done. @ solution shows one way to get there.",
    commands: "@ task shows the tasks, @ hint helps.",
    noMoreHints: "There are no more hints for this task; @ solution shows how the lab can be solved.",
    lookAtSolution: "One way to solve it:",
    noSolution: "This lab came without its solution: the teacher has it.",
    typedAt: (device) => `at ${device}:`,
    minutes: (count) => `about ${count} minutes`,
  },
  fr: {
    help: {
      task: "les tâches de ce labo, et lesquelles sont faites",
      hint: "un indice pour la tâche suivante ; un autre à chaque fois",
      solution: "comment résoudre le labo, ligne par ligne",
    },
    states: { done: "fait", next: "ensuite", later: "plus tard", forTeacher: "le professeur la regarde" },
    titled: (title, progress) => `${title} : ${progress}`,
    progress: (done, of) => `${done} sur ${of}`,
    done: (task) => `fait : ${task}`,
    next: (task) => `ensuite : ${task}`,
    progressAndNext: (progress, task) => `${progress} ; ensuite : ${task}`,
    why: (text) => `pourquoi : ${text}`,
    finished: "Toutes les tâches sont faites. @ solution montre un chemin possible.",
    commands: "@ task montre les tâches, @ hint aide.",
    noMoreHints: "Il n'y a plus d'indice pour cette tâche ; @ solution montre comment résoudre le labo.",
    lookAtSolution: "Une façon de faire :",
    noSolution: "Ce labo est venu sans sa solution : le professeur l'a.",
    typedAt: (device) => `sur ${device} :`,
    minutes: (count) => `environ ${count} minutes`,
  },
};

import { faultExercise } from "../../exercise/fault/fault-exercise.js";
import type { Exercise } from "../../exercise/exercise.js";
import { SavedTutor } from "../../exercise/saved-tutor.js";
import type { TutorWords } from "../../exercise/tutor-commands.js";
import { platformNamed } from "../../platform/platforms.js";
import type { Io } from "../io.js";
import type { Failures } from "../saves/find-lab.js";
import type { Language } from "../../lab/hint-texts.js";
import { findExercise } from "./find-exercise.js";
import type { TaskSource } from "./task-source.js";

/** The tutor of a lab with these tasks, or with those from there; undefined if none can be read. */
export async function openTutor(
  tasks: Exercise | TaskSource,
  { language, plain, platform }: TutorWords & { readonly platform: string },
  io: Io,
): Promise<SavedTutor | undefined> {
  const found = await exerciseOf(tasks, { platform, language }, io);
  return !found || "failures" in found || found.steps.length === 0
    ? undefined
    : new SavedTutor(found, { language, plain });
}

async function exerciseOf(
  tasks: Exercise | TaskSource,
  { platform, language }: { readonly platform: string; readonly language: Language },
  io: Io,
): Promise<Exercise | Failures | undefined> {
  if (typeof tasks === "string") return findExercise(tasks, io, language);
  if ("steps" in tasks) return tasks;
  const drawnFor = platformNamed(platform);
  return drawnFor && faultExercise(tasks, drawnFor);
}

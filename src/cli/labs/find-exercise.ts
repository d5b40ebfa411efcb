import { readExercise } from "../../exercise/lab-file.js";
import type { Exercise } from "../../exercise/exercise.js";
import type { Language } from "../../lab/hint-texts.js";
import { describeProblem } from "../../lab/topology-file.js";
import type { Failures } from "../saves/find-lab.js";
import { failed } from "../failure.js";
import type { Io } from "../io.js";
import { labFiles } from "../../exercise/built-in-labs.js";
import { configurationsBeside, readLabText } from "./lab-text.js";

/** A lab that the program brings along, or one from a file, with its tasks. */
export async function findExercise(
  nameOrFile: string,
  io: Io,
  language: Language,
): Promise<Exercise | Failures> {
  const text = await readLabText(nameOrFile, io);
  if (failed(text)) {
    const names = [...labFiles.keys()].join(", ");
    return { failures: [{ failure: `${text.failure}; labs with tasks: ${names}` }] };
  }
  const reading = readExercise(text, nameOrFile, {
    readConfiguration: configurationsBeside(nameOrFile, io),
  });
  if (!("problems" in reading)) return reading;
  return { failures: reading.problems.map((problem) => ({ failure: describeProblem(problem, language) })) };
}

/** The labs with tasks that the program brings along, easy ones first. */
export function builtInExercises(): readonly { readonly name: string; readonly exercise: Exercise }[] {
  const read = [...labFiles].flatMap(([name, text]) => {
    const exercise = readExercise(text, name, {
      readConfiguration: () => ({ problem: "it brings no files along" }),
    });
    return "problems" in exercise ? [] : [{ name, exercise }];
  });
  return read.toSorted((one, other) => (one.exercise.minutes ?? 0) - (other.exercise.minutes ?? 0));
}

import { readFileSync } from "node:fs";
import { Editions } from "../../src/exercise/editions.js";
import { linesAt, type Exercise } from "../../src/exercise/exercise.js";
import { typedSolution } from "../../src/exercise/typed-solution.js";

/** A lab that the program brings along, in its variants. */
export function editionsOf(name: string): Editions {
  const file = `fixtures/labs/${name}/lab.yaml`;
  const editions = Editions.read(readFileSync(file, "utf8"), file, () => ({ problem: "no file is read" }));
  if ("problems" in editions) throw new Error(editions.problems.map(({ message }) => message.en).join("\n"));
  return editions;
}

/** What a platform's router prints after the solution of a lab's one router was typed. */
export function solvedConfiguration(exercise: Exercise, platform?: string): string {
  const [submitted = ""] = exercise.submitted;
  const devices = exercise.topology.devices.map((device) =>
    device.kind === "router" ? { ...device, platform: platform ?? device.platform } : device,
  );
  return typedSolution(submitted, linesAt(exercise, submitted), { ...exercise.topology, devices }).text;
}

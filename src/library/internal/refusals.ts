import type { Language } from "../../lab/hint-texts.js";
import { describeProblem, type TopologyProblem } from "../../lab/topology-file.js";
import type { Refusal } from "../refusal.js";

export function refusal(message: string): Refusal {
  return { problems: [{ message }] };
}

/** What is wrong with the text of a lab. */
export function refusalOfLab(problems: readonly TopologyProblem[], language: Language): Refusal {
  return {
    problems: problems.map((problem) => ({
      message: describeProblem(problem, language),
      line: problem.line,
    })),
  };
}

import { labFiles } from "../../exercise/built-in-labs.js";
import type { LabOrigin } from "../../lab/saved/description.js";

/** Where the tasks of a lab come from: a name or a file, or the faults that break it. */
export type TaskSource = string | Extract<LabOrigin, { kind: "faults" }>;

/** Where the tasks come from that a saved lab may have. */
export function tasksOf(origin: LabOrigin): TaskSource | undefined {
  switch (origin.kind) {
    case "topology":
      return origin.file;
    case "faults":
      return origin;
    case "built-in":
      return labFiles.has(origin.lab) ? origin.lab : undefined;
    case "configuration":
    case "alone":
      return undefined;
  }
}

import { FILTER, FILTER_TO_FILES, type AnyMode } from "../language/grammar.js";
import type { AnyCommand } from "../language/positions.js";
import { execModes } from "../exec/modes.js";
import { configurationModes } from "./mode-names.js";

/** Every notation of every declaration, whatever dialect it is for: what the build compiles. */
export function declaredNotations(): ReadonlySet<string> {
  const modes: readonly AnyMode[] = [...execModes, ...configurationModes()];
  return new Set([
    FILTER,
    FILTER_TO_FILES,
    ...modes.flatMap(({ commands }) => commands.flatMap(notationsOf)),
  ]);
}

function notationsOf(command: AnyCommand): readonly string[] {
  const variations = [command.packetTracer, command.onSwitch];
  const forms = [command, ...variations.filter((one) => typeof one === "object")];
  return forms
    .flatMap(({ syntax, no, print }) => [syntax, no, print])
    .filter((one) => typeof one === "string");
}

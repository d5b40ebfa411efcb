import { modesOf } from "../language/declaration.js";
import type { AnyMode } from "../language/grammar.js";
import type { Dialect } from "../language/dialect.js";
import { existsOn } from "../language/existence.js";
import { configMode } from "../modes/config.js";
import { privilegedMode, userMode } from "../exec/modes.js";

/** Every mode behind EXEC, found by walking the sections from global configuration on; those of one dialect if it is given. */
export function configurationModes(dialect?: Dialect): readonly AnyMode[] {
  const found = new Set<AnyMode>();
  const visit = (mode: AnyMode) => {
    if (found.has(mode)) return;
    found.add(mode);
    for (const command of mode.commands) {
      if (command.kind !== "section" || (dialect && !existsOn(command, dialect))) continue;
      modesOf(command, dialect).forEach((one) => visit(one));
    }
  };
  visit(configMode);
  return [...found];
}

/** The modes with that name in their prompt (`config-router` is several), or EXEC by `user` and `privileged`. */
export function modesNamed(name: string): readonly AnyMode[] {
  if (name === "user") return [userMode];
  if (name === "privileged") return [privilegedMode];
  return configurationModes().filter((mode) => mode.prompt === name);
}

import type { Action } from "../language/declaration.js";
import { modeClass } from "../language/mode-classes.js";
import type { AnyMode } from "../language/grammar.js";
import type { Permission, WordSaying } from "../language/permission.js";
import type { AnyCommand } from "../language/positions.js";
import type { Device } from "../modes/device.js";
import { privilege } from "../modes/global/privileges.js";
import { FULL } from "../router/privilege-level.js";
import type { Router } from "../router/router.js";

/** What a level below the highest may use of a mode. */
export function permissionAt(level: number, mode: AnyMode, router: Router): Permission {
  const kind = modeClass(mode.prompt);
  const said = privilege
    .all(router)
    .filter((line) => line.mode === kind)
    .map(({ command, level: needed, all }) => ({
      command,
      allowed: needed <= level,
      behind: all === true,
      before: true,
    }));
  return { usual: (command) => needsLevel(command) <= level, said: wordsSaid(said) };
}

/** Whether the configuration moves commands of EXEC to other levels. */
export function movesExec(router: Router): boolean {
  return privilege.of(router, { mode: "exec" }) !== undefined;
}

/** What was said of a command by its first words, of all that begins with them, and of what they begin with. */
export interface CommandSaying {
  readonly command: string;
  readonly allowed: boolean;
  readonly behind: boolean;
  readonly before: boolean;
}

/** The sayings as a tree of words; of two that speak of the same words the later one counts. */
export function wordsSaid(sayings: readonly CommandSaying[]): WordSaying {
  const root = newSaying();
  for (const { command, allowed, behind, before } of sayings) {
    let at = root;
    for (const word of command.toLowerCase().split(" ")) {
      const next = at.next.get(word) ?? newSaying();
      at.next.set(word, next);
      if (before) next.allowed = allowed;
      at = next;
    }
    at.allowed = allowed;
    at.behind = behind ? allowed : undefined;
  }
  return root;
}

interface Growing extends WordSaying {
  allowed: boolean | undefined;
  behind: boolean | undefined;
  readonly next: Map<string, Growing>;
}

function newSaying(): Growing {
  return { allowed: undefined, behind: undefined, next: new Map() };
}

/** The level that a command needs where nothing was said of it. */
export function needsLevel(command: AnyCommand): number {
  return command.kind === "action" ? LEVELS[command.level ?? "privileged"] : FULL;
}

const LEVELS: Readonly<Record<NonNullable<Action<Router, Device>["level"]>, number>> = {
  zero: 0,
  user: 1,
  privileged: FULL,
};

import { modeClass } from "../language/mode-classes.js";
import type { AnyMode } from "../language/grammar.js";
import type { Permission } from "../language/permission.js";
import { parserView, viewCommand, viewMember, viewSecret } from "../modes/parser-view.js";
import { enableSecret } from "../router/passwords.js";
import { FULL } from "../router/privilege-level.js";
import type { Router } from "../router/router.js";
import type { Secret } from "../router/system-model.js";
import { needsLevel, wordsSaid, type CommandSaying } from "./privileges.js";

/** The view in which everything is there. */
export const ROOT_VIEW = "root";

/** What a view asks for: the root view what `enable` asks for. Nobody gets into one that has no secret. */
export function viewSecretOf(name: string, router: Router): Secret | "unknown" | undefined {
  if (name === ROOT_VIEW) return enableSecret(router, FULL);
  const view = parserView.of(router, { name });
  const secret = view && viewSecret.of(view);
  return secret === undefined ? "unknown" : { type: 5, text: secret.text };
}

/** What a view leaves of a mode: what it includes, and what everybody needs to leave it again. */
export function permissionIn(name: string, mode: AnyMode, router: Router): Permission {
  const kind = modeClass(mode.prompt);
  const included = linesOf(name, router)
    .filter((line) => line.mode === kind)
    .map(({ command, how, all }) => {
      const allowed = how !== "exclude";
      return { command, allowed, behind: all === true, before: allowed };
    });
  const said = wordsSaid(kind === "exec" ? [ALWAYS, ...included] : included);
  return { usual: (command) => needsLevel(command) === 0, said };
}

const ALWAYS: CommandSaying = { command: "show parser view", allowed: true, behind: false, before: true };

/** What a view says of commands, with what its members say where it is made of others. */
function linesOf(name: string, router: Router): readonly ReturnType<typeof viewCommand.all>[number][] {
  const view = parserView.of(router, { name });
  if (!view) return [];
  const members = viewMember
    .all(view)
    .flatMap((member) => parserView.of(router, { name: member.name }) ?? []);
  return [view, ...members].flatMap((one) => viewCommand.all(one));
}

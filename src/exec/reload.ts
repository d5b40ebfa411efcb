import type { Dialogue } from "../language/declaration.js";
import type { Router } from "../router/router.js";
import { vocabulary, type Device } from "../modes/device.js";
import { execWords } from "../modes/words.js";
import { agreed } from "./asking.js";
import { saved } from "./files/configurations.js";

/** `reload` with its dialogues (IOS Configuration Fundamentals; PARSER.md section 9). */
const { action } = vocabulary<Router>()({ ...execWords, reload: "Halt and perform a cold restart" });

const reload = action({
  syntax: "reload",
  help: {},
  run: (_router, _args, device) => restart(device),
});

export const reloadCommands = [reload];

function* restart(device: Device): Dialogue {
  const { shell } = device;
  if (shell.modified) {
    const answer = yield* askYesOrNo("System configuration has been modified. Save? [yes/no]: ");
    if (answer) device.print(saved(device).trimEnd());
  }
  if (!agreed(yield { kind: "confirm", prompt: "Proceed with reload? [confirm]" })) return "";
  device.print(`%SYS-5-RELOAD: Reload requested by ${shell.author}. Reload Reason: Reload Command.`);
  shell.reload();
  return "";
}

function* askYesOrNo(prompt: string): Generator<Question, boolean, string> {
  let before = "";
  for (;;) {
    const answer = (yield { kind: "answer", prompt, before }).trim();
    if (/^y(e(s)?)?$/i.test(answer)) return true;
    if (/^n(o)?$/i.test(answer)) return false;
    before = "% Please answer 'yes' or 'no'.\n";
  }
}

type Question = Dialogue extends Generator<infer Asked, unknown, string> ? Asked : never;

import type { Args, Setting } from "../../src/language/declaration.js";
import { syntaxOf } from "../../src/language/grammar.js";
import { printCommand } from "../../src/language/print.js";
import { boundBy, everyAlternative, type Subject } from "./lines.js";

/** The lines that say what a setting's declaration names as its default. */
export function defaultLines({ command, platform, mode }: Subject): readonly string[] {
  const { default: usual, defaultOfEach: each, key = [], no } = command as Setting<unknown, unknown>;
  const words = syntaxOf(command, platform.dialect);
  const isToggle = no === undefined && key.length === 0 && words.every(({ kind }) => kind === "keyword");
  const print = (args: Args) => printCommand(command, args, platform.dialect);
  if (each) return keysOf({ command, platform, mode }).map((one) => print({ ...one, ...each }));
  if (usual === "on") return [print({})];
  if (usual === "off") return isToggle ? [`no ${print({})}`] : [];
  return (usual ?? []).map(print);
}

/** The keys of some lines of a repeatable setting. */
export function keysOf(subject: Subject): readonly Args[] {
  const { key = [] } = subject.command as Setting<unknown, unknown>;
  return everyAlternative(subject).flatMap((words) => {
    const args = boundBy(words.join(" "), subject)?.args;
    return args ? [Object.fromEntries(key.map((label) => [label, args[label]]))] : [];
  });
}

import type { Element, Sequence } from "../parse/syntax-tree.js";
import type { Dialect } from "./dialect.js";
import { existsOn } from "./existence.js";
import { modesOf } from "./declaration.js";
import { syntaxOf, type AnyMode } from "./grammar.js";
import type { AnyCommand } from "./positions.js";
import type { Step } from "./resolve.js";
import { argumentType } from "./types/registry.js";

/** Which arguments of commands are secrets, by the types that their declarations name. */

/** Whether a word of a line, or several, are a secret of somebody's. */
export function isSecret({ edge }: Step): boolean {
  return !("keyword" in edge) && edge.value.type.standIns !== undefined;
}

/** The labels under which a command has secrets. */
export function secretLabels(command: AnyCommand, dialect: Dialect): readonly string[] {
  return labelsIn(syntaxOf(command, dialect));
}

/** The keywords right behind which some command of these modes has a secret; its kind may stand between. */
export function introducers(modes: readonly AnyMode[], dialect: Dialect): ReadonlySet<string> {
  const found = new Set<string>();
  for (const command of commandsOf(modes, dialect)) gather(syntaxOf(command, dialect), [], found);
  return found;
}

/** The modes that have commands with secrets. */
export function modesWithSecrets(modes: readonly AnyMode[], dialect: Dialect): readonly AnyMode[] {
  return modes.filter((mode) => [...commandsOf([mode], dialect)].some((one) => hasSecret(one, dialect)));
}

/** Whether a mode, or one that it leads to, has commands with secrets. */
export function leadsToSecrets(mode: AnyMode, dialect: Dialect, seen = new Set<AnyMode>()): boolean {
  if (seen.has(mode)) return false;
  seen.add(mode);
  return [...commandsOf([mode], dialect)].some(
    (command) =>
      hasSecret(command, dialect) ||
      (command.kind === "section" &&
        modesOf(command, dialect).some((one) => leadsToSecrets(one, dialect, seen))),
  );
}

function* commandsOf(modes: readonly AnyMode[], dialect: Dialect): Iterable<AnyCommand> {
  for (const { commands } of modes) for (const one of commands) if (existsOn(one, dialect)) yield one;
}

function hasSecret(command: AnyCommand, dialect: Dialect): boolean {
  return secretLabels(command, dialect).length > 0;
}

function labelsIn(elements: Sequence): readonly string[] {
  return elements.flatMap((element) => {
    if (element.kind === "value") return isSecretValue(element) ? [element.label] : [];
    return element.kind === "keyword" ? [] : element.alternatives.flatMap(labelsIn);
  });
}

function isSecretValue(element: Element): boolean {
  return element.kind === "value" && argumentType(element.type.name).standIns !== undefined;
}

/** Walks a syntax with the keywords that may stand right before; yields those that may stand at its end. */
function gather(elements: Sequence, before: readonly string[], found: Set<string>): readonly string[] {
  let last = before;
  for (const element of elements) {
    switch (element.kind) {
      case "keyword":
        last = [element.text];
        break;
      case "value":
        if (isSecretValue(element)) for (const keyword of last) found.add(keyword);
        last = [];
        break;
      case "choice":
      case "optional": {
        // Which of several words was chosen, such as the kind of a password, does not introduce anything.
        if (element.kind === "choice" && element.label !== undefined) break;
        const ends = element.alternatives.flatMap((one) => gather(one, last, found));
        const isKind = element.alternatives.every((one) => one.every(({ kind }) => kind === "choice"));
        last = element.kind === "optional" ? [...last, ...(isKind ? [] : ends)] : ends;
      }
    }
  }
  return last;
}

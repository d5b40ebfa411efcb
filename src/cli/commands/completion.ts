import type { Command } from "commander";
import { commandsTable } from "../commands-table.js";
import { bashCompletion } from "../completion/bash.js";
import { completionsOf, type Completions } from "../completion/completions.js";
import { fishCompletion } from "../completion/fish.js";
import { zshCompletion } from "../completion/zsh.js";
import { complain, type Io } from "../io.js";

const SHELLS: ReadonlyMap<string, (all: readonly Completions[]) => string> = new Map([
  ["bash", bashCompletion],
  ["zsh", zshCompletion],
  ["fish", fishCompletion],
]);

/** `cme completion SHELL`: what lets a shell complete this program's commands, made of their declarations. */
export function completionCommand(shell: string, program: Command, io: Io): number {
  const written = SHELLS.get(shell);
  if (!written)
    return complain({ failure: `there is no shell "${shell}": use ${[...SHELLS.keys()].join(", ")}` }, io);
  io.stdout.write(written(completionsOf(commandsTable(program))));
  return 0;
}

import type { ModeClass } from "../language/mode-classes.js";
import type { Device } from "./device.js";

/** The first words of a command of some class of modes, as a setting holds them that speaks of commands. */
export interface CommandWords {
  readonly mode?: ModeClass;
  readonly command?: string;
}

/** How the lines of such a setting are told apart, and in which order they are kept. */
export const BY_COMMAND = { key: ["mode", "command"], printOrder: "entered" } as const;

/** The words in full; undefined if there is no such command. A file is taken at its word: it may know more commands. */
export function speltOut({ mode, command }: CommandWords, device: Device): string | undefined {
  if (mode === undefined || command === undefined || device.loading) return command;
  return device.shell.spellOut(mode, command);
}

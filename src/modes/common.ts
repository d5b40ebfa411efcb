import type { Command } from "../language/declaration.js";
import type { Holder } from "../language/holder.js";
import { vocabulary, type Device } from "./device.js";

const { action } = vocabulary<Holder>()({});

/** Leaves a mode for the one around it. */
export const exit = action({
  syntax: "exit",
  help: { exit: "Exit from the current mode" },
  level: "zero",
  run: (_target, _args, device) => {
    device.shell.exit();
  },
});

const end = action({
  syntax: "end",
  help: { end: "Exit from configure mode" },
  level: "zero",
  run: (_target, _args, device) => {
    device.shell.end();
  },
});

/** What every configuration mode has besides its own commands. */
export const leaving: readonly Command<Holder, Device>[] = [exit, end];

/** The prefixes of every configuration mode. */
export const configPrefixes = ["no", "default", "do"] as const;

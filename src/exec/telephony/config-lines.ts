import type { Args, Command } from "../../language/declaration.js";
import type { AnyCommand } from "../../language/positions.js";
import { printCommand, printNegative } from "../../language/print.js";
import type { Device } from "../../modes/device.js";

/** The lines of some commands as running-config has them, for shows that repeat them. */
export function configLines<T>(commands: readonly Command<T, Device>[], target: T, device: Device): string[] {
  const { dialect } = device.platform;
  return commands.flatMap((command) => {
    if (command.kind !== "setting") return [];
    const value = command.get(target, device);
    if (value === undefined) return [];
    const printed = command as AnyCommand;
    if (value === "no") return [printNegative(printed, {}, dialect)];
    const rows: readonly Args[] = Array.isArray(value) ? (value as readonly Args[]) : [value as Args];
    return rows.map((args) => `${args["no"] === true ? "no " : ""}${printCommand(printed, args, dialect)}`);
  });
}

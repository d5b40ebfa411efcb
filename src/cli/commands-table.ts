import type { Argument, Command, Option } from "commander";

/** A command as shells and the manual page need it, read from what `main.ts` declares. */
export interface TableCommand {
  /** `cme lab play` */
  readonly path: string;
  readonly description: string;
  readonly arguments: readonly TableArgument[];
  /** Without those that help does not name. */
  readonly options: readonly TableOption[];
  /** Its commands, for whoever types the next word. */
  readonly commands: readonly { readonly name: string; readonly description: string }[];
}

export interface TableArgument {
  /** As usage shows it: `<file...>`. */
  readonly usage: string;
  readonly description: string;
  readonly value: Value;
}

export interface TableOption {
  /** As help shows it: `--platform <id>`. */
  readonly flags: string;
  /** `-h`, `--help`. */
  readonly names: readonly string[];
  readonly description: string;
  /** Undefined: it takes none. */
  readonly value: Value | undefined;
}

/** What may stand in the place of a value: words, as far as they are known, and files. */
export interface Value {
  /** What usage calls it: `platform`, `file`. */
  readonly name: string;
  readonly choices: readonly string[];
}

/** A program's commands with itself in front, each before its own. */
export function commandsTable(command: Command, path = command.name()): readonly TableCommand[] {
  const help = command.createHelp();
  const visible = help.visibleCommands(command);
  return [
    {
      path,
      description: command.description(),
      // What is no command arrives at the program itself.
      arguments: command.parent ? command.registeredArguments.map(argumentOf) : [],
      options: help.visibleOptions(command).map(optionOf),
      commands: visible.map((one) => ({ name: one.name(), description: one.description() })),
    },
    ...visible.flatMap((one) =>
      command.commands.includes(one) ? commandsTable(one, `${path} ${one.name()}`) : [],
    ),
  ];
}

function argumentOf(argument: Argument): TableArgument {
  const name = argument.name();
  const usage = `${name}${argument.variadic ? "..." : ""}`;
  return {
    usage: argument.required ? `<${usage}>` : `[${usage}]`,
    description: argument.description,
    value: { name, choices: argument.argChoices ?? [] },
  };
}

function optionOf({ flags, short, long, description, argChoices, required, optional }: Option): TableOption {
  const [, name = ""] = /[<[](.+)[\]>]$/.exec(flags) ?? [];
  return {
    flags,
    names: [short, long].filter((one) => one !== undefined),
    description,
    value: required || optional ? { name, choices: argChoices ?? [] } : undefined,
  };
}

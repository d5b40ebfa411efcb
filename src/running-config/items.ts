import { compareKeys, modeFor, type Args, type Section, type Setting } from "../language/declaration.js";
import { exists, peculiarities, type AnyMode } from "../language/grammar.js";
import type { AnyCommand } from "../language/positions.js";
import { printCommand, printNegative } from "../language/print.js";
import type { Dialect } from "../language/types/argument-type.js";
import type { Device } from "../modes/device.js";

/** One line of running-config and, under a section header, the lines of its block. */
export interface Item {
  /** Tells the line apart within its block, whatever its value: the command and its key. */
  readonly id: string;
  readonly command: AnyCommand;
  readonly text: string;
  readonly negative: boolean;
  readonly body: readonly Item[] | undefined;
  /** Where it stands among neighbours that have a place too. */
  readonly place?: number;
}

/** What a mode's commands have to say about what it edits, in the order in which they are declared. */
export function itemsOf(mode: AnyMode, target: unknown, device: Device): readonly Item[] {
  const { dialect } = device.platform;
  const items = inDialectOrder(mode.commands, dialect).flatMap((command) => {
    if (!exists(command, dialect) || command.kind === "action" || neverPrinted(command, dialect)) return [];
    return command.kind === "setting"
      ? settingItems(command, target, device)
      : sectionItems(command, target, device);
  });
  return withPlacesInOrder(items);
}

/** Sorts each run of neighbouring lines that have places. */
function withPlacesInOrder(items: readonly Item[]): readonly Item[] {
  if (items.every(({ place }) => place === undefined)) return items;
  const ordered: Item[] = [];
  let run: Item[] = [];
  const finishRun = () => {
    ordered.push(...run.toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0)));
    run = [];
  };
  for (const item of items) {
    if (item.place !== undefined) {
      run.push(item);
      continue;
    }
    finishRun();
    ordered.push(item);
  }
  finishRun();
  return ordered;
}

/** The identity of a line within its block; `occurrence` counts equal lines of a setting that has no key. */
export function identify(command: AnyCommand, args: Args, occurrence = 0): string {
  const key = command.kind === "action" ? [] : (command.key ?? []);
  if (key.length > 0) return `${command.syntax} ${JSON.stringify(key.map((label) => args[label] ?? null))}`;
  return occurrence === 0 ? command.syntax : `${command.syntax} #${occurrence}`;
}

/** The commands as declared, those that a dialect prints last behind the others. */
function inDialectOrder(commands: readonly AnyCommand[], dialect: Dialect): readonly AnyCommand[] {
  if (dialect === "ios") return commands;
  const rank = (command: AnyCommand) => (peculiarities(command, dialect).last ? 1 : 0);
  return commands.toSorted((a, b) => rank(a) - rank(b));
}

function neverPrinted(command: AnyCommand, dialect: Dialect): boolean {
  return peculiarities(command, dialect).print === "never";
}

function settingItems(command: Setting<unknown, unknown>, target: unknown, device: Device): Item[] {
  const { dialect } = device.platform;
  const value = command.get(target, device);
  if (value === undefined) return [];
  if (value === "no") {
    const text = printNegative(command, {}, dialect);
    return [{ id: identify(command, {}), command, text, negative: true, body: undefined }];
  }
  const rows: readonly Args[] = isList(value) ? value : [value];
  return rows.map((args, occurrence) => ({
    id: identify(command, args, occurrence),
    command,
    text: `${args["no"] === true ? "no " : ""}${printCommand(command, args, dialect)}${blankBehind(command, dialect) ? " " : ""}`,
    negative: args["no"] === true,
    body: undefined,
    ...(command.place ? { place: command.place(target, args) } : {}),
  }));
}

function blankBehind(command: AnyCommand, dialect: Dialect): boolean {
  return peculiarities(command, dialect).blankBehind ?? command.blankBehind ?? false;
}

function isList(value: readonly Args[] | Args): value is readonly Args[] {
  return Array.isArray(value);
}

function sectionItems(command: Section<unknown, unknown>, target: unknown, device: Device): Item[] {
  const { dialect } = device.platform;
  const { key = [] } = command;
  const blocks = [...command.list(target, device)];
  if ((peculiarities(command, dialect).order ?? command.order ?? "key") === "key") {
    blocks.sort((a, b) =>
      compareKeys(
        key.map((label) => a.args[label]),
        key.map((label) => b.args[label]),
      ),
    );
  }
  return blocks.map(({ args, target: edited }) => ({
    id: identify(command, args),
    command,
    text: printCommand(command, args, dialect),
    negative: false,
    body: itemsOf(modeFor(command, edited) as AnyMode, edited, device),
  }));
}

import type { Dialect } from "../language/dialect.js";
import { existsOn, variationOn } from "../language/existence.js";
import type { Holder } from "../language/holder.js";
import { modeFor, type Args, type Section, type Setting } from "../language/declaration.js";
import { compareKeys, meaningOf } from "../language/keys.js";
import { printedSyntaxOf, type AnyMode } from "../language/grammar.js";
import type { AnyCommand } from "../language/positions.js";
import { printCommand, printNegative } from "../language/print.js";
import { placeInChoice } from "../language/choice.js";
import type { Device } from "../modes/device.js";

/** One line of running-config and, under a section header, the lines of its block. */
export interface Item {
  /** Tells the line apart within its block, whatever its value: the command and its key. */
  readonly id: string;
  readonly command: AnyCommand;
  readonly args: Args;
  readonly text: string;
  /** The first word of its text, which is known before that is printed; undefined where the text must tell. */
  readonly firstWord?: string | undefined;
  /** Where it stands; undefined for a line that was read alone. */
  readonly block?: Place | undefined;
  readonly negative: boolean;
  readonly body: readonly Item[] | undefined;
  /** The mode of the block, where the line heads one. */
  readonly mode?: AnyMode | undefined;
  /** Where it stands among neighbours that have a place too. */
  readonly place?: number | undefined;
}

/** What the block of a line edits, on which device. */
interface Place {
  readonly target: unknown;
  readonly device: Device;
}

/** What a mode's commands have to say about what it edits, in the order in which they are declared. */
export function itemsOf(mode: AnyMode, target: unknown, device: Device): readonly Item[] {
  const { all, inFields } = printedCommands(mode, device.platform.dialect);
  const { stored, blocks } = target as Partial<Holder>;
  const isBare = stored === undefined && blocks === undefined && !device.showsDefaults;
  const commands = isBare ? inFields : all;
  const items: Item[] = [];
  for (const command of commands) {
    if (command.kind === "setting") addSetting(items, command, target, device);
    else addBlocks(items, command, target, device);
  }
  return withPlacesInOrder(items);
}

type Printed = Setting<unknown, unknown> | Section<unknown, unknown>;

interface PrintedCommands {
  readonly all: readonly Printed[];
  /** Without those that only speak of what the target keeps among its stored settings. */
  readonly inFields: readonly Printed[];
}

const printedByMode = new WeakMap<AnyMode, Map<Dialect, PrintedCommands>>();

/** The commands of a mode that running-config may show, in its order; found once and kept. */
function printedCommands(mode: AnyMode, dialect: Dialect): PrintedCommands {
  const known = printedByMode.get(mode) ?? new Map<Dialect, PrintedCommands>();
  printedByMode.set(mode, known);
  const found = known.get(dialect);
  if (found) return found;
  const commands = inDialectOrder(mode.commands, dialect);
  const all = commands.filter(
    (command): command is Printed =>
      command.kind !== "action" && existsOn(command, dialect) && !neverPrinted(command, dialect),
  );
  const speaksUnasked = (one: Printed) =>
    one.kind === "section" || one.kept !== true || one.shows === "always";
  const made = { all, inFields: all.filter(speaksUnasked) };
  known.set(dialect, made);
  return made;
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
  if (key.length > 0 && command.kind !== "action") {
    const said = meaningOf(command, args);
    return `${command.syntax} ${JSON.stringify(key.map((label) => said[label] ?? null))}`;
  }
  return occurrence === 0 ? command.syntax : `${command.syntax} #${occurrence}`;
}

/** The commands as declared, those that a dialect prints last behind the others. */
function inDialectOrder(commands: readonly AnyCommand[], dialect: Dialect): readonly AnyCommand[] {
  const rank = (command: AnyCommand) => (variationOn(command, dialect).printLast ? 1 : 0);
  return commands.toSorted((a, b) => rank(a) - rank(b));
}

function neverPrinted(command: AnyCommand, dialect: Dialect): boolean {
  return variationOn(command, dialect).print === "never";
}

function addSetting(
  items: Item[],
  command: Setting<unknown, unknown>,
  target: unknown,
  device: Device,
): void {
  const value = command.get(target, device);
  const block = { target, device };
  if (value === undefined || (value !== "no" && isList(value) && value.length === 0)) {
    if (device.showsDefaults) items.push(...defaultItems(command, block));
    return;
  }
  if (value === "no") {
    items.push(new SettingItem(identify(command, {}), command, SWITCHED_OFF, true, undefined, block));
  } else if (isList(value)) {
    value.forEach((args, occurrence) => items.push(rowItem(command, args, occurrence, block)));
  } else {
    items.push(rowItem(command, value, 0, block));
  }
}

/** The lines that say what holds while nothing is typed. */
function defaultItems(command: Setting<unknown, unknown>, block: Place): readonly Item[] {
  const { default: usual, syntax, from } = command;
  if (usual === undefined || from === "loaded") return [];
  if (typeof usual === "object") return usual.map((args, at) => rowItem(command, args, at, block));
  // Of what has a value, only the router knows whether it would say that there is none.
  if (/[[{:]/.test(syntax)) return [];
  return [new SettingItem(identify(command, {}), command, SWITCHED_OFF, usual === "off", undefined, block)];
}

const SWITCHED_OFF: Args = {};

function rowItem(command: Setting<unknown, unknown>, args: Args, occurrence: number, block: Place): Item {
  const id = identify(command, args, occurrence);
  const place = command.place?.(block.target, args);
  return new SettingItem(id, command, args, false, place, block);
}

/** A line of a setting; its text is printed when somebody asks for it. */
class SettingItem implements Item {
  readonly body = undefined;
  #text: string | undefined;

  constructor(
    readonly id: string,
    readonly command: Setting<unknown, unknown>,
    readonly args: Args,
    /** The whole setting is off, whatever its arguments. */
    readonly off: boolean,
    readonly place: number | undefined,
    readonly block: Place,
  ) {}

  get negative(): boolean {
    return this.off || this.args["no"] === true;
  }

  get text(): string {
    return (this.#text ??= this.#print());
  }

  get firstWord(): string | undefined {
    return this.negative ? "no" : printedFirst(this.command, this.block.device);
  }

  #print(): string {
    const { command, args } = this;
    const { dialect } = this.block.device.platform;
    if (this.off) return printNegative(command, args, dialect);
    const space = trailingSpace(command, dialect) ? " " : "";
    return `${args["no"] === true ? "no " : ""}${printCommand(command, args, dialect)}${space}`;
  }
}

/** The keyword that every line of a command begins with. */
function printedFirst(command: AnyCommand, { platform }: Device): string | undefined {
  const [first] = printedSyntaxOf(command, platform.dialect);
  return first?.kind === "keyword" ? first.text : undefined;
}

function trailingSpace(command: AnyCommand, dialect: Dialect): boolean {
  return variationOn(command, dialect).trailingSpace ?? command.trailingSpace ?? false;
}

function isList(value: readonly Args[] | Args): value is readonly Args[] {
  return Array.isArray(value);
}

function addBlocks(items: Item[], command: Section<unknown, unknown>, target: unknown, device: Device): void {
  const { key = [] } = command;
  const blocks = [...command.list(target, device)];
  if (blocks.length === 0) return;
  const { dialect } = device.platform;
  const { printOrder: order = command.printOrder ?? "key" } = variationOn(command, dialect);
  if (order !== "entered") {
    const syntax = printedSyntaxOf(command, dialect);
    const rankOf = (args: Args, label: string) =>
      order === "syntax" ? placeInChoice(syntax, label, args[label]) : args[label];
    const keyOf = (args: Args) => key.map((label) => rankOf(args, label));
    blocks.sort((a, b) => compareKeys(keyOf(a.args), keyOf(b.args)));
  }
  for (const { args, target: edited } of blocks) {
    items.push(new SectionItem(identify(command, args), command, args, edited, device));
  }
}

/** A header; its block is walked anew whenever somebody asks for it, for a large file has very many. */
class SectionItem implements Item {
  readonly negative = false;
  #text: string | undefined;

  constructor(
    readonly id: string,
    readonly command: Section<unknown, unknown>,
    readonly args: Args,
    readonly target: unknown,
    readonly device: Device,
  ) {}

  get text(): string {
    return (this.#text ??= printCommand(this.command, this.args, this.device.platform.dialect));
  }

  get firstWord(): string | undefined {
    return printedFirst(this.command, this.device);
  }

  get mode(): AnyMode {
    return modeFor(this.command, this.target);
  }

  get body(): readonly Item[] {
    return itemsOf(this.mode, this.target, this.device);
  }
}

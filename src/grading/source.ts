import type { Args } from "../language/declaration.js";
import { grammarOf, type AnyMode } from "../language/grammar.js";
import { resolve } from "../language/resolve.js";
import { parseLine } from "../parse/command-line.js";
import type { AnyCommand } from "../language/positions.js";
import type { Dialect } from "../language/dialect.js";
import type { Item } from "../running-config/items.js";
import type { LoadedFile } from "../running-config/load-file.js";
import type { LoadedLine } from "../running-config/load.js";
import { printCommand } from "../language/print.js";
import { groupedBy } from "../language/grouped-by.js";
import { passwordsOf } from "./same-setting.js";
import type { Quotation } from "./finding.js";

/** A configuration that may have been written down with free names. */
export interface WrittenFile extends LoadedFile {
  /** The lines that its author wrote otherwise than they were loaded, by their numbers. */
  readonly written?: ReadonlyMap<number, string>;
}

/** Where the lines of a configuration stand in its file; looked up when there is a difference to tell. */
export class Source {
  readonly #loaded: readonly LoadedLine[];
  readonly #dialect: Dialect;
  readonly #printedAs: Dialect;
  readonly #written: ReadonlyMap<number, string>;
  #byPath: ReadonlyMap<string, Block> | undefined;
  readonly #lists = new WeakMap<readonly LoadedLine[], ReadList>();

  /** `printedAs` is how the lines are printed with which it is compared. */
  constructor({ loaded, device, written = new Map() }: WrittenFile, printedAs: Dialect) {
    this.#loaded = loaded;
    this.#dialect = device.platform.dialect;
    this.#printedAs = printedAs;
    this.#written = written;
  }

  /**
   * The line as the router spells it and its place; a password, and a line that is compared in another router's words,
   * stands as it was written. `index` counts the lines of a list in which the order counts.
   */
  quote(item: Item, path: string, mode: AnyMode, index?: number): Quotation {
    const line = this.#lineOf(item, path, mode, index);
    if (!line) return { text: item.text };
    const asItStands = this.#printedAs !== this.#dialect || passwordsOf(item.command).length > 0;
    const text = asItStands ? line.text.trim() : item.text;
    return { text: this.#written.get(line.number) ?? text, line: line.number };
  }

  /** The last line of a block that says something about a setting, though the router prints nothing of it. */
  lineAbout({ id }: Item, path: string): Quotation | undefined {
    this.#byPath ??= blocksByPath(this.#loaded);
    const line = this.#byPath.get(path)?.occurrences(id).at(-1);
    return line && { text: this.#written.get(line.number) ?? line.text.trim(), line: line.number };
  }

  /** The arguments of a line before the router made something else of them. */
  written(item: Item, path: string, mode: AnyMode): Args | undefined {
    const line = this.#lineOf(item, path, mode);
    return line && this.#read(line, mode);
  }

  /** The numbers of the lines of a block, in the file's order, by what they say whatever their value. */
  linesIn(path: string): ReadonlyMap<string, number> {
    this.#byPath ??= blocksByPath(this.#loaded);
    return this.#byPath.get(path)?.numbers() ?? new Map<string, number>();
  }

  #lineOf(item: Item, path: string, mode: AnyMode, index?: number): LoadedLine | undefined {
    this.#byPath ??= blocksByPath(this.#loaded);
    const lines = this.#byPath.get(path)?.occurrences(item.id.replace(/ #\d+$/, ""));
    if (!lines || lines.length < 2) return lines?.[0];
    const { command } = item;
    let list = this.#lists.get(lines);
    if (!list) {
      const readings = lines.map((line) => ({ line, args: this.#read(line, mode) }));
      this.#lists.set(lines, (list = new ReadList(command, readings, this.#printedAs)));
    }
    return list.lineOf(item, index);
  }

  #read({ text }: LoadedLine, mode: AnyMode): Args | undefined {
    const trimmed = text.trim();
    const grammar = grammarOf(mode, this.#dialect);
    const environment = { limit: () => Number.MAX_SAFE_INTEGER, exec: undefined };
    const resolution = resolve(trimmed, parseLine(trimmed), grammar, environment);
    return resolution.kind === "bound" ? resolution.args : undefined;
  }
}

interface Reading {
  readonly line: LoadedLine;
  readonly args: Args | undefined;
}

/** The lines of one identity, such as the entries of access lists, found by what each says. */
class ReadList {
  readonly #last: LoadedLine | undefined;
  readonly #byText = new Map<string, LoadedLine>();
  /** The lines whose order counts among themselves, by the argument that they have in common, if it takes one. */
  readonly #together: ReadonlyMap<unknown, readonly Reading[]>;

  constructor(
    private readonly command: AnyCommand,
    readings: readonly Reading[],
    dialect: Dialect,
  ) {
    this.#last = readings.at(-1)?.line;
    this.#together = groupedBy(readings, ({ args }) => this.#among(args));
    for (const { line, args } of readings) {
      if (args) this.#byText.set(collapsed(printCommand(command, args, dialect)), line);
    }
  }

  /** The line that says what an item says, or else, in a list in which the order counts, the one in its place. */
  lineOf({ text, args }: Item, index = -1): LoadedLine | undefined {
    const same = this.#byText.get(collapsed(text));
    if (same) return same;
    const { semanticOrder: ordered } = this.command.kind === "setting" ? this.command : {};
    if (ordered === undefined || typeof ordered === "function") return this.#last;
    return this.#together.get(this.#among(args))?.[index]?.line;
  }

  #among(args: Args | undefined): unknown {
    const { semanticOrder: ordered } = this.command.kind === "setting" ? this.command : {};
    return typeof ordered === "string" ? args?.[ordered] : undefined;
  }
}

/** The lines of one block. */
class Block {
  readonly lines: LoadedLine[] = [];
  #byId: ReadonlyMap<string | undefined, LoadedLine> | undefined;
  readonly #occurrences = new Map<string, readonly LoadedLine[]>();

  /** Lines of a setting without a key are counted in their identities. */
  occurrences(id: string): readonly LoadedLine[] {
    const known = this.#occurrences.get(id) ?? this.#find(id);
    this.#occurrences.set(id, known);
    return known;
  }

  #find(id: string): readonly LoadedLine[] {
    this.#byId ??= new Map(
      this.lines.flatMap((line) => [line.id, ...(line.standsFor ?? [])].map((one) => [one, line] as const)),
    );
    const found: LoadedLine[] = [];
    let line = this.#byId.get(id);
    while (line) {
      found.push(line);
      line = this.#byId.get(`${id} #${found.length}`);
    }
    return found;
  }

  /** Modelled lines by identity, others by their text. */
  numbers(): ReadonlyMap<string, number> {
    const numbers = new Map<string, number>();
    const times = new Map<string, number>();
    for (const { id, text, number } of this.lines) {
      const words = collapsed(text);
      const before = times.get(words) ?? 0;
      times.set(words, before + 1);
      numbers.set(id ?? `${words} #${before}`, number);
    }
    return numbers;
  }
}

function blocksByPath(loaded: readonly LoadedLine[]): ReadonlyMap<string, Block> {
  const blocks = new Map<string, Block>();
  let block = new Block();
  let open: string | undefined;
  const blockAt = (path: string) => {
    const known = blocks.get(path) ?? new Block();
    blocks.set(path, known);
    return known;
  };
  for (const line of loaded) {
    const { path, others = [], support } = line;
    if (path === undefined || support === "decoration") continue;
    // Lines of a block mostly follow each other.
    if (path !== open) block = blockAt((open = path));
    block.lines.push(line);
    for (const other of others) blockAt(other).lines.push(line);
  }
  return blocks;
}

function collapsed(text: string): string {
  return text.replace(/ +/g, " ").trim();
}

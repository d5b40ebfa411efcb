import type { AnyMode } from "../language/grammar.js";
import { configMode } from "../modes/config.js";
import type { Device } from "../modes/device.js";
import type { Platform } from "../platform/platform.js";
import { itemsOf, type Item } from "../running-config/items.js";
import { Factory, factoryOf } from "./factory.js";
import type { Quotation } from "./finding.js";
import { keptLines, type KeptLine } from "./kept-lines.js";
import { wholeOf } from "./rows.js";
import { Source, type WrittenFile } from "./source.js";

/** One of two configurations that are compared. */
export interface Side {
  /** The router that it makes; it prints in the words in which both sides are compared. */
  readonly device: Device;
  /** What it was made for. */
  readonly platform: Platform;
  /** Whether it asks for no more than it says. */
  readonly isPart: boolean;
  readonly factory: Factory;
  /** The same router with the headers of its configuration and nothing below them. */
  bare(): Factory;
  readonly source: Source;
  readonly kept: ReadonlyMap<string, readonly KeptLine[]>;
}

/** A configuration as a side; `printedAs` is in whose words it is compared. */
export function sideOf(
  file: WrittenFile,
  printedAs: Platform,
  { contains = false }: { readonly contains?: boolean } = {},
): Side {
  const { platform } = file.device;
  const device = { ...file.device, platform: printedAs };
  let bare: Factory | undefined;
  const makeBare = () =>
    new Factory(platform, printedAs, headersIn(itemsOf(configMode, device.router, file.device), ""));
  return {
    device,
    platform,
    isPart: contains,
    factory: factoryOf(platform, printedAs),
    bare: () => (bare ??= makeBare()),
    source: new Source(file, printedAs.dialect),
    kept: keptLines(file.loaded),
  };
}

function headersIn(items: readonly Item[], indent: string): string {
  const headers = items.filter(({ mode }) => mode);
  return headers.map(({ text, body = [] }) => `${indent}${text}\n${headersIn(body, `${indent} `)}`).join("");
}

/** The lines of one block of one side. Most blocks are alike, so that few are ever asked where they stand. */
export interface Body {
  readonly items: readonly Item[];
  readonly mode: AnyMode;
  readonly side: Side;
  readonly path: string;
  /** The identities of the headers that its lines stand under, outermost first. */
  readonly headers: readonly string[];
  /** The same headers as they are printed. */
  readonly place: readonly string[];
  /** The number of its header's line in the file; 1 at the top. */
  header(): number;
}

/** The whole configuration of a side. */
export function bodyOf(side: Side): Body {
  const mode = configMode as AnyMode;
  const items = itemsOf(mode, side.device.router, side.device);
  return { items, mode, side, path: "", headers: [], place: [], header: () => 1 };
}

/** The block under a line; undefined if it heads none. */
export function innerBody(item: Item, outer: Body): Body | undefined {
  const { body, mode } = item;
  return body && mode && new InnerBody(body, mode, item, outer);
}

class InnerBody implements Body {
  readonly side: Side;
  #path: string | undefined;

  constructor(
    readonly items: readonly Item[],
    readonly mode: AnyMode,
    readonly item: Item,
    readonly outer: Body,
  ) {
    this.side = outer.side;
  }

  get path(): string {
    return (this.#path ??= `${this.outer.path}\n${wholeOf(this.item).id}`);
  }

  get headers(): readonly string[] {
    return [...this.outer.headers, wholeOf(this.item).id];
  }

  get place(): readonly string[] {
    return [...this.outer.place, wholeOf(this.item).text];
  }

  header(): number {
    return quote(this.item, this.outer).line ?? this.outer.header();
  }
}

/** A line of a block, and where its file has it. */
export function quote(item: Item, { side, path, mode }: Body, index?: number): Quotation {
  return {
    ...side.source.quote(wholeOf(item), path, mode, index),
    ...("whole" in item && { text: item.text }),
  };
}

/** Whether a configuration says a line, in these words or in others, and it is not the router alone that prints it. */
export function isSaid(item: Item, body: Body): boolean {
  if (quote(item, body).line !== undefined) return true;
  return body.side.bare().textAt(body.headers, item.id) !== item.text;
}

/** Whether a block says of a setting what its router says before anybody configures it; it may say nothing. */
export function isAsMade(id: string, item: Item | undefined, { side, headers }: Body): boolean {
  return side.factory.textAt(headers, id) === item?.text;
}

import type { Action, Args } from "../language/declaration.js";
import { grammarOf, type AnyMode } from "../language/grammar.js";
import type { AnyCommand } from "../language/positions.js";
import { argumentTypes } from "../language/types/registry.js";
import { isOpenBanner, type Banner } from "../language/types/banner.js";
import { applySetting, openSection, removeSection } from "../modes/apply.js";
import { exit } from "../modes/common.js";
import { configMode } from "../modes/config.js";
import type { Device } from "../modes/device.js";
import type { BlockLayout, GapLine } from "../router/layout.js";
import { identify } from "./items.js";
import { BEGINNING, END } from "./print.js";
import { Readings, type ReadingsOfMode, type Said } from "./readings.js";
import { isNoise, keepsIndents, rowsOf } from "./rows.js";
import { atOnce, type Steps } from "./steps.js";

/** What became of each line of a loaded configuration. */
export interface LoadedLine {
  /** Counted from 1. */
  readonly number: number;
  readonly text: string;
  /** simulated: something reads it · shown: kept, checked and printed · unknown: kept word for word · decoration · noise. */
  readonly support: "simulated" | "shown" | "unknown" | "decoration" | "noise";
  /** The path of its block, if the line stays. */
  readonly path: string | undefined;
  /** The paths of further blocks that keep it too, where the header above it stands for several. */
  readonly others?: readonly string[];
  /** Its identity there, if it is modelled. */
  readonly id: string | undefined;
  /** The identities of the blocks that running-config has instead, where it is such a header itself. */
  readonly standsFor?: readonly string[];
}

interface Frame {
  readonly targets: readonly unknown[];
  readonly path: string;
  /** The paths of the blocks for which its header stands, if running-config has those instead. */
  readonly standsFor: readonly string[];
  /** What it read in this mode already. */
  readonly readings: ReadingsOfMode;
  /** The modelled lines so far, by identity. */
  readonly order: string[];
  /** How the block is laid out, once there is something to say of it. */
  layout: BlockLayout | undefined;
  /** Blanks in front of the header; the block's lines have more. */
  readonly indent: number;
  previous: string;
  /** A `!` belongs behind the previous line. */
  apart: boolean;
  /** The settings that the block has had so far: how the file spells the last of each, and how many there were. */
  readonly seen: Map<string, { readonly text: string; readonly times: number }>;
}

interface Found {
  readonly bound: Said;
  readonly depth: number;
  /** Its first word is spelt out. */
  readonly exact: boolean;
}

/**
 * Loads a configuration file into a router (DESIGN.md section 4). Lines that are not modelled are kept in
 * place; nothing is announced; what the file names exists. `readings` may be shared with other files.
 */
export function loadConfiguration(
  text: string,
  device: Device,
  readings = new Readings(),
): readonly LoadedLine[] {
  return atOnce(loadInSteps(text, device, readings));
}

/** The same, a line at a step. */
export function loadInSteps(
  text: string,
  device: Device,
  readings = new Readings(),
): Steps<readonly LoadedLine[]> {
  const silent = { ...device, loading: true, unbounded: true, print: ignore, log: ignore };
  return new Loader(text, silent, readings).load();
}

class Loader {
  readonly #rows: readonly string[];
  readonly #device: Device;
  readonly #loaded: LoadedLine[] = [];
  readonly #indented: boolean;
  readonly #readings: Readings;
  #frames: Frame[];
  #keptIndent: number | undefined;
  #at = 0;
  /** Where the next row was found that is no comment. */
  #next = 0;

  constructor(text: string, device: Device, readings: Readings) {
    this.#rows = rowsOf(text);
    this.#device = device;
    this.#readings = readings;
    this.#indented = keepsIndents(this.#rows);
    this.#frames = [this.#open(configMode, [device.router], "", -1, [])];
  }

  *load(): Steps<readonly LoadedLine[]> {
    for (; this.#at < this.#rows.length; this.#at++) {
      yield;
      const row = this.#rows[this.#at] ?? "";
      const text = row.trim();
      if (text.toLowerCase() === "end") break;
      this.#row(row, text);
    }
    this.#close(1);
    this.#finish(this.#top());
    for (; this.#at < this.#rows.length; this.#at++) this.#note("noise");
    return this.#loaded;
  }

  #row(row: string, text: string): void {
    if (text === "" || (!row.startsWith(" ") && isNoise(text))) {
      this.#note("noise");
    } else if (text.startsWith("!")) {
      const { length: further } = /^ */.exec(this.#nextRow())?.[0] ?? "";
      if (further <= (this.#keptIndent ?? 0)) this.#keptIndent = undefined;
      if (!row.startsWith(" ") && !this.#goesOn()) this.#close(1);
      this.#keep({ text: row.trimEnd(), decoration: text === "!" }, "decoration");
    } else {
      this.#command(row, text);
    }
  }

  #command(row: string, text: string): void {
    const indent = row.length - row.trimStart().length;
    if (this.#leaves(text)) return this.#leave(indent);
    if (this.#keptIndent !== undefined && indent > this.#keptIndent) {
      this.#keep({ text: row.trimEnd(), decoration: false }, "unknown");
      return;
    }
    this.#keptIndent = undefined;
    const open = this.#openAt(indent);
    const found = this.#find(text, indent, open);
    if (found && this.#apply(found.bound, found.depth, indent)) return;
    this.#close(open);
    this.#keptIndent = this.#indented ? indent : undefined;
    this.#keep({ text: row.trimEnd(), decoration: false }, "unknown");
  }

  #leaves(text: string): boolean {
    return this.#frames[0]?.readings.read(text).bound?.command === exit;
  }

  /** `exit` ends the section in which it stands; that of a section which is not modelled has ended with its lines. */
  #leave(indent: number): void {
    this.#note("noise");
    if (this.#keptIndent !== undefined && indent > this.#keptIndent) return;
    this.#keptIndent = undefined;
    this.#close(Math.max(this.#openAt(indent) - 1, 1));
  }

  /**
   * A `!` at the margin may end a section or stand inside it as a comment. It goes on if the next line stands further
   * in than its header; where a file lost its blanks, if it has the first word of the next line whole and the global
   * configuration has not.
   */
  #goesOn(): boolean {
    if (this.#frames.length === 1) return false;
    const row = this.#nextRow();
    if (this.#indented) return row.startsWith(" ".repeat(this.#top().indent + 1));
    const text = row.trim();
    if (text === "end" || this.#findAmong(text, 0, 0)?.exact === true) return false;
    return this.#findAmong(text, 1, this.#frames.length - 1)?.exact === true;
  }

  /** The next row that is no comment. */
  #nextRow(): string {
    if (this.#next <= this.#at) this.#next = this.#at + 1;
    while (/^\s*(!|$)/.test(this.#rows[this.#next] ?? "end")) this.#next++;
    return this.#rows[this.#next] ?? "end";
  }

  /** How many of the open modes a line may belong to by its blanks. */
  #openAt(indent: number): number {
    if (!this.#indented) return this.#frames.length;
    let open = this.#frames.length;
    while (open > 1 && (this.#frames[open - 1]?.indent ?? 0) >= indent) open--;
    return open;
  }

  /**
   * In which of the open modes the line is a command. Blanks say which may be meant; a line that lost them, or whose
   * header has as many, is a whole word of the section above it and only abbreviates something outside stays in the section.
   */
  #find(text: string, indent: number, open: number): Found | undefined {
    const outermost = this.#indented && indent > 0 ? open - 1 : 0;
    const found = this.#findAmong(text, outermost, open - 1);
    const isBeside = indent === 0 || this.#frames[open]?.indent === indent;
    if (found?.exact === true || open === this.#frames.length || !isBeside) return found;
    const inside = this.#findAmong(text, open, this.#frames.length - 1);
    return inside?.exact === true ? inside : found;
  }

  /** The innermost of these modes that has the line as a whole word, or else the innermost that has it at all. */
  #findAmong(text: string, outermost: number, innermost: number): Found | undefined {
    let first: Found | undefined;
    for (let depth = innermost; depth >= outermost; depth--) {
      const { bound, exact } = (this.#frames[depth] ?? this.#top()).readings.read(text);
      if (!bound) continue;
      if (exact) return { bound, depth, exact };
      first ??= { bound, depth, exact };
    }
    return first;
  }

  #apply(bound: Said, depth: number, indent: number): boolean {
    const { command, prefix, id } = bound;
    const target = this.#frames[depth];
    if (!target) return false;
    if (command.kind === "action") return command.configures === true && this.#run(command, bound, target);
    const args = this.#complete(bound.args);
    if (command.kind === "section" && prefix) {
      if (removeSection(command, args, prefix, target.targets, this.#device)) return false;
      this.#device.router.layout.delete(`${target.path}\n${id}`);
      this.#close(depth + 1);
      this.#note("noise");
      return true;
    }
    if (command.kind === "setting") {
      const first = args === bound.args ? id : identify(command, args);
      if (this.#repeats(target, first)) return true;
      if (applySetting(command, args, prefix, target.targets, this.#device)) return false;
      this.#close(depth + 1);
      const again = (target.seen.get(first)?.times ?? 1) - 1;
      this.#modelled(target, command, again === 0 ? first : identify(command, args, again));
      return true;
    }
    const opened = openSection(command, args, target.targets, this.#device);
    if (!("targets" in opened)) return false;
    this.#close(depth + 1);
    const blocks = command.standsFor?.(args) ?? [];
    const headers = blocks.map((one) => identify(one.section as AnyCommand, one.args));
    this.#modelled(target, command, id, headers);
    const pathTo = (header: string) => `${target.path}\n${header}`;
    this.#frames.push(this.#open(opened.mode, opened.targets, pathTo(id), indent, headers.map(pathTo)));
    return true;
  }

  /** Obeys a line that no running-config has; what the router would refuse is left to be kept. */
  #run(command: Action<never, Device>, { args, prefix }: Said, { targets }: Frame): boolean {
    const outcomes = targets.map((target) =>
      command.run(target as never, args, this.#device, prefix === "no"),
    );
    if (outcomes.some((outcome) => typeof outcome === "object")) return false;
    this.#note("noise");
    return true;
  }

  /** Reads on where a banner is still open; one that never closes is the one line that it stands on. */
  #complete(args: Args): Args {
    const label = openBannerIn(args);
    if (label === undefined) return args;
    const value = args[label] as Banner;
    let banner = value;
    let at = this.#at;
    while (banner.open && ++at < this.#rows.length) {
      banner = argumentTypes.BANNER.continuation?.extend(banner, this.#rows[at] ?? "") ?? banner;
    }
    if (banner.open) return { ...args, [label]: { delimiter: "", text: value.delimiter + value.text } };
    while (this.#at < at) {
      this.#note("decoration");
      this.#at++;
    }
    return { ...args, [label]: banner };
  }

  /** A line that the file holds twice in a row of its kind configures nothing again, but keeps its place. */
  #repeats(owner: Frame, id: string): boolean {
    const row = this.#rows[this.#at] ?? "";
    const text = row.trim();
    const before = owner.seen.get(id);
    if (before?.text !== text) {
      owner.seen.set(id, { text, times: (before?.times ?? 0) + 1 });
      return false;
    }
    this.#keep({ text: row.trimEnd(), decoration: false }, "decoration");
    return true;
  }

  /** Notes which line of running-config this is, and that it follows the one before. */
  #modelled(owner: Frame, command: Said["command"], id: string, standsFor: readonly string[] = []): void {
    owner.order.push(id);
    if (this.#device.verbatim) this.#layOut(owner, command, id);
    owner.previous = id;
    owner.apart = command.blankLine === "after";
    const support = command.kind !== "action" && command.simulated ? "simulated" : "shown";
    const [path = owner.path, ...others] = owner.standsFor;
    this.#loaded.push({
      ...this.#noted(support, path, id),
      ...(others.length > 0 && { others }),
      ...(standsFor.length > 0 && { standsFor }),
    });
  }

  /** Notes what stood in front of a line, and how it was spaced. */
  #layOut(owner: Frame, command: Said["command"], id: string): void {
    const { previous, path, apart } = owner;
    const layout = this.#layoutOf(owner);
    const gap = layout.gaps.get(previous);
    if (gap) gap.next ??= id;
    // Between most lines of a block there is nothing by nature; between those of the top there are lines of `!`.
    else if (path === "" || apart || command.blankLine) layout.gaps.set(previous, { next: id, lines: [] });
    const text = (this.#rows[this.#at] ?? "").trimStart();
    if (isUneven(text) || isUneven(command.syntax) || command.trailingSpace) layout.spacing.set(id, text);
  }

  #keep(line: GapLine, support: "unknown" | "decoration"): void {
    const owner = this.#top();
    if (owner.standsFor.length > 0) return this.#keepInEach(owner.standsFor, line, support);
    this.#note(support, owner.path);
    if (support === "decoration" && !this.#device.verbatim) return;
    keepBehind(this.#layoutOf(owner), owner.previous, line);
  }

  /** What stands under a header that running-config does not have stands in each block that it has instead. */
  #keepInEach(paths: readonly string[], line: GapLine, support: "unknown" | "decoration"): void {
    const [first, ...others] = paths;
    this.#loaded.push({ ...this.#noted(support, first), others });
    if (support === "decoration") return;
    const { layout: layouts } = this.#device.router;
    for (const path of paths) {
      const layout = layouts.get(path) ?? layoutWith([]);
      layouts.set(path, layout);
      keepBehind(layout, layout.order.at(-1) ?? BEGINNING, line);
    }
  }

  /** Leaves blocks until `depth` modes are open. */
  #close(depth: number): void {
    while (this.#frames.length > depth) this.#finish(this.#frames.pop() ?? this.#top());
  }

  #finish(owner: Frame): void {
    const gap = this.#device.verbatim ? owner.layout?.gaps.get(owner.previous) : undefined;
    if (gap) gap.next ??= END;
  }

  #open(
    mode: AnyMode,
    targets: readonly unknown[],
    path: string,
    indent: number,
    standsFor: readonly string[],
  ): Frame {
    const { router, platform, verbatim } = this.#device;
    const layout = router.layout.get(path);
    const frame: Frame = {
      readings: this.#readings.of(grammarOf(mode, platform.dialect)),
      targets,
      path,
      order: layout?.order ?? [],
      layout,
      standsFor,
      indent,
      previous: BEGINNING,
      apart: false,
      seen: new Map(),
    };
    if (verbatim) this.#layoutOf(frame);
    return frame;
  }

  #layoutOf(owner: Frame): BlockLayout {
    if (owner.layout) return owner.layout;
    owner.layout = layoutWith(owner.order);
    this.#device.router.layout.set(owner.path, owner.layout);
    return owner.layout;
  }

  #top(): Frame {
    const top = this.#frames.at(-1);
    if (!top) throw new Error("the global configuration is always open");
    return top;
  }

  #note(support: LoadedLine["support"], path?: string, id?: string): void {
    this.#loaded.push(this.#noted(support, path, id));
  }

  #noted(support: LoadedLine["support"], path?: string, id?: string): LoadedLine {
    return { number: this.#at + 1, text: this.#rows[this.#at] ?? "", support, path, id };
  }
}

function layoutWith(order: string[]): BlockLayout {
  return { order, gaps: new Map(), spacing: new Map() };
}

function keepBehind({ gaps }: BlockLayout, previous: string, line: GapLine): void {
  const gap = gaps.get(previous) ?? { next: undefined, lines: [] };
  gap.lines.push(line);
  gaps.set(previous, gap);
}

function openBannerIn(args: Args): string | undefined {
  for (const label in args) if (isOpenBanner(args[label])) return label;
  return undefined;
}

/** Two blanks in a row, or one at the end. */
function isUneven(text: string): boolean {
  return text.includes("  ") || text.endsWith(" ");
}

function ignore(): void {
  return undefined;
}

import type { Grammar } from "../language/grammar.js";
import { configMode } from "../modes/config.js";
import type { Device } from "../modes/device.js";
import type { Platform } from "../platform/platform.js";
import { localTime } from "../router/clock.js";
import type { BlockLayout, Gap, GapLine, Layout } from "../router/layout.js";
import type { Router } from "../router/router.js";
import { itemsOf, type Item } from "./items.js";
import { permittedItems } from "./permitted-items.js";

/**
 * The configuration from its first `!` to `end`, as the platform prints it, with what a loaded file left in it.
 * Some platforms note at its head when something was last configured (milliseconds since 1970, UTC). `permitted` is
 * what whoever looks may use of each mode, where that is not everything: he sees no other lines.
 */
export function printConfiguration(
  device: Device,
  changedAt?: number,
  permitted?: (grammar: Grammar) => Grammar,
): string {
  const { router, platform } = device;
  const all = itemsOf(configMode, router, device);
  const seen = permitted ? permittedItems(all, configMode, platform, permitted) : all;
  const { items, runs } = arrange(seen, platform);
  const lines = printBlock(items, permitted ? NO_LAYOUT : router.layout, "", 0, (index) => runs[index] ?? 0);
  const noted =
    changedAt === undefined || !platform.traits.configuration.notesLastChange
      ? lines
      : note(lines, changedAt, router);
  return `${noted.join("\n")}\nend\n`;
}

/** What a loaded file left between its lines nobody sees who may not see all lines. */
const NO_LAYOUT: Layout = new Map<string, BlockLayout>();

function note(lines: readonly string[], changedAt: number, router: Router): string[] {
  const { time, zone } = localTime(router, changedAt);
  const [day = "", date = "", month = "", year = "", clock = ""] = time.toUTCString().split(/,? /);
  const text = `! Last configuration change at ${clock} ${zone} ${day} ${month} ${Number(date)} ${year}`;
  const begin = lines.findIndex((line) => !HEAD.test(line));
  return ["!", text, "!", ...(begin < 0 ? [] : lines.slice(begin))];
}

/** What a router itself writes above its configuration; a loaded file may begin without it, or with other words. */
const HEAD = /^!( Last configuration change| NVRAM config last updated|$)/;

/** `show running-config` (REFERENCE.md section 2), with the size that the platform counts. */
export function printRunningConfig(
  device: Device,
  changedAt?: number,
  permitted?: (grammar: Grammar) => Grammar,
): string {
  const body = printConfiguration(device, changedAt, permitted);
  const { surplusBytes, blanksAboveSize } = device.platform.traits.configuration;
  const bytes = new TextEncoder().encode(body).length + surplusBytes;
  const blanks = "\n".repeat(blanksAboveSize);
  return `Building configuration...\n${blanks}Current configuration : ${bytes} bytes\n${body}`;
}

/** Some blocks of a printed configuration, such as `show running-config interface X` shows. */
export function printRunningBlocks(configuration: string, isWanted: (header: string) => boolean): string {
  let isInside = false;
  const blocks = configuration.split("\n").filter((line) => {
    if (!line.startsWith(" ")) isInside = isWanted(line);
    return isInside;
  });
  const body = ["!", ...blocks, "end", "", ""].join("\n");
  return `Building configuration...\n\nCurrent configuration : ${body.length} bytes\n${body}`;
}

/**
 * Sorts top-level lines into the platform's groups. `runs[i]` is the number of `!` lines in front of item `i`;
 * the last entry is the number in front of `end`.
 */
function arrange(
  items: readonly Item[],
  { layout }: Platform,
): { items: readonly Item[]; runs: readonly number[] } {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = item.command.group ?? "";
    const known = groups.get(group);
    if (known) known.push(item);
    else groups.set(group, [item]);
  }
  const ordered: Item[] = [];
  const runs: number[] = [];
  let pending = 1;
  for (const { group, each = 0, used = 0, after = 0 } of layout) {
    const members = groups.get(group) ?? [];
    for (const item of members) {
      ordered.push(item);
      runs.push(pending);
      pending = each;
    }
    pending += (members.length > 0 ? used : 0) + after;
  }
  return { items: ordered, runs: [...runs, pending] };
}

/** The lines of a block: its items, and between them what stood there in a loaded file. */
function printBlock(
  items: readonly Item[],
  layout: Layout,
  path: string,
  depth: number,
  runBefore: (index: number) => number,
): string[] {
  const block = layout.get(path);
  const gaps = block ? gapsBehind(block, items) : undefined;
  const lines: string[] = [];
  const separate = (previous: string, index: number) => {
    const next = items[index]?.id ?? END;
    lines.push(...printGap(gaps?.get(previous), next, runBefore(index), depth));
  };
  items.forEach((item, index) => {
    separate(items[index - 1]?.id ?? BEGINNING, index);
    lines.push(" ".repeat(item.command.closesBlock ? depth - 1 : depth) + spaced(item, block));
    const { body } = item;
    if (body) lines.push(...printBlock(body, layout, `${path}\n${item.id}`, depth + 1, runsWithin(body)));
  });
  separate(items.at(-1)?.id ?? BEGINNING, items.length);
  return lines;
}

/** How many lines of `!` stand in front of a line of a block: those that set a block within it apart. */
function runsWithin(items: readonly Item[]): (index: number) => number {
  return (index) =>
    items[index - 1]?.command.blankLine === "after" || items[index]?.command.blankLine === "before" ? 1 : 0;
}

/** The line with the blanks that a loaded file had, as long as it says the same. */
function spaced({ id, text }: Item, block: BlockLayout | undefined): string {
  const loaded = block?.spacing.get(id);
  if (loaded === undefined || loaded === text) return text;
  return collapsed(loaded) === collapsed(text) ? loaded : text;
}

function collapsed(text: string): string {
  return text.replace(/[ \t]+/g, " ").trimEnd();
}

/** The ends of a block, where a gap needs a neighbour. */
export const BEGINNING = "";
export const END = "end";

function printGap(gaps: readonly Gap[] | undefined, next: string, run: number, depth: number): string[] {
  const standard = Array.from({ length: run }, () => `${" ".repeat(depth)}!`);
  if (!gaps) return standard;
  const [only, other] = gaps;
  if (only && !other && only.next === next) return only.lines.map(({ text }) => text);
  const kept = gaps.flatMap((gap) => gap.lines).filter((line) => !line.decoration);
  return [
    ...kept.map(({ text }) => text),
    ...(kept.length > 0 && depth === 0 && run === 0 ? ["!"] : standard),
  ];
}

/** The gaps of a block by the printed line that they stand behind; those of a vanished line move up. */
function gapsBehind(
  { order, gaps }: BlockLayout,
  items: readonly Item[],
): ReadonlyMap<string, readonly Gap[]> {
  const present = new Set(items.map((item) => item.id));
  const behind = new Map<string, Gap[]>();
  let anchor = BEGINNING;
  for (const id of [BEGINNING, ...order]) {
    if (present.has(id)) anchor = id;
    const gap = gaps.get(id);
    if (!gap) continue;
    const vanished = anchor !== id && id !== BEGINNING;
    const moved = vanished ? { next: undefined, lines: gap.lines.filter(isKept) } : gap;
    if (vanished && moved.lines.length === 0) continue;
    behind.set(anchor, [...(behind.get(anchor) ?? []), moved]);
  }
  return behind;
}

function isKept(line: GapLine): boolean {
  return !line.decoration;
}

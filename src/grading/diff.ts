import type { AnyCommand } from "../language/positions.js";
import { configMode } from "../modes/config.js";
import { itemsOf, type Item } from "../running-config/items.js";
import type { LoadedFile } from "../running-config/load-file.js";

/** One difference in meaning. */
export interface Finding {
  readonly kind: "missing" | "unexpected" | "different";
  /** The headers that the line stands under, outermost first; empty at the top. */
  readonly place: readonly string[];
  readonly expected?: Quotation;
  readonly actual?: Quotation;
}

/** A line as the configuration spells it, and where it stands in its file if it was written there. */
export interface Quotation {
  readonly text: string;
  readonly line?: number;
}

/**
 * Compares two configurations by meaning: both become routers, and what the two routers would print is
 * compared setting by setting. Spelling, order and defaults that were written out thus make no difference.
 */
export function diffConfigurations(expected: LoadedFile, actual: LoadedFile): readonly Finding[] {
  const sides = { expected: sideOf(expected), actual: sideOf(actual) };
  const device = expected.device.platform === actual.device.platform ? undefined : expected.device;
  const items = (side: LoadedFile) =>
    itemsOf(
      configMode,
      side.device.router,
      device ? { ...side.device, platform: device.platform } : side.device,
    );
  return compareBlocks({ items: items(expected), path: "" }, { items: items(actual), path: "" }, [], sides);
}

interface Side {
  readonly lines: ReadonlyMap<string, number>;
  readonly kept: ReadonlyMap<string, readonly Quotation[]>;
}

interface Sides {
  readonly expected: Side;
  readonly actual: Side;
}

interface Body {
  readonly items: readonly Item[];
  readonly path: string;
}

function compareBlocks(expected: Body, actual: Body, place: readonly string[], sides: Sides): Finding[] {
  const there = new Map(actual.items.map((item) => [item.id, item]));
  const findings: Finding[] = [];
  for (const item of expected.items) {
    const other = there.get(item.id);
    there.delete(item.id);
    findings.push(...compareItems(item, other, expected, actual, place, sides));
  }
  for (const item of there.values()) {
    if (isIncidental(item.command)) continue;
    findings.push({ kind: "unexpected", place, actual: quote(item, actual.path, sides.actual) });
  }
  return [...findings, ...compareKept(expected.path, actual.path, place, sides)];
}

function compareItems(
  item: Item,
  other: Item | undefined,
  expected: Body,
  actual: Body,
  place: readonly string[],
  sides: Sides,
): Finding[] {
  if (isIncidental(item.command)) return [];
  const wanted = quote(item, expected.path, sides.expected);
  if (!other) return [{ kind: "missing", place, expected: wanted }];
  const found: Finding[] =
    item.text === other.text
      ? []
      : [{ kind: "different", place, expected: wanted, actual: quote(other, actual.path, sides.actual) }];
  if (!item.body || !other.body) return found;
  const path = `${expected.path}\n${item.id}`;
  const body = { items: item.body, path };
  return [...found, ...compareBlocks(body, { items: other.body, path }, [...place, item.text], sides)];
}

/** What the router itself says about its software, its serial number and its clock is no setting. */
function isIncidental(command: AnyCommand): boolean {
  return command.kind === "setting" && (command.from === "loaded" || command.incidental === true);
}

function quote(item: Item, path: string, side: Side): Quotation {
  const line = side.lines.get(`${path}\n${item.id}`);
  return { text: item.text, ...(line === undefined ? {} : { line }) };
}

/** Lines that are not modelled are compared word by word within their block. */
function compareKept(
  expectedPath: string,
  actualPath: string,
  place: readonly string[],
  sides: Sides,
): Finding[] {
  const rest = [...(sides.actual.kept.get(actualPath) ?? [])];
  const missing: Finding[] = [];
  for (const wanted of sides.expected.kept.get(expectedPath) ?? []) {
    const at = rest.findIndex(({ text }) => text === wanted.text);
    if (at >= 0) rest.splice(at, 1);
    else missing.push({ kind: "missing", place, expected: wanted });
  }
  return [...missing, ...rest.map((actual): Finding => ({ kind: "unexpected", place, actual }))];
}

function sideOf({ loaded }: LoadedFile): Side {
  const lines = new Map<string, number>();
  const kept = new Map<string, Quotation[]>();
  for (const { path, number, support, text } of loaded) {
    if (path === undefined) continue;
    if (support !== "unknown") lines.set(path, number);
    else
      kept.set(path, [...(kept.get(path) ?? []), { text: text.trim().replace(/\s+/g, " "), line: number }]);
  }
  return { lines, kept };
}

import type { Word } from "../../parse/syntax-tree.js";
import { kindsMeant } from "../interfaces.js";
import type { ArgumentType, Input, Reading } from "./argument-type.js";
import { factsOf, interfaceKinds, type InterfaceKind, type NumberLimits } from "./interface-kinds.js";
import { nextOfName, nextOfRows } from "./interface-help.js";

/** An interface by its full name, `FastEthernet0/0.10`; typed `fa0/0.10`, `fa 0/0.10` or in full. */
export const interfaceName: ArgumentType<string> = {
  symbol: () => "INTERFACE",
  read: readInterface,
  next: nextOfName,
  // fa0\\0
  meant: (text) => text.replaceAll("\\", "/"),
  print: (value) => value,
  examples: () => [
    "fa0/0",
    "FastEthernet 0/1",
    "f0/0.10",
    "Loopback0",
    "s0/3/0",
    "fa0/1/0",
    "Dot11Radio0/0/0",
  ],
};

/** Rows of interfaces, `FastEthernet0/1 - 4, GigabitEthernet0/1`; its value names each of them. */
export const interfaceRange: ArgumentType<readonly string[]> = {
  symbol: () => "INTERFACE",
  read: readRows,
  next: nextOfRows,
  print: printRows,
  examples: () => ["fa0/0 - 1", "f0/1-2", "fa0/1 - 2, gi0/1", "fa0/1/0 - 3"],
};

/** The same where the line goes on behind them: a word of letters that no number follows is none of them. */
export const interfaceList: ArgumentType<readonly string[]> = {
  ...interfaceRange,
  read(input) {
    const { line, words, at } = input;
    const isForeign = ({ text }: Word, index: number) =>
      index > at && /^[a-z]+$/i.test(text) && !/^\d/.test(words[index + 1]?.text ?? "");
    const end = words.findIndex(isForeign);
    if (end < 0) return readRows(input);
    return readRows({ ...input, line: line.slice(0, words[end]?.start), words: words.slice(0, end) });
  },
};

function readInterface(input: Input): Reading<string> {
  const first = input.words[input.at];
  if (!first) return { stop: 0 };
  const letters = /^(?:dot11[A-Za-z]*|[A-Za-z-]*)/i.exec(first.text)?.[0] ?? "";
  const kinds = letters === "" ? [] : kindsMeant(letters.replace(/-$/, ""), input.interfaces);
  const kind = kinds[0];
  if (!kind || kinds.length > 1) return { stop: kinds.length > 1 ? letters.length : kindStop(letters) };
  const glued = first.text.slice(letters.length);
  const second = glued === "" ? input.words[input.at + 1] : undefined;
  const unit = second?.text ?? glued;
  const offset = second ? second.start - first.start : letters.length;
  const end = unitEnd(kind, unit);
  if (end < unit.length || unit === "") return { stop: offset + end };
  return { value: kind + canonicalUnit(unit), words: second ? 2 : 1 };
}

/** Letters that some kind of interface begins with. */
function kindStop(letters: string): number {
  let end = letters.length;
  while (end > 0 && interfaceKinds(letters.slice(0, end)).length === 0) end--;
  return end;
}

/** How much of a unit such as `0/0.10` is good for this kind; a unit that only lacks its end stops one early. */
function unitEnd(kind: InterfaceKind, unit: string): number {
  const limit = factsOf(kind).numbers;
  const pattern = limit === undefined ? /^\d{1,3}(?:\/\d{1,3}){0,3}(?:\.\d{1,10})?(?::\d+)?$/ : /^\d{1,10}$/;
  if (pattern.test(unit) && isWithin(limit, Number(unit))) return unit.length;
  return Math.min(/^[\d/.]*/.exec(unit)?.[0].length ?? 0, Math.max(unit.length - 1, 0));
}

function isWithin(limit: NumberLimits | undefined, unit: number): boolean {
  return limit === undefined || (unit >= limit.min && unit <= limit.max);
}

function canonicalUnit(unit: string): string {
  return unit.replace(/\d+/g, (digits) => String(Number(digits)));
}

function readRows(input: Input): Reading<readonly string[]> {
  const first = input.words[input.at];
  if (!first) return { stop: 0 };
  const names: string[] = [];
  let start = 0;
  for (const part of input.line.slice(first.start).trimEnd().split(",")) {
    const row = readRow(part.trim(), input);
    if ("stop" in row) return { stop: start + part.length - part.trimStart().length + row.stop };
    names.push(...row.names);
    start += part.length + 1;
  }
  return { value: names, words: input.words.length - input.at };
}

/** One row: an interface, and behind a dash the last of those that follow it, or its number alone. */
function readRow(
  text: string,
  input: Input,
): { readonly names: readonly string[] } | { readonly stop: number } {
  const match = /^([A-Za-z-]+\s*\d+(?:\/\d+)*)(?:\s*-\s*((?:[A-Za-z-]+\s*)?(?:\d+\/)*\d+))?$/.exec(text);
  const start = withoutBlanks(match?.[1] ?? "");
  const reading = readWord(start, input);
  if (!match || "stop" in reading) return { stop: "stop" in reading ? reading.stop : 0 };
  const { head, number: low } = cut(reading.value);
  const last = match[2] === undefined ? undefined : readWord(fullName(match[2], reading.value), input);
  if (last && "stop" in last) return { stop: start.length };
  const { head: lastHead, number: high } = cut(last?.value ?? reading.value);
  if (lastHead !== head || high < low || high - low > 255) return { stop: start.length };
  return { names: Array.from({ length: high - low + 1 }, (_, index) => `${head}${low + index}`) };
}

/** The end of a row with what it leaves out: the kind, and the slot of the first interface. */
function fullName(end: string, first: string): string {
  if (/^\d+$/.test(end)) return cut(first).head + end;
  return withoutBlanks(/^\d/.test(end) ? first.replace(/\d.*$/, "") + end : end);
}

function readWord(text: string, input: Input): Reading<string> {
  return readInterface({ ...input, words: [{ text, start: 0, end: text.length }], at: 0 });
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, "");
}

function cut(name: string): { readonly head: string; readonly number: number } {
  const head = name.replace(/\d+$/, "");
  return { head, number: Number(name.slice(head.length)) };
}

function printRows(names: readonly string[]): string {
  const rows: { head: string; low: number; high: number }[] = [];
  for (const name of names) {
    const { head, number } = cut(name);
    const last = rows.at(-1);
    if (last?.head === head && last.high + 1 === number) last.high = number;
    else rows.push({ head, low: number, high: number });
  }
  return rows.map(({ head, low, high }) => `${head}${low}${high === low ? "" : ` - ${high}`}`).join(", ");
}

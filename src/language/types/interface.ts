import type { ArgumentType, Input, Reading } from "./argument-type.js";

/** The kinds of interface by their full names, in the order in which a configuration prints them. */
export const INTERFACE_KINDS = [
  "Loopback",
  "Tunnel",
  "BVI",
  "Dialer",
  "Multilink",
  "Virtual-Template",
  "Port-channel",
  "Null",
  "FastEthernet",
  "GigabitEthernet",
  "Ethernet",
  "Serial",
  "ATM",
  "BRI",
  "Service-Engine",
  "Integrated-Service-Engine",
  "Content-Engine",
  "ISM",
  "SM",
  "Embedded-Service-Engine",
  "Async",
  "Modem",
  "Vlan",
] as const;

export type InterfaceKind = (typeof INTERFACE_KINDS)[number];

/** Which kinds are numbered by one plain number, and up to which. */
const PLAIN: Partial<Record<InterfaceKind, number>> = {
  Loopback: 2147483647,
  Tunnel: 2147483647,
  BVI: 255,
  Dialer: 799,
  Multilink: 2147483647,
  "Virtual-Template": 4096,
  "Port-channel": 64,
  Null: 0,
  Vlan: 4094,
  Async: 999,
};

/** An interface by its full name, `FastEthernet0/0.10`; typed `fa0/0.10`, `fa 0/0.10` or in full. */
export const interfaceName: ArgumentType<string> = {
  symbol: () => "INTERFACE",
  read: readInterface,
  print: (value) => value,
  examples: () => ["fa0/0", "FastEthernet 0/1", "f0/0.10", "Loopback0", "s0/3/0"],
};

/** Rows of interfaces, `FastEthernet0/1 - 4, GigabitEthernet0/1`; its value names each of them. */
export const interfaceRange: ArgumentType<readonly string[]> = {
  symbol: () => "INTERFACE",
  read: readRows,
  print: printRows,
  examples: () => ["fa0/0 - 1", "f0/1-2", "fa0/1 - 2, gi0/1"],
};

/** Cuts `FastEthernet0/0.10` into its parts, or undefined if it is no interface name. */
export function interfaceParts(
  name: string,
): { kind: InterfaceKind; unit: string; subinterface: number | undefined } | undefined {
  const parts = /^([A-Za-z-]+)(\d+(?:\/\d+)*)(?:\.(\d+))?$/.exec(name);
  const kind = INTERFACE_KINDS.find((known) => known === parts?.[1]);
  if (!parts || !kind) return undefined;
  return { kind, unit: parts[2] ?? "", subinterface: parts[3] === undefined ? undefined : Number(parts[3]) };
}

/** The kinds that a typed beginning may stand for; the exact name or the first kind wins as on the router. */
export function interfaceKinds(typed: string): readonly InterfaceKind[] {
  const lower = typed.toLowerCase();
  const exact = INTERFACE_KINDS.filter((kind) => kind.toLowerCase() === lower);
  if (exact.length > 0) return exact;
  const begun = INTERFACE_KINDS.filter((kind) => kind.toLowerCase().startsWith(lower));
  const ports = begun.filter((kind) => !MODULES.has(kind));
  return ports.length > 0 ? ports : begun;
}

/** Modules that few routers hold: `s0/0/0` is a serial port. */
const MODULES: ReadonlySet<InterfaceKind> = new Set<InterfaceKind>([
  "Service-Engine",
  "Integrated-Service-Engine",
  "Content-Engine",
  "ISM",
  "SM",
  "Embedded-Service-Engine",
]);

function readInterface(input: Input): Reading<string> {
  const first = input.words[input.at];
  if (!first) return { stop: 0 };
  const letters = /^[A-Za-z-]*/.exec(first.text)?.[0] ?? "";
  const kinds = letters === "" ? [] : interfaceKinds(letters.replace(/-$/, ""));
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
  const limit = PLAIN[kind];
  const pattern = limit === undefined ? /^\d{1,3}(?:\/\d{1,3}){0,3}(?:\.\d{1,10})?(?::\d+)?$/ : /^\d{1,10}$/;
  if (pattern.test(unit) && (limit === undefined || Number(unit) <= limit)) return unit.length;
  return Math.min(/^[\d/.]*/.exec(unit)?.[0].length ?? 0, Math.max(unit.length - 1, 0));
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

/** One row: an interface, and behind a dash the last number of those that follow it. */
function readRow(
  text: string,
  input: Input,
): { readonly names: readonly string[] } | { readonly stop: number } {
  const match = /^([A-Za-z-]+\s*\d+(?:\/\d+)*)(?:\s*-\s*(?:[A-Za-z]+\s*)?(?:\d+\/)*(\d+))?$/.exec(text);
  const start = match?.[1]?.replace(/\s+/g, "") ?? "";
  const reading = readInterface({ ...input, words: [{ text: start, start: 0, end: start.length }], at: 0 });
  if (!match || "stop" in reading) return { stop: "stop" in reading ? reading.stop : 0 };
  const low = Number(/\d+$/.exec(reading.value)?.[0]);
  const high = match[2] === undefined ? low : Number(match[2]);
  if (high < low || high - low > 255) return { stop: start.length };
  const head = reading.value.replace(/\d+$/, "");
  return { names: Array.from({ length: high - low + 1 }, (_, index) => `${head}${low + index}`) };
}

function printRows(names: readonly string[]): string {
  const rows: { head: string; low: number; high: number }[] = [];
  for (const name of names) {
    const number = Number(/\d+$/.exec(name)?.[0]);
    const head = name.replace(/\d+$/, "");
    const last = rows.at(-1);
    if (last?.head === head && last.high + 1 === number) last.high = number;
    else rows.push({ head, low: number, high: number });
  }
  return rows.map(({ head, low, high }) => `${head}${low}${high === low ? "" : ` - ${high}`}`).join(", ");
}

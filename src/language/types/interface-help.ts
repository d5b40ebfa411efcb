import { kindsMeant, kindsOf, type Interfaces } from "../interfaces.js";
import type { Choice, Input, NextPart } from "./argument-type.js";
import { factsOf, type InterfaceKind } from "./interface-kinds.js";

/** What `?` lists within the name of an interface: the kinds that the device has, then numbers part by part. */

type Place = Pick<Input, "dialect" | "interfaces">;

/** Behind `f`, `FastEthernet `, `fa0/` or `FastEthernet 0/0.`. */
export function nextOfName(begun: string, place: Place): NextPart | undefined {
  const [, letters = "", blank = "", unit = ""] = /^([A-Za-z-]*)(\s*)(\S*)$/.exec(begun) ?? [];
  if (letters.length + blank.length + unit.length !== begun.length) return undefined;
  if (blank === "" && unit === "") return nextOfKind(letters, place);
  const [kind, other] = letters === "" ? [] : kindsMeant(letters, place.interfaces);
  if (!kind || other || !kindsOf(place.interfaces).includes(kind)) return undefined;
  return factsOf(kind).numbers ? nextOfPlainNumber(kind, unit) : nextOfUnit(kind, unit, place);
}

/** Behind rows of interfaces: `FastEthernet0/1 `, `fa0/1 - `, `fa0/1 - 4, f`. */
export function nextOfRows(begun: string, place: Place): NextPart | undefined {
  const row = /[^,]*$/.exec(begun)?.[0].trimStart() ?? "";
  const ranged = /^([A-Za-z-]+)\s*((?:\d+\/)*)\d+\s*-\s*(\d*)(\s*)$/.exec(row);
  if (ranged) {
    const [, letters = "", head = "", digits = "", blank = ""] = ranged;
    if (digits !== "" && blank !== "") return { choices: [COMMA], typed: 0 };
    return withoutEnd(nextOfName(`${letters}${head === "" ? " " : head}${digits}`, place));
  }
  if (/^[A-Za-z-]+\s*(?:\d+\/)*\d+\s+$/.test(row)) return { choices: [COMMA, HYPHEN], typed: 0 };
  const next = nextOfName(row, place);
  return next && { ...next, choices: next.choices.filter((choice) => choice !== DOT) };
}

const COMMA: Choice = { symbol: ",", help: "comma" };
const HYPHEN: Choice = { symbol: "-", help: "hyphen" };
const SLASH: Choice = { symbol: "/", help: "" };
const DOT: Choice = { symbol: ".", help: "" };

/** The last number of a row, which is neither divided nor followed by a slash. */
function withoutEnd(next: NextPart | undefined): NextPart | undefined {
  const choices = next?.choices.filter((choice) => choice !== SLASH && choice !== DOT) ?? [];
  return next && { ...next, choices };
}

function nextOfKind(letters: string, { interfaces }: Place): NextPart | undefined {
  const kinds = kindsOf(interfaces).filter((kind) => kind.toLowerCase().startsWith(letters.toLowerCase()));
  if (kinds.length === 0) return undefined;
  const choices = kinds.map((kind) => ({ symbol: kind, help: factsOf(kind).help, literal: true }));
  return { choices, typed: letters.length };
}

function nextOfPlainNumber(kind: InterfaceKind, digits: string): NextPart | undefined {
  const limit = factsOf(kind).numbers;
  if (!limit || !/^\d*$/.test(digits) || Number(digits) > limit.max) return undefined;
  return { choices: [numbers(kind, limit.min, limit.max)], typed: digits.length };
}

/** Slot, card and port; behind a port's number, a dot and the number of a sub-interface. */
function nextOfUnit(kind: InterfaceKind, unit: string, place: Place): NextPart | undefined {
  const [, head, digits = "", dot, below = ""] = /^((?:\d+\/)*)(\d*)(\.)?(\d*)$/.exec(unit) ?? [];
  if (head === undefined) return undefined;
  const units = unitsOf(kind, place.interfaces);
  const whole = `${head}${digits}`;
  const isPort = units === undefined ? digits !== "" : units.includes(whole);
  const mayBeDivided = isPort && isDivisible(kind, place);
  if (dot !== undefined) {
    const choices = [numbers(kind, 0, HIGHEST_SUBINTERFACE)];
    return mayBeDivided ? { choices, typed: below.length } : undefined;
  }
  const mayGoOn = digits !== "" && (units === undefined || units.some((one) => one.startsWith(`${whole}/`)));
  const longer = portNumbers(kind, head, digits, place);
  const further = [...(mayGoOn ? [SLASH] : []), ...(mayBeDivided ? [DOT] : [])];
  const isLast = isPort && further.length === 0;
  const choices = [...(longer.mayGrow || isLast ? longer.choices : []), ...further];
  return choices.length > 0 ? { choices, typed: digits.length, mayEnd: isPort } : undefined;
}

/** The numbers that may stand behind `0/`, and whether there is a longer one than `0/1` that begins so. */
function portNumbers(
  kind: InterfaceKind,
  head: string,
  digits: string,
  place: Place,
): { readonly choices: readonly Choice[]; readonly mayGrow: boolean } {
  const units = unitsOf(kind, place.interfaces);
  if (units === undefined) return { choices: [numbers(kind, 0, HIGHEST_PORT)], mayGrow: digits === "" };
  const found = units
    .filter((one) => one.startsWith(head))
    .map((one) => /^\d+/.exec(one.slice(head.length))?.[0] ?? "");
  if (found.length === 0) return { choices: [], mayGrow: false };
  const present = found.map(Number);
  const highest = Math.max(...present, head === "" ? highestSlot(kind, place) : 0);
  const mayGrow = found.some((number) => number.startsWith(digits) && number !== digits);
  return { choices: [numbers(kind, Math.min(...present), highest)], mayGrow };
}

/** Every slot is offered, whatever stands in it. */
function highestSlot(kind: InterfaceKind, { dialect, interfaces }: Place): number {
  const { highestSlotOffered } = dialect.traits;
  if (highestSlotOffered !== undefined) return highestSlotOffered;
  return kind.endsWith("Ethernet") ? (interfaces?.slots ?? 0) : 0;
}

/** The numbers of a kind's interfaces, without those of sub-interfaces; undefined where any may be named. */
function unitsOf(kind: InterfaceKind, interfaces: Interfaces | undefined): readonly string[] | undefined {
  return interfaces
    ?.names()
    .filter((name) => name.startsWith(kind) && /^\d[\d/]*$/.test(name.slice(kind.length)))
    .map((name) => name.slice(kind.length));
}

function isDivisible(kind: InterfaceKind, { dialect }: Place): boolean {
  return dialect.family === "router" && factsOf(kind).isDivisible === true;
}

const HIGHEST_SUBINTERFACE = 4294967295;
const HIGHEST_PORT = 999;

function numbers(kind: InterfaceKind, low: number, high: number): Choice {
  return { symbol: `<${low}-${high}>`, help: `${kind} interface number` };
}

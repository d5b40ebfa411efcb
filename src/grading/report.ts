import { visible } from "../parse/visible.js";
import type { Finding, Quotation } from "./finding.js";

/** What two configurations are called where they are spoken of. */
export interface Names {
  readonly expected: string;
  readonly actual: string;
}

/**
 * The findings as sentences, one a line, and their count. `extra` is what the actual side says besides, where the
 * expected side asks for no more than it says: it stands behind, and is no difference.
 */
export function reportText(
  findings: readonly Finding[],
  names: Names,
  extra: readonly Finding[] = [],
): string {
  const [expected, actual] = [visible(names.expected), visible(names.actual)];
  const sentences = findings.map((finding) => `${sentence(finding, names)}\n`).join("");
  const count =
    findings.length === 0
      ? `${actual} ${extra.length > 0 ? "holds what is in" : "means the same as"} ${expected}\n`
      : `${counted(findings.length, "difference")}\n`;
  if (extra.length === 0) return `${sentences}${count}`;
  const rest = extra.map((finding) => `  ${besides(finding, names)}\n`).join("");
  return `${sentences}${count}Besides, ${actual} says what ${expected} does not ask for:\n${rest}`;
}

/** The findings for a program, in one line, each with the sentence that a reader gets. */
export function reportJson(findings: readonly Finding[], names: Names, extra?: readonly Finding[]): string {
  const told = (some: readonly Finding[]) =>
    some.map((finding) => ({ ...finding, sentence: sentence(finding, names) }));
  return jsonLine({ ...names, findings: told(findings), ...(extra && { extra: told(extra) }) });
}

/** A value for a program, in one line of its own. */
export function jsonLine(value: unknown): string {
  // JSON escapes no more than it must, and a terminal obeys more than that.
  const escaped = JSON.stringify(value).replace(
    /[\u007f-\u009f]/g,
    (char) => `\\u00${char.charCodeAt(0).toString(16)}`,
  );
  return `${escaped}\n`;
}

/** What differs, without where: for a row of a table. */
export function brief({ kind, place, expected, actual }: Finding): string {
  const where = place.length === 0 ? "" : `${visible(place.join(" > "))}: `;
  const [wanted, found] = [cite(expected), cite(actual)];
  if (kind === "different") return `${where}expected ${wanted}, found ${found}`;
  if (kind === "moved") return `${where}${wanted} stands elsewhere`;
  return `${where}${kind === "missing" ? `${wanted} is missing` : `${found} is not expected`}`;
}

export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** The place, and behind it what is there and what should be. */
function sentence({ kind, place, expected, actual, at }: Finding, names: Names): string {
  const where = place.length === 0 ? "" : `${visible(place.join(" > "))}: `;
  const inExpected = lookIn(expected, names.expected, at.expected);
  const inActual = lookIn(actual, names.actual, at.actual);
  const [wanted, found] = [`${cite(expected)} ${inExpected}`, `${cite(actual)} ${inActual}`];
  switch (kind) {
    case "missing":
      return `${where}${wanted} is missing ${inActual}`;
    case "unexpected":
      return `${where}${found} is not expected ${inExpected}`;
    case "different":
      return `${where}expected ${wanted}, found ${found}`;
    case "moved":
      return `${where}${wanted} stands at another place of its list ${inActual}`;
  }
}

/** A line that one side has and the other does not ask for. */
function besides({ place, actual, at }: Finding, names: Names): string {
  const where = place.length === 0 ? "" : `${visible(place.join(" > "))}: `;
  return `${where}${cite(actual)} ${lookIn(actual, names.actual, at.actual)}`;
}

function cite(quotation: Quotation | undefined): string {
  return quotation ? `\`${visible(quotation.text)}\`` : "";
}

/** A line that is not written there would stand near the one that is named. */
function lookIn(quotation: Quotation | undefined, name: string, line: number): string {
  return `(${quotation?.line === undefined ? "near " : ""}${visible(name)}:${line})`;
}

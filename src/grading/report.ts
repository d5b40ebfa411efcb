import { createTwoFilesPatch } from "diff";
import { visible } from "../parse/visible.js";
import type { Finding, Quotation } from "./finding.js";

/** The findings as sentences, one a line, and their count. */
export function reportText(findings: readonly Finding[], names: Names): string {
  if (findings.length === 0) return `${names.actual} means the same as ${names.expected}\n`;
  const noun = findings.length === 1 ? "difference" : "differences";
  return `${findings.map((finding) => `${sentence(finding, names)}\n`).join("")}${findings.length} ${noun}\n`;
}

/** The findings for a program, each with the sentence that a reader gets. */
export function reportJson(findings: readonly Finding[], names: Names): string {
  const told = findings.map((finding) => ({ ...finding, sentence: sentence(finding, names) }));
  const json = JSON.stringify({ ...names, findings: told }, undefined, 2);
  // JSON escapes no more than it must, and a terminal obeys more than that.
  return `${json.replace(/[\u007f-\u009f]/g, (char) => `\\u00${char.charCodeAt(0).toString(16)}`)}\n`;
}

/** A unified diff of the two configurations as the routers would print them, so that only meaning differs. */
export function reportUnified(expected: string, actual: string, names: Names): string {
  const patch = createTwoFilesPatch(names.expected, names.actual, expected, actual, "", "", { context: 3 });
  return patch.split("\n").map(visible).join("\n");
}

export interface Names {
  readonly expected: string;
  readonly actual: string;
}

/** The place, and behind it what is there and what should be. */
function sentence({ kind, place, expected, actual, at }: Finding, names: Names): string {
  const where = place.length === 0 ? "" : `${visible(place.join(" > "))}: `;
  const inExpected = lookIn(expected, `${names.expected}:${at.expected}`);
  const inActual = lookIn(actual, `${names.actual}:${at.actual}`);
  const [wanted, found] = [cite(expected, inExpected), cite(actual, inActual)];
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

function cite(quotation: Quotation | undefined, where: string): string {
  return quotation ? `\`${visible(quotation.text)}\` ${where}` : "";
}

/** A line that is not written there would stand near the one that is named. */
function lookIn(quotation: Quotation | undefined, line: string): string {
  return quotation?.line === undefined ? `(near ${line})` : `(${line})`;
}

import { createTwoFilesPatch } from "diff";
import type { Finding, Quotation } from "./diff.js";

/** The findings as sentences, one a line, and their count. */
export function reportText(findings: readonly Finding[], names: Names): string {
  if (findings.length === 0) return `${names.actual} means the same as ${names.expected}\n`;
  const noun = findings.length === 1 ? "difference" : "differences";
  return `${findings.map((finding) => sentence(finding, names)).join("")}${findings.length} ${noun}\n`;
}

/** The findings for a program. */
export function reportJson(findings: readonly Finding[], names: Names): string {
  return `${JSON.stringify({ ...names, findings }, undefined, 2)}\n`;
}

/** A unified diff of the two configurations as the routers would print them, so that only meaning differs. */
export function reportUnified(expected: string, actual: string, names: Names): string {
  return createTwoFilesPatch(names.expected, names.actual, expected, actual, "", "", { context: 3 });
}

export interface Names {
  readonly expected: string;
  readonly actual: string;
}

function sentence({ kind, place, expected, actual }: Finding, names: Names): string {
  const where = place.length === 0 ? "" : `${place.join(" > ")}: `;
  switch (kind) {
    case "missing":
      return `${where}missing ${cite(expected, names.expected)}\n`;
    case "unexpected":
      return `${where}unexpected ${cite(actual, names.actual)}\n`;
    case "different":
      return `${where}expected ${cite(expected, names.expected)}, found ${cite(actual, names.actual)}\n`;
  }
}

function cite(quotation: Quotation | undefined, name: string): string {
  if (!quotation) return "";
  const line = quotation.line === undefined ? "" : ` (${name}:${quotation.line})`;
  return `\`${quotation.text}\`${line}`;
}

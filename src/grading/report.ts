import type { Language } from "../lab/hint-texts.js";
import { visible } from "../parse/visible.js";
import { differenceTexts, type DifferenceTexts } from "./difference-texts.js";
import type { Finding, Quotation } from "./finding.js";

/** What two configurations are called where they are spoken of. */
export interface Names {
  readonly expected: string;
  readonly actual: string;
}

/** How findings are told. */
export interface Telling {
  /** English unless it is said. */
  readonly language?: Language;
  /** What the actual side says besides, where the expected side asks for no more than it says. */
  readonly extra?: readonly Finding[] | undefined;
}

/** The findings as sentences, one a line, and their count. What is said besides stands behind, and is no difference. */
export function reportText(
  findings: readonly Finding[],
  names: Names,
  { language = "en", extra = [] }: Telling = {},
): string {
  const texts = differenceTexts[language];
  const [expected, actual] = [visible(names.expected), visible(names.actual)];
  const alike = extra.length > 0 ? texts.holds(actual, expected) : texts.same(actual, expected);
  const lines = [
    ...findings.map((finding) => sentence(finding, names, texts)),
    findings.length === 0 ? alike : texts.count(findings.length),
    ...(extra.length === 0 ? [] : [texts.besides(actual, expected)]),
    ...extra.map((finding) => `  ${besides(finding, names, texts)}`),
  ];
  return `${lines.join("\n")}\n`;
}

/** The findings for a program, in one line, each with the sentence that a reader gets. */
export function reportJson(
  findings: readonly Finding[],
  names: Names,
  { language = "en", extra }: Telling = {},
): string {
  const texts = differenceTexts[language];
  const told = (some: readonly Finding[]) =>
    some.map((finding) => ({ ...finding, sentence: sentence(finding, names, texts) }));
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
export function brief({ kind, place, expected, actual }: Finding, language: Language): string {
  const texts = differenceTexts[language];
  const [wanted, found] = [cite(expected), cite(actual)];
  const said = {
    missing: () => texts.missing(wanted),
    unexpected: () => texts.unexpected(found),
    different: () => texts.different(wanted, found),
    moved: () => texts.moved(wanted),
  };
  return `${under(place)}${said[kind]()}`;
}

/** The place, and behind it what is there and what should be. */
function sentence(
  { kind, place, expected, actual, at }: Finding,
  names: Names,
  texts: DifferenceTexts,
): string {
  const inExpected = lookIn(expected, names.expected, at.expected, texts);
  const inActual = lookIn(actual, names.actual, at.actual, texts);
  const [wanted, found] = [`${cite(expected)} ${inExpected}`, `${cite(actual)} ${inActual}`];
  const said = {
    missing: () => texts.missing(wanted, inActual),
    unexpected: () => texts.unexpected(found, inExpected),
    different: () => texts.different(wanted, found),
    moved: () => texts.moved(wanted, inActual),
  };
  return `${under(place)}${said[kind]()}`;
}

/** A line that one side has and the other does not ask for. */
function besides({ place, actual, at }: Finding, names: Names, texts: DifferenceTexts): string {
  return `${under(place)}${cite(actual)} ${lookIn(actual, names.actual, at.actual, texts)}`;
}

function under(place: Finding["place"]): string {
  return place.length === 0 ? "" : `${visible(place.join(" > "))}: `;
}

function cite(quotation: Quotation | undefined): string {
  return quotation ? `\`${visible(quotation.text)}\`` : "";
}

/** A line that is not written there would stand near the one that is named. */
function lookIn(
  quotation: Quotation | undefined,
  name: string,
  line: number,
  texts: DifferenceTexts,
): string {
  const place = `${visible(name)}:${line}`;
  return `(${quotation?.line === undefined ? texts.near(place) : place})`;
}

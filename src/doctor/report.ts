import { wrap } from "../language/wrap.js";
import type { Language } from "../lab/hint-texts.js";
import type { Finding, Severity } from "./finding.js";

/** Findings as a person reads them, and as a program does. */

/** The version of the form of `findingsJson`. */
const SCHEMA = 1;

export function findingsJson(findings: readonly Finding[], language: Language): string {
  const rows = inOrder(findings).map(({ code, name, severity, device, line, why, commands }) => ({
    code,
    name,
    severity,
    device,
    line: line ?? null,
    why: why[language],
    commands,
  }));
  return `${JSON.stringify({ schema: SCHEMA, findings: rows }, undefined, 2)}\n`;
}

/** What is wrong, each with its reason and what to type; one line if nothing is. */
export function findingsText(findings: readonly Finding[], language: Language): string {
  const texts = TEXTS[language];
  if (findings.length === 0) return `${texts.nothing}\n`;
  return inOrder(findings)
    .map((finding) => describe(finding, language))
    .join("\n");
}

/** Broken before risky, risky before advice; otherwise as they were found. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => RANK[a.severity] - RANK[b.severity]);
}

const RANK: Readonly<Record<Severity, number>> = { broken: 0, risky: 1, advice: 2 };

function describe(
  { code, name, severity, device, line, why, commands }: Finding,
  language: Language,
): string {
  const texts = TEXTS[language];
  const place = line === undefined ? device : `${device}, ${line}`;
  const head = [`${code} ${name} (${texts[severity]}): ${place}`, ...folded(why[language])];
  return [...head, ...groups(device, commands, texts.type)].map((row) => `${row}\n`).join("");
}

/** What is typed, device by device. */
function groups(
  own: string,
  commands: readonly string[],
  type: (device: string) => string,
): readonly string[] {
  let last: string | undefined;
  return commands.flatMap((command) => {
    const [, device = own, typed = command] = /^@(\S+) (.*)$/.exec(command) ?? [];
    const rows = [...(device === last ? [] : [`  ${type(device)}`]), `    ${typed}`];
    last = device;
    return rows;
  });
}

/** A sentence in lines that fit a terminal of 80 columns. */
function folded(text: string): readonly string[] {
  return wrap(text, WIDTH - INDENT.length).map((row) => `${INDENT}${row}`);
}

const WIDTH = 78;
const INDENT = "  ";

const TEXTS: Readonly<
  Record<
    Language,
    Readonly<Record<Severity, string>> & {
      readonly nothing: string;
      readonly type: (device: string) => string;
    }
  >
> = {
  en: {
    broken: "broken",
    risky: "risky",
    advice: "advice",
    nothing: "Nothing is broken.",
    type: (device) => `Type at ${device}:`,
  },
  fr: {
    broken: "en panne",
    risky: "risqué",
    advice: "conseil",
    nothing: "Rien n'est en panne.",
    type: (device) => `Tapez sur ${device} :`,
  },
};

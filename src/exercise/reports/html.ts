import type { Language } from "../../lab/hint-texts.js";
import type { CheckRow, GradeRow } from "../grade-row.js";
import { escaped } from "./escape.js";

/** A page with all marks and, below, each student's lost points. It needs nothing else and runs no script. */
export function htmlReport(rows: readonly GradeRow[], title: string, language: Language): string {
  const text = texts[language];
  const heads = [text.student, text.score, text.lost].map((head) => `<th scope="col">${head}</th>`);
  const table = `<table>
<caption>${escaped(title)}</caption>
<thead><tr>${heads.join("")}</tr></thead>
<tbody>
${rows.map((row, index) => summary(row, index, language)).join("\n")}
</tbody>
</table>`;
  const details = rows.map((row, index) => studentSection(row, index, language)).join("\n");
  return page(title, rows.length > 1 ? `${table}\n${details}` : details, language);
}

/** One student's page. */
export function studentPage(row: GradeRow, title: string, language: Language): string {
  return page(title, studentSection(row, 0, language), language);
}

function page(title: string, body: string, language: Language): string {
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${body}
</main>
</body>
</html>
`;
}

function summary(row: GradeRow, index: number, language: Language): string {
  const text = texts[language];
  const lost = lostChecks(row).map(({ id }) => escaped(id));
  const mark = row.unusable === undefined ? scoreOf(row) : text.unusable;
  const cells = [`<td class="score">${mark}</td>`, `<td>${lost.join(" ")}</td>`];
  return `<tr><th scope="row"><a href="#s${index}">${escaped(who(row))}</a></th>${cells.join("")}</tr>`;
}

function studentSection(row: GradeRow, index: number, language: Language): string {
  const text = texts[language];
  const variant = row.variant === undefined ? "" : ` · ${text.variant} ${row.variant}`;
  const notes = [
    ...(row.unusable === undefined ? [] : [row.unusable]),
    ...(row.answers === undefined ? [] : [text.answers(row.answers)]),
    ...row.notes,
  ];
  const mark = row.unusable === undefined ? scoreOf(row) : text.unusable;
  const checks = row.checks.map((check) => checkRow(check, language)).join("\n");
  const heads = ["", text.points, text.check, text.reason].map((head) => `<th scope="col">${head}</th>`);
  const table =
    checks === ""
      ? ""
      : `<table>\n<thead><tr>${heads.join("")}</tr></thead>\n<tbody>\n${checks}\n</tbody>\n</table>`;
  return `<section id="s${index}">
<h2>${escaped(who(row))} <span class="score">${mark}</span>${variant}</h2>
${notes.map((note) => `<p>${escaped(note)}</p>`).join("\n")}
${table}
</section>`;
}

function checkRow(
  { id, step, points, max, outcome, reason = "", at, needs }: CheckRow,
  language: Language,
): string {
  const text = texts[language];
  const place = at ? ` <span class="place">${escaped(`${at.file}:${at.line}`)}</span>` : "";
  const why = needs === undefined ? escaped(reason) + place : text.needs(escaped(needs));
  const { sign, word } = text.outcomes[outcome];
  const kind = outcome.replace(" ", "-");
  const cells = [
    `<td><abbr title="${word}">${sign}</abbr></td>`,
    `<td class="score">${points}/${max}</td>`,
    `<td>${escaped(`${step} ${id}`)}</td>`,
    `<td>${why}</td>`,
  ];
  return `<tr class="${kind}">${cells.join("")}</tr>`;
}

function who({ student, name }: GradeRow): string {
  return name === undefined ? student : `${name} (${student})`;
}

function scoreOf({ score, max }: GradeRow): string {
  return `${score}/${max}`;
}

function lostChecks({ checks }: GradeRow): readonly CheckRow[] {
  return checks.filter(({ points, max }) => points < max);
}

const STYLE = `
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 64rem; padding: 1rem; }
table { border-collapse: collapse; margin: 1rem 0; width: 100%; }
caption { text-align: start; }
th, td { border-bottom: 1px solid #8888; overflow-wrap: anywhere; padding: 0.25rem 0.5rem; text-align: start; vertical-align: top; }
.score, .place { white-space: nowrap; }
.score { font-variant-numeric: tabular-nums; }
.place { opacity: 0.8; }
section { border-top: 2px solid #8888; margin-top: 2rem; }
abbr { text-decoration: none; }
`;

const texts = {
  en: {
    student: "Student",
    score: "Score",
    lost: "Lost",
    points: "Points",
    check: "Check",
    reason: "Reason",
    variant: "variant",
    unusable: "unusable",
    answers: (variant: number) => `This answers variant ${variant}.`,
    needs: (id: string) => `needs ${id}`,
    outcomes: {
      true: { sign: "✓", word: "true" },
      false: { sign: "✗", word: "false" },
      "not checked": { sign: "–", word: "not checked" },
      "cannot tell": { sign: "?", word: "cannot tell" },
      overridden: { sign: "✎", word: "by hand" },
    },
  },
  fr: {
    student: "Étudiant",
    score: "Note",
    lost: "Perdu",
    points: "Points",
    check: "Contrôle",
    reason: "Raison",
    variant: "variante",
    unusable: "inutilisable",
    answers: (variant: number) => `Ceci répond à la variante ${variant}.`,
    needs: (id: string) => `il faut ${id}`,
    outcomes: {
      true: { sign: "✓", word: "vrai" },
      false: { sign: "✗", word: "faux" },
      "not checked": { sign: "–", word: "pas vérifié" },
      "cannot tell": { sign: "?", word: "impossible à dire" },
      overridden: { sign: "✎", word: "à la main" },
    },
  },
} as const;

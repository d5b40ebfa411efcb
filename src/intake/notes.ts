import type { Language } from "../lab/hint-texts.js";

/** What was done to a text before it was read: left out, or read as something plainer. */
export type NoteKind = keyof typeof texts.en.dropped | keyof typeof texts.en.read;

export interface Note {
  readonly kind: NoteKind;
  /** How often. */
  readonly count: number;
}

/** Counts what is done to a text. */
export class Notes {
  readonly #counts = new Map<NoteKind, number>();

  add(kind: NoteKind, count = 1): void {
    if (count > 0) this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + count);
  }

  get list(): readonly Note[] {
    return [...this.#counts].map(([kind, count]) => ({ kind, count }));
  }
}

/** All notes as one sentence, empty without any. */
export function noteSentence(notes: readonly Note[], language: Language): string {
  const { dropped, read, leftOut, and } = texts[language];
  const parts = notes.flatMap(({ kind, count }) =>
    kind in dropped ? [counted(dropped[kind as keyof typeof dropped], count)] : [],
  );
  const total = notes.reduce((sum, { kind, count }) => sum + (kind in dropped ? count : 0), 0);
  const sentences = notes.flatMap(({ kind, count }) =>
    kind in read ? [counted(read[kind as keyof typeof read], count)] : [],
  );
  if (parts.length > 0) sentences.push(leftOut(listed(parts, and), total));
  return sentences.join("; ");
}

type Forms = readonly [one: string, many: string];

function counted([one, many]: Forms, count: number): string {
  return (count === 1 ? one : many).replace("#", String(count));
}

function listed(parts: readonly string[], and: string): string {
  const last = parts.at(-1) ?? "";
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} ${and} ${last}`;
}

const texts = {
  en: {
    and: "and",
    leftOut: (what: string, count: number) => `${what} ${count === 1 ? "was" : "were"} dropped`,
    dropped: {
      controls: ["# control sequence of a terminal", "# control sequences of a terminal"],
      pager: ["# pager mark", "# pager marks"],
      messages: ["# syslog line", "# syslog lines"],
      answers: ["# message of the router", "# messages of the router"],
      session: ["# line of the session around it", "# lines of the session around it"],
      surroundings: ["# line before or behind it", "# lines before or behind it"],
      markup: ["# line of markup", "# lines of markup"],
      quotes: ["# quotation mark of a mail", "# quotation marks of a mail"],
      lineNumbers: ["# line number", "# line numbers"],
      stamps: ["# time stamp", "# time stamps"],
      bullets: ["# bullet", "# bullets"],
      pages: ["# page number or rule", "# page numbers and rules"],
      margin: ["a left margin of # column", "a left margin of # columns"],
      spacing: ["# blank line", "# blank lines"],
      remarks: ["# line that is no command", "# lines that are no commands"],
      labels: ["# name in front of a line", "# names in front of lines"],
    } satisfies Record<string, Forms>,
    read: {
      windows1252: ["read as Windows-1252", "read as Windows-1252"],
      ibm850: ["read as code page 850", "read as code page 850"],
      macintosh: ["read as Mac OS Roman", "read as Mac OS Roman"],
      unpacked: [
        "taken out of a string, a mail or an encoding",
        "taken out of strings, a mail or an encoding",
      ],
      typography: [
        "# special character was read as a plain one",
        "# special characters were read as plain ones",
      ],
      wrapped: ["# line that was wrapped was joined", "# lines that were wrapped were joined"],
    } satisfies Record<string, Forms>,
  },
  fr: {
    and: "et",
    leftOut: (what: string) => `laissé de côté : ${what}`,
    dropped: {
      controls: ["# séquence de contrôle du terminal", "# séquences de contrôle du terminal"],
      pager: ["# marque de pagination", "# marques de pagination"],
      messages: ["# ligne de syslog", "# lignes de syslog"],
      answers: ["# message du routeur", "# messages du routeur"],
      session: ["# ligne de la session autour", "# lignes de la session autour"],
      surroundings: ["# ligne avant ou après", "# lignes avant ou après"],
      markup: ["# ligne de balisage", "# lignes de balisage"],
      quotes: ["# marque de citation d'un courriel", "# marques de citation d'un courriel"],
      lineNumbers: ["# numéro de ligne", "# numéros de ligne"],
      stamps: ["# horodatage", "# horodatages"],
      bullets: ["# puce", "# puces"],
      pages: ["# numéro de page ou filet", "# numéros de page et filets"],
      margin: ["une marge de # colonne", "une marge de # colonnes"],
      spacing: ["# ligne vide", "# lignes vides"],
      remarks: ["# ligne qui n'est pas une commande", "# lignes qui ne sont pas des commandes"],
      labels: ["# nom devant une ligne", "# noms devant des lignes"],
    } satisfies Record<string, Forms>,
    read: {
      windows1252: ["lu comme Windows-1252", "lu comme Windows-1252"],
      ibm850: ["lu comme page de code 850", "lu comme page de code 850"],
      macintosh: ["lu comme Mac OS Roman", "lu comme Mac OS Roman"],
      unpacked: [
        "extrait d'une chaîne, d'un courriel ou d'un encodage",
        "extrait de chaînes, d'un courriel ou d'un encodage",
      ],
      typography: [
        "# caractère spécial lu comme un caractère simple",
        "# caractères spéciaux lus comme des caractères simples",
      ],
      wrapped: ["# ligne coupée recollée", "# lignes coupées recollées"],
    } satisfies Record<string, Forms>,
  },
} as const;

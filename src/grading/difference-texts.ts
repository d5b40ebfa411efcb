import type { Language } from "../lab/hint-texts.js";

/** The sentences of a comparison; quotations and places come as they are shown. */
export interface DifferenceTexts {
  /** A line that one side has and the other lacks, and where that is; without places in a table. */
  missing(wanted: string, there?: string): string;
  unexpected(found: string, there?: string): string;
  different(wanted: string, found: string): string;
  moved(line: string, there?: string): string;
  /** For a line that is not written there, the one that it would stand near. */
  near(place: string): string;
  count(differences: number): string;
  /** No difference: all is alike, or one side holds what the other asks for and more. */
  same(actual: string, expected: string): string;
  holds(actual: string, expected: string): string;
  besides(actual: string, expected: string): string;
  files(counts: { readonly same: number; readonly different: number; readonly unread: number }): string;
  readonly cannotBeRead: string;
  readonly columns: {
    readonly file: string;
    readonly platform: string;
    readonly differences: string;
    readonly besides: string;
    readonly first: string;
  };
}

export const differenceTexts: Readonly<Record<Language, DifferenceTexts>> = {
  en: {
    missing: (wanted, there) => `${wanted} is missing${behind(there)}`,
    unexpected: (found, there) => `${found} is not expected${behind(there)}`,
    different: (wanted, found) => `expected ${wanted}, found ${found}`,
    moved: (line, there) =>
      there === undefined
        ? `${line} stands elsewhere`
        : `${line} stands at another place of its list ${there}`,
    near: (place) => `near ${place}`,
    count: (differences) => `${differences} ${differences === 1 ? "difference" : "differences"}`,
    same: (actual, expected) => `${actual} means the same as ${expected}`,
    holds: (actual, expected) => `${actual} holds what is in ${expected}`,
    besides: (actual, expected) => `Besides, ${actual} says what ${expected} does not ask for:`,
    files: ({ same, different, unread }) => {
      const all = same + different + unread;
      const rest = unread === 0 ? "" : `, ${unread} cannot be read`;
      return `${all} ${all === 1 ? "file" : "files"}: ${same} without a difference, ${different} with${rest}`;
    },
    cannotBeRead: "cannot be read",
    columns: {
      file: "FILE",
      platform: "PLATFORM",
      differences: "DIFFERENCES",
      besides: "BESIDES",
      first: "FIRST",
    },
  },
  fr: {
    missing: (wanted, there) => `${wanted} manque${behind(there)}`,
    unexpected: (found, there) => `${found} n'est pas attendu${behind(there)}`,
    different: (wanted, found) => `attendu ${wanted}, trouvé ${found}`,
    moved: (line, there) =>
      there === undefined ? `${line} est ailleurs` : `${line} est à une autre place de sa liste ${there}`,
    near: (place) => `vers ${place}`,
    count: (differences) => `${differences} ${differences < 2 ? "différence" : "différences"}`,
    same: (actual, expected) => `${actual} veut dire la même chose que ${expected}`,
    holds: (actual, expected) => `${actual} contient ce que dit ${expected}`,
    besides: (actual, expected) => `En plus, ${actual} dit ce que ${expected} ne demande pas :`,
    files: ({ same, different, unread }) => {
      const all = same + different + unread;
      const rest = unread === 0 ? "" : `, ${unread} illisible${unread < 2 ? "" : "s"}`;
      return `${all} ${all < 2 ? "fichier" : "fichiers"} : ${same} sans différence, ${different} avec${rest}`;
    },
    cannotBeRead: "illisible",
    columns: {
      file: "FICHIER",
      platform: "PLATE-FORME",
      differences: "DIFFÉRENCES",
      besides: "EN PLUS",
      first: "PREMIÈRE",
    },
  },
};

function behind(place: string | undefined): string {
  return place === undefined ? "" : ` ${place}`;
}

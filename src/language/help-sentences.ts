/** What `?` says of the keywords and values of a command, by the word. */
export type HelpSentences = Readonly<Record<string, string>>;

/** What the page's build took out of the declarations. */
let takenOut: readonly string[] = [];

/**
 * Hands back the sentences that the page's build took out of the declarations, in the order of their numbers: a line for
 * those of a declaration, words and sentences in turn, with tabs between them.
 */
export function bringHelp(text: string): void {
  takenOut = text.split("\n");
}

/**
 * The sentences of a declaration. In a page, which has no use for them before somebody types, a declaration has the
 * number of its sentences; there are none until they are brought.
 */
export function helpOf(declared: HelpSentences | number): HelpSentences {
  if (typeof declared !== "number") return declared;
  const parts = takenOut[declared]?.split("\t") ?? [];
  return Object.fromEntries(parts.flatMap((part, at) => (at % 2 === 0 ? [[part, parts[at + 1] ?? ""]] : [])));
}

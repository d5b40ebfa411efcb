import type { Sequence } from "../parse/syntax-tree.js";

/** Where a word stands among those that a syntax offers under a label; what is no such word stays as it is. */
export function placeInChoice(syntax: Sequence, label: string, word: unknown): unknown {
  for (const element of syntax) {
    if (element.kind !== "choice" || element.label !== label) continue;
    const place = element.alternatives.findIndex(
      ([first]) => first?.kind === "keyword" && first.text === word,
    );
    return place < 0 ? word : place;
  }
  return word;
}

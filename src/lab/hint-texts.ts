export type Language = "en" | "fr";

/** The sentences of hints. What they speak of is computed (hints.ts). */
interface HintTexts {
  didYouMean(line: string): string;
  otherMode(commands: readonly string[]): string;
  expected(before: string, choices: readonly string[]): string;
  ambiguous(keywords: readonly string[]): string;
  tooHigh(commands: readonly string[]): string;
}

export const hintTexts: Readonly<Record<Language, HintTexts>> = {
  en: {
    didYouMean: (line) => `did you mean: ${line}`,
    otherMode: (commands) => `valid in another mode; type first: ${commands.join(", then ")}`,
    expected: (before, choices) =>
      before === ""
        ? `expected: ${choices.join(" or ")}`
        : `after "${before}", expected: ${choices.join(" or ")}`,
    ambiguous: (keywords) => `that could be: ${keywords.join(", ")}`,
    tooHigh: (commands) => `above the maximum; raise it first: ${commands.join(", then ")}`,
  },
  fr: {
    didYouMean: (line) => `vouliez-vous dire : ${line}`,
    otherMode: (commands) => `valable dans un autre mode ; tapez d'abord : ${commands.join(", puis ")}`,
    expected: (before, choices) =>
      before === ""
        ? `attendu : ${choices.join(" ou ")}`
        : `après « ${before} », attendu : ${choices.join(" ou ")}`,
    ambiguous: (keywords) => `cela peut être : ${keywords.join(", ")}`,
    tooHigh: (commands) => `au-delà du maximum ; augmentez-le d'abord : ${commands.join(", puis ")}`,
  },
};

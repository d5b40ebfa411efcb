/** Words of cme's own, for people. */
export type Text = Readonly<Record<"en" | "fr", string>>;

/** What became of a sentence: it holds, or why it does not. */
export type Verdict = { readonly holds: true } | { readonly holds: false; readonly because: Text };

export const HOLDS: Verdict = { holds: true };

export function fails(en: string, fr: string): Verdict {
  return { holds: false, because: { en, fr } };
}

/** Words of cme's own, for people. */
export type Text = Readonly<Record<"en" | "fr", string>>;

/** What became of a sentence: it holds, or why it does not. */
export type Verdict =
  | { readonly holds: true }
  /** `unsure`: nothing that was handed in says so; a human has to look. */
  | { readonly holds: false; readonly because: Text; readonly unsure?: true };

export const HOLDS: Verdict = { holds: true };

/** Nobody can tell from what is at hand. */
export function unsure(en: string, fr: string): Verdict {
  return { holds: false, because: { en, fr }, unsure: true };
}

export function fails(en: string, fr: string): Verdict {
  return { holds: false, because: { en, fr } };
}

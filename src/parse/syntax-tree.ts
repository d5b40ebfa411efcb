/** A typed line, cut into words. */
export interface Line {
  readonly comment: boolean;
  readonly words: readonly Word[];
}

/** A word and where it stands: offsets into the line, `end` exclusive. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A declaration's syntax: elements in a row. */
export type Sequence = readonly Element[];

/** `gap` is how many blanks precede the element when it is printed. */
export type Element = { readonly gap: number } & (
  KeywordElement | ValueElement | ChoiceElement | OptionalElement
);

export interface KeywordElement {
  readonly kind: "keyword";
  readonly text: string;
}

/** A labelled value; `times` above 1 lets it repeat, `fallback` is its text when it is not typed. */
export interface ValueElement {
  readonly kind: "value";
  readonly label: string;
  readonly type: TypeExpression;
  readonly fallback: string | undefined;
  readonly times: number;
}

/** One of several sequences; with a label they are single keywords and the label's value is the keyword. */
export interface ChoiceElement {
  readonly kind: "choice";
  readonly label: string | undefined;
  readonly alternatives: readonly Sequence[];
  readonly many: boolean;
  readonly fallback: string | undefined;
}

export interface OptionalElement {
  readonly kind: "optional";
  readonly alternatives: readonly Sequence[];
}

/** A type by name, with a range where it takes one; an end of the range may be a limit by name. */
export interface TypeExpression {
  readonly name: string;
  readonly min?: number | string | undefined;
  readonly max?: number | string | undefined;
}

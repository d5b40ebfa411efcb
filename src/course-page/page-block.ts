/** Lines of a course page that belong together. */
export interface PageBlock {
  /** `code`: marked as something to type, or to see on a screen; `text`: what the page says about it. */
  readonly kind: "code" | "text";
  /** What its author says that it is: `ios`, `bash`; undefined where nothing is said. */
  readonly language: string | undefined;
  readonly rows: readonly PageRow[];
}

export interface PageRow {
  readonly text: string;
  /** In the page, from 1. */
  readonly line: number;
}

/** A whole number within these bounds, as somebody typed it; undefined if the word is none. */
export function wholeNumber(word: string | undefined, least: number, most: number): number | undefined {
  return /^\d{1,15}$/.test(word ?? "") ? within(Number(word), least, most) : undefined;
}

/** The same, which may have decimals. */
export function decimalNumber(word: string | undefined, least: number, most: number): number | undefined {
  return /^\d{1,15}(\.\d{1,6})?$/.test(word ?? "") ? within(Number(word), least, most) : undefined;
}

function within(value: number, least: number, most: number): number | undefined {
  return value >= least && value <= most ? value : undefined;
}

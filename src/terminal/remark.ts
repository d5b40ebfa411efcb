import { wrap } from "../language/wrap.js";

/** cme's own words behind a mark, broken between words for a screen so many columns wide; 0: any. */
export function remark(mark: string, text: string, width: number): readonly string[] {
  const room = width - mark.length - 1;
  const rows = width === 0 ? [text] : wrap(text, Math.max(room, NARROWEST));
  return rows.map((row, index) => `${index === 0 ? mark : " ".repeat(mark.length)} ${row}`);
}

const NARROWEST = 20;

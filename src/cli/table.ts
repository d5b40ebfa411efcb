/** A column of a table; the last one is as wide as its cells. */
export interface Column {
  readonly title: string;
  /** Characters of its widest cell, where that is more than its title has. */
  readonly width?: number;
  /** Numbers stand to the right. */
  readonly right?: boolean;
}

/** The line above a table. */
export function headOf(columns: readonly Column[]): string {
  return rowOf(
    columns,
    columns.map(({ title }) => title),
  );
}

/** A line of a table: rows can be printed before the last one is known. */
export function rowOf(columns: readonly Column[], cells: readonly string[]): string {
  const padded = columns.map(({ title, width = 0, right }, index) => {
    const cell = cells[index] ?? "";
    const wide = Math.max(width, title.length);
    if (right) return cell.padStart(wide);
    return index === columns.length - 1 ? cell : cell.padEnd(wide);
  });
  return `${padded.join("  ").trimEnd()}\n`;
}

/** The lines of a configuration file, without the margin and the marks that a copy of it may have got. */
export function rowsOf(text: string): readonly string[] {
  return withoutMargin(
    text
      .replace(/^\uFEFF/, "")
      .replace(/\0/g, "")
      .split(/\r?\n/),
  );
}

const NOISE =
  /^(Building configuration\.\.\.|Current configuration ?:|Using \d+|Password:|[\w.-]+(\([\w-]+\))?[>#](?!!)|ntp clock-period)/;

/** Lines around a configuration that a terminal printed and that configure nothing. */
export function isNoise(row: string): boolean {
  return NOISE.test(row);
}

/** Whether blanks say which lines stand under which; a copy may have lost them. */
export function keepsIndents(rows: readonly string[]): boolean {
  return rows.filter(isIndented).length * 20 > rows.length;
}

function isIndented(row: string): boolean {
  return row.startsWith(" ") && /^ +\S/.test(row);
}

/** Pages that were copied with a margin lose it. */
function withoutMargin(rows: readonly string[]): readonly string[] {
  let margin: string | undefined;
  for (const row of rows) {
    if (row.trim() === "" || isNoise(row)) continue;
    const own = row.slice(0, row.length - row.trimStart().length);
    margin = margin === undefined || margin.startsWith(own) ? own : own.startsWith(margin) ? margin : "";
    if (margin === "") return rows;
  }
  const common = margin ?? "";
  return rows.map((row) => (row.startsWith(common) ? row.slice(common.length) : row.trimStart()));
}

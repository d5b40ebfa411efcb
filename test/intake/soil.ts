/** What makes a text dirty, line by line. */
export type Soil = (text: string) => string;

/** Changes each line; `free` says of a line that it is somebody's text, or the digits of a certificate. */
export const lines =
  (change: (line: string, index: number, free: boolean) => string): Soil =>
  (text) => {
    const rows = text.trimEnd().split("\n");
    const free = freeRows(rows);
    return rows.map((row, index) => change(row, index, free[index] ?? false)).join("\n");
  };

/** Changes the lines that are commands. */
export const commands = (change: (line: string, index: number) => string): Soil =>
  lines((line, index, free) => (free ? line : change(line, index)));

/** Puts rows in front of every nth line that is not within a banner or a certificate. */
export const between =
  (every: number, put: (line: string, index: number) => string): Soil =>
  (text) => {
    let before = false;
    return lines((line, index, free) => {
      const inside = before && free;
      before = free;
      return inside || index === 0 || index % every > 0 || line === "" ? line : put(line, index);
    })(text);
  };

/** Of each row whether it is one of a banner of several lines or of a certificate, headers included. */
function freeRows(rows: readonly string[]): readonly boolean[] {
  let closes: ((row: string) => boolean) | undefined;
  return rows.map((row) => {
    if (closes) {
      if (closes(row)) closes = undefined;
      return true;
    }
    const [whole, delimiter = ""] = /^ *banner (?:[a-z-]+ )?(\^C|\u0003|\S)/.exec(row) ?? [];
    const rest = row.slice(whole?.length ?? 0);
    if (whole !== undefined && !rest.includes(delimiter)) closes = (later) => later.includes(delimiter);
    if (/^ *certificate \S/.test(row)) closes = (later) => /^ *quit\s*$/.test(later);
    return closes !== undefined;
  });
}

/** The bytes of a text in UTF-8. */
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Who has a router of his own. */
export interface Pupil {
  readonly name: string;
  readonly password: string;
  /** The text of a configuration for his router alone. */
  readonly configuration: string | undefined;
}

/** What an inventory's line says: a name, a password, and maybe a file with a configuration. */
export interface Row {
  readonly name: string;
  readonly password: string;
  readonly file: string | undefined;
}

/** Names become file names, so they are made of signs that mean nothing to a file system. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$/;

/**
 * Reads an inventory: one line for each pupil, its words set apart by blanks; `#` begins a comment. `fault` names the
 * line that is none.
 */
export function readInventory(text: string): readonly Row[] | { readonly fault: string } {
  const rows: Row[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const [name, password, file, ...more] = line
      .replace(/(^|\s)#.*/, "")
      .trim()
      .split(/\s+/);
    if (name === undefined || name === "") continue;
    const where = `line ${index + 1}`;
    if (!NAME.test(name)) return { fault: `${where}: a name is up to 32 letters, digits, - and _` };
    if (password === undefined || password.length > 25 || password.includes("?") || more.length > 0)
      return { fault: `${where}: write NAME PASSWORD [CONFIGURATION]; a password has up to 25 signs, no ?` };
    if (rows.some((row) => row.name === name)) return { fault: `${where}: ${name} is there twice` };
    rows.push({ name, password, file });
  }
  return rows.length === 0 ? { fault: "it names nobody" } : rows;
}

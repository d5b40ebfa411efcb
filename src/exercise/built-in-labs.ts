/** Filled in by the build: the text of each lab file that the program brings along, by its name. */
declare const CME_LABS: Readonly<Record<string, string>>;

/** The labs with tasks that the program brings along, by their names. */
export const labFiles: ReadonlyMap<string, string> = new Map(Object.entries(CME_LABS));

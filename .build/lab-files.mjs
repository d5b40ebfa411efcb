// The labs with tasks that the program brings along.
import { existsSync, readdirSync, readFileSync } from "node:fs";

const FOLDER = new URL("../fixtures/labs/", import.meta.url);

/** The text of each lab file, by the name of its folder. */
export function labFiles() {
  const files = readdirSync(FOLDER)
    .toSorted()
    .map((name) => [name, new URL(`${name}/lab.yaml`, FOLDER)])
    .filter(([, file]) => existsSync(file));
  return Object.fromEntries(files.map(([name, file]) => [name, readFileSync(file, "utf8")]));
}

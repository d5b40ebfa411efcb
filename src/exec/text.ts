/** Lines of output, each ended. */
export function linesText(all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join("");
}

import { spawnSync } from "node:child_process";

/** Reads texts of shows with the templates in templates/, through Debian's python3-textfsm. */

export type Row = Readonly<Record<string, string | readonly string[]>>;

/** The interpreter that has TextFSM; undefined where the package is not installed. */
export const PYTHON = ["/usr/bin/python3", "python3"].find(
  (program) => spawnSync(program, ["-c", "import textfsm"]).status === 0,
);

/**
 * The rows of each show, by its command.
 * @throws {Error} with TextFSM's words if a template meets a line that it does not know.
 */
export function parseShows(
  shows: readonly { readonly command: string; readonly text: string }[],
): Readonly<Record<string, readonly Row[]>> {
  if (PYTHON === undefined) throw new Error("python3-textfsm is not installed");
  const cases = shows.map(({ command, text }) => ({
    template: `test/textfsm/templates/${command.replace(/[ -]/g, "_")}.textfsm`,
    text,
  }));
  const { stdout, stderr } = spawnSync(PYTHON, ["test/textfsm/parse.py"], {
    input: JSON.stringify(cases),
    encoding: "utf8",
  });
  if (stderr !== "") throw new Error(stderr);
  const rows = JSON.parse(stdout) as readonly (readonly Row[])[];
  return Object.fromEntries(shows.map(({ command }, index) => [command, rows[index] ?? []]));
}

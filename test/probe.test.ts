import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { privilegedMode } from "../src/exec/modes.js";
import { modesOf, type Section } from "../src/language/declaration.js";
import { grammarOf, type AnyMode } from "../src/language/grammar.js";
import type { AnyCommand } from "../src/language/positions.js";
import { resolve } from "../src/language/resolve.js";
import { configMode } from "../src/modes/config.js";
import { parseLine } from "../src/parse/command-line.js";
import { platforms } from "../src/platform/platforms.js";
import type { Platform } from "../src/platform/platform.js";
import { fullyLicensed } from "../src/platform/variants.js";

/**
 * What running-configs hold, classes type and programs ask, line by line on every platform. A list of the folder is
 * written as a configuration, a blank more for each mode; `# exec` says that its lines are typed at `Router#`, and
 * `# on router`, `# on switch` or `# on both` which real devices have the lines below. UPDATE=1 writes the table anew.
 */
const FOLDER = "fixtures/vocabulary/probe";
const TABLE = "fixtures/vocabulary/probe.md";

type Family = "router" | "switch";

interface Asked {
  readonly list: string;
  /** The line with the headers above it. */
  readonly path: readonly string[];
  readonly isExec: boolean;
  readonly on: readonly Family[];
}

/** S: it acts, or something reads it. K: kept and shown. "-": this device refuses it. */
type Answer = "S" | "K" | "-";

interface Judged extends Asked {
  readonly answers: readonly Answer[];
  /** The families of devices of which none knows it, though the list says that they have it. */
  readonly missing: readonly Family[];
}

const FAMILIES: Readonly<Record<string, readonly Family[]>> = {
  router: ["router"],
  switch: ["switch"],
  both: ["router", "switch"],
};

function askedOf(file: string): readonly Asked[] {
  const list = file.replace(/\.txt$/, "");
  const path: string[] = [];
  let on = FAMILIES["both"] ?? [];
  let isExec = false;
  return readFileSync(join(FOLDER, file), "utf8")
    .split("\n")
    .flatMap((line) => {
      if (line === "# exec") isExec = true;
      else if (line.startsWith("# on ")) on = FAMILIES[line.slice(5)] ?? [];
      else if (line !== "") {
        path.splice(/^ */.exec(line)?.[0].length ?? 0);
        path.push(line.trim());
        return [{ list, path: [...path], isExec, on }];
      }
      return [];
    });
}

/** The command that a line names in one of these modes, whatever the device's ports and maxima are. */
function commandIn(modes: readonly AnyMode[], text: string, { dialect, limits }: Platform) {
  const exec = grammarOf(privilegedMode, dialect);
  const environment = { limit: (name: string) => limits[name] ?? 4294967295, exec };
  for (const mode of modes) {
    const read = resolve(text, parseLine(text), grammarOf(mode, dialect), environment);
    if (read.kind === "bound") return read.command;
  }
  return undefined;
}

/** The modes that the headers open; none where one of them is unknown. */
function modesBehind({ path, isExec }: Asked, platform: Platform): readonly AnyMode[] {
  const outermost: readonly AnyMode[] = [isExec ? privilegedMode : configMode];
  return path.slice(0, -1).reduce((modes, header) => {
    const command = commandIn(modes, header, platform);
    return command?.kind === "section" ? modesOf(command as Section<never, unknown>, platform.dialect) : [];
  }, outermost);
}

function answerOf(asked: Asked, platform: Platform): Answer {
  const command: AnyCommand | undefined = commandIn(
    modesBehind(asked, platform),
    asked.path.at(-1) ?? "",
    platform,
  );
  if (!command) return "-";
  return command.kind === "action" || command.simulated ? "S" : "K";
}

const devices = platforms.map(fullyLicensed);

function judge(asked: Asked): Judged {
  const answers = devices.map((platform) => answerOf(asked, platform));
  const isKnownOn = (family: Family) =>
    devices.some(
      ({ dialect }, index) => dialect.family === family && !dialect.isPacketTracer && answers[index] !== "-",
    );
  return { ...asked, answers, missing: asked.on.filter((family) => !isKnownOn(family)) };
}

const judged = readdirSync(FOLDER)
  .toSorted()
  .flatMap((file) => askedOf(file).map(judge));

/** Of each device: what is simulated, kept, refused because only others have it, and missing. */
function counts(id: string, index: number): string {
  const answered = (answer: Answer) => judged.filter(({ answers }) => answers[index] === answer).length;
  const { family } = devices[index]?.dialect ?? { family: "router" };
  const missing = judged.filter(
    ({ answers, missing: families }) => answers[index] === "-" && families.includes(family),
  ).length;
  const cells = [answered("S"), answered("K"), answered("-") - missing, missing];
  return `| ${[id, ...cells.map(String)].join(" | ")} |`;
}

function tableOf(): string {
  const missing = judged.filter((one) => one.missing.length > 0);
  return [
    "# What is asked of every platform",
    "",
    `Generated by test/probe.test.ts (UPDATE=1): the ${judged.length} lines of \`probe/\` on every platform with all that its image holds.`,
    "Simulated: it acts, or something reads it. Kept: typed, checked and in running-config. Refused: only others have it.",
    "Missing: real devices of this family have it, and none here does.",
    "",
    "| platform | simulated | kept | refused | missing |",
    "| --- | ---: | ---: | ---: | ---: |",
    ...devices.map(({ id }, index) => counts(id, index)),
    "",
    "## Missing",
    "",
    "```",
    ...missing.map(({ list, path, missing: families }) =>
      [list.padEnd(12), families.join(",").padEnd(14), path.join(" > ")].join(" "),
    ),
    "```",
    "",
    `## All (${devices.map(({ id }) => id).join(", ")})`,
    "",
    "```",
    ...judged.map(({ answers, path }) => [answers.join(""), path.join(" > ")].join("  ")),
    "```",
    "",
  ].join("\n");
}

test("the table says what the platforms make of the lines that are asked of them", () => {
  const table = tableOf();
  if (process.env["UPDATE"] === "1") writeFileSync(TABLE, table);
  else expect(readFileSync(TABLE, "utf8")).toBe(table);
});

test("no line is asked twice of the same devices", () => {
  const names = judged.map(({ list, path, on }) => [list, on.join(), ...path].join(" > "));
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

import fc from "fast-check";
import { modesOf } from "../../src/language/declaration.js";
import { existsOn } from "../../src/language/existence.js";
import type { AnyMode } from "../../src/language/grammar.js";
import type { AnyCommand } from "../../src/language/positions.js";
import { configMode } from "../../src/modes/config.js";
import type { Platform } from "../../src/platform/platform.js";
import { linesOf } from "./lines.js";

/** How deep sections are entered, and how much is typed. */
const DEPTH = 2;
const BLOCKS = 5;
const LINES = 3;

/**
 * What somebody might type in global configuration: lines of a few commands, two or three of each so that instances
 * meet, and sections with lines of their own. A router refuses some of it.
 */
export function scriptsOn(platform: Platform): fc.Arbitrary<readonly string[]> {
  return linesIn(configMode, platform, DEPTH, BLOCKS);
}

const known = new Map<Platform, Map<AnyMode, Map<number, fc.Arbitrary<readonly string[]>>>>();

function linesIn(
  mode: AnyMode,
  platform: Platform,
  depth: number,
  most: number,
): fc.Arbitrary<readonly string[]> {
  const modes = known.get(platform) ?? new Map<AnyMode, Map<number, fc.Arbitrary<readonly string[]>>>();
  known.set(platform, modes);
  const depths = modes.get(mode) ?? new Map<number, fc.Arbitrary<readonly string[]>>();
  modes.set(mode, depths);
  const made = depths.get(depth) ?? madeLines(mode, platform, depth, most);
  depths.set(depth, made);
  return made;
}

function madeLines(
  mode: AnyMode,
  platform: Platform,
  depth: number,
  most: number,
): fc.Arbitrary<readonly string[]> {
  const commands = mode.commands.filter((one) => one.kind !== "action" && existsOn(one, platform.dialect));
  const settings = commands.filter(({ kind }) => kind === "setting");
  const sections = depth > 0 ? commands.filter(({ kind }) => kind === "section") : [];
  const parts = [
    ...(settings.length > 0 ? [settingLines(mode, platform, settings)] : []),
    ...(sections.length > 0 ? [sectionLines(mode, platform, sections, depth)] : []),
  ];
  if (parts.length === 0) return fc.constant([]);
  return fc.array(fc.oneof(...parts), { maxLength: most }).map((blocks) => blocks.flat());
}

/** Lines of a command and of another that begins alike. */
function settingLines(
  mode: AnyMode,
  platform: Platform,
  settings: readonly AnyCommand[],
): fc.Arbitrary<readonly string[]> {
  return fc.constantFrom(...settings).chain((command) => {
    const line = fc
      .constantFrom(command, ...alike(command, settings))
      .chain((one) => fc.tuple(fc.constantFrom(...PREFIXES), linesOf({ platform, mode, command: one })))
      .map(([no, words]) => no + words.join(" "));
    return fc.array(line, { minLength: 1, maxLength: LINES });
  });
}

function sectionLines(
  mode: AnyMode,
  platform: Platform,
  sections: readonly AnyCommand[],
  depth: number,
): fc.Arbitrary<readonly string[]> {
  const one = (command: AnyCommand): fc.Arbitrary<readonly string[]> => {
    if (command.kind !== "section") return fc.constant([]);
    const header = linesOf({ platform, mode, command }).map((words) => words.join(" "));
    const inner = fc.oneof(
      ...modesOf(command, platform.dialect).map((within) =>
        linesIn(within as AnyMode, platform, depth - 1, LINES),
      ),
    );
    return fc
      .tuple(fc.constantFrom(...PREFIXES), header, inner)
      .map(([no, line, lines]) => (no === "" ? [line, ...lines, "exit"] : [`no ${line}`]));
  };
  return fc.constantFrom(...sections).chain((command) =>
    fc
      .array(fc.constantFrom(command, ...alike(command, sections)).chain(one), {
        minLength: 1,
        maxLength: 2,
      })
      .map((blocks) => blocks.flat()),
  );
}

/** How often something is negated. */
const PREFIXES = ["", "", "", "no "] as const;

/** The commands that share a command's first word, one of which may get in its way. */
function alike(command: AnyCommand, among: readonly AnyCommand[]): readonly AnyCommand[] {
  const [first] = command.syntax.split(" ", 1);
  return among.filter((other) => other !== command && other.syntax.split(" ", 1)[0] === first);
}

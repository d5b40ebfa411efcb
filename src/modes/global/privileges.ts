import type { Args } from "../../language/declaration.js";
import { lineWithKey, withLine } from "../../language/keyed-lines.js";
import type { ModeClass } from "../../language/mode-classes.js";
import type { Router } from "../../router/router.js";
import { BY_COMMAND, speltOut } from "../command-spelling.js";
import { vocabulary } from "../device.js";
import { configWords } from "../words.js";

/** Which commands which levels may use (IOS Security Command Reference, `privilege`). */
const { setting, action } = vocabulary<Router>()(configWords);

const HELP = {
  privilege: "Command privilege parameters",
  configure: "Global configuration mode",
  exec: "Exec mode",
  interface: "Interface configuration mode",
  line: "Line configuration mode",
  router: "Router configuration mode",
  command: "Initial keywords of the command to modify",
} as const;

/**
 * The level of a command, and with it that of all that its words begin with: nobody comes to `show ip route` who may
 * not type `show`. A router writes each of them into its configuration, the longest first, so that a line for a
 * shorter one behind it counts.
 */
export const privilege = setting({
  syntax:
    "privilege mode:{configure | exec | interface | line | router} [all] level level:<0-15> command:WORDS",
  acts: true,
  help: {
    ...HELP,
    all: "All suboption will be set to the same level",
    level: "Set privilege level of command",
  },
  group: "alias",
  ...BY_COMMAND,
  examples: { command: ["exit"] },
  packetTracer: {
    syntax: "privilege mode:{configure | exec | interface | line | router} level level:<0-15> command:WORDS",
  },
  revise: {
    set(lines, typed, device) {
      const { mode, level } = typed;
      const command = speltOut(typed, device);
      if (command === undefined || mode === undefined || level === undefined) return { invalid: "command" };
      const begun = device.verbatim ? [] : beginningsOf(command);
      const said = begun.map((one) => ({ mode, level, command: one }));
      return [{ ...typed, command }, ...said].reduce<typeof lines>((all, one) => withLevel(all, one), lines);
    },
    no: (lines, typed, device) => withoutLevel(lines, { ...typed, command: speltOut(typed, device) }),
  },
});

const reset = action({
  syntax: "privilege mode:{configure | exec | interface | line | router} reset command:WORDS",
  help: { ...HELP, reset: "Reset privilege level of command" },
  packetTracer: false,
  run: (router, { mode, command }, device) => privilege.clear(router, { mode, command }, device),
});

export const privilegeCommands = [privilege, reset];

interface Said {
  readonly mode?: ModeClass | undefined;
  readonly level?: number | undefined;
  readonly command?: string | undefined;
}

/** What the words of a command begin with, the longest first. */
function beginningsOf(command: string): readonly string[] {
  const words = command.split(" ");
  return words.slice(1).map((_word, index) => words.slice(0, words.length - 1 - index).join(" "));
}

/** Puts a line behind all others, or in front of those for what its words begin with. */
function withLevel<L extends Said & Args>(lines: readonly L[], line: L): readonly L[] {
  const { mode, command = "" } = line;
  const isAlone = [command, ...beginningsOf(command)].every(
    (one) => lineOf(lines, { mode, command: one }) === undefined,
  );
  if (isAlone) return withLine(lines, line, BY_COMMAND);
  const others = lines.filter((one) => one.mode !== mode || one.command !== command);
  const place = others.findIndex((one) => begins(one, line));
  return others.toSpliced(place < 0 ? others.length : place, 0, line);
}

/** Without a line, and without those for its beginnings that no other line needs. */
function withoutLevel<L extends Said & Args>(lines: readonly L[], line: Said): readonly L[] {
  const gone = lineOf(lines, line);
  if (!gone) return lines;
  const others = lines.filter((one) => one !== gone);
  const isNeeded = (one: L) =>
    !begins(one, gone) || one.level !== gone.level || others.some((other) => begins(one, other));
  return others.filter(isNeeded);
}

function lineOf<L extends Said & Args>(lines: readonly L[], { mode, command }: Said): L | undefined {
  return lineWithKey(lines, { mode, command } as Partial<L>, BY_COMMAND);
}

/** Whether a line is for what the command of another begins with. */
function begins(one: Said, { mode, command = "" }: Said): boolean {
  return one.mode === mode && command.startsWith(`${one.command ?? ""} `);
}

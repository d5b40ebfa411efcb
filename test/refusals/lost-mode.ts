import { modesOf } from "../../src/language/declaration.js";
import type { AnyMode } from "../../src/language/grammar.js";
import { configMode } from "../../src/modes/config.js";
import { configurationOf, inExec, read, takenIn } from "./reading.js";
import type { Refusal } from "./refusal.js";
import { repairOf } from "./repaired.js";

/**
 * The refused line that would have opened the mode to which a later line belongs; undefined if there is none. The
 * session has stayed in the same mode since.
 */
export function lostHeader({ text, platform, earlier }: Refusal): Refusal | undefined {
  return earlier.slice(0, FAR).find((one) => takenIn(text, openedBy(one), platform) !== undefined);
}

/** So many refused lines one mistake may bring with it. */
const FAR = 40;

const opened = new WeakMap<Refusal, readonly AnyMode[]>();

/** The modes that a refused line was to open: as it stands, or without its slip. */
function openedBy(refusal: Refusal): readonly AnyMode[] {
  const known = opened.get(refusal) ?? modesBehind(refusal);
  opened.set(refusal, known);
  return known;
}

function modesBehind(refusal: Refusal): readonly AnyMode[] {
  const { text, modes, platform } = refusal;
  const asTyped = modesOpenedBy(text, refusal);
  // A command that is whole was meant as it stands.
  if (asTyped.length > 0 || takenIn(text, [...modes, ...configurationOf(platform)], platform)) return asTyped;
  const mended = repairOf(refusal);
  return mended ? modesOpenedBy(mended.text, refusal) : [];
}

function modesOpenedBy(line: string, { modes, platform }: Refusal): readonly AnyMode[] {
  if (inExec(modes) && /^\s*conf/i.test(line)) return [configMode];
  return configurationOf(platform).flatMap((mode) => {
    const reading = read(line, [mode], platform);
    return reading.kind === "bound" && reading.prefix === undefined && reading.command.kind === "section"
      ? modesOf(reading.command)
      : [];
  });
}

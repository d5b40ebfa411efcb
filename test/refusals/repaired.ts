import { configMode } from "../../src/modes/config.js";
import { c2811 } from "../../src/platform/c2811.js";
import { packetTracer } from "../../src/platform/packet-tracer.js";
import { configurationOf, EXEC, inExec } from "./reading.js";
import type { Refusal } from "./refusal.js";
import { repair, type Repair } from "./repair.js";

const repairs = new WeakMap<Refusal, { readonly repair: Repair | undefined }>();

/** The change that makes a command of a refused line: in the modes where the line was read, then in EXEC, then in any other. */
export function repairOf(refusal: Refusal): Repair | undefined {
  const known = repairs.get(refusal);
  if (known) return known.repair;
  const { text, modes, platform } = refusal;
  const places = [
    modes,
    inExec(modes) ? [configMode] : EXEC,
    ...configurationOf(platform).map((mode) => [mode]),
  ];
  let found: Repair | undefined;
  for (const [index, place] of places.entries())
    found ??= repair(text, place, platform, index < 2 ? "any" : "sure");
  // What Packet Tracer lacks may be misspelt besides.
  if (platform === packetTracer) found ??= repair(text, modes, c2811, "any");
  repairs.set(refusal, { repair: found });
  return found;
}

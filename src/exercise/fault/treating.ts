import type { Finding } from "../../doctor/finding.js";
import { diagnose } from "../../doctor/diagnose.js";
import { patientsOf } from "../../doctor/patient.js";
import type { LabConsole } from "../../network/console/lab-console.js";
import type { Lab } from "../../network/lab.js";
import { isSettled } from "../../network/phone/progress.js";
import { play } from "../../session/play.js";

/** How many rounds of findings may be behind one another: one for each fault, and some that a repair uncovers. */
const ROUNDS = 10;

/** One line of a repair, and what was answered. Repairs of the same round need no time between them. */
export interface Repair {
  readonly round: number;
  readonly device: string;
  readonly line: string;
  readonly output: string;
}

/** Types what the doctor proposes, and nothing else, until nothing is broken any more; yields what was typed. */
export function treat(keyboard: LabConsole): readonly Repair[] {
  const { lab } = keyboard;
  const repairs: Repair[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    // A phone that was cut off by a repair notices it after a while.
    if (brokenIn(lab).length === 0) rest(lab);
    const found = brokenIn(lab);
    if (found.length === 0) break;
    repairs.push(...apply(found, round, keyboard));
    settle(lab);
  }
  return repairs;
}

export function brokenIn(lab: Lab): readonly Finding[] {
  return diagnose(lab).filter(({ severity }) => severity === "broken");
}

/** Waits until every phone is registered, or stuck after a try that began now or later. */
export function settle(lab: Lab): void {
  const { timeline } = lab;
  const moment = timeline.now;
  timeline.pass(NOTICING);
  timeline.passUntil(
    () => patientsOf(lab).every(({ progress }) => isSettled(progress, Math.max(moment, lab.forwardsFrom))),
    PATIENCE,
  );
}

/** Milliseconds in which a phone notices that what it has is no longer so. */
const NOTICING = 45_000;
/** Milliseconds after which a phone is taken as it is. */
const PATIENCE = 150_000;

function apply(findings: readonly Finding[], round: number, keyboard: LabConsole): readonly Repair[] {
  return findings.flatMap((finding) =>
    finding.commands.map((command) => {
      const [, device = finding.device, line = command] = /^@(\S+) (.*)$/.exec(command) ?? [];
      return { round, device, line, output: play(keyboard, `@${device} ${line}`).output };
    }),
  );
}

function rest({ timeline }: Lab): void {
  timeline.pass(200_000);
}

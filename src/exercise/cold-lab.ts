import { diagnose } from "../doctor/diagnose.js";
import type { Finding } from "../doctor/finding.js";
import type { Lab } from "../network/lab.js";
import { deviceOf } from "../session/device-of.js";
import type { Sentence } from "../parse/lab-check.js";
import { configurationOf } from "../grading/configuration-check.js";
import { act } from "./acting.js";
import { evaluate, type Asked, type Outcome } from "./evaluating.js";
import type { Exercise } from "./exercise.js";
import { isObserved, observe } from "./observing.js";
import { replayTranscript } from "./replaying.js";
import { iosNamed } from "./stations.js";
import { HOLDS, type Verdict } from "./verdict.js";

/** Asks all checks of a lab that was just started, in which nobody works. */
export function evaluateCold(exercise: Exercise, lab: Lab): ReadonlyMap<string, Outcome> {
  lab.timeline.pass(exercise.boot * 1000);
  return evaluate(exercise, {
    deviceOf: devicesOf(lab),
    ask: (sentence) => askLab(sentence, lab),
    replay: (question) => replayTranscript(question, lab),
  });
}

/** Whether a sentence holds in a lab that is up and in which nobody works; what is to be done is done in it. */
export function askLab({ claim, within }: Sentence, lab: Lab): Verdict {
  if (claim.kind === "doctor") return askDoctor(diagnose(lab));
  if (!isObserved(claim)) return act(claim, lab, within === undefined ? undefined : within * 1000);
  if (within !== undefined) lab.timeline.passUntil(() => observe(claim, { lab }).holds, within * 1000);
  return observe(claim, { lab });
}

/** Whether the doctor found nothing broken. */
export function askDoctor(findings: readonly Finding[]): Verdict {
  const broken = findings.find(({ severity }) => severity === "broken");
  return broken ? { holds: false, because: broken.why } : HOLDS;
}

/** What devices of a lab are configured for; each is looked at once. */
export function devicesOf(lab: Lab): Asked["deviceOf"] {
  const known = new Map<string, ReturnType<Asked["deviceOf"]>>();
  return (name) => {
    if (!known.has(name)) {
      const found = iosNamed(lab, name);
      known.set(name, found && { items: configurationOf(deviceOf(found.node.host)) });
    }
    return known.get(name);
  };
}

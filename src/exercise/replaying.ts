import type { Lab } from "../network/lab.js";
import { modeShownBy } from "../parse/transcript.js";
import { answerMismatch, playRecorded } from "../session/play.js";
import { Session } from "../session/session.js";
import type { CheckQuestion } from "./exercise.js";
import { noDevice } from "./observing.js";
import { iosNamed } from "./stations.js";
import { fails, HOLDS, type Verdict } from "./verdict.js";

/** Types the lines of a record at a device's console, in the modes that its prompts show, and compares the answers. */
export function replayTranscript(
  { device, script }: CheckQuestion & { readonly kind: "transcript" },
  lab: Lab,
): Verdict {
  const found = iosNamed(lab, device);
  if (!found) return noDevice(device);
  const session = new Session(found.node.host);
  for (const step of script.steps) {
    if (step.kind !== "command") continue;
    if (step.prompt && session.expects === "command") session.moveTo(modeShownBy(step.prompt));
    const mismatch = answerMismatch(playRecorded(session, step.text, step.expected), step.expected);
    if (!mismatch) continue;
    const { expected: wanted, actual } = mismatch;
    return fails(
      `${step.text}: ${wanted === undefined ? "nothing more" : `"${wanted}"`} is expected, and the answer is "${actual ?? ""}"`,
      `${step.text} : ${wanted === undefined ? "rien de plus" : `« ${wanted} »`} est attendu, et la réponse est « ${actual ?? ""} »`,
    );
  }
  return HOLDS;
}

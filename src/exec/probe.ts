import type { Question } from "../language/declaration.js";
import type { Device } from "../modes/device.js";
import type { ProbeAnswer, ProbeRequest } from "../modes/surroundings.js";

/** Sends a probe and waits until it is known what became of it: on virtual time at once, in real time as long as it takes. */
export function* probed(
  request: ProbeRequest,
  { shell }: Device,
  before: string,
): Generator<Question, { readonly answer: ProbeAnswer; readonly before: string } | "abort", string> {
  const look = shell.surroundings.liveProbe?.(request);
  if (!look) return { answer: shell.surroundings.probe(request), before };
  let text = before;
  for (let answer = look(); ; answer = look()) {
    if (answer) return { answer, before: text };
    if ((yield { kind: "wait", seconds: LOOK, passed: true, before: text }) === "abort") return "abort";
    text = "";
  }
}

/** Seconds between two looks. */
const LOOK = 0.05;

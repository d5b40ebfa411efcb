import type { AnyMode } from "../../src/language/grammar.js";
import { modeShownBy, readScript, type Script, type Step } from "../../src/parse/transcript.js";
import type { Platform } from "../../src/platform/platform.js";
import { play, playRecorded, type Exchange } from "../../src/session/play.js";
import { RouterHost } from "../../src/session/router-host.js";
import { Session } from "../../src/session/session.js";
import { startModeOf } from "../../src/session/start-mode.js";

/** What the router says to a line that it does not take. */
export type Answer = "invalid" | "incomplete" | "ambiguous" | "unknown" | "unrecognized" | "no port";

/** A line of a script that the router refused. */
export interface Refusal {
  /** In the script, from 1. */
  readonly number: number;
  readonly prompt: string;
  /** As typed. */
  readonly line: string;
  /** What of it was read: without the `?` that asks for help. */
  readonly text: string;
  readonly asked: boolean;
  readonly answer: Answer;
  /** The modes in which it was read, the present one first. */
  readonly modes: readonly [AnyMode, ...AnyMode[]];
  readonly platform: Platform;
  /** What was refused before it since the session came to this mode, the last first. */
  readonly earlier: readonly Refusal[];
}

const ANSWERS: readonly (readonly [RegExp, Answer])[] = [
  [/^% ?Invalid input/m, "invalid"],
  [/^% ?Incomplete command/m, "incomplete"],
  [/^% ?Ambiguous command/m, "ambiguous"],
  [/^% ?Unknown command/m, "unknown"],
  [/^% ?Unrecognized command/m, "unrecognized"],
  [/^% ?Invalid interface/m, "no port"],
];

/** Types a script at a router that has every port and stands alone, and collects what it refuses. */
export function refusalsIn(text: string, platform: Platform): readonly Refusal[] {
  const script = readScript(text);
  const session = new Session(new RouterHost({ platform, unbounded: true, lineTime: LINE_TIME }));
  begin(session, script, platform);
  let earlier: readonly Refusal[] = [];
  return script.steps.flatMap((step) => {
    if (script.reading === "log") follow(session, step);
    const modes = session.reading;
    const exchanges =
      script.reading === "log" ? playRecorded(session, step.text, step.expected) : [play(session, step.text)];
    const refused = exchanges.flatMap(
      (exchange) => refusalOf(exchange, step.line, modes, platform, earlier) ?? [],
    );
    earlier = session.reading[0] === modes[0] ? [...refused, ...earlier] : [];
    return refused;
  });
}

function begin(session: Session, { reading, steps }: Script, platform: Platform): void {
  if (reading === "log") return;
  const first = steps.find(({ kind, text }) => kind === "command" && text.trim() !== "");
  const mode = startModeOf(first?.text ?? "", platform);
  if (mode !== "user") session.moveTo(mode);
}

function follow(session: Session, { prompt }: Step): void {
  if (!prompt || session.expects !== "command") return;
  session.moveTo(modeShownBy(prompt));
}

/** What a router refused of what was typed, undefined if it took the line. */
export function refusalOf(
  { prompt, line, output }: Exchange,
  number: number,
  modes: Refusal["modes"],
  platform: Platform,
  earlier: readonly Refusal[] = [],
): Refusal | undefined {
  const answer = ANSWERS.find(([pattern]) => pattern.test(output))?.[1];
  if (answer === undefined) return undefined;
  const asked = /^(.*)\?\s*$/s.exec(line)?.[1];
  const text = asked ?? line;
  return { number, prompt, line, text, asked: asked !== undefined, answer, modes, platform, earlier };
}

/** How long a typed line takes on the virtual clock, in milliseconds. */
const LINE_TIME = 1000;

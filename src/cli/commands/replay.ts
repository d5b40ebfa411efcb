import type { Hinting } from "../../lab/hinting.js";
import type { Language } from "../../lab/hint-texts.js";
import { visible } from "../../parse/visible.js";
import type { Script, Step } from "../../parse/transcript.js";
import { playStep, shownOf, type Place, type Waited } from "../../network/console/script-player.js";
import { answerMismatch, type Exchange } from "../../session/play.js";
import { faultOf, pleaseReport } from "../fault.js";
import type { Io } from "../io.js";
import { remark } from "../../terminal/remark.js";
import { shortened } from "../../lab/shortened.js";

/** What is said of a replay. */
export interface ReplayOptions {
  readonly check?: boolean;
  /** false: none from anybody, as in an examination. */
  readonly hints?: boolean;
  readonly lang?: Language;
  readonly json?: boolean;
  /** Whether a line for a phone or a PC waits until that is ready. */
  readonly wait?: boolean;
}

export interface Replay {
  readonly file: string;
  readonly options: ReplayOptions;
  readonly io: Io;
  /** Takes what the terminal shows. */
  readonly out: (text: string) => void;
  readonly hinting: Hinting;
  readonly tally: Tally;
}

/** What became of the lines of all scripts. */
export interface Tally {
  refused: number;
  /** Answers that were compared with what was recorded, and those of them that were otherwise. */
  compared: number;
  different: number;
  /** Lines that waited for a phone or a PC. */
  waited: number;
}

/** Types the lines of a script; false if a fault of ours ended it. */
export function replay(place: Place, script: Script, context: Replay): boolean {
  const { options, file, io, out } = context;
  const { played } = place;
  for (const step of script.steps) {
    try {
      type(step, place, script, context);
    } catch (error) {
      const fault = faultOf(error);
      io.stderr.write(
        `cme: ${visible(file)}:${step.line}: a fault in cme at the line "${shortened(step.text)}"\n`,
      );
      for (const frame of fault.frames) io.stderr.write(`cme:   at ${frame}\n`);
      io.stderr.write(`cme: ${pleaseReport(fault)}\n`);
      return false;
    }
  }
  if (!options.json && played.expects === "command") out(`${played.prompt}\n`);
  return true;
}

/** Types a line, as its log shows it or as it is, and prints what came of it. */
function type(step: Step, place: Place, script: Script, context: Replay): void {
  const { options, io } = context;
  const { exchanges, waited } = playStep(place, step, {
    reading: script.reading,
    waits: options.wait !== false,
  });
  if (!exchanges) {
    io.stderr.write(
      `cme: ${visible(context.file)}:${step.line}: not typed, because no PC has the keyboard (@PC1 gives it to one)\n`,
    );
    context.tally.refused++;
    return;
  }
  if (waited) tellWait(waited, step, context);
  const checked =
    options.check && script.reading === "log" && isAnswered(step) ? check(exchanges, step) : undefined;
  for (const [index, exchange] of exchanges.entries()) {
    const next = exchanges[index + 1]?.prompt;
    const outcome = next === undefined ? checked : undefined;
    report(exchange, { next: next ?? place.played.prompt, outcome }, step, context, place);
  }
  if (checked) tell(checked, step, context);
}

/** Whether a log says what came of a line: an empty one is but Enter. */
function isAnswered({ text, expected }: Step): boolean {
  return text.trim() !== "" || expected.some((line) => line.trim() !== "");
}

/** Says once that lines may wait, of the first that did. */
function tellWait({ device, seconds }: Waited, { line }: Step, { file, io, tally }: Replay): void {
  if (tally.waited++ > 0) return;
  io.stderr.write(
    `cme: ${visible(file)}:${line}: waited ${seconds} s for ${device}, as other lines may; --no-wait types at once\n`,
  );
}

/** The prompt behind a line, and what its answer is beside the recorded one. */
interface Around {
  readonly next: string;
  readonly outcome: Checked | undefined;
}

function report(
  exchange: Exchange,
  { next, outcome }: Around,
  step: Step,
  context: Replay,
  place: Place,
): void {
  const { options, out, tally } = context;
  if (exchange.refused) tally.refused++;
  const text = options.json
    ? `${JSON.stringify({ ...record(exchange, step), check: outcome })}\n`
    : shownOf(exchange, place, next);
  out(text);
  if (options.hints) hint(exchange, step, context, place);
}

function record({ prompt, line, output, logs, refused }: Exchange, step: Step): object {
  return { line: step.line, prompt, typed: line, output, logs, refused };
}

function hint(
  { line, problem }: Exchange,
  step: Step,
  { file, hinting, io }: Replay,
  { session }: Place,
): void {
  const width = io.stderr.isTTY ? io.stderr.columns : 0;
  for (const text of hinting.after(line, { session, problem })) {
    for (const row of remark(`${visible(file)}:${step.line}:`, text, width)) io.stderr.write(`${row}\n`);
  }
}

/** What an answer is beside the recorded one; of a difference, the first line of either side. */
interface Checked {
  readonly same: boolean;
  readonly expected?: string;
  readonly got?: string;
}

function check(exchanges: readonly Exchange[], step: Step): Checked {
  const difference = answerMismatch(exchanges, step.expected);
  if (!difference) return { same: true };
  const { expected: wanted = "nothing more", actual: got = "nothing more" } = difference;
  return { same: false, expected: wanted, got };
}

function tell({ same, expected = "", got = "" }: Checked, step: Step, { file, io, tally }: Replay): void {
  tally.compared++;
  if (same) return;
  tally.different++;
  io.stderr.write(
    `${visible(file)}:${step.line}: ${shortened(step.text)}: expected "${shortened(expected)}", got "${shortened(got)}"\n`,
  );
}

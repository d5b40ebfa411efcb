import type { LabConsole } from "../../network/console/lab-console.js";
import type { Reply } from "../../session/conversation.js";
import { answerHash, type Input } from "./journal.js";

/** The first input that was answered otherwise than when it was written down. */
export interface Difference {
  /** Counted from 1. */
  readonly number: number;
  /** The prompt and what was typed there. */
  readonly typed: string;
}

/** Does again what was done at the keyboard of a lab, each at its moment of virtual time. */
export function replay(inputs: readonly Input[], keyboard: LabConsole): Difference | undefined {
  let difference: Difference | undefined;
  for (const [index, input] of inputs.entries()) {
    keyboard.lab.timeline.passTo(input.at);
    const there = keyboardFor(input, keyboard);
    there.takeLogs();
    const typed = `${there.prompt}${input.line ?? ""}`;
    const { text } = perform(input, there);
    if (input.answer !== undefined && answerHash(text, there.prompt) !== input.answer)
      difference ??= { number: index + 1, typed };
  }
  return difference;
}

/** The keyboard at which something was done. */
export function keyboardFor(
  { act, device }: Pick<Input, "act" | "device">,
  keyboard: LabConsole,
): LabConsole {
  return (act === "press" || device === undefined ? undefined : keyboard.at(device)) ?? keyboard;
}

/** Does one thing at the keyboard at which it is done. */
export function perform(
  { act, line = "", device = "" }: Pick<Input, "act" | "line" | "device">,
  keyboard: LabConsole,
): Reply {
  switch (act) {
    case "enter":
      return keyboard.enter(line);
    // What is asked at a router far away travels there, and takes its time.
    case "help":
      return { text: keyboard.help(line), paged: false };
    case "complete":
      return { text: keyboard.complete(line) ?? "", paged: false };
    case "end":
      return keyboard.end(line);
    case "cancel":
      return keyboard.cancel();
    case "elapse":
      return keyboard.elapse();
    case "abort":
      return keyboard.abort();
    case "press":
      return keyboard.press(device, line);
    case "lab":
      return keyboard.command(line);
    case "pass":
      return { text: "", paged: false };
  }
}

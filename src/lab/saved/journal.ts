import { sha256 } from "@noble/hashes/sha2.js";
import * as v from "valibot";
import { readJson } from "./json-text.js";

/**
 * A lab is the same again when the same is typed at the same moments of its virtual time. So what was done since it
 * was switched on, written down with the files with which it was, is the lab itself.
 */
export interface Journal {
  readonly head: JournalHead;
  readonly inputs: readonly Input[];
}

const headSchema = v.object({
  schema: v.literal("cme-journal/1"),
  /** The version of the program that was typed at. */
  program: v.string(),
  /** When it was begun, or, of a checkpoint, made: as ISO 8601 writes it. */
  made: v.string(),
  /** The saved lab as it was when the lab was switched on, by the names of its files. */
  files: v.record(v.string(), v.string()),
});

const inputSchema = v.object({
  /** Virtual time, in milliseconds since the lab was switched on. */
  at: v.number(),
  /**
   * What was done at the keyboard of the lab, or of one device; `press`: to a phone's keys; `lab`: to the lab as a whole;
   * `pass`: nothing until then.
   */
  act: v.picklist(["enter", "help", "complete", "end", "cancel", "elapse", "abort", "press", "lab", "pass"]),
  /** At whose keyboard, or which phone's keys; without it at the keyboard that goes from device to device. */
  device: v.optional(v.string()),
  line: v.optional(v.string()),
  /** It is a command, and no answer to a question: what `@ undo` counts. */
  command: v.optional(v.boolean(), false),
  /** What came back, as `answerHash` of it. */
  answer: v.optional(v.string()),
});

export type JournalHead = v.InferOutput<typeof headSchema>;
export type Input = v.InferOutput<typeof inputSchema>;

/** Tells one answer from another: eight digits of the SHA-256 of what was printed and of the prompt behind it. */
export function answerHash(text: string, prompt: string): string {
  const digest = sha256(new TextEncoder().encode(`${text}\n${prompt}`));
  return [...digest.slice(0, 4)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

export function journalText({ head, inputs }: Journal): string {
  return [headText(head), ...inputs.map(inputText)].join("");
}

export function headText(head: JournalHead): string {
  return `${JSON.stringify(head)}\n`;
}

export function inputText({ command, ...input }: Input): string {
  return `${JSON.stringify(command ? { ...input, command } : input)}\n`;
}

/** Reads a journal; a last line that a kill cut off was not typed yet. */
export function readJournal(text: string): Journal | { readonly problem: string } {
  const [first = "", ...rows] = text.split("\n");
  const head = readJson(first, headSchema);
  if ("problem" in head) return head;
  const inputs: Input[] = [];
  for (const [index, row] of rows.entries()) {
    if (index === rows.length - 1) break;
    const input = readJson(row, inputSchema);
    if ("problem" in input) return { problem: `line ${index + 2}: ${input.problem}` };
    inputs.push(input);
  }
  return { head, inputs };
}

/** How many commands were typed. */
export function countCommands({ inputs }: Journal): number {
  return inputs.filter(({ command }) => command).length;
}

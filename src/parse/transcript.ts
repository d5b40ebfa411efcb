import { parse } from "./generated/transcript.js";

/** A file that was read as lines to type. */
export interface Script {
  /** `log`: only lines with a prompt are typed; `commands`: every line is. */
  readonly reading: "log" | "commands";
  readonly steps: readonly Step[];
}

/** A line of a script. What a line means depends on what waits for it: a banner may hold `!` and `@` lines. */
export type Step = CommandStep | DeviceStep | CommentStep;

/** A line for the router's console; an empty `text` is Enter. */
export interface CommandStep extends TypedLine {
  readonly kind: "command";
}

/** `@PC1 ping 10.0.0.1`: a line for another device; `device` is empty in a bare `@`, `command` where none follows. */
export interface DeviceStep extends TypedLine {
  readonly kind: "device";
  readonly device: string;
  readonly command: string;
}

/** A line that begins with `!` and has no prompt: a note of the script's author. */
export interface CommentStep extends TypedLine {
  readonly kind: "comment";
}

interface TypedLine {
  /** The prompt in front of the line, which was cut off. */
  readonly prompt: Prompt | undefined;
  /** The whole line as typed. */
  readonly text: string;
  /** In the file, from 1. */
  readonly line: number;
  /** In a log, what stands below: the answer, other text that was typed without a prompt, messages. */
  readonly expected: readonly string[];
}

/** What stands for the host in the prompt of a PC, behind its name if that is said: `PC1 C:\>`. */
export const PC_HOST = "C:\\";

/** The name of the PC whose prompt it is, "" if the prompt names none; undefined where it is no PC's. */
export function pcNamedBy(host: string): string | undefined {
  return host.endsWith(PC_HOST) ? host.slice(0, -PC_HOST.length).trim() : undefined;
}

/** What a prompt tells: `CME(config-if)#` has the mode `config-if`, `CME>` none. */
export interface Prompt {
  readonly host: string;
  readonly mode: string | undefined;
  readonly level: ">" | "#";
}

/** The mode that a router's prompt shows: `config-if`, `privileged`, `user`. */
export function modeShownBy({ mode, level }: Prompt): string {
  return mode ?? (level === ">" ? "user" : "privileged");
}

/**
 * Reads a script, a golden session or a pasted log. It is a log if its first readable line has a prompt, unless the
 * reading is forced. Never fails; a byte order mark and NULs are dropped, any line end will do.
 */
export function readScript(text: string, forced?: Script["reading"]): Script {
  const clean = text.replace(/^\uFEFF/, "").replace(/\0/g, "");
  const lines = clean === "" || /[\r\n]$/.test(clean) ? clean : `${clean}\n`;
  switch (forced) {
    case undefined:
      return parse(lines);
    case "log":
      return parse(lines, { startRule: "Log" });
    case "commands":
      return parse(lines, { startRule: "Commands" });
  }
}

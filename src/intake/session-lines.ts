/** What a terminal shows around a configuration: prompts and what was typed there, what consoles and recorders say. */

/** A line with a prompt, and what was typed at it. */
export interface Prompted {
  /** What stands in parentheses: `config-if`. */
  readonly mode: string | undefined;
  readonly typed: string;
}

/** Reads `CME(config)#hostname R1`; undefined where no prompt stands. */
export function promptIn(text: string): Prompted | undefined {
  const [whole, mode, typed = ""] = PROMPT.exec(text) ?? [];
  return whole === undefined ? undefined : { mode, typed: typed.trim() };
}

/** A router's prompt ends with `>` or `#`; behind `#` no `!` follows, since `#!` ends a banner somewhere. */
const PROMPT = /^\s*[A-Za-z][\w.-]{0,62}(?: ?\(([\w-]+)\))?[>#](?!!) ?(.*)$/;

/** Whether a typed line shows a whole configuration, or a part of one; undefined if it shows none. */
export function shownBy(typed: string): "whole" | "part" | undefined {
  const [whole, rest = ""] = SHOW.exec(typed) ?? [];
  if (whole === undefined) return undefined;
  return /^(?:\s*|\s+(?:all|brief|view full|full|linenum))$/i.test(rest) ? "whole" : "part";
}

const SHOW =
  /^(?:do )?(?:sh(?:o|ow)?\s+(?:ru[a-z-]*|star[a-z-]*|conf[a-z]*)|wr(?:i|it|ite)?\s+t[a-z]*|more\s+\S+-config)(.*)$/i;

/** What a router says above a configuration that it shows. */
export function isHead(text: string): boolean {
  return /^\s*(?:Building configuration\.\.\.|Current configuration ?:|Using \d+ (?:out )?of )/.test(text);
}

/** What consoles, terminal programs and recorders say. */
export function isConsoleTalk(text: string): boolean {
  return TALK.test(text);
}

const TALK =
  /^\s*(?:Press RETURN to get started|\S+ con0 is now available|User Access Verification|Username: ?|Password: ?|login as:|Trying [\d.]+ ?\.\.\.|Connected to |Escape character is |Connection (?:to \S+ )?closed|Enter configuration commands, one per line|\[OK\]|Script (?:started|done) on |=~=~=~|\[Connection to )/i;

import { parseLine, printable } from "../parse/command-line.js";
import { grammarOf, type AnyMode } from "../language/grammar.js";
import { printCommand, printNegative } from "../language/print.js";
import {
  impossibleInterface,
  isPrefix,
  type Environment,
  type Resolution,
  type Step,
} from "../language/resolve.js";
import { configMode } from "../modes/config.js";
import { privilegedMode, userMode } from "../exec/modes.js";
import { environmentOf } from "../platform/environment.js";
import type { Platform } from "../platform/platform.js";
import { modesNamed } from "./mode-names.js";
import { readInModes } from "./read-in-modes.js";

/** How the router reads a line as it is delivered: cards may be in it, other state is not asked for. */
export interface Explanation {
  readonly mode: string;
  readonly line: string;
  readonly status: "ok" | "incomplete" | "ambiguous" | "invalid";
  /** Where reading stopped: characters from the start of the line; the length of the line if it did not. */
  readonly offset: number;
  /** The leading words that were recognised, keywords in full. */
  readonly understood: string;
  /** The command as running-config spells it, or "" if the line is none. */
  readonly canonical: string;
  readonly words: readonly { readonly typed: string; readonly as: string }[];
}

/** Explains a line in a mode, named as in its prompt; undefined if there is no such mode. */
export function explain(modeName: string, typed: string, platform: Platform): Explanation | undefined {
  const modes = modesNamed(modeName);
  if (modes.length === 0) return undefined;
  const text = printable(typed);
  const readings = modes.map((mode) => explainIn(mode, modeName, text, platform));
  return readings.reduce((best, one) => (better(one, best) ? one : best));
}

function better(a: Explanation, b: Explanation): boolean {
  if ((a.status === "ok") !== (b.status === "ok")) return a.status === "ok";
  return a.understood.length > b.understood.length;
}

function explainIn(mode: AnyMode, modeName: string, text: string, platform: Platform): Explanation {
  const line = parseLine(text);
  const inExec = mode === privilegedMode || mode === userMode;
  const exec = inExec ? undefined : grammarOf(privilegedMode, platform.dialect);
  const environment = environmentOf(platform, exec);
  const modes = inExec ? [mode] : [mode, ...outside(mode)];
  const read = readInModes(text, line, modes, platform.dialect, environment).resolution;
  const resolution = refusingInterfaces(read, platform, environment);
  const understood = text.includes("?") ? "" : understoodOf(text, resolution, inExec, line.words[0]?.text);
  return {
    mode: modeName,
    line: text,
    status: resolution.kind === "bound" ? "ok" : resolution.kind,
    offset: resolution.kind === "invalid" ? resolution.offset : text.length,
    understood,
    canonical: canonicalOf(text, resolution, platform),
    words: resolution.understood.map((step) => ({
      typed: text.slice(step.start, step.end),
      as: meaning(text, step),
    })),
  };
}

/**
 * A line that names an interface which the product cannot have is refused as at the prompt: a router stops reading at
 * the name, Packet Tracer has read it all.
 */
function refusingInterfaces(
  resolution: Resolution,
  { traits }: Platform,
  environment: Environment,
): Resolution {
  const named = resolution.kind === "bound" ? impossibleInterface(resolution, environment) : undefined;
  if (!named) return resolution;
  const { understood } = resolution;
  const before =
    traits.configuration.missingInterface === "message"
      ? understood
      : understood.slice(0, understood.indexOf(named.step));
  return { kind: "invalid", offset: named.step.start, understood: before };
}

/** Global configuration, unless that is the mode itself. */
export function outside(mode: AnyMode): readonly AnyMode[] {
  return mode === (configMode as AnyMode) ? [] : [configMode];
}

function understoodOf(
  text: string,
  resolution: Resolution,
  inExec: boolean,
  first: string | undefined,
): string {
  const [step] = resolution.understood;
  if (step && isPrefix(step.edge) && step.edge.keyword === "do") return `do ${text.slice(step.end).trim()}`;
  if (!step && inExec && resolution.kind === "invalid") return first ?? "";
  return resolution.understood.map((one) => meaning(text, one)).join(" ");
}

/** A keyword in full, an interface or a configuration by its full name, any other value as typed. */
function meaning(text: string, { edge, value, start, end }: Step): string {
  if ("keyword" in edge) return edge.keyword;
  return /^INTERFACE|-FILE$/.test(edge.value.expression.name)
    ? edge.value.type.print(value)
    : text.slice(start, end);
}

function canonicalOf(text: string, resolution: Resolution, { dialect }: Platform): string {
  if (resolution.kind !== "bound") return "";
  const { command, args, prefix } = resolution;
  if (prefix === "do") return `do ${text.slice(resolution.understood[0]?.end ?? 0).trim()}`;
  if (prefix === "no") return printNegative(command, args, dialect);
  const canonical = printCommand(command, args, dialect);
  return prefix ? `${prefix} ${canonical}` : canonical;
}

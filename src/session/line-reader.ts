import { grammarOf, type AnyMode } from "../language/grammar.js";
import { isPrefix, type Environment } from "../language/resolve.js";
import { completeLine, helpText } from "../language/suggest.js";
import { privilegedMode, userMode } from "../exec/modes.js";
import { parseLine } from "../parse/command-line.js";
import { environmentOf, interfacesOf, NO_LIMIT } from "../platform/environment.js";
import { expandAlias, type AliasMode } from "../rules/aliases.js";
import type { ModeStack } from "./mode-stack.js";
import { readInModes, type ModeReading } from "./read-in-modes.js";
import type { RouterHost } from "./router-host.js";

/** The privilege level that may do everything. */
export const FULL = 15;

/** How a session reads what is typed: in which modes, and with which limits. */
export class LineReader {
  readonly #host: RouterHost;
  readonly #stack: ModeStack;
  readonly #level: () => number;

  constructor(host: RouterHost, stack: ModeStack, level: () => number) {
    this.#host = host;
    this.#stack = stack;
    this.#level = level;
  }

  /** What lines are read with: the limits and interfaces of this router, and EXEC for `do`. */
  get environment(): Environment {
    const { platform, unbounded, router } = this.#host;
    const exec = this.#stack.depth > 0 ? grammarOf(privilegedMode, platform.dialect) : undefined;
    if (unbounded) return { limit: () => NO_LIMIT, exec };
    const interfaces = interfacesOf(platform, () => [...router.interfaces.keys()]);
    const highest: Environment["highest"] = (command, label) =>
      command.kind === "section" ? command.highest?.(router)[label] : undefined;
    return { ...environmentOf(platform, exec), interfaces, highest };
  }

  /** The modes in which a line is read, the present one first. */
  get modes(): readonly [AnyMode, ...AnyMode[]] {
    const [own, ...outer] = this.#stack.modes;
    return own ? [own, ...outer] : [this.#level() === FULL ? privilegedMode : userMode];
  }

  read(text: string): ModeReading {
    const { dialect } = this.#host.platform;
    return readInModes(text, parseLine(text), this.modes, dialect, this.environment);
  }

  /** The line with its alias written out, if what it stands for is a command; behind `do` those of EXEC count. */
  withoutAlias(typed: string): string {
    const prompt = this.#stack.top?.mode.prompt;
    const [, before = "", command = typed] = (prompt ? /^(\s*do\s+)(\S.*)$/is.exec(typed) : undefined) ?? [];
    const mode = before === "" ? aliasMode(prompt) : "exec";
    const expanded = mode && expandAlias(this.#host.router, this.#host.platform, mode, command);
    if (expanded === undefined) return typed;
    const text = before + expanded;
    const { resolution } = this.read(text);
    return resolution.kind === "invalid" && resolution.understood.every(({ edge }) => isPrefix(edge))
      ? typed
      : text;
  }

  /** What `?` prints, on a terminal so many columns wide. */
  help(line: string, width: number): string {
    const grammar = grammarOf(this.modes[0], this.#host.platform.dialect);
    return helpText(line, grammar, this.environment, width);
  }

  complete(line: string): string | undefined {
    for (const mode of this.modes) {
      const completed = completeLine(line, grammarOf(mode, this.#host.platform.dialect), this.environment);
      if (completed !== undefined) return completed;
    }
    return undefined;
  }
}

/** The mode in whose aliases a line is looked up, by what its prompt says; undefined where there are none. */
function aliasMode(prompt: string | undefined): AliasMode | undefined {
  if (prompt === undefined || prompt === "") return "exec";
  const modes: Readonly<Record<string, AliasMode>> = {
    config: "configure",
    "config-if": "interface",
    "config-line": "line",
    "config-router": "router",
  };
  return modes[prompt];
}

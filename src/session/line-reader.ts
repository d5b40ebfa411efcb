import { grammarOf, type AnyMode, type Grammar } from "../language/grammar.js";
import { modeClass, type ModeClass } from "../language/mode-classes.js";
import { permitted } from "../language/permission.js";
import { isPrefix, resolve, type Environment, type Step } from "../language/resolve.js";
import { completeLine, helpText } from "../language/suggest.js";
import { privilegedMode, userMode } from "../exec/modes.js";
import { parseLine } from "../parse/command-line.js";
import { environmentOf, interfacesOf, NO_LIMIT } from "../platform/environment.js";
import { expandAlias } from "../rules/aliases.js";
import { FULL } from "../router/privilege-level.js";
import { permissionIn, ROOT_VIEW } from "../rules/parser-views.js";
import { movesExec, permissionAt } from "../rules/privileges.js";
import { configurationModes } from "./mode-names.js";
import type { ModeStack } from "./mode-stack.js";
import { grammarFor, readInModes, type ModeReading } from "./read-in-modes.js";
import type { RouterHost } from "./router-host.js";

/** How a session reads what is typed: in which modes, with which limits, and at which privilege level. */
export class LineReader {
  readonly #host: RouterHost;
  readonly #stack: ModeStack;
  readonly #seat: Rights;

  constructor(host: RouterHost, stack: ModeStack, seat: Rights) {
    this.#host = host;
    this.#stack = stack;
    this.#seat = seat;
  }

  /** What lines are read with: the limits and interfaces of this router, and EXEC for `do`. */
  get environment(): Environment {
    const { platform, unbounded, router } = this.#host;
    const exec = this.#stack.depth > 0 ? this.#permitted(this.#grammar(privilegedMode)) : undefined;
    const may = this.#mayAll ? {} : { permitted: (grammar: Grammar) => this.#permitted(grammar) };
    if (unbounded) return { limit: () => NO_LIMIT, exec, ...may };
    const interfaces = interfacesOf(platform, () => [...router.interfaces.keys()]);
    const highest: Environment["highest"] = (command, label) =>
      command.kind === "section" ? command.highest?.(router)[label] : undefined;
    return { ...environmentOf(platform, exec), interfaces, highest, ...may };
  }

  /** The modes in which a line is read, the present one first. */
  get modes(): readonly [AnyMode, ...AnyMode[]] {
    const [own, ...outer] = this.#stack.modes;
    return own ? [own, ...outer] : [this.#seat.level === FULL ? privilegedMode : userMode];
  }

  read(text: string): ModeReading {
    const { dialect } = this.#host.platform;
    return readInModes(text, parseLine(text), this.modes, dialect, this.environment);
  }

  /** The line with its alias written out, if what it stands for is a command; behind `do` those of EXEC count. */
  withoutAlias(typed: string): string {
    const prompt = this.#stack.top?.mode.prompt ?? "";
    const [, before = "", command = typed] = (prompt ? /^(\s*do\s+)(\S.*)$/is.exec(typed) : undefined) ?? [];
    const mode = before === "" ? modeClass(prompt) : "exec";
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
    const { environment } = this;
    const grammar = grammarFor(this.modes[0], this.#host.platform.dialect, environment);
    return helpText(line, grammar, environment, width);
  }

  complete(line: string): string | undefined {
    const { environment } = this;
    for (const mode of this.modes) {
      const grammar = grammarFor(mode, this.#host.platform.dialect, environment);
      const completed = completeLine(line, grammar, environment);
      if (completed !== undefined) return completed;
    }
    return undefined;
  }

  /** A command, or its first words, with all keywords in full; undefined if no mode of the class has it. */
  spellOut(kind: ModeClass, command: string): string | undefined {
    const environment = environmentOf(this.#host.platform, undefined);
    const modes = kind === "exec" ? [privilegedMode as AnyMode] : this.#modesOf(kind);
    for (const mode of modes) {
      const reading = resolve(command, parseLine(command), this.#grammar(mode), environment);
      if (reading.kind === "bound" || reading.kind === "incomplete") {
        return reading.understood.map((step) => wordOf(command, step)).join(" ");
      }
    }
    return undefined;
  }

  #modesOf(kind: ModeClass): readonly AnyMode[] {
    return configurationModes(this.#host.platform.dialect).filter(({ prompt }) => modeClass(prompt) === kind);
  }

  #grammar(mode: AnyMode): Grammar {
    return grammarOf(mode, this.#host.platform.dialect);
  }

  get #mayAll(): boolean {
    const { level, view } = this.#seat;
    return level === FULL && (view === undefined || view === ROOT_VIEW);
  }

  /** What the view or the level of the session leaves of a mode. */
  #permitted(grammar: Grammar): Grammar {
    const { level, view } = this.#seat;
    const { router } = this.#host;
    if (this.#mayAll) return grammar;
    if (view !== undefined) return permitted(grammar, permissionIn(view, grammar.mode, router));
    const isUser = grammar.mode === userMode;
    // User mode is what the levels from 1 on leave of EXEC, unless the configuration moves commands.
    if (isUser && level > 0 && !movesExec(router)) return grammar;
    const whole = isUser ? this.#grammar(privilegedMode) : grammar;
    return permitted(whole, permissionAt(level, whole.mode, router));
  }
}

/** What whoever types may do: by his level, or by the view that he is in. */
interface Rights {
  readonly level: number;
  readonly view: string | undefined;
}

function wordOf(text: string, { edge, start, end }: Step): string {
  return "keyword" in edge ? edge.keyword : text.slice(start, end);
}

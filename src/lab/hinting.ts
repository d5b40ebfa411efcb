import type { AnyMode } from "../language/grammar.js";
import { configMode } from "../modes/config.js";
import type { Problem, Session } from "../session/session.js";
import { doubtsAbout, type Accepted, type Moment } from "./doubts.js";
import { doubtTexts } from "./doubt-texts.js";
import { hintFor } from "./hints.js";
import type { Language } from "./hint-texts.js";
import { commandAt } from "./line-reading.js";

/** The router at which a line was typed, and what it refused of it. */
export interface Typed {
  readonly session: Session;
  readonly problem: Problem | undefined;
}

/** What was known of a session before its present line. */
interface Before {
  readonly modes: readonly [AnyMode, ...AnyMode[]];
  /** What was said, or was so before anything was typed. */
  readonly said: ReadonlySet<string>;
}

/** What is said behind each line of a conversation, whether the router refused it or took it. */
export class Hinting {
  readonly #before = new WeakMap<Session, Before>();

  constructor(private readonly language: Language) {}

  /** What is to be said of the line that was just typed. */
  after(line: string, { session, problem }: Typed): readonly string[] {
    const { platform, router } = session.device;
    const before = this.#before.get(session);
    const place = { modes: before?.modes ?? session.reading, environment: session.environment, platform };
    const accepted = { line, place, router };
    const moments = before ? momentsOf(line, before.modes, session) : LASTING;
    const lasting = this.#doubts(accepted, moments);
    // What was so before anything was typed is not said.
    const news = before ? lasting.filter((doubt) => !before.said.has(doubt)) : [];
    const isJudgedWhole = moments.length === LASTING.length;
    const said = new Set(isJudgedWhole ? lasting : [...(before?.said ?? []), ...news]);
    this.#before.set(session, { modes: session.reading, said });
    const hint = problem && hintFor(problem, platform, this.language);
    if (problem) return hint === undefined ? news : [hint, ...news];
    return [...this.#doubts(accepted, ["line"]), ...news];
  }

  #doubts(accepted: Accepted, moments: readonly Moment[]): readonly string[] {
    return moments.flatMap((moment) => doubtsAbout(accepted, moment, doubtTexts[this.language]));
  }
}

/** When the state of a router is judged, not a line alone. */
const LASTING: readonly Moment[] = ["section", "configuration"];

/** What a line brings to its end: a section by leaving it or by another header, configuration by going back to EXEC. */
function momentsOf(line: string, modes: Before["modes"], session: Session): readonly Moment[] {
  const wasConfiguring = modes.includes(configMode);
  if (!wasConfiguring) return [];
  if (!session.reading.includes(configMode)) return LASTING;
  const { environment, device } = session;
  const command = commandAt(line, { modes, environment, platform: device.platform })?.command;
  return session.reading[0] !== modes[0] || command?.kind === "section" ? ["section"] : [];
}

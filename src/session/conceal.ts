import type { Dialect } from "../language/dialect.js";
import { nearest } from "../language/edit-distance.js";
import { declaredSyntaxOf, grammarOf, type AnyMode } from "../language/grammar.js";
import { isPrefix, resolve, type Environment, type Step } from "../language/resolve.js";
import { STAND_INS } from "../language/types/secret.js";
import { isWellFormed } from "../router/passwords.js";
import { introducers, isSecret, modesWithSecrets, secretLabels } from "../language/secrets.js";
import { parseLine, printable } from "../parse/command-line.js";
import type { Line } from "../parse/syntax-tree.js";
import { REMOVED } from "../parse/removed.js";
import { NO_LIMIT } from "../platform/environment.js";
import { secretsOf } from "../running-config/secrets.js";
import { privilegedMode, userMode } from "../exec/modes.js";
import { configurationModes } from "./mode-names.js";
import { readInModes } from "./read-in-modes.js";
import type { Session } from "./session.js";

/** A line as it was typed, and as a record may hold it. */
interface Concealed {
  readonly shown: string;
  /** What was taken out of it. */
  readonly secrets: readonly string[];
}

/** What one dialect's declarations say of secrets. */
interface Knowledge {
  readonly modes: readonly AnyMode[];
  readonly introducers: readonly string[];
  /** The words with which a printed line that holds a secret may begin. */
  readonly beginnings: ReadonlySet<string>;
}

/** How many typed lines with secrets are remembered: the history of a session is no longer. */
const MOST_LINES = 256;

/** Shorter secrets are not looked for where nobody says that they stand: they would be anywhere. */
const SHORTEST = 3;

/**
 * Takes the secrets out of what a session's record is to hold. What is a secret, the type of an argument says in the
 * declaration of its command, whichever mode that belongs to.
 */
export class Concealer {
  /** The lines that held secrets, as they may come up again: in the history, behind `% Ambiguous command`. */
  readonly #lines = new Map<string, string>();
  #typed: readonly string[] = [];

  /** `common`: what everybody knows, such as the passwords of the manual; it is taken out only where it is declared. */
  constructor(
    private readonly session: Session,
    private readonly common: readonly string[] = [],
  ) {}

  /** A line that is about to be entered. */
  line(typed: string): string {
    const text = printable(typed);
    const { expects } = this.session;
    this.#typed = [];
    if (expects !== "command") return expects === "password" ? "" : withoutUserinfo(text);
    const { shown, secrets } = concealLine(text, this.session);
    if (secrets.length > 0) this.#remember(text.trim(), shown.trim());
    this.#typed = secrets;
    return withoutUserinfo(shown);
  }

  /** What the router said since. */
  output(text: string): string {
    if (text === "") return text;
    const { device } = this.session;
    const knowledge = knowledgeOf(device.platform.dialect);
    const environment = unlimited(device.platform.dialect);
    const kept = this.#keptLines(knowledge);
    const values = [...new Set([...this.#typed, ...secretsOf(device)])]
      .filter((value) => value.length >= SHORTEST && !this.common.includes(value))
      .toSorted((a, b) => b.length - a.length);
    return text
      .split("\n")
      .map((line) => {
        const known = this.#lines.get(line.trim()) ?? kept.get(line.trim());
        if (known !== undefined) return line.replace(line.trim(), () => known);
        return withoutValues(concealPrinted(line, knowledge, environment, device.platform.dialect), values);
      })
      .map(withoutUserinfo)
      .join("\n");
  }

  #remember(typed: string, shown: string): void {
    this.#lines.set(typed, shown);
    const [oldest] = this.#lines.keys();
    if (this.#lines.size > MOST_LINES && oldest !== undefined) this.#lines.delete(oldest);
  }

  /** The lines of a loaded file that no declaration knows, of which words like those before a secret are read. */
  #keptLines({ introducers: words }: Knowledge): ReadonlyMap<string, string> {
    const found = new Map<string, string>();
    for (const { gaps } of this.session.device.router.layout.values()) {
      for (const { lines } of gaps.values()) {
        for (const { text } of lines) {
          const start = introducedAt(text, words);
          if (start !== undefined) found.set(text.trim(), `${text.slice(0, start)}${REMOVED}`.trim());
        }
      }
    }
    return found;
  }
}

/** Something in the place of each secret that a record left out of a line, of the form that it takes there. */
export function withStandIns(line: string, session: Session): string {
  const { dialect } = session.device.platform;
  const filled = STAND_INS.map((one) => line.replaceAll(REMOVED, one));
  const fits = filled.find((text, index) => {
    const { resolution } = readInModes(text, parseLine(text), session.reading, dialect, session.environment);
    return resolution.kind === "bound" && hasForm(resolution.understood, STAND_INS[index] ?? "");
  });
  return fits ?? filled[0] ?? line;
}

/** Whether a secret is encrypted as the number before it says. */
function hasForm(steps: readonly Step[], text: string): boolean {
  return steps.every((step) => {
    const kind = step.previous?.edge;
    if (!isSecret(step) || !kind || !("keyword" in kind)) return true;
    const type = FORMS.find((one) => String(one) === kind.keyword);
    return type === undefined || isWellFormed({ type, text });
  });
}

const FORMS = [4, 5, 7] as const;

function concealLine(text: string, session: Session): Concealed {
  const { dialect } = session.device.platform;
  const written = session.written(text);
  const { resolution } = readInModes(
    written,
    parseLine(written),
    session.reading,
    dialect,
    session.environment,
  );
  // What an alias stands for is longer or shorter than its name; what follows it is the same.
  const shift = written.length - text.length;
  if (resolution.kind === "bound") {
    const spans = spansOf(resolution.understood, shift);
    // `pin` abbreviates `ping` in EXEC, and is a command with a secret elsewhere.
    if (spans.length > 0 || isSpeltOut(resolution.understood, written)) return cut(text, spans);
  }
  const start =
    resolution.kind === "bound" ? least(readAnywhere(written, dialect, true)) : refusedAt(written, dialect);
  if (start === undefined) return { shown: text, secrets: [] };
  return cut(text, [{ start: Math.max(0, start - shift), end: text.trimEnd().length }]);
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function spansOf(steps: readonly Step[], shift: number): readonly Span[] {
  return steps
    .filter(isSecret)
    .map(({ start, end }) => ({ start: start - shift, end: end - shift }))
    .filter(({ start }) => start >= 0);
}

function cut(text: string, spans: readonly Span[]): Concealed {
  let shown = "";
  let end = 0;
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    if (span.end <= span.start) continue;
    shown += text.slice(end, span.start) + REMOVED;
    ({ end } = span);
  }
  const secrets = spans.map((span) => text.slice(span.start, span.end)).filter((one) => one !== "");
  return { shown: shown + text.slice(end), secrets };
}

/**
 * Where the secret of a line begins that the router will refuse: by how it reads in any mode, with what stands in front
 * of it or without, or behind a word that looks like one that introduces a secret somewhere.
 */
function refusedAt(text: string, dialect: Dialect): number | undefined {
  const introduced = introducedAt(text, knowledgeOf(dialect).introducers);
  return least([...readAnywhere(text, dialect, false), ...(introduced === undefined ? [] : [introduced])]);
}

/** Where the secrets of a line begin by how it reads in any mode; `speltOut`: where its first word is not abbreviated. */
function readAnywhere(text: string, dialect: Dialect, speltOut: boolean): readonly number[] {
  return beginningsOf(text).flatMap((from) => {
    const rest = text.slice(from);
    const line = parseLine(rest);
    return knowledgeOf(dialect).modes.flatMap((mode) => {
      const { understood } = resolve(rest, line, grammarOf(mode, dialect), unlimited(dialect));
      if (speltOut && !isSpeltOut(understood, rest)) return [];
      const start = understood.find(isSecret)?.start ?? dueAt(understood, line);
      return start === undefined ? [] : [from + start];
    });
  });
}

function least(starts: readonly number[]): number | undefined {
  return starts.length === 0 ? undefined : Math.min(...starts);
}

/** Whether the first word of a command is not abbreviated. */
function isSpeltOut(steps: readonly Step[], text: string): boolean {
  const first = steps.find(({ edge }) => !isPrefix(edge));
  if (!first || !("keyword" in first.edge)) return true;
  return text.slice(first.start, first.end).toLowerCase() === first.edge.keyword.toLowerCase();
}

/** Where the line may begin that somebody meant: at its first word, and behind each `no`, `default` and `do`. */
function beginningsOf(text: string): readonly number[] {
  const { words } = parseLine(text);
  const own = words.findIndex(
    ({ text: word }) => !PREFIXES.some((one) => one.startsWith(word.toLowerCase())),
  );
  return words.slice(0, own + 1).map(({ start }) => start);
}

const PREFIXES = ["no", "default", "do"];

/** The word behind what was understood, if a secret was due there that has another form. */
function dueAt(understood: readonly Step[], line: Line): number | undefined {
  const last = understood.at(-1);
  if (!last?.edge.next.values.some(({ value }) => value.type.standIns !== undefined)) return undefined;
  return line.words.find(({ start }) => start >= last.end)?.start;
}

/** Where the word begins that stands behind one that introduces secrets, spelt out, abbreviated or mistyped. */
function introducedAt(text: string, words: readonly string[]): number | undefined {
  const line = parseLine(text);
  const at = line.words.findIndex(({ text: word }) => introduces(word.toLowerCase(), words));
  return at < 0 ? undefined : line.words[at + 1]?.start;
}

function introduces(word: string, words: readonly string[]): boolean {
  if (words.some((one) => one === word || (word.length >= SHORTEST && one.startsWith(word)))) return true;
  return word.length > SHORTEST && nearest(word, words) !== undefined;
}

/** A line that a router printed: of running-config, so that its keywords are spelt out. */
function concealPrinted(
  line: string,
  { modes, beginnings }: Knowledge,
  environment: Environment,
  dialect: Dialect,
): string {
  const [first, second] = parseLine(line).words;
  const begins = first?.text === "no" ? second : first;
  if (!begins || !beginnings.has(begins.text)) return line;
  const parsed = parseLine(line);
  for (const mode of modes) {
    const { understood } = resolve(line, parsed, grammarOf(mode, dialect), environment);
    const isPrinted = understood.every(
      ({ edge, start, end }) => !("keyword" in edge) || line.slice(start, end) === edge.keyword,
    );
    const spans = isPrinted ? spansOf(understood, 0) : [];
    if (spans.length > 0) return cut(line, spans).shown;
  }
  return line;
}

/** Where secrets come up as words of their own: in a table, in a message. */
function withoutValues(line: string, values: readonly string[]): string {
  return values.reduce((text, value) => {
    let shown = text;
    for (let at = shown.indexOf(value); at >= 0; at = shown.indexOf(value, at + 1)) {
      const isWord = !isWordSign(shown[at - 1]) && !isWordSign(shown[at + value.length]);
      if (isWord) shown = shown.slice(0, at) + REMOVED + shown.slice(at + value.length);
    }
    return shown;
  }, line);
}

function isWordSign(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
}

/** The password of a URL (RFC 3986, section 3.2.1). */
function withoutUserinfo(text: string): string {
  return text.replace(/(:\/\/[^\s/:@]*:)[^\s/@]+@/g, `$1${REMOVED}@`);
}

const knowledges = new WeakMap<Dialect, Knowledge>();

function knowledgeOf(dialect: Dialect): Knowledge {
  const known = knowledges.get(dialect);
  if (known) return known;
  const all = [...configurationModes(dialect), privilegedMode, userMode];
  const modes = modesWithSecrets(all, dialect);
  const beginnings = modes.flatMap(({ commands }) =>
    commands
      .filter((command) => secretLabels(command, dialect).length > 0)
      .flatMap((command) => declaredSyntaxOf(command).slice(0, 1))
      .flatMap((element) => (element.kind === "keyword" ? [element.text] : [])),
  );
  const made = {
    modes,
    introducers: [...introducers(modes, dialect)],
    beginnings: new Set(beginnings),
  };
  knowledges.set(dialect, made);
  return made;
}

/** What a line is read with where the limits of a router do not count. */
function unlimited(dialect: Dialect): Environment {
  return { limit: () => NO_LIMIT, exec: grammarOf(privilegedMode, dialect) };
}

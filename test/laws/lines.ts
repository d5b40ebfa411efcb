import fc from "fast-check";
import type { Element, Sequence } from "../../src/parse/syntax-tree.js";
import { grammarOf, syntaxOf, type AnyMode } from "../../src/language/grammar.js";
import type { AnyCommand } from "../../src/language/positions.js";
import { resolve, type Bound, type Environment, type Resolution } from "../../src/language/resolve.js";
import { parseLine } from "../../src/parse/command-line.js";
import { argumentType } from "../../src/language/types/registry.js";
import { execModes, privilegedMode, userMode } from "../../src/exec/modes.js";
import type { Platform } from "../../src/platform/platform.js";
import { suggest } from "../../src/language/suggest.js";
import { fullyLicensed } from "../../src/platform/variants.js";
import * as interfaces from "../../src/modes/interface.js";
import { familyMode, namedEigrpMode } from "../../src/modes/routing/eigrp-named.js";
import * as peers from "../../src/modes/voice/dial-peer.js";
import { platforms } from "../../src/platform/platforms.js";
import { configurationModes } from "../../src/session/mode-names.js";
import type { Dialect } from "../../src/language/dialect.js";
import { existsOn, variationOn } from "../../src/language/existence.js";

/** One command in one mode of one platform. */
export interface Subject {
  readonly platform: Platform;
  readonly mode: AnyMode;
  readonly command: AnyCommand;
}

/** One platform of each family, software and release, with all that its image holds. */
export const distinctPlatforms: readonly Platform[] = [
  ...new Map(
    platforms.map((platform) => {
      const { family, software, isPacketTracer, release } = platform.dialect;
      const axes = [family, software, isPacketTracer, release.rank];
      return [JSON.stringify(axes), fullyLicensed(platform)] as const;
    }),
  ).values(),
];

/** Every command, once for each way in which some platform reads or prints it in a mode. */
export function everyCommand(): readonly Subject[] {
  return distinct(({ mode }) => mode);
}

/**
 * Every declaration, once for each way in which some platform reads or prints it, in the first of the modes that list
 * it: what it does to a port is the same on all kinds of ports.
 */
export function everyDeclaration(): readonly Subject[] {
  return distinct(() => undefined);
}

/** The commands of all platforms, each form of a declaration once in each of these places. */
function distinct(placeOf: (subject: Subject) => unknown): readonly Subject[] {
  const known = new Map<unknown, Map<unknown, Set<string>>>();
  const isNew = (subject: Subject) => {
    const { command, platform } = subject;
    const place = placeOf(subject);
    const declarations = known.get(place) ?? new Map<unknown, Set<string>>();
    known.set(place, declarations);
    // A mode may list a declaration with a remark of its own: what it says of its words is the same object still.
    const forms = declarations.get(command.help) ?? new Set<string>();
    declarations.set(command.help, forms);
    const { family, isPacketTracer } = platform.dialect;
    const kind = family === "switch" ? family : isPacketTracer;
    const form = [command.syntax, kind, variationOn(command, platform.dialect)];
    return forms.size < forms.add(JSON.stringify(form)).size;
  };
  return distinctPlatforms
    .flatMap((platform) =>
      [...configurationModes(platform.dialect), ...execModes].flatMap((mode) =>
        mode.commands
          .filter((command) => existsOn(command, platform.dialect))
          .map((command) => ({ platform, mode, command })),
      ),
    )
    .filter(isNew);
}

/** A name that no other subject has. */
export function titleOf({ platform, mode, command }: Subject): string {
  return `${platform.id} (${knownName(mode, platform)}) ${command.syntax}`;
}

const namesByPlatform = new Map<Platform, Map<AnyMode, string>>();

/** The name of a mode, found once. */
function knownName(mode: AnyMode, platform: Platform): string {
  const names = namesByPlatform.get(platform) ?? new Map<AnyMode, string>();
  namesByPlatform.set(platform, names);
  const name = names.get(mode) ?? placeOf(mode, platform);
  names.set(mode, name);
  return name;
}

/** The kinds of interfaces and of dial-peers, whose modes share one prompt and one header. */
const KINDS = new Map<unknown, string>([
  [interfaces.routedPortMode, "routed port"],
  [interfaces.switchablePortMode, "switch port"],
  [interfaces.serialPortMode, "serial port"],
  [interfaces.logicalPortMode, "logical interface"],
  [interfaces.routedRangeMode, "routed ports"],
  [interfaces.switchableRangeMode, "switch ports"],
  [namedEigrpMode, "router eigrp by name"],
  [familyMode, "address-family of EIGRP"],
  [interfaces.radioMode, "radio"],
  [peers.potsMode, "pots peer"],
  [peers.voipMode, "voip peer"],
  [peers.dialPeerMode, "other peer"],
]);

const modesByDialect = new Map<Dialect, readonly AnyMode[]>();

/** The modes of a dialect, found once. */
function knownModes(dialect: Dialect): readonly AnyMode[] {
  const modes = modesByDialect.get(dialect) ?? configurationModes(dialect);
  modesByDialect.set(dialect, modes);
  return modes;
}

/** The name of a mode in its prompt; where several have one, with the header that leads there. */
function placeOf(mode: AnyMode, { dialect }: Platform): string {
  if (mode === userMode) return "user EXEC";
  if (mode === privilegedMode) return "privileged EXEC";
  const modes = knownModes(dialect);
  if (modes.every((one) => one === mode || one.prompt !== mode.prompt)) return mode.prompt;
  const header = modes
    .flatMap(({ commands }) => commands)
    .find((command) => command.kind === "section" && existsOn(command, dialect) && command.mode === mode);
  const kind = KINDS.get(mode) ?? header?.syntax.split(/ (?=[a-z]+:|\[)/)[0] ?? "";
  return `${mode.prompt}, ${kind}`;
}

export function environmentOf({ platform, mode }: Subject): Environment {
  const inExec = mode === privilegedMode || mode === userMode;
  return {
    limit: (name) => platform.limits[name] ?? 4294967295,
    exec: inExec ? undefined : grammarOf(privilegedMode, platform.dialect),
  };
}

/** What a line means in the mode of a command. */
export function read(line: string, subject: Subject): Resolution {
  const grammar = grammarOf(subject.mode, subject.platform.dialect);
  return resolve(line, parseLine(line), grammar, environmentOf(subject));
}

/** The same, where it is a whole command. */
export function boundBy(line: string, subject: Subject): Bound | undefined {
  const resolution = read(line, subject);
  return resolution.kind === "bound" ? resolution : undefined;
}

/** Lines that the command's syntax allows: their keywords and values, of which some hold blanks. */
export function linesOf(subject: Subject): fc.Arbitrary<readonly string[]> {
  const syntax = syntaxOf(subject.command, subject.platform.dialect);
  return sequence(syntax, { ...environmentOf(subject), examples: subject.command.examples ?? {} });
}

/** What is known of the values of a line that is made up. */
interface Making extends Environment {
  readonly examples: NonNullable<AnyCommand["examples"]>;
}

/** How many lines a law is tried on; one where LAW_RUNS says so, as for each of many mutants. */
export function runs(usual: number): number {
  return Number(process.env["LAW_RUNS"] ?? usual);
}

/** How many lines are made up in search of those that a router takes. */
const SAMPLE = 40;

/** Whether a law could be tried on a line; "nothing" where the line says what holds anyway, so that others say more of it. */
export type Tried = boolean | "nothing";

/**
 * Tries a law on lines of a command, each once, until it held of `enough` of them that say something.
 * @throws if it could be tried on none: the law would hold of a command that nobody can type.
 */
export function forLinesOf(
  subject: Subject,
  enough: number,
  holds: (words: readonly string[]) => Tried,
): void {
  let tried = 0;
  let saidNothing = false;
  const seen = new Set<string>();
  for (const words of fc.sample(linesOf(subject), { numRuns: SAMPLE, seed: 2811 })) {
    const line = words.join(" ");
    if (seen.has(line)) continue;
    seen.add(line);
    const outcome = holds(words);
    if (outcome === "nothing") saidNothing = true;
    if (outcome === true) tried += 1;
    if (tried === enough) return;
  }
  if (tried === 0 && !saidNothing)
    throw new Error(`no line is accepted, such as ${[...seen].slice(0, 3).join(" · ")}`);
}

/** The shortest beginning of a keyword that no other keyword shares there; values stay whole. */
export function shortest(before: readonly string[], word: string, subject: Subject): string {
  const typed = before.map((one) => `${one} `).join("");
  const grammar = grammarOf(subject.mode, subject.platform.dialect);
  const rows = suggest(typed, grammar, environmentOf(subject));
  const keywords =
    typeof rows === "string"
      ? []
      : rows.filter(({ kind }) => kind === "keyword").map(({ symbol }) => symbol.toLowerCase());
  if (!keywords.includes(word.toLowerCase())) return word;
  for (let length = 1; length < word.length; length++) {
    const beginning = word.slice(0, length).toLowerCase();
    if (keywords.filter((keyword) => keyword.startsWith(beginning)).length === 1)
      return word.slice(0, length);
  }
  return word;
}

function sequence(elements: Sequence, environment: Making): fc.Arbitrary<readonly string[]> {
  return fc.tuple(...elements.map((element) => words(element, environment))).map((parts) => parts.flat());
}

function words(element: Element, environment: Making): fc.Arbitrary<readonly string[]> {
  switch (element.kind) {
    case "keyword":
      return fc.constant([element.text]);
    case "value": {
      const end = (limit: number | string | undefined) =>
        typeof limit === "string" ? environment.limit(limit) : limit;
      const range = { min: end(element.type.min), max: end(element.type.max) };
      const one = fc.constantFrom(
        ...(environment.examples[element.label] ?? argumentType(element.type.name).examples(range)),
      );
      return element.times > 1 ? fc.array(one, { minLength: 1, maxLength: 2 }) : one.map((text) => [text]);
    }
    case "choice":
      return oneOf(element.alternatives, environment);
    case "optional":
      return fc.oneof(fc.constant([]), oneOf(element.alternatives, environment));
  }
}

function oneOf(alternatives: readonly Sequence[], environment: Making): fc.Arbitrary<readonly string[]> {
  return fc.oneof(...alternatives.map((one) => sequence(one, environment)));
}

/** One line for each alternative of a command's syntax, all that can be left out aside. */
export function everyAlternative(subject: Subject): readonly (readonly string[])[] {
  const syntax = syntaxOf(subject.command, subject.platform.dialect);
  return alternativesOf(syntax, { ...environmentOf(subject), examples: subject.command.examples ?? {} });
}

function alternativesOf(elements: Sequence, environment: Making): readonly (readonly string[])[] {
  const parts = elements.map((element) => alternativesOfElement(element, environment));
  const least = parts.map(([first = []]) => first);
  const lines = parts.flatMap((others, at) =>
    others.map((words) => [...least.slice(0, at), words, ...least.slice(at + 1)].flat()),
  );
  return [...new Map(lines.map((words) => [words.join(" "), words])).values()];
}

function alternativesOfElement(element: Element, environment: Making): readonly (readonly string[])[] {
  if (element.kind === "keyword") return [[element.text]];
  if (element.kind === "value") return fc.sample(words(element, environment), { numRuns: 1, seed: 7 });
  const inner = element.alternatives.flatMap((one) => alternativesOf(one, environment));
  return element.kind === "optional" ? [[], ...inner] : inner;
}

import { describe, expect, test } from "vitest";
import { parseLine } from "../../src/parse/command-line.js";
import type { Element, Sequence } from "../../src/parse/syntax-tree.js";
import { existsOn } from "../../src/language/existence.js";
import { grammarOf, syntaxOf, type AnyMode } from "../../src/language/grammar.js";
import { impossibleInterface, resolve, type Environment } from "../../src/language/resolve.js";
import { completeLine, suggest } from "../../src/language/suggest.js";
import { interfaceParts, VIRTUAL_KINDS } from "../../src/language/types/interface-kinds.js";
import { argumentType } from "../../src/language/types/registry.js";
import { privilegedMode, userMode } from "../../src/exec/modes.js";
import { environmentOf } from "../../src/platform/environment.js";
import type { Platform } from "../../src/platform/platform.js";
import { configurationModes } from "../../src/session/mode-names.js";
import { distinctPlatforms, titleOf, type Subject } from "./lines.js";

/** A place in a command where an interface may stand: the words that lead there. */
interface Place extends Subject {
  readonly before: string;
}

for (const platform of distinctPlatforms) {
  describe(platform.id, () => {
    const places = placesOn(platform);

    test("has commands that name interfaces", () => {
      expect(places.length).toBeGreaterThan(10);
    });

    test.each(places.map((place) => [`${titleOf(place)}, behind "${place.before}"`, place] as const))(
      "%s",
      (_title, place) => {
        const { before } = place;
        expect(partsBehind(before, place)).toEqual(kindsOf(platform));
        for (const kind of kindsOf(platform)) {
          expect(complete(`${before}${distinguishing(kind, before, place)}`, place)).toBe(
            `${before}${kind} `,
          );
          const line = withNumber(`${before}${kind} `, place);
          const read = resolve(line, parseLine(line), grammarFor(place), environmentFor(place));
          expect(read.kind, line).toMatch(/^(bound|incomplete)$/);
          if (read.kind === "bound") expect(impossibleInterface(read, environmentFor(place))).toBeUndefined();
        }
      },
    );
  });
}

/** What the product has and may have, as its data say. */
function kindsOf({ ports, virtual }: Platform): readonly string[] {
  const present = ports.map((name) => interfaceParts(name)?.kind ?? expect.fail(name));
  return [...new Set<string>([...present, ...(virtual ?? VIRTUAL_KINDS)])].toSorted();
}

function placesOn(platform: Platform): readonly Place[] {
  const modes: readonly AnyMode[] = [...configurationModes(platform.dialect), privilegedMode, userMode];
  return modes.flatMap((mode) =>
    mode.commands
      .filter((command) => existsOn(command, platform.dialect))
      .flatMap((command) =>
        waysToInterfaces(syntaxOf(command, platform.dialect)).map((words) => ({
          platform,
          mode,
          command,
          before: words.map((word) => `${word} `).join(""),
        })),
      ),
  );
}

/** The words in front of each interface of a syntax, with as few as possible on the way. */
function waysToInterfaces(syntax: Sequence): readonly (readonly string[])[] {
  return syntax.flatMap((element, index) => {
    const before = syntax.slice(0, index).flatMap(fewestWords);
    return waysInto(element).map((words) => [...before, ...words]);
  });
}

function waysInto(element: Element): readonly (readonly string[])[] {
  if (element.kind === "keyword") return [];
  if (element.kind === "value") return element.type.name.startsWith("INTERFACE") ? [[]] : [];
  return element.alternatives.flatMap(waysToInterfaces);
}

function fewestWords(element: Element): readonly string[] {
  switch (element.kind) {
    case "keyword":
      return [element.text];
    case "value":
      return [exampleOf(element.type)];
    case "choice":
      return (element.alternatives[0] ?? []).flatMap(fewestWords);
    case "optional":
      return [];
  }
}

function exampleOf({ name, min, max }: Extract<Element, { kind: "value" }>["type"]): string {
  const end = (limit: number | string | undefined) => (typeof limit === "string" ? undefined : limit);
  return argumentType(name).examples({ min: end(min), max: end(max) })[0] ?? expect.fail(name);
}

function grammarFor({ mode, platform }: Place) {
  return grammarOf(mode, platform.dialect);
}

function environmentFor({ mode, platform }: Place): Environment {
  const inExec = mode === privilegedMode || mode === userMode;
  return environmentOf(platform, inExec ? undefined : grammarOf(privilegedMode, platform.dialect));
}

function rowsBehind(typed: string, place: Place) {
  const rows = suggest(typed, grammarFor(place), environmentFor(place));
  return typeof rows === "string" ? expect.fail(`"${typed}?" answers ${rows}`) : rows;
}

function partsBehind(typed: string, place: Place): readonly string[] {
  return rowsBehind(typed, place)
    .filter(({ kind }) => kind === "part")
    .map(({ symbol }) => symbol);
}

function complete(typed: string, place: Place): string | undefined {
  return completeLine(typed, grammarFor(place), environmentFor(place));
}

/** The shortest beginning of a kind that nothing else on the list shares. */
function distinguishing(kind: string, before: string, place: Place): string {
  const others = rowsBehind(before, place).filter(({ symbol }) => symbol !== kind);
  const isShared = (beginning: string) =>
    others.some(({ symbol }) => symbol.toLowerCase().startsWith(beginning.toLowerCase()));
  const lengths = Array.from({ length: kind.length }, (_, index) => index + 1);
  return kind.slice(
    0,
    lengths.find((length) => !isShared(kind.slice(0, length))),
  );
}

/** The line with the lowest number that `?` offers, part by part, until the name is whole. */
function withNumber(typed: string, place: Place): string {
  const [range] = rowsBehind(typed, place);
  const low = /^<(\d+)-\d+>$/.exec(range?.symbol ?? "")?.[1] ?? expect.fail(`"${typed}?" offers no number`);
  const longer = `${typed}${low}`;
  const isWhole = !rowsBehind(longer, place).some(({ symbol }) => symbol === "/");
  return isWhole ? longer : withNumber(`${longer}/`, place);
}

import { beforeEach, expect, test, vi } from "vitest";
import { grammarOf, syntaxOf, type AnyMode, type Node } from "../../src/language/grammar.js";
import { execModes } from "../../src/exec/modes.js";
import { leadingKeywords, parseSyntax } from "../../src/parse/command-syntax.js";
import { decodeSyntax, encodeSyntax } from "../../src/parse/compact-syntax.js";
import { parse } from "../../src/parse/generated/command-syntax.js";
import { configurationModes } from "../../src/session/mode-names.js";
import { declaredNotations } from "../../src/session/notations.js";
import { distinctPlatforms } from "../laws/lines.js";

const parsed = vi.hoisted(() => new Set<string>());

vi.mock("../../src/parse/generated/command-syntax.js", async (original) => {
  const { parse: read } = await original<{ parse: typeof parse }>();
  return {
    parse: (notation: string) => {
      parsed.add(notation);
      return read(notation);
    },
  };
});

beforeEach(() => parsed.clear());

test("every declared notation is the same tree after it was encoded", () => {
  for (const notation of declaredNotations()) {
    const tree = parse(notation);
    expect(decodeSyntax(encodeSyntax(tree)), notation).toEqual(tree);
  }
});

test("the keywords in front of a notation are those of its tree", () => {
  for (const notation of declaredNotations()) {
    const keywords = leadingKeywords(notation);
    const front = parseSyntax(notation).slice(0, keywords.length);
    expect(front.map((element) => element.kind === "keyword" && element.text)).toEqual(keywords);
  }
});

test("the build knows every notation that a mode reads", () => {
  const declared = declaredNotations();
  const modes: readonly AnyMode[] = [...execModes, ...configurationModes()];
  for (const { dialect } of distinctPlatforms) {
    for (const mode of modes) {
      const { start, negative } = grammarOf(mode, dialect);
      walk(start);
      walk(negative);
      for (const command of mode.commands) syntaxOf(command, dialect);
    }
  }
  expect([...parsed].filter((notation) => !declared.has(notation))).toEqual([]);
  expect(parsed.size).toBeGreaterThan(1000);
});

/** Comes by every edge that a line could take, each once. */
function walk(node: Node, seen = new Set<unknown>()): void {
  for (const edge of [...node.keywords.values(), ...node.values]) {
    if (edge.positions.every((position) => seen.has(position))) continue;
    for (const position of edge.positions) seen.add(position);
    walk(edge.next, seen);
  }
}

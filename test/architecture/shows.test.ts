import ts from "typescript";
import { expect, test } from "vitest";
import { sources, type Source } from "./sources.js";

/**
 * Who only shows or explains what was configured asks `shown` of a declaration: it acts on nothing, so that what it
 * reads is no proof that something does (`acts`).
 */
const QUESTIONS = ["of", "all", "off", "isOn"];

const watchers = ["src/exec", "src/lab"].flatMap(sources);

/** What a file takes from `src/modes`: by name, or as a whole. */
function imported(tree: ts.SourceFile): {
  readonly names: ReadonlySet<string>;
  readonly wholes: ReadonlySet<string>;
} {
  const bindings = tree.statements
    .filter(ts.isImportDeclaration)
    .filter(({ moduleSpecifier }) => moduleSpecifier.getText(tree).includes("/modes/"))
    .flatMap(({ importClause }) => importClause?.namedBindings ?? []);
  return {
    names: new Set(
      bindings.filter(ts.isNamedImports).flatMap(({ elements }) => elements.map((one) => one.name.text)),
    ),
    wholes: new Set(bindings.filter(ts.isNamespaceImport).map(({ name }) => name.text)),
  };
}

/** Where a file asks a declaration what to act on. */
function questionsIn({ path, text }: Source): readonly string[] {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
  const { names, wholes } = imported(tree);
  const isDeclaration = (node: ts.Node): boolean =>
    (ts.isIdentifier(node) && names.has(node.text)) ||
    (ts.isPropertyAccessExpression(node) &&
      ts.isIdentifier(node.expression) &&
      wholes.has(node.expression.text));
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    // `all` may also be the name of one of several declarations, which is then asked itself.
    const isQuestion =
      ts.isPropertyAccessExpression(node) &&
      QUESTIONS.includes(node.name.text) &&
      !(ts.isPropertyAccessExpression(node.parent) && node.parent.expression === node);
    if (isQuestion && isDeclaration(node.expression)) {
      const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree));
      found.push(`${path}:${line + 1} ${node.getText(tree)}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

test("a question is recognised, by name and through a whole module", () => {
  const text = [
    'import { vad } from "../modes/voice.js";',
    'import * as peer from "../modes/peer.js";',
    "vad.isOn(block);",
    "peer.port.all(block);",
    "vad.shown.isOn(block);",
    "peer.forwarding.all.shown.of(block);",
  ].join("\n");
  expect(questionsIn({ path: "a.ts", text })).toEqual(["a.ts:3 vad.isOn", "a.ts:4 peer.port.all"]);
});

test("a show asks for what is shown", () => {
  expect(watchers.flatMap(questionsIn)).toEqual([]);
});

import ts from "typescript";
import { expect, test } from "vitest";
import { sources, type Source } from "./sources.js";

/**
 * A setting that fills fields of the model counts as simulated. Where only shows read all of them, it has to say
 * `acts: false`, so that `cme coverage` tells the truth. A field counts as read where its name is: two fields of one
 * name hide each other, so that a setting may say `acts: false` which this test takes for read.
 */
const HELPERS = new Set(["field", "value", "flag", "rows"]);

/** Fields that hold others. */
const HOLDERS = new Set(["aaa", "dhcp", "logging", "security", "spanningTree", "switching", "vtp"]);

/** What acts on a router's configuration. Dialogues of a login are EXEC's, and act. */
const acting = [
  ...["rules", "session", "callmanager", "network", "server", "router"].map((name) => `src/${name}`),
]
  .flatMap(sources)
  .filter(({ path }) => !/-model\.ts$|\/(router|create)\.ts$/.test(path))
  .concat(sources("src/exec").filter(({ path }) => /\/(login|session)\.ts$/.test(path)));

const treeOf = ({ path, text }: Source) => ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

/** The field that an expression reads or writes, or that is bound by its name. */
function fieldAt(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  if (!ts.isBindingElement(node)) return undefined;
  const name = node.propertyName ?? node.name;
  return ts.isIdentifier(name) ? name.text : undefined;
}

const modelFields = new Set(
  sources("src/router")
    .filter(({ path }) => /(system|switching|telephony)-model\.ts$|\/router\.ts$/.test(path))
    .flatMap((source) => {
      const names: string[] = [];
      walk(treeOf(source), (node) => {
        if (ts.isPropertySignature(node) && ts.isInterfaceDeclaration(node.parent))
          names.push(node.name.getText());
      });
      return names;
    }),
);

interface Declared {
  readonly where: string;
  readonly fields: ReadonlySet<string>;
  readonly isShownOnly: boolean;
}

const read = new Set<string>();
const declarations: Declared[] = [];

for (const source of acting)
  walk(treeOf(source), (node) => {
    const name = fieldAt(node);
    if (name !== undefined) read.add(name);
  });

/** What a declaration gets and sets, by its own functions or by those that fill one field. */
function declaredIn(literal: ts.ObjectLiteralExpression): ReadonlySet<string> {
  const fields = new Set<string>();
  const note = (name: string | undefined) => {
    if (name !== undefined && modelFields.has(name) && !HOLDERS.has(name)) fields.add(name);
  };
  for (const property of literal.properties) {
    const call = ts.isSpreadAssignment(property) ? property.expression : undefined;
    if (call && ts.isCallExpression(call) && HELPERS.has(call.expression.getText())) {
      const [name] = call.arguments;
      if (name && ts.isStringLiteral(name)) note(name.text);
    } else if (!call && property.name && ["get", "set", "clear"].includes(property.name.getText()))
      walk(property, (node) => note(fieldAt(node)));
  }
  return fields;
}

const property = (literal: ts.ObjectLiteralExpression, name: string) =>
  literal.properties.find((one) => one.name?.getText() === name);

for (const source of sources("src/modes")) {
  const tree = treeOf(source);
  const wholes = tree.statements
    .filter(ts.isImportDeclaration)
    .flatMap(({ importClause }) => importClause?.namedBindings ?? [])
    .filter(ts.isNamespaceImport)
    .map(({ name }) => name.text);
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node) && property(node, "syntax")) {
      const fields = declaredIn(node);
      const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree));
      const isShownOnly = property(node, "acts")?.getText() === "acts: false";
      if (fields.size > 0) declarations.push({ where: `${source.path}:${line + 1}`, fields, isShownOnly });
      return;
    }
    // What a mode's own functions read of a field, they judge other lines by.
    const name = fieldAt(node);
    const isOfModule = ts.isPropertyAccessExpression(node) && wholes.includes(node.expression.getText(tree));
    if (name !== undefined && !isOfModule) read.add(name);
    ts.forEachChild(node, visit);
  };
  visit(tree);
}

test("declarations with fields are found", () => {
  expect(declarations.length).toBeGreaterThan(100);
});

test("a setting whose fields only shows read says so", () => {
  const silent = declarations.filter(
    ({ fields, isShownOnly }) => !isShownOnly && [...fields].every((name) => !read.has(name)),
  );
  expect(silent.map(({ where, fields }) => `${where} ${[...fields].join(" ")}`)).toEqual([]);
});

// What differs from platform to platform is a trait, and nobody asks for a product by its name.
import ts from "typescript";
import { expect, test } from "vitest";
import { sources, type Source } from "./sources.js";

/** The axes themselves, and what is made of them. */
const MAY_NAME_PRODUCTS = /^src\/(language\/(dialect|existence)\.ts$|platform\/)/;

/** Ways to ask which product a device is. */
const NAMES = new Set(["isPacketTracer"]);

/** What tells a product, so that a comparison with a text asks for it by name. */
const TELLING = /\b(hardware\.(model|pid|family|image)|platform\.id)$/;

function questions({ path, text }: Source): string[] {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && NAMES.has(node.text)) found.push(`${path} asks for ${node.text}`);
    if (ts.isBinaryExpression(node) && isEquality(node.operatorToken.kind))
      for (const side of [node.left, node.right])
        if (TELLING.test(side.getText(tree))) found.push(`${path} compares ${side.getText(tree)}`);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function isEquality(kind: ts.SyntaxKind): boolean {
  return (
    kind === ts.SyntaxKind.EqualsEqualsEqualsToken || kind === ts.SyntaxKind.ExclamationEqualsEqualsToken
  );
}

test("only the axes and the platforms name a product", () => {
  const others = sources("src").filter(({ path }) => !MAY_NAME_PRODUCTS.test(path));
  expect(others.flatMap(questions)).toEqual([]);
});

test.each([
  "const strict = platform.dialect.isPacketTracer;",
  "const { isPacketTracer } = dialect;",
  "export function isPacketTracer(phone) {}",
  'if (platform.hardware.model === "2811") act();',
  'const other = platform.id !== "c2811-15.1";',
])("%s asks for a product", (text) => {
  expect(questions({ path: "src/exec/a.ts", text })).toHaveLength(1);
});

test.each([
  "/** isPacketTracer is told by the platform. */",
  'platform.dialect.family === "switch" && print(hardware.model);',
  'platform.traits.shows.cdp === "narrow";',
])("%s asks for none", (text) => {
  expect(questions({ path: "src/exec/a.ts", text })).toEqual([]);
});

// Takes the sentences that `?` prints out of the declarations of commands, for a page that loads them behind the lab.
//
// A declaration `setting({ syntax, help: { … } })` becomes `setting({ syntax, help: 17 })`, and the sentences the 17th
// of src/web/engine/help-sentences.ts. What a declaration puts together when it runs stays where it is.
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import ts from "typescript";

/** The layers that declare commands. */
const DECLARING = ["src/modes", "src/exec"];

/** What the page's build loads in place of the sources: the texts of modules by their paths. */
export function helpLater() {
  const { sources, sentences } = takeOutHelp();
  const text = `export const helpSentences = ${JSON.stringify(sentences)};`;
  return new Map([...sources, [resolve("src/web/engine/help-sentences.ts"), text]]);
}

/** The sources of all declarations without their sentences, by their paths, and the sentences by their numbers. */
function takeOutHelp() {
  const numbers = new Map();
  const numberOf = (sentences) => {
    const text = Object.entries(sentences).flat().join("\t");
    if (!numbers.has(text)) numbers.set(text, numbers.size);
    return numbers.get(text);
  };
  const sources = new Map(DECLARING.flatMap(filesIn).map((path) => [path, withoutHelp(path, numberOf)]));
  return { sources, sentences: [...numbers.keys()].join("\n") };
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(".ts"))
    .toSorted()
    .map((name) => resolve(join(folder, name)));
}

function withoutHelp(path, numberOf) {
  const text = readFileSync(path, "utf8");
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  let kept = "";
  let end = 0;
  const visit = (node) => {
    const help = declaredHelp(node);
    if (help) {
      kept += text.slice(end, help.initializer.getStart(file)) + String(numberOf(help.sentences));
      end = help.initializer.end;
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return kept + text.slice(end);
}

/**
 * The sentences of an object that is handed to a function, or of a row of a table of settings; undefined unless all of
 * them are written there.
 */
function declaredHelp(property) {
  if (!ts.isPropertyAssignment(property) || property.name.text !== "help") return undefined;
  if (!isDeclaration(property.parent.parent)) return undefined;
  const { initializer } = property;
  if (!ts.isObjectLiteralExpression(initializer)) return undefined;
  const { properties } = initializer;
  const isWritten = properties.every(
    (one) => ts.isPropertyAssignment(one) && ts.isStringLiteralLike(one.initializer) && "text" in one.name,
  );
  if (!isWritten || properties.length === 0) return undefined;
  const sentences = Object.fromEntries(properties.map((one) => [one.name.text, one.initializer.text]));
  return { initializer, sentences };
}

function isDeclaration(node) {
  if (ts.isCallExpression(node)) return true;
  const table = ts.isPropertyAssignment(node) ? node.parent.parent : node;
  return ts.isCallExpression(table) && /(^|\.)settings$/.test(table.expression.getText());
}

// Lists what Stryker would change in the sources, and draws some of it.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Instrumenter } from "@stryker-mutator/instrumenter";
import fc from "fast-check";
import ts from "typescript";

/** Whose every mutant may be drawn; of modes/ it is those that empty a `set` or `clear` handler. */
const WHOLE = ["src/language", "src/running-config", "src/grading"];
const HANDLERS = ["src/modes"];

/** What is inside of a drawn mutant is tried too; one that holds more than so many others is left out. */
const MOST_INSIDE = 12;

const SILENT = { debug() {}, info() {}, isDebugEnabled: () => false };

/**
 * The places of mutants that a test can switch on and off: those that are run when a module is loaded are not.
 * `only` says where they are to be.
 */
async function placesOf(folders, only) {
  const found = [];
  for (const folder of folders) {
    for (const name of readdirSync(folder, { recursive: true }).filter((one) => one.endsWith(".ts"))) {
      const file = join(folder, name);
      const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2023, true);
      const within = only?.(source);
      if (within?.size !== 0) found.push(...placesIn(source, await mutantsOf(source), within));
    }
  }
  return found;
}

async function mutantsOf(source) {
  const files = [{ name: source.fileName, mutate: true, content: source.text }];
  const { mutants } = await new Instrumenter(SILENT).instrument(files, {
    plugins: null,
    excludedMutations: [],
    ignorers: [],
  });
  return mutants.map(({ location: { start, end } }) => ({
    start: ts.getPositionOfLineAndCharacter(source, start.line, start.column),
    end: ts.getPositionOfLineAndCharacter(source, end.line, end.column),
    range: `${start.line + 1}:${start.column}-${end.line + 1}:${end.column}`,
  }));
}

/** @param within where the places are to begin, if not in any function. */
function placesIn(source, mutants, within) {
  const distinct = new Map(mutants.map((mutant) => [mutant.range, mutant]));
  return [...distinct.values()]
    .filter(({ start, end }) => (within ? within.has(`${start}-${end}`) : isInFunction(source, start)))
    .map((one) => ({
      ...one,
      file: source.fileName,
      count: mutants.filter(({ start, end }) => start >= one.start && end <= one.end).length,
    }))
    .filter(({ count }) => count <= MOST_INSIDE);
}

/** Where the bodies of handlers named `set` or `clear` begin and end. */
function handlers(source) {
  const found = new Set();
  const visit = (node) => {
    const body = handlerBody(node);
    if (body) found.add(`${body.getStart()}-${body.end}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function handlerBody(node) {
  if (!node.name || !/^(set|clear)$/.test(node.name.getText())) return undefined;
  if (ts.isMethodDeclaration(node)) return node.body;
  if (!ts.isPropertyAssignment(node) || !ts.isArrowFunction(node.initializer)) return undefined;
  return ts.isBlock(node.initializer.body) ? node.initializer.body : node.initializer;
}

function isInFunction(source, position) {
  const inside = (node) =>
    (ts.isFunctionLike(node) && node.body && node.body.getStart() <= position && position < node.body.end) ||
    (ts.forEachChild(
      node,
      (child) => (child.pos <= position && position < child.end && inside(child)) || undefined,
    ) ??
      false);
  return inside(source);
}

/**
 * About so many mutants, drawn by a seed, as Stryker's `mutate` names them: by turns of both kinds.
 * @param {number} seed
 * @param {number} enough
 * @returns {Promise<readonly string[]>}
 */
export async function draw(seed, enough) {
  const kinds = [await placesOf(WHOLE), await placesOf(HANDLERS, handlers)].map((all) => shuffled(all, seed));
  const drawn = [];
  let count = 0;
  for (let turn = 0; count < enough && kinds.some((places) => turn < places.length); turn++) {
    for (const { file, range, count: inside } of kinds.flatMap((places) => places.slice(turn, turn + 1))) {
      drawn.push(`${file}:${range}`);
      count += inside;
    }
  }
  return drawn;
}

function shuffled(all, seed) {
  const [order] = fc.sample(fc.shuffledSubarray(all, { minLength: all.length }), { seed, numRuns: 1 });
  return order;
}

// Compiles each grammar/*.peggy into src/parse/generated/: an ES module, and the declarations that type it.
//
// Comment lines in a grammar say what its start rules yield, the first being where parsing starts by default,
// and which imports these types need:
//   // @import type { Step } from "../steps.js"
//   // @returns Transcript: Step[]
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import peggy from "peggy";

const GENERATED = "src/parse/generated";

export function compileGrammars() {
  mkdirSync(GENERATED, { recursive: true });
  for (const file of readdirSync("grammar")) {
    const path = `grammar/${file}`;
    const grammar = readFileSync(path, "utf8");
    const rules = startRules(grammar);
    if (rules.length === 0) throw new Error(`${path} has no line "// @returns RULE: TYPE"`);
    const target = `${GENERATED}/${basename(file, ".peggy")}`;
    writeFileSync(`${target}.js`, compile(grammar, path, rules));
    writeFileSync(`${target}.d.ts`, declarations(grammar, rules));
  }
}

function startRules(grammar) {
  return [...grammar.matchAll(/^\/\/ @returns (\w+): (.+)$/gm)].map(([, name, type]) => ({ name, type }));
}

function compile(grammar, path, rules) {
  try {
    return peggy.generate(grammar, {
      output: "source",
      format: "es",
      grammarSource: path,
      allowedStartRules: rules.map((rule) => rule.name),
    });
  } catch (error) {
    // Peggy's own report shows the line of the grammar; its stack would only hide it.
    throw typeof error.format === "function" ? error.format([{ source: path, text: grammar }]) : error;
  }
}

/** Peggy's own declarations would let `any` in. */
function declarations(grammar, rules) {
  const imports = [...grammar.matchAll(/^\/\/ @(import .+)$/gm)].map(([, line]) => `${line};\n`);
  const parsers = rules.map(({ name, type }, index) => {
    const optional = index === 0 ? "?" : "";
    const options = `options${optional}: Options & { readonly startRule${optional}: "${name}" }`;
    return `export declare function parse(input: string, ${options}): ${type};\n`;
  });
  return `${imports.join("")}
/** What a grammar's own code finds in \`options\`. */
interface Options {
  readonly [name: string]: unknown;
}

interface Position {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

export declare class SyntaxError extends globalThis.SyntaxError {
  readonly found: string | null;
  readonly location: { readonly start: Position; readonly end: Position };
}

${parsers.join("")}`;
}

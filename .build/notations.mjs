// Compiles the notation of every declared command, so that the program does not do it at each start.
import { resolve } from "node:path";
import { build } from "esbuild";

/** Fills in src/parse/compiled-syntaxes.ts. */
export async function compiledNotations() {
  const contents = `export const compiledSyntaxes = ${JSON.stringify(await compile())};`;
  const filter = /[\\/]src[\\/]parse[\\/]compiled-syntaxes\.ts$/;
  return {
    name: "compiled-notations",
    setup({ onLoad }) {
      onLoad({ filter }, () => ({ contents }));
    },
  };
}

/** Declarations are code: what they declare is known when they run. */
async function compile() {
  const contents = `
    export { declaredNotations } from "./session/notations.ts";
    export { parseSyntax } from "./parse/command-syntax.ts";
    export { encodeSyntax } from "./parse/compact-syntax.ts";`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: resolve("src") },
    bundle: true,
    format: "esm",
    write: false,
    logLevel: "warning",
  });
  const code = Buffer.from(outputFiles[0].contents).toString("base64");
  const { declaredNotations, parseSyntax, encodeSyntax } = await import(
    `data:text/javascript;base64,${code}`
  );
  return Object.fromEntries(
    [...declaredNotations()].map((notation) => [notation, encodeSyntax(parseSyntax(notation))]),
  );
}

// The library beside the program: what a stranger imports, with its declarations. Each file of src/library is public.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { rollup } from "rollup";
import { dts } from "rollup-plugin-dts";
import ts from "typescript";

const FOLDER = resolve("src/library");

/** All that is public, as one module of TypeScript. */
export function libraryModule(specifierOf = (path) => path) {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith(".ts"));
  return files
    .map((name) => `export * from ${JSON.stringify(specifierOf(resolve(FOLDER, name)))};\n`)
    .join("");
}

/** The module that Node finds by the package's name: it exports by name what the CommonJS part has. */
export function writeLibrary(names) {
  const list = names.toSorted().join(", ");
  writeFileSync(
    "dist/library.mjs",
    `import library from "./library.cjs";\nexport const { ${list} } = library;\n`,
  );
}

/**
 * Writes the declarations of the library into one file, which needs no other. Each source's are made of its text alone:
 * to check the types of all of them again would take a minute.
 */
export async function writeDeclarations() {
  const made = resolve("dist/declarations");
  const entry = join(made, "library.d.ts");
  mkdirSync(made, { recursive: true });
  const library = libraryModule((path) => `./${relative("src", path).replace(/\.ts$/, ".js")}`);
  writeFileSync(entry, library);
  declare(["library.ts"], made, new Map([["library.ts", library]]));
  const bundle = await rollup({ input: entry, plugins: [dts()] });
  await bundle.write({ file: "dist/library.d.mts", format: "es" });
  await bundle.close();
  rmSync(made, { recursive: true });
}

/** Writes the declarations of sources of src/ and of all that these declarations name. */
function declare(sources, folder, texts) {
  const known = new Set(sources);
  for (const source of known) {
    const text = texts.get(source) ?? readFileSync(join("src", source), "utf8");
    const { outputText } = ts.transpileDeclaration(text, { fileName: source, compilerOptions: OPTIONS });
    const path = join(folder, source.replace(/\.ts$/, ".d.ts"));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, outputText);
    for (const { fileName } of ts.preProcessFile(outputText).importedFiles) {
      const next = join(dirname(source), fileName).replace(/\.js$/, ".ts");
      if (fileName.startsWith(".") && existsSync(join("src", next))) known.add(next);
    }
  }
}

const OPTIONS = { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.NodeNext };

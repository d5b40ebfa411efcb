// Bundles the program into dist/: CommonJS, because Node starts that faster than ES modules.
//
// Each `import("./part.js")` in our sources is a part that is loaded when that import runs, so that `cme --version`
// reads dist/cme.cjs and nothing else. What several parts need is in the package once: esbuild splits ES modules
// that way, and each of these then becomes CommonJS.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, relative, resolve, sep } from "node:path";
import { build, transform } from "esbuild";
import { libraryModule, writeDeclarations, writeLibrary } from "./bundle-library.mjs";
import { bundlePage } from "./bundle-page.mjs";
import { labFiles } from "./lab-files.mjs";
import { compiledNotations } from "./notations.mjs";
import { writePapers } from "./papers.mjs";

const { version } = JSON.parse(readFileSync("package.json", "utf8"));

const COMPACT = { minifySyntax: true, minifyWhitespace: true, legalComments: "eof", target: "node20" };

// A lazy part is loaded by require(): import() would start Node's ES module loader first.
const COMMON_JS = { format: "cjs", supported: { "dynamic-import": false } };

const OPTIONS = {
  ...COMPACT,
  bundle: true,
  platform: "node",
  metafile: true,
  logLevel: "warning",
  // The same bytes wherever node_modules lies.
  preserveSymlinks: true,
  // What a stack trace needs: the places, not the sources.
  sourcesContent: false,
  define: {
    CME_VERSION: JSON.stringify(version),
    CME_LABS: JSON.stringify(labFiles()),
    CME_FOLDER: "__dirname",
  },
};

/** What bin/cme.cjs needs, read at every start. */
const MAIN = {
  contents: `
    export { main } from "./src/cli/main.ts";
    export { crashReport } from "./src/cli/fault.ts";`,
  resolveDir: ".",
  sourcefile: "cme.ts",
};

export async function bundleProgram() {
  rmSync("dist", { recursive: true, force: true });
  mkdirSync("dist");
  const parts = await lazyParts();
  const split = await bundleParts(parts);
  const main = await build({
    ...OPTIONS,
    ...COMMON_JS,
    stdin: MAIN,
    outfile: "dist/cme.cjs",
    sourcemap: "external",
    define: { ...OPTIONS.define, CME_BUILD: JSON.stringify(split.hash) },
    plugins: [loadingParts(parts), lateChildProcess()],
  });
  writeLibrary(exportsOf(split.metafile, "library.cjs"));
  await writeDeclarations();
  const page = await bundlePage();
  writePapers([main.metafile, split.metafile, page]);
}

/** The parts that this loads lazily: source path -> name. */
async function lazyParts() {
  const parts = new Map();
  const note = ({ path }) => {
    parts.set(path, relative("src", path).replace(/\.ts$/, "").replaceAll(sep, "-"));
    return { path, external: true };
  };
  await build({
    ...OPTIONS,
    ...COMMON_JS,
    stdin: MAIN,
    write: false,
    plugins: [lazyImports(note)],
  });
  return parts;
}

/** Writes the parts and what they share; yields a hash of all that, by which compiled code is known to fit. */
async function bundleParts(parts) {
  const { outputFiles, metafile } = await build({
    ...OPTIONS,
    format: "esm",
    splitting: true,
    entryPoints: [
      ...[...parts].map(([source, name]) => ({ in: source, out: name })),
      { in: LIBRARY, out: LIBRARY },
    ],
    outdir: "dist",
    outExtension: { ".js": ".cjs" },
    chunkNames: "[name]-[hash]",
    sourcemap: "inline",
    write: false,
    plugins: [library(), await compiledNotations(), namesOfSsh2(), withoutNativeParts()],
  });
  const hash = createHash("sha256");
  for (const { path, text } of outputFiles) {
    const { code, map } = await transform(text, {
      ...COMPACT,
      ...COMMON_JS,
      platform: "node",
      sourcemap: "external",
      sourcesContent: false,
      sourcefile: basename(path),
    });
    writeFileSync(path, code);
    writeFileSync(`${path}.map`, map);
    hash.update(basename(path)).update(code);
  }
  return { metafile, hash: hash.digest("hex") };
}

const LIBRARY = "library";

/** What is public is a part like those of the program, so that both have one engine. */
function library() {
  return {
    name: LIBRARY,
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^library$/ }, ({ kind, path }) =>
        kind === "entry-point" ? { path, namespace: LIBRARY } : undefined,
      );
      onLoad({ filter: /.*/, namespace: LIBRARY }, () => ({
        contents: libraryModule(),
        resolveDir: resolve("."),
        loader: "ts",
      }));
    },
  };
}

function exportsOf({ outputs }, file) {
  return Object.entries(outputs).flatMap(([path, output]) => (basename(path) === file ? output.exports : []));
}

/** Hands every lazy import of a module of ours to `found`, which says what becomes of it. */
function lazyImports(found) {
  return {
    name: "lazy-imports",
    setup({ onResolve, resolve: find }) {
      onResolve({ filter: /.*/ }, async ({ kind, path, importer, resolveDir }) => {
        const ours = importer.startsWith(resolve("src") + sep);
        if (kind !== "dynamic-import" || !ours || path.startsWith("node:")) return undefined;
        const place = await find(path, { kind: "import-statement", importer, resolveDir });
        return place.errors.length > 0 ? { errors: place.errors } : found(place);
      });
    },
  };
}

/** What every start reads loads its parts by src/cli/parts.ts, which is itself loaded for the first of them. */
function loadingParts(parts) {
  const lazy = lazyImports(({ path }) => ({ path: parts.get(path), namespace: "part" }));
  return {
    name: "loading-parts",
    setup(builder) {
      lazy.setup(builder);
      builder.onLoad({ filter: /.*/, namespace: "part" }, ({ path }) => ({
        resolveDir: resolve("src/cli"),
        contents: `const { loadPart } = require("./parts.ts");
          module.exports = loadPart("${path}.cjs", () => require("./cache-folder.ts").cacheFolder);`,
      }));
    },
  };
}

export async function bundleBench() {
  for (const [source, name] of [
    ["main", "bench"],
    ["remote", "bench-remote"],
    ["trust", "bench-trust"],
    ["growth", "bench-growth"],
    ["phones", "bench-phones"],
  ]) {
    await bundleHelper(`test/bench/${source}.ts`, name);
  }
}

/** What only whoever works on the program runs is no part of it: it is built where git and npm do not look. */
export async function bundleHelper(source, name) {
  const outfile = resolve(`node_modules/.cache/cme/${name}.cjs`);
  await build({
    ...OPTIONS,
    ...COMMON_JS,
    entryPoints: [source],
    outfile,
    sourcemap: "inline",
    plugins: [namesOfSsh2(), withoutNativeParts()],
  });
  return outfile;
}

/** ssh2 tells its classes apart by their names, which a bundle changes where another class has the same. */
function namesOfSsh2() {
  return {
    name: "names-of-ssh2",
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]node_modules[\\/]ssh2[\\/].*\.js$/ }, async ({ path }) => {
        const { code } = await transform(readFileSync(path, "utf8"), { keepNames: true });
        return { contents: code };
      });
    },
  };
}

/** Commander could start programs, and loads for it, at every start, what Node takes longest to load. */
function lateChildProcess() {
  return {
    name: "late-child-process",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
        importer.includes("node_modules/commander/") ? { path, namespace: "late" } : undefined,
      );
      onLoad({ filter: /.*/, namespace: "late" }, () => ({
        contents: 'exports.spawn = (...args) => require("node:child_process").spawn(...args);',
      }));
    },
  };
}

/** ssh2 is faster with two native modules and asks whether they are there; in a bundle they are not. */
function withoutNativeParts() {
  return {
    name: "without-native-parts",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^cpu-features$|sshcrypto\.node$/ }, ({ path }) => ({ path, namespace: "absent" }));
      onLoad({ filter: /.*/, namespace: "absent" }, () => ({
        contents: 'throw new Error("no native part");',
      }));
    },
  };
}

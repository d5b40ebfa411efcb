// Bundles the program into dist/: CommonJS, because Node starts that faster than ES modules.
//
// esbuild cannot split a CommonJS bundle, so each `import("./part.js")` in our sources becomes a bundle of its own
// that is read only when that import runs. `cme --version` thus reads dist/cme.cjs and nothing else.
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import { build } from "esbuild";

const { version } = JSON.parse(readFileSync("package.json", "utf8"));

const OPTIONS = {
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20",
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: "eof",
  metafile: true,
  logLevel: "warning",
  define: { CME_VERSION: JSON.stringify(version) },
  // A lazy part is loaded by require(): import() would start Node's ES module loader first.
  supported: { "dynamic-import": false },
};

export async function bundleProgram() {
  rmSync("dist", { recursive: true, force: true });
  const parts = new Map([[resolve("src/cli/main.ts"), "cme"]]);
  const packages = new Set();
  // The map grows while it is walked: building a part finds the parts that it loads in turn.
  for (const [source, name] of parts) {
    const plugins = [lazyParts(parts), lateChildProcess(), withoutNativeParts()];
    // ssh2 tells its classes apart by their names, which a bundle changes where another class has the same.
    const keepNames = name === "cli-commands-serve";
    const options = { entryPoints: [source], outfile: `dist/${name}.cjs`, plugins, keepNames };
    const { metafile } = await build({ ...OPTIONS, ...options });
    for (const input of Object.keys(metafile.inputs)) {
      const folder = /.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
      if (folder !== undefined) packages.add(folder);
    }
  }
  writeFileSync("dist/LICENSES.txt", licences([...packages].sort()));
}

/** The benchmarks are no part of the program: they are built where git and npm do not look. */
export async function bundleBench() {
  for (const [source, name] of [
    ["main", "bench"],
    ["remote", "bench-remote"],
  ]) {
    const options = {
      entryPoints: [`test/bench/${source}.ts`],
      outfile: `node_modules/.cache/cme/${name}.cjs`,
    };
    await build({ ...OPTIONS, ...options, keepNames: true, plugins: [withoutNativeParts()] });
  }
}

/** Notes every part that our sources load lazily in `parts` (source path -> name), and keeps it out of the bundle. */
function lazyParts(parts) {
  return {
    name: "lazy-parts",
    setup({ onResolve, resolve: find }) {
      onResolve({ filter: /.*/ }, async ({ kind, path, importer, resolveDir }) => {
        const ours = importer.startsWith(resolve("src") + sep);
        if (kind !== "dynamic-import" || !ours || path.startsWith("node:")) return undefined;
        if (!path.startsWith(".")) {
          const text = `import("${path}"): import the package in a module of ours, and that module lazily`;
          return { errors: [{ text }] };
        }
        const found = await find(path, { kind: "import-statement", importer, resolveDir });
        if (found.errors.length > 0) return { errors: found.errors };
        const name = relative("src", found.path).replace(/\.ts$/, "").replaceAll(sep, "-");
        parts.set(found.path, name);
        return { path: `./${name}.cjs`, external: true };
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

/** The bundled libraries ask that their licence goes with every copy. */
function licences(folders) {
  const texts = folders.map((folder) => {
    const { name, version } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    if (file === undefined) throw new Error(`${name} is bundled but ships no licence text`);
    return `${name} ${version}\n\n${readFileSync(`${folder}/${file}`, "utf8").trim()}\n`;
  });
  return texts.join(`\n${"-".repeat(80)}\n\n`);
}

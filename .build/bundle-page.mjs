// Bundles the page and the worker in which its lab is into dist/web/: static files that any web server hosts.
//
// A page reads a command's notation when a line comes by it first, unlike the program: compiled, all notations would be
// a tenth of what a browser loads before anybody types. For the same reason the sentences of `?` come behind the lab, and
// what our regular expressions never ask for does not come at all.
import { copyFileSync, mkdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { build } from "esbuild";
import { helpLater } from "./help-later.mjs";
import { laterModules } from "./later-modules.mjs";

const { version } = JSON.parse(readFileSync("package.json", "utf8"));

const DEFINE = { CME_VERSION: JSON.stringify(version) };

/** Yields what was bundled, for the licences. */
export async function bundlePage() {
  const changed = changedSources();
  const sourceOf = (path) => changed.get(path) ?? readFileSync(path, "utf8");
  const { metafile } = await build({
    entryPoints: {
      page: "src/web/page/main.ts",
      engine: "src/web/engine/worker.ts",
      style: "src/web/page/style.css",
    },
    bundle: true,
    format: "esm",
    splitting: true,
    minify: true,
    legalComments: "none",
    target: "es2022",
    outdir: "dist/web",
    chunkNames: "part-[hash]",
    metafile: true,
    preserveSymlinks: true,
    logLevel: "warning",
    define: DEFINE,
    plugins: [
      await laterModules({ define: DEFINE, preserveSymlinks: true, logLevel: "warning" }, sourceOf),
      changing(changed),
    ],
  });
  mkdirSync("dist/web", { recursive: true });
  for (const file of ["index.html", "icon.svg"]) copyFileSync(`src/web/page/${file}`, `dist/web/${file}`);
  return metafile;
}

/** Modules that are other ones in a page, by their paths. */
function changedSources() {
  return new Map([...helpLater(), withoutUnicode()]);
}

function changing(sources) {
  return {
    name: "changed-sources",
    setup({ onLoad }) {
      onLoad({ filter: /\.(ts|js)$/ }, ({ path }) => {
        const contents = sources.get(path);
        return contents === undefined ? undefined : { contents, loader: path.endsWith(".ts") ? "ts" : "js" };
      });
    },
  };
}

/** RE2's tables of Unicode classes, which no pattern of IOS can name, are half as large as all the rest of it. */
function withoutUnicode() {
  const path = resolve("node_modules/re2js/build/index.js");
  const text = readFileSync(path, "utf8");
  const contents = text.replace(/\b(decodeRanges|decodeOrbit)\("[^"]*"/g, '$1(""');
  if (contents === text) throw new Error("re2js keeps its tables of Unicode elsewhere now");
  return [path, contents];
}

// Bundles the page and the worker in which its lab is into dist/web/: static files that any web server hosts.
//
// A page reads a command's notation when a line comes by it first, unlike the program: compiled, all notations would be
// a tenth of what a browser loads before anybody types.
import { copyFileSync, mkdirSync, readFileSync } from "node:fs";
import { build } from "esbuild";

const { version } = JSON.parse(readFileSync("package.json", "utf8"));

/** Yields what was bundled, for the licences. */
export async function bundlePage() {
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
    define: { CME_VERSION: JSON.stringify(version) },
  });
  mkdirSync("dist/web", { recursive: true });
  for (const file of ["index.html", "icon.svg"]) copyFileSync(`src/web/page/${file}`, `dist/web/${file}`);
  return metafile;
}

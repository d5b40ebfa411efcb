import { configDefaults, defineConfig } from "vitest/config";
import { labFiles } from "./.build/lab-files.mjs";
import manifest from "./package.json" with { type: "json" };

/** Tests that change a module. They come first, so that the one that takes long does not end last. */
const ALONE = [
  "test/laws/listed.test.ts",
  "test/parse/compact-syntax.test.ts",
  "test/terminal/console.test.ts",
  "test/transcripts.test.ts",
];

export default defineConfig({
  // As the build does it.
  define: {
    CME_VERSION: JSON.stringify(manifest.version),
    CME_LABS: JSON.stringify(labFiles()),
    CME_FOLDER: JSON.stringify("dist"),
  },
  test: {
    setupFiles: ["test/names/check-names.ts", "test/seed.ts"],
    // For what hangs: how fast something is, no test says.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
    maxWorkers: "100%",
    // The program that tests start leaves the user's cache alone.
    env: { NODE_DISABLE_COMPILE_CACHE: "1" },
    projects: [
      {
        extends: true,
        test: { name: "alone", include: ALONE },
      },
      // The others leave the modules as they found them: a worker loads them, and compiles the vocabulary, once for all.
      {
        extends: true,
        test: {
          name: "shared",
          include: ["test/**/*.test.ts"],
          // What drives a browser is run by npm run test:browser.
          exclude: [...configDefaults.exclude, ...ALONE, "test/web/browser/**"],
          isolate: false,
          pool: "threads",
        },
      },
    ],
  },
});

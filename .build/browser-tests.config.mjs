// The tests that drive a browser: `npm run test:browser`, which needs Debian's chromium or CHROMIUM=/path/to/it.
import { defineConfig } from "vitest/config";
import { labFiles } from "./lab-files.mjs";
import manifest from "../package.json" with { type: "json" };

export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  define: {
    CME_VERSION: JSON.stringify(manifest.version),
    CME_LABS: JSON.stringify(labFiles()),
    CME_FOLDER: JSON.stringify("dist"),
  },
  test: {
    include: ["test/web/browser/**/*.test.ts"],
    setupFiles: ["test/names/check-names.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
    // One browser at a time.
    fileParallelism: false,
  },
});

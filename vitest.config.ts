import { defineConfig } from "vitest/config";
import manifest from "./package.json" with { type: "json" };

export default defineConfig({
  // As the build does it.
  define: { CME_VERSION: JSON.stringify(manifest.version) },
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/names/check-names.ts"],
    testTimeout: 10_000,
    hookTimeout: 60_000,
    // The program that tests start leaves the user's cache alone.
    env: { NODE_DISABLE_COMPILE_CACHE: "1" },
  },
});

// The tests that are run for each mutant: those of what is declared, read, printed and compared.
import config from "../vitest.config.ts";

export default {
  ...config,
  test: {
    ...config.test,
    include: [
      "test/laws/{configuration,diff,reading}.test.ts",
      "test/{language,running-config,grading}/**/*.test.ts",
      "test/transcripts.test.ts",
    ],
    testTimeout: 60_000,
  },
};

import js from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

/** What a page has; the compiler knows it everywhere. */
const OF_PAGES = [
  ...["window", "document", "navigator", "location", "history", "localStorage", "indexedDB", "self"],
  ...["name", "event", "status", "parent", "top", "origin", "length", "close", "stop", "print", "confirm"],
];

export default defineConfig(
  globalIgnores(["dist", "coverage", "src/parse/generated"]),
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  {
    rules: {
      eqeqeq: "error",
      // TypeScript knows which names exist, and the rest is a few lines of Node.
      "no-undef": "off",
      // A terminal is made of control characters.
      "no-control-regex": "off",
    },
  },
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      // A number in a text reads as it prints.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // `() => router.reload()` and `if (done) return this.close();` say all there is to say.
      "@typescript-eslint/no-confusing-void-expression": [
        "error",
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // Spread a text to get its characters: a router's console knows no emojis that this could break.
      "@typescript-eslint/no-misused-spread": ["error", { allow: ["string"] }],
      // A command answers or has nothing to say: its handler yields `Outcome | void`.
      "@typescript-eslint/no-invalid-void-type": "off",
      // The getters of an object literal have a `this` of their own.
      "@typescript-eslint/no-this-alias": ["error", { allowedNames: ["host", "session"] }],
      // An interface may hand over more than one implementation needs.
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
    },
  },
  {
    // The engine also runs in a browser, and the same script gives the same bytes, always.
    files: ["src/**/*.ts"],
    ignores: ["src/server/**", "src/cli/**"],
    rules: {
      "no-restricted-imports": [
        "error",
        { patterns: [{ group: ["node:*"], message: "Node is for server and cli." }] },
      ],
      "no-restricted-globals": [
        "error",
        "process",
        "Buffer",
        "console",
        "setTimeout",
        "setInterval",
        "setImmediate",
        ...OF_PAGES,
      ],
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random", message: "Chance is an input: the session's seed." },
        { object: "Date", property: "now", message: "Time is an input: the session's clock." },
      ],
    },
  },
  {
    // The page and its worker have timers and a clock, and nothing of Node.
    files: ["src/web/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", "process", "Buffer", "console", "setImmediate"],
    },
  },
  {
    files: ["src/server/**/*.ts", "src/cli/**/*.ts", "test/**/*.ts"],
    rules: { "no-restricted-globals": ["error", ...OF_PAGES] },
  },
  {
    files: ["test/**/*.ts"],
    rules: {
      // A test hands methods to expect() without ever calling them.
      "@typescript-eslint/unbound-method": "off",
      // A hook says in braces what it wants of the context, be it nothing.
      "no-empty-pattern": ["error", { allowObjectPatternsAsParameters: true }],
    },
  },
);

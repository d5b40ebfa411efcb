import { expect, test } from "vitest";
import { privilegedMode } from "../../src/exec/modes.js";
import { grammarOf } from "../../src/language/grammar.js";
import { resolve } from "../../src/language/resolve.js";
import { parseLine } from "../../src/parse/command-line.js";
import { environmentOf } from "../../src/platform/environment.js";
import { platforms, titleOf } from "../../src/platform/platforms.js";
import { createRouter } from "../../src/router/create.js";
import { aliasesOf } from "../../src/rules/aliases.js";

test("what a router has short names for are commands of its EXEC", () => {
  for (const platform of platforms) {
    const grammar = grammarOf(privilegedMode, platform.dialect);
    for (const { name, command } of aliasesOf(createRouter(), platform)) {
      const read = resolve(command, parseLine(command), grammar, environmentOf(platform, undefined));
      expect(read.kind, `${titleOf(platform)}: ${name} is ${command}`).toMatch(/^(bound|incomplete)$/);
    }
  }
});

import { expect, test } from "vitest";
import { DECLARED } from "../../src/language/dialect.js";
import { existsOn } from "../../src/language/existence.js";
import { releaseNamed } from "../../src/language/release.js";

const on = (release: string) => ({ ...DECLARED, release: releaseNamed(release) });
const command = { syntax: "beep", help: {}, since: "15.2(2)T", until: "15.6(3)M" };

test.each([
  ["15.1(4)M4", false],
  ["15.2(2)T", true],
  ["15.5(3)M", true],
  ["15.6(3)M", false],
  ["15.7(3)M", false],
])("a command from 15.2(2)T until 15.6(3)M on %s: %s", (release, exists) => {
  expect(existsOn(command, on(release))).toBe(exists);
});

import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { startConfiguration } from "../../src/server/start-configuration.js";

const readme = readFileSync("README.md", "utf8");
const shown = readdirSync("fixtures/automation").map((name) => `fixtures/automation/${name}`);

test.each([...shown, "fixtures/pytest/test_phones.py"])("README.md shows %s as it is run", (file) => {
  expect(readme).toContain(readFileSync(file, "utf8"));
});

test("README.md tells the users of the start configuration", () => {
  const users = [...startConfiguration("CME").matchAll(/^username (\w+).* secret 0 (\w+)$/gm)];
  expect(users).toHaveLength(2);
  for (const [, name, password] of users) {
    expect(readme.replaceAll("\n", " ")).toContain(`\`${name ?? ""}\` (password \`${password ?? ""}\`)`);
  }
});

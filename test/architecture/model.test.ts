import ts from "typescript";
import { expect, test } from "vitest";
import { sources } from "./sources.js";

/**
 * Every field of the model is read by some command, or named here as no configuration: a field that nothing shows
 * is a command that was accepted and forgotten.
 */
const NOT_CONFIGURATION = new Set([
  "TerminalLine.continues",
  "Interface.estranged",
  "Router.layout",
  "Router.learnedRoutes",
  "Router.peerKeepalives",
  "SwitchEngine.baseMac",
  "Holder.stored",
  "Holder.blocks",
]);

const model = sources("src/router").filter(({ path }) => /-model\.ts$|\/(router|holder)\.ts$/.test(path));
/** Commands, and the files that commands such as `dir` show. */
const files = sources("src/session").filter(({ path }) => path.endsWith("router-files.ts"));
const readers = [...["src/modes", "src/exec"].flatMap(sources), ...files].map(({ text }) => text);

const fields = model.flatMap(({ path, text }) => {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  return file.statements
    .filter(ts.isInterfaceDeclaration)
    .flatMap((declared) =>
      declared.members
        .filter(ts.isPropertySignature)
        .flatMap(({ name }) =>
          ts.isIdentifier(name) ? [{ title: `${declared.name.text}.${name.text}`, name: name.text }] : [],
        ),
    );
});

test("the model has fields", () => {
  expect(fields.length).toBeGreaterThan(100);
});

test.each(fields.filter(({ title }) => !NOT_CONFIGURATION.has(title)))(
  "$title is used by a command",
  ({ name }) => {
    const used = new RegExp(`\\b${name}\\b`);
    expect(readers.some((text) => used.test(text))).toBe(true);
  },
);

import { basename, join } from "node:path";
import { existsOn } from "../../src/language/existence.js";
import { negativeOf, syntaxOf, type AnyMode } from "../../src/language/grammar.js";
import type { Sequence } from "../../src/parse/syntax-tree.js";
import { expect, test } from "vitest";
import { privilegedMode } from "../../src/exec/modes.js";
import { configMode } from "../../src/modes/config.js";
import type { Platform } from "../../src/platform/platform.js";
import { fullyLicensed } from "../../src/platform/variants.js";
import { defaultPlatform, platformNamed, platformOf, platforms } from "../../src/platform/platforms.js";
import { loadFile } from "../../src/running-config/load-file.js";
import { printConfiguration } from "../../src/running-config/print.js";
import { configurationModes } from "../../src/session/mode-names.js";
import { ROOT, sources } from "./sources.js";

/** Every platform that a file of src/platform makes, alone or in a series. */
const made = await Promise.all(
  sources("src/platform").map(async ({ path }) => {
    const exported = Object.values(
      (await import(/* @vite-ignore */ join(ROOT, path))) as Record<string, unknown>,
    );
    return { file: basename(path), platforms: exported.flat().filter(isPlatform) };
  }),
);

function isPlatform(value: unknown): value is Platform {
  return typeof value === "object" && value !== null && "layout" in value && "factory" in value;
}

test.each(made.filter((one) => one.platforms.length > 0))(
  "what $file makes is among the platforms",
  ({ platforms: own }) => {
    const strangers = own.filter((platform) => !platforms.includes(platform));
    expect(strangers.map(({ id }) => id)).toEqual([]);
  },
);

test("each platform has a name of its own", () => {
  expect(new Set(platforms.map(({ id }) => id)).size).toBe(platforms.length);
});

test.each(platforms)("$id goes by shorter names, each of which leads to its product", (platform) => {
  const product = ({ dialect, hardware }: Platform) => [dialect.isPacketTracer, hardware.pid].join();
  const others = platform.aliases.filter((alias) => {
    const found = platformNamed(alias);
    return !found || product(found) !== product(platform);
  });
  expect(platform.aliases.length).toBeGreaterThan(0);
  expect(others).toEqual([]);
});

test.each(platforms)("$id has one place for each group of running-config", ({ layout }) => {
  const groups = layout.map(({ group }) => group);
  expect(groups.filter((group, index) => groups.indexOf(group) !== index)).toEqual([]);
});

test.each(platforms.map(fullyLicensed))("$id has every limit that its commands name", (platform) => {
  const modes = [privilegedMode as AnyMode, ...configurationModes(platform.dialect)];
  const wanted = modes.flatMap((mode) => limitsOf(mode, platform));
  expect(wanted.filter((name) => platform.limits[name] === undefined)).toEqual([]);
});

/** The limits that are named in what a mode has on a platform. */
function limitsOf({ commands }: AnyMode, { dialect }: Platform): readonly string[] {
  const known = commands.filter((command) => existsOn(command, dialect));
  const notations: (Sequence | undefined)[] = known.flatMap((command) => [
    syntaxOf(command, dialect),
    negativeOf(command, dialect),
  ]);
  return [...JSON.stringify(notations).matchAll(/"m(?:in|ax)":"(\w+)"/g)].map(([, name = ""]) => name);
}

test("some commands name limits", () => {
  expect(new Set(limitsOf(configMode, fullyLicensed(defaultPlatform)))).toContain("maxDn");
});

/** Each trait by its place among the others, `shows.routes.codeWidth`. */
function traitsOf(traits: object, place = ""): Map<string, unknown> {
  return new Map(
    Object.entries(traits).flatMap(([name, value]: [string, unknown]) =>
      typeof value === "object" && value !== null && !Array.isArray(value)
        ? [...traitsOf(value, `${place}${name}.`)]
        : [[`${place}${name}`, value] as const],
    ),
  );
}

const allTraits = platforms.map(({ id, traits, dialect }) => ({
  id,
  traits: traitsOf({ ...traits, language: dialect.traits }),
}));
const [{ traits: first } = { traits: new Map<string, unknown>() }] = allTraits;

test.each(allTraits)("$id has the traits that all have", ({ traits }) => {
  expect([...traits.keys()].toSorted()).toEqual([...first.keys()].toSorted());
});

test.each([...first.keys()])("%s tells some platforms from others", (name) => {
  const values = new Set(allTraits.map(({ traits }) => JSON.stringify(traits.get(name) ?? null)));
  expect(values.size).toBeGreaterThan(1);
});

const readers = sources("src").filter(({ path }) => !path.startsWith("src/platform/"));

test.each([...first.keys()])("%s is read by the code", (name) => {
  const word = new RegExp(`\\b${name.replace(/.*\./, "")}\\b`);
  const places = readers.filter(({ path, text }) => path !== "src/language/traits.ts" && word.test(text));
  expect(places.length).toBeGreaterThan(0);
});

test.each(platforms.map(fullyLicensed))(
  "$id has a place in running-config for every command of global configuration",
  (platform) => {
    const places = new Set(platform.layout.map((row) => row.group));
    const homeless = configMode.commands.filter(
      (command) =>
        command.kind !== "action" && existsOn(command, platform.dialect) && !places.has(command.group ?? ""),
    );
    expect(homeless.map(({ syntax, group }) => `${group ?? "no group"}: ${syntax}`)).toEqual([]);
  },
);

test.each(platforms.map(fullyLicensed))(
  "$id understands every line of its factory configuration and prints it back",
  (platform) => {
    const { device, loaded } = loadFile(platform.factory, platform);
    expect(loaded.filter(({ support }) => support === "unknown").map(({ text }) => text)).toEqual([]);
    device.router.layout.clear();
    const printed = printConfiguration(device)
      .split("\n")
      .filter((line) => line !== "!");
    expect(printed).toEqual(platform.factory.split("\n"));
  },
);

test.each(platforms.map(fullyLicensed))(
  "$id is recognised by the configuration that it prints",
  (platform) => {
    const { device } = loadFile(platform.factory, platform);
    expect(platformOf(printConfiguration(device)).id).toBe(platform.id);
  },
);

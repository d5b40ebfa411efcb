import { existsOn } from "../../src/language/dialect.js";
import { expect, test } from "vitest";
import { configMode } from "../../src/modes/config.js";
import { fullyLicensed } from "../../src/platform/variants.js";
import { platformOf, platforms } from "../../src/platform/platforms.js";
import { loadFile } from "../../src/running-config/load-file.js";
import { printConfiguration } from "../../src/running-config/print.js";

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

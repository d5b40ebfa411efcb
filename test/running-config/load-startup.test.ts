import { describe, expect, test } from "vitest";
import type { TechnologyPackage } from "../../src/language/dialect.js";
import { licenceLine } from "../../src/modes/global/licences.js";
import { platforms } from "../../src/platform/platforms.js";
import type { Platform } from "../../src/platform/platform.js";
import { withPackages } from "../../src/platform/variants.js";
import { loadFile } from "../../src/running-config/load-file.js";
import { atOnce } from "../../src/running-config/steps.js";
import { loadStartup } from "../../src/running-config/load-startup.js";
import { printConfiguration } from "../../src/running-config/print.js";
import { memoryNvram } from "../../src/router/nvram.js";
import { RouterHost } from "../../src/session/router-host.js";

const licensable = platforms.filter(({ hardware }) => hardware.activation !== undefined);

/** The factory configuration as a router without a licence saved it, with the licences behind it. */
function saved(platform: Platform, packages: readonly TechnologyPackage[]): string {
  const known = loadFile(platform.factory, platform).loaded.filter(({ support }) => support !== "unknown");
  const licences = packages.map((name) => licenceLine(name, platform) ?? expect.fail());
  return [...known.map(({ text }) => text).filter((text) => text !== "end"), ...licences, "end"].join("\n");
}

function linesOf(configuration: string): readonly string[] {
  return configuration.split("\n").filter((line) => line !== "" && !line.startsWith("!"));
}

describe.each(licensable)("$id", (platform) => {
  const { packages } = platform.hardware.activation ?? expect.fail();

  test.each(packages)(`${platform.id}, licensed for %s, brings what the factory has for it`, (name) => {
    const device = atOnce(loadStartup(saved(platform, [name]), platform, {}));
    const licensed = withPackages(platform, [name]);
    expect(device.platform).toBe(licensed);
    const expected = loadFile(platform.factory, licensed).loaded.filter(
      ({ support }) => support !== "unknown",
    );
    const lines = linesOf(printConfiguration(device));
    expect(lines.filter((line) => !line.startsWith("license boot"))).toEqual(
      expected.map(({ text }) => text).filter((text) => text !== "" && !text.startsWith("!")),
    );
  });

  test(`${platform.id} runs without a package when its licence has gone`, () => {
    const nvram = memoryNvram();
    nvram.write(saved(platform, ["uck9"]));
    const host = new RouterHost({ platform, nvram });
    expect(host.platform.dialect.packages).toEqual(["uck9"]);
    nvram.write(saved(platform, []));
    host.boot();
    expect(host.platform.dialect.packages).toEqual([]);
  });
});

test("what the saved configuration says of a package's lines holds", () => {
  const platform = licensable.find(({ id }) => id === "c2911-15.2") ?? expect.fail();
  const text = saved(platform, ["uck9"]).replace(/^end$/m, "gatekeeper\n no shutdown\nend");
  const lines = linesOf(printConfiguration(atOnce(loadStartup(text, platform, {}))));
  expect(lines.slice(lines.indexOf("gatekeeper")).slice(0, 2)).toEqual(["gatekeeper", " no shutdown"]);
});

import { configuredPackages } from "../modes/global/licences.js";
import type { Device } from "../modes/device.js";
import type { Platform } from "../platform/platform.js";
import { fullyLicensed, withPackages } from "../platform/variants.js";
import { loadInSteps } from "./load.js";
import { loadFile, loadFileInSteps, type LoadOptions } from "./load-file.js";
import type { Steps } from "./steps.js";

/**
 * Loads the configuration with which a router starts. Its licences decide which packages run from now on, and a
 * package brings the lines that the factory configuration has for it, whoever saved the configuration and when
 * (Cisco 2900 series software activation). The device's platform is `delivered` with these packages.
 */
export function* loadStartup(text: string, delivered: Platform, options: LoadOptions): Steps<Device> {
  const platform = licensedBy(text, delivered);
  if (platform === delivered) return (yield* loadFileInSteps(text, delivered, options)).device;
  const { device } = loadFile(linesOfPackages(delivered), platform, options);
  device.router.layout.clear();
  yield* loadInSteps(text, device);
  return device;
}

/** The platform with the packages for which a configuration has a licence; its other lines are not read. */
function licensedBy(text: string, delivered: Platform): Platform {
  if (fullyLicensed(delivered) === delivered) return delivered;
  const licences = text.split(/\r?\n/).filter((line) => LICENCE.test(line));
  if (licences.length === 0) return delivered;
  return withPackages(delivered, configuredPackages(loadFile(licences.join("\n"), delivered).device.router));
}

const LICENCE = /^ *lic[a-z]* /i;

/** The lines of the factory configuration that are no commands as long as no package runs. */
function linesOfPackages(delivered: Platform): string {
  const { loaded } = loadFile(delivered.factory, delivered);
  return loaded
    .filter(({ support }) => support === "unknown")
    .map(({ text }) => text)
    .join("\n");
}

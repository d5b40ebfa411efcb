import type { TechnologyPackage } from "../language/dialect.js";
import { compareReleases, releaseNamed } from "../language/release.js";
import type { Platform } from "./platform.js";

/** The same device with other packages running, or with a later release: each is made once, so that its grammar is too. */
const variants = new Map<string, Platform>();

/** The platform with these technology packages running; itself where its image needs no licence. */
export function withPackages(platform: Platform, packages: readonly TechnologyPackage[]): Platform {
  const { dialect } = platform;
  if (dialect.packages === "all") return platform;
  const running = [...new Set([...dialect.packages, ...packages])].toSorted();
  return running.length === dialect.packages.length ? platform : variant(platform, { packages: running });
}

/** The platform with everything running that its image holds. */
export function fullyLicensed(platform: Platform): Platform {
  return withPackages(platform, platform.hardware.activation?.packages ?? []);
}

/** The platform with a release that is later than its own, as a configuration names it; else itself. */
export function atLeast(platform: Platform, release: string): Platform {
  const named = releaseNamed(release);
  return compareReleases(named, platform.dialect.release) > 0
    ? variant(platform, { release: named })
    : platform;
}

function variant(platform: Platform, change: Partial<Platform["dialect"]>): Platform {
  const dialect = { ...platform.dialect, ...change };
  const key = JSON.stringify([platform.id, dialect.packages, dialect.release.rank]);
  const known = variants.get(key) ?? { ...platform, dialect };
  variants.set(key, known);
  return known;
}

import type { Common, Variation } from "./declaration.js";
import type { Dialect, TechnologyPackage } from "./dialect.js";
import { compareReleases, releaseNamed, type Release } from "./release.js";

/** Whether a device has a command at all. */
export function existsOn(command: Common, dialect: Dialect): boolean {
  const { family, software, feature, unless, disk, since, until, technologyPackage, packetTracerOnly } =
    command;
  if (disk !== undefined && disk !== dialect.disk) return false;
  if (software !== undefined && software !== dialect.software) return false;
  if (feature !== undefined && !dialect.features.includes(feature)) return false;
  if (unless !== undefined && dialect.features.includes(unless)) return false;
  if (family !== undefined && family !== dialect.family) return false;
  if (technologyPackage !== undefined && !isRunning(technologyPackage, dialect)) return false;
  if (dialect.isPacketTracer) return inPacketTracer(command, dialect) !== false;
  if (packetTracerOnly) return false;
  if (since !== undefined && compareReleases(dialect.release, releaseOf(since)) < 0) return false;
  return until === undefined || compareReleases(dialect.release, releaseOf(until)) < 0;
}

/** What differs on a device from how IOS routers have the command. */
export function variationOn(command: Common, dialect: Dialect): Exclude<Variation, false> {
  const { isPacketTracer, family } = dialect;
  const variation = isPacketTracer
    ? inPacketTracer(command, dialect)
    : family === "switch"
      ? command.onSwitch
      : undefined;
  return variation === undefined || variation === false ? NOTHING : variation;
}

/** How Packet Tracer's device of that family has a command. */
function inPacketTracer(
  { packetTracer, packetTracerSwitch }: Common,
  { family }: Dialect,
): Variation | undefined {
  return family === "switch" && packetTracerSwitch !== undefined ? packetTracerSwitch : packetTracer;
}

const NOTHING: Exclude<Variation, false> = {};

/** Whether a technology package runs on a device. */
export function isRunning(wanted: TechnologyPackage, { packages }: Pick<Dialect, "packages">): boolean {
  return packages === "all" || packages.includes(wanted);
}

const releases = new Map<string, Release>();

function releaseOf(name: string): Release {
  const known = releases.get(name) ?? releaseNamed(name);
  releases.set(name, known);
  return known;
}

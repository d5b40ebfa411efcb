import type { Origin, Topology } from "../../network/topology.js";
import { visible } from "../../parse/visible.js";
import type { Platform } from "../../platform/platform.js";
import { coverageOf } from "../../running-config/coverage.js";
import { loadFile } from "../../running-config/load-file.js";
import type { Io } from "../io.js";
import { shortened } from "../../lab/shortened.js";

/** How many lines of one configuration are named. */
const NAMED = 5;

/** Says which lines of a lab's configurations no router of that platform knows; they are kept as they stand. */
export function reportUnknownLines(
  topology: Topology,
  platformOf: (device: {
    readonly kind: "router" | "switch";
    readonly platform: string | undefined;
  }) => Platform,
  io: Io,
): void {
  for (const device of topology.devices) {
    if (device.kind !== "router" && device.kind !== "switch") continue;
    const { configuration, origin, name } = device;
    if (configuration !== undefined && origin)
      reportUnknown(configuration, { ...origin, platform: platformOf(device), about: `${name}: ` }, io);
  }
}

/** Where a configuration stood, and what it is loaded into. */
interface Loaded extends Origin {
  readonly platform: Platform;
  /** What is said in front of each line. */
  readonly about: string;
}

/** Says which lines of one configuration are not known. */
export function reportUnknown(
  configuration: string,
  { file, line, platform, about, lines }: Loaded,
  io: Io,
): void {
  const { unknown } = coverageOf(loadFile(configuration, platform, { lines }).loaded);
  for (const { number, text } of unknown.slice(0, NAMED))
    io.stderr.write(
      `cme: ${visible(file)}:${line + number - 1}: ${about}not recognised, kept as it stands: ${shortened(text.trim())}\n`,
    );
  const rest = unknown.length - NAMED;
  if (rest > 0) io.stderr.write(`cme: ${visible(file)}: ${about}${rest} more lines are not recognised\n`);
}

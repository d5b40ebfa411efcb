import type { Device, Shell } from "../modes/device.js";
import type { Platform } from "../platform/platform.js";
import { createRouter } from "../router/create.js";
import { loadInSteps, type LoadedLine } from "./load.js";
import { Readings } from "./readings.js";
import { atOnce, type Steps } from "./steps.js";

/** A configuration that was read from a file: the router that it makes, and what became of its lines. */
export interface LoadedFile {
  readonly device: Device;
  readonly loaded: readonly LoadedLine[];
}

/**
 * Loads a configuration into a router that nobody is logged in to. `verbatim` keeps the defaults that the file
 * spells out, so that it is printed as it was; without it only the meaning stays.
 */
export function loadFile(text: string, platform: Platform, options: LoadOptions = {}): LoadedFile {
  return atOnce(loadFileInSteps(text, platform, options));
}

/** The same, a line at a step. */
export function* loadFileInSteps(
  text: string,
  platform: Platform,
  { random = () => 0, verbatim = true, mac, readings = new Readings(), lines }: LoadOptions = {},
): Steps<LoadedFile> {
  const device: Device = {
    router: createRouter(platform.hardware.board, mac),
    platform,
    unbounded: true,
    loading: true,
    verbatim,
    print: () => undefined,
    log: () => undefined,
    shell: unattended(random),
  };
  const loaded = yield* loadInSteps(text, device, readings);
  return { device, loaded: lines ? loaded.map((line) => inFile(line, lines)) : loaded };
}

export interface LoadOptions {
  readonly random?: (below: number) => number;
  readonly verbatim?: boolean;
  /** The device's own hardware address, where it is not that of every device of its model. */
  readonly mac?: string | undefined;
  /** How lines read, where several files are loaded. */
  readonly readings?: Readings;
  /** For each line of the text its line in the file, where these are not the same. */
  readonly lines?: readonly number[] | undefined;
}

function inFile(line: LoadedLine, lines: readonly number[]): LoadedLine {
  return { ...line, number: lines[line.number - 1] ?? line.number };
}

/** The little that a configuration may ask of a shell while nobody sits at it. */
function unattended(random: (below: number) => number): Shell {
  const shell: Partial<Shell> = {
    random,
    clock: { now: () => 0, set: () => undefined, uptime: () => 0, authoritative: false },
  };
  return shell as Shell;
}

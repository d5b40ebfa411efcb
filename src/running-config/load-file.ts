import type { Device, Shell } from "../modes/device.js";
import type { Platform } from "../platform/platform.js";
import { createRouter } from "../router/create.js";
import { loadConfiguration, type LoadedLine } from "./load.js";

/** A configuration that was read from a file: the router that it makes, and what became of its lines. */
export interface LoadedFile {
  readonly device: Device;
  readonly loaded: readonly LoadedLine[];
}

/** Loads a configuration into a router that nobody is logged in to. */
export function loadFile(
  text: string,
  platform: Platform,
  random: (below: number) => number = () => 0,
): LoadedFile {
  const device: Device = {
    router: createRouter(),
    platform,
    unbounded: true,
    loading: true,
    print: () => undefined,
    log: () => undefined,
    shell: unattended(random),
  };
  return { device, loaded: loadConfiguration(text, device) };
}

/** The little that a configuration may ask of a shell while nobody sits at it. */
function unattended(random: (below: number) => number): Shell {
  const shell: Partial<Shell> = {
    random,
    clock: { now: () => 0, set: () => undefined, uptime: () => 0, authoritative: false },
  };
  return shell as Shell;
}

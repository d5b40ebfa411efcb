import type { Platform } from "../platform/platform.js";
import { platformNamed, usualSwitch } from "../platform/platforms.js";
import type { LabOptions } from "./lab.js";

/** The platform of each device of a lab: its own, or else a usual switch, or what routers are unless they say so. */
export function platformsIn(first: Platform): LabOptions["platformOf"] {
  return ({ kind, platform }) =>
    (platform === undefined ? undefined : platformNamed(platform)) ??
    (kind === "switch" ? usualSwitch : first);
}

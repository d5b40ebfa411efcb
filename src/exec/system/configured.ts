import type { Setting } from "../../language/declaration.js";
import type { Device } from "../../modes/device.js";
import type { Router } from "../../router/router.js";

/** Whether anything was said with one of these settings: a service that has none does not run. */
export function isConfigured(
  settings: Readonly<Record<string, Setting<Router, Device>>>,
  router: Router,
  device: Device,
): boolean {
  return Object.values(settings).some((setting) => setting.get(router, device) !== undefined);
}

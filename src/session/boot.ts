import type { Device } from "../modes/device.js";
import { createRouter } from "../router/create.js";
import type { Platform } from "../platform/platform.js";
import type { Router } from "../router/router.js";
import { loadConfiguration } from "../running-config/load.js";

/** A router as it comes up: with what is saved, or, if nothing is, as its platform leaves the factory. */
export function bootRouter(platform: Platform, saved: string | undefined, device: Omit<Device, "router">): Router {
  const router = createRouter();
  loadConfiguration(saved ?? platform.factory, { ...device, router, platform });
  if (saved === undefined) router.layout.clear();
  return router;
}

import type { Command } from "../language/declaration.js";
import type { Router } from "../router/router.js";
import type { Device } from "../modes/device.js";
import { aliasShows } from "./system/aliases.js";
import { hardwareShows } from "./system/hardware.js";
import { loginShows } from "./system/login.js";
import { lineShows } from "./system/lines.js";
import { memoryShows } from "./system/memory.js";
import { timeShows } from "./system/ntp.js";
import { securityShows } from "./system/security.js";
import { smallShows } from "./system/small.js";

/** What the router says of its lines, memory, clocks and keys. */
export const routerShows: readonly Command<Router, Device>[] = [
  ...aliasShows,
  ...lineShows,
  ...loginShows,
  ...memoryShows,
  ...timeShows,
  ...hardwareShows,
  ...securityShows,
  ...smallShows,
];

import type { Command } from "../../language/declaration.js";
import type { Router } from "../../router/router.js";
import type { Device } from "../device.js";

export const networkShows: readonly Command<Router, Device>[] = [];

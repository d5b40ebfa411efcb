import type { Command } from "../../language/declaration.js";
import type { Router } from "../../router/router.js";
import type { Device } from "../device.js";
import { aaaCommands } from "./aaa.js";
import { aaaServerCommands } from "./aaa-servers.js";
import { bannerCommands } from "./banners.js";
import { blockCommands } from "./blocks.js";
import { bootCommands } from "./boot.js";
import { clockCommands } from "./clock.js";
import { logOptions, ntpOptions } from "./clock-options.js";
import { cryptoKeyCommands } from "./crypto-keys.js";
import { fileSettings } from "./files.js";
import { hostnameCommands } from "./hostname.js";
import { xeCommands } from "./ios-xe.js";
import { linesCommands } from "./lines.js";
import { loggingCommands } from "./logging.js";
import { loginCommands } from "./login.js";
import { managementCommands } from "./management.js";
import { parserView } from "../parser-view.js";
import { passwordCommands } from "./passwords.js";
import { privilegeCommands } from "./privileges.js";
import { schedulerCommands } from "./scheduler.js";
import { serviceCommands } from "./services.js";
import { userCommands } from "./users.js";

/** The router itself: its name, its users, its terminals, and what keeps it running. */
export const systemCommands: readonly Command<Router, Device>[] = [
  ...serviceCommands,
  ...hostnameCommands,
  ...loggingCommands,
  ...logOptions,
  ...passwordCommands,
  ...aaaCommands,
  ...loginCommands,
  ...userCommands,
  ...fileSettings,
  ...blockCommands,
  ...bootCommands,
  ...clockCommands,
  ...ntpOptions,
  ...xeCommands,
  ...managementCommands,
  ...privilegeCommands,
  ...aaaServerCommands,
  ...bannerCommands,
  ...cryptoKeyCommands,
  ...linesCommands,
  parserView,
  ...schedulerCommands,
];

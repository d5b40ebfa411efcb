import type { Command } from "../../language/declaration.js";
import type { Router } from "../../router/router.js";
import type { Device } from "../device.js";
import { dhcp } from "./ip/dhcp.js";
import { forwarding } from "./ip/forwarding.js";
import { names } from "./ip/names.js";
import { nat } from "./ip/nat.js";
import { services } from "./ip/services.js";
import { vrfs } from "./ip/vrf.js";
import { routerOnly } from "../devices.js";

/** `ip …` and `ipv6 …` of global configuration. */
export const ipCommands: readonly Command<Router, Device>[] = [
  ...forwarding,
  ...dhcp,
  ...routerOnly(vrfs),
  ...names,
  ...services,
  ...routerOnly(nat),
];

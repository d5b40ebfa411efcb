import type { Command } from "../../language/declaration.js";
import type { Router } from "../../router/router.js";
import type { Device } from "../device.js";
import { dhcp } from "./ip/dhcp.js";
import { flowCommands } from "./ip/flow.js";
import { forwarding } from "./ip/forwarding.js";
import { ipv6Pools } from "./ip/ipv6.js";
import { names } from "./ip/names.js";
import { nat } from "./ip/nat.js";
import { services } from "./ip/services.js";
import { vrfs } from "./ip/vrf.js";
import { routerOnly, withFeature } from "../devices.js";
import { realIosOnly } from "../real-ios.js";

/** `ip …` and `ipv6 …` of global configuration. */
export const ipCommands: readonly Command<Router, Device>[] = [
  ...forwarding,
  ...flowCommands,
  ...dhcp,
  ...routerOnly(vrfs),
  ...names,
  ...services,
  ...routerOnly(nat),
  ...withFeature("routing", realIosOnly(ipv6Pools)),
];

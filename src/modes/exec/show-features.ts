import type { Command } from "../../language/declaration.js";
import type { Router } from "../../router/router.js";
import type { Device } from "../device.js";
import { showSipCauses } from "./voice/show-sip-causes.js";
import { showSipUa } from "./voice/show-sip-ua.js";

/** Shows of what surrounds calls: SIP trunks, presence, security, emergency calls, DSP farms. */
export const featureShows: readonly Command<Router, Device>[] = [...showSipUa, ...showSipCauses];

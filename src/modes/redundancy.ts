import type { Mode } from "../language/declaration.js";
import type { GenericBlock } from "../language/holder.js";
import { configPrefixes, leaving } from "./common.js";
import { vocabulary, type Device } from "./device.js";
import { onSoftware } from "./devices.js";

/** redundancy (IOS High Availability Command Reference). */
const { setting, words } = vocabulary<GenericBlock>()({});

/** Where redundancy has a mode, a router without it says so. */
const redundancyModeName = setting({
  syntax: "mode mode:{none | rpr | rpr-plus | sso}",
  default: { mode: "none" },
  shows: "always",
  help: {
    mode: "Redundancy mode for this chassis",
    none: "No redundancy",
    rpr: "Route Processor Redundancy",
    "rpr-plus": "Route Processor Redundancy Plus",
    sso: "Stateful Switchover (Hot Standby)",
  },
});

export const redundancyMode: Mode<GenericBlock, Device> = {
  prompt: "config-red",
  title: "Redundancy configuration commands:",
  prefixes: configPrefixes,
  words,
  commands: [...onSoftware("IOS XE", [redundancyModeName]), ...leaving],
};

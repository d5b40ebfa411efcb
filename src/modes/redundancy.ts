import type { Mode } from "../language/declaration.js";
import type { GenericBlock } from "../language/holder.js";
import { configPrefixes, leaving } from "./common.js";
import { vocabulary, type Device } from "./device.js";
import { onSoftware } from "./devices.js";

/** redundancy (IOS High Availability Command Reference). */
const { setting, words } = vocabulary<GenericBlock>()({});

const NONE = { mode: "none" } as const;

const typedMode = setting({
  syntax: "mode mode:{none | rpr | rpr-plus | sso}",
  default: NONE,
  help: {
    mode: "Redundancy mode for this chassis",
    none: "No redundancy",
    rpr: "Route Processor Redundancy",
    "rpr-plus": "Route Processor Redundancy Plus",
    sso: "Stateful Switchover (Hot Standby)",
  },
});

/** Where redundancy has a mode, a router without it says so, although nothing keeps that. */
const redundancyModeName = ((): typeof typedMode => {
  const said = {
    ...typedMode,
    get: (block: GenericBlock, device: Device) => typedMode.get(block, device) ?? NONE,
  };
  const keeping: { kept?: true } = said;
  delete keeping.kept;
  return said;
})();

export const redundancyMode: Mode<GenericBlock, Device> = {
  prompt: "config-red",
  title: "Redundancy configuration commands:",
  prefixes: configPrefixes,
  words,
  commands: [...onSoftware("IOS XE", [redundancyModeName]), ...leaving],
};

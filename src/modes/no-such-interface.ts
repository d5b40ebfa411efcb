import { refuse, type Outcome } from "../language/declaration.js";
import type { Device } from "./device.js";

/** How each platform refuses a line that names an interface which is not there. */
export function noSuchInterface({ platform }: Pick<Device, "platform">, label = "interface"): Outcome {
  return platform.traits.configuration.missingInterface === "message"
    ? refuse("%Invalid interface type and number")
    : { invalid: label };
}

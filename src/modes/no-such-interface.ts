import { refuse, type Outcome } from "../language/declaration.js";
import type { Device } from "./device.js";

/** How each router answers the name of an interface that is not there. */
export function noSuchInterface({ platform }: Pick<Device, "platform">, label = "interface"): Outcome {
  return platform.dialect.isPacketTracer ? refuse("%Invalid interface type and number") : { invalid: label };
}

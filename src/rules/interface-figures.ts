import { mtu as ipMtu } from "../modes/interface/ip.js";
import { delay } from "../modes/interface/port.js";
import { mtuOf, usualBandwidth, usualDelay } from "../router/interface-figures.js";
import type { Interface } from "../router/router.js";

/** What an interface is reckoned with: what it was told, or else what its kind has. */

/** Kilobits a second. */
export function bandwidthOf(port: Interface): number {
  return port.bandwidth ?? usualBandwidth(port);
}

/** Microseconds. */
export function delayOf(port: Interface): number {
  const told = delay.of(port);
  return told ? 10 * told.tens : usualDelay(port);
}

/** Bytes of the largest IP packet. */
export function ipMtuOf(port: Interface): number {
  return ipMtu.of(port)?.bytes ?? mtuOf(port);
}

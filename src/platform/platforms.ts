import { c2811 } from "./c2811.js";
import { c2960 } from "./c2960.js";
import { packetTracer } from "./packet-tracer.js";
import type { Platform } from "./platform.js";

/** Every platform that `--platform` takes; the first is what a router is unless something says otherwise. */
export const platforms: readonly Platform[] = [c2811, packetTracer, c2960];

export const defaultPlatform = c2811;

/** The platform of that name, or undefined. */
export function platformNamed(id: string): Platform | undefined {
  return platforms.find((platform) => platform.id === id);
}

/** Signs of a configuration that Packet Tracer printed; two of them settle it (DESIGN.md section 6). */
const SIGNS = [
  /^no service timestamps log datetime msec *$/m,
  /^ip flow-export version 9 *$/m,
  /^spanning-tree mode pvst *$/m,
  /^ephone(?:-dn)? \d+ *$/m,
];

/** Signs of a configuration that a Catalyst 2960 printed; two of them settle it too, since no router has both. */
const SWITCH_SIGNS = [
  /^system mtu routing \d+ *$/m,
  /^spanning-tree extend system-id *$/m,
  /^interface FastEthernet0\/24 *$/m,
];

/** Which platform printed a configuration. */
export function platformOf(configuration: string): Platform {
  const text = configuration.replace(/\r/g, "");
  const shows = (signs: readonly RegExp[]) => signs.filter((sign) => sign.test(text)).length >= 2;
  if (shows(SIGNS)) return packetTracer;
  return shows(SWITCH_SIGNS) ? c2960 : defaultPlatform;
}

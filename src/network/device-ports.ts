import { existsOn } from "../language/existence.js";
import { interfaceKinds } from "../language/types/interface-kinds.js";
import { voicePort } from "../modes/global/voice/hardware.js";
import { defaultPlatform, platformNamed, platformOf, usualSwitch } from "../platform/platforms.js";
import type { Platform } from "../platform/platform.js";
import { loadFile } from "../running-config/load-file.js";
import { PSTN_PORTS } from "./pstn/pstn-ports.js";
import { TELEPHONE_PORTS } from "./telephone-ports.js";
import type { DeviceDescription, RouterDescription } from "./topology.js";

/** The ports of the devices of a lab, by their full names. */

/** A serial card in each of a 2811's four slots (HWIC-2T). */
const SERIAL_PORTS = [0, 1, 2, 3].flatMap((slot) => [0, 1].map((port) => `Serial0/${slot}/${port}`));

/** Where cables go; a router also has the ports that its configuration names. */
export function portsOf(device: DeviceDescription): readonly string[] {
  switch (device.kind) {
    case "router": {
      const { ports, dialect } = platformFor(device);
      // A card is there before its licence is.
      const takesVoice = existsOn(voicePort, { ...dialect, packages: "all" });
      const telephone = takesVoice ? TELEPHONE_PORTS : [];
      return [...new Set([...ports, ...SERIAL_PORTS, ...configuredPorts(device), ...telephone])];
    }
    case "switch":
      return (platformNamed(device.platform ?? "") ?? usualSwitch).ports;
    case "pc":
    case "attacker":
    case "pbx":
      return ["FastEthernet0"];
    case "phone":
      return ["switch", "pc"];
    case "analog-phone":
      return ["line"];
    case "pstn":
      return Object.keys(PSTN_PORTS);
  }
}

/** The full name of a port that was written as on a router, `fa0/1`; undefined where the device has no such port. */
export function portNamed(device: DeviceDescription, typed: string): string | undefined {
  const ports = portsOf(device);
  const [, letters = "", unit = ""] = /^([A-Za-z-]+) *([\d/]*)$/.exec(typed.trim()) ?? [];
  const names = [letters.toLowerCase(), ...interfaceKinds(letters)].map((kind) => `${kind}${unit}`);
  return ports.find((port) => names.includes(port) || port.toLowerCase() === names[0]);
}

/** As people write it at the end of a cable: `Fa0/1`, `S0/0/0`. */
export function shortPort(name: string): string {
  return name.replace(/^(Fa|Gi|Et|Se)[A-Za-z]+/, "$1").replace(/^Se(?=\d)/, "S");
}

/** A cable between two of these is a leased line; all others are Ethernet. */
export function isSerial(port: string): boolean {
  return port.startsWith("Serial");
}

/** The platform of a router: the one it names, else the one that printed its configuration. */
export function platformFor({ platform, configuration }: RouterDescription): Platform {
  const named = platform === undefined ? undefined : platformNamed(platform);
  return named ?? (configuration === undefined ? defaultPlatform : platformOf(configuration));
}

function configuredPorts(router: RouterDescription): readonly string[] {
  if (router.configuration === undefined) return [];
  const { interfaces } = loadFile(router.configuration, platformFor(router)).device.router;
  return [...interfaces.keys()].filter((name) => /^\D+\d+\/[\d/]+$/.test(name));
}

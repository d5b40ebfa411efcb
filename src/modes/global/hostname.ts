import { refuse } from "../../language/declaration.js";
import type { Platform } from "../../platform/platform.js";
import type { Router } from "../../router/router.js";
import { vocabulary } from "../device.js";
import { configWords } from "../words.js";

/** The router's name (IOS Configuration Fundamentals Command Reference, `hostname`). */
const { setting } = vocabulary<Router>()(configWords);

export const hostname = setting({
  syntax: "hostname name:WORD<1-63>",
  help: { hostname: "Set system's network name", name: "This system's network name" },
  group: "hostname",
  no: "hostname [name:WORD<1-63>]",
  get: (router) => ({ name: router.hostname }),
  set(router, { name }, device) {
    if (/[^\w.-]/.test(name) && !device.loading) {
      return refuse("% Hostname contains one or more illegal characters.");
    }
    if (!/^[A-Za-z][A-Za-z0-9-]*$/.test(name) && device.platform.traits.configuration.checksHostname) {
      device.print(
        `% Hostname "${name}" is not a legal LAT node name, Using "${nodeName(device.platform.hardware.serial)}"`,
      );
    }
    router.hostname = name;
    return undefined;
  },
  clear(router, _args, { platform }) {
    router.hostname = usualName(platform);
  },
});

/** What a device is called until it is given a name. */
export function usualName({ dialect }: Platform): string {
  return dialect.family === "switch" ? "Switch" : "Router";
}

export const hostnameCommands = [hostname];

/** What LAT calls a router whose own name it cannot take: six digits that come from the hardware. */
function nodeName(serial: string): string {
  const sum = [...serial].reduce((total, sign) => (total * 31 + sign.charCodeAt(0)) % 0x1000000, 0);
  return `CISCO_${sum.toString(16).toUpperCase().padStart(6, "0")}`;
}

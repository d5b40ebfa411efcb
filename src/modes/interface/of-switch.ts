import type { Setting } from "../../language/declaration.js";
import { createSwitching } from "../../router/create.js";
import type { Interface } from "../../router/router.js";
import type { Switching } from "../../router/switching-model.js";
import type { Device } from "../device.js";
import { announcing } from "./link-messages.js";

/** What a port is told as part of a switch; a port of a module becomes one thereby. */
export function switchingOf(port: Interface): Switching {
  if (!port.switching)
    Object.assign(port, { switching: createSwitching(), duplex: undefined, speed: undefined });
  return (port.switching ??= createSwitching());
}

/** Whatever is said of a switch port makes it one, and may bring the interfaces of VLANs up or down. */
export function ofSwitch(setting: Setting<Interface, Device>): Setting<Interface, Device> {
  return {
    ...setting,
    set: (port, args, device) =>
      announcing(device, [port.name], () => {
        switchingOf(port);
        return setting.set(port, args, device);
      }),
    clear: (port, args, device) =>
      announcing(device, [port.name], () => (port.switching ? setting.clear(port, args, device) : undefined)),
  };
}

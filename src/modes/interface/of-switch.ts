import type { Setting } from "../../language/declaration.js";
import { createSwitching } from "../../router/create.js";
import type { Interface } from "../../router/router.js";
import type { Switching } from "../../router/switching-model.js";
import type { Device } from "../device.js";
import { firstRefusal } from "../first-refusal.js";
import { bundledPorts } from "./link-bundle.js";
import { announcing } from "./link-messages.js";

/** What a port is told as part of a switch; a port of a module becomes one thereby. */
export function switchingOf(port: Interface): Switching {
  if (!port.switching)
    Object.assign(port, { switching: createSwitching(), duplex: undefined, speed: undefined });
  return (port.switching ??= createSwitching());
}

/** A bundle and the ports in it, or a port alone: what is said of a bundle is said of all of its ports. */
function withMembers(port: Interface, { router, loading }: Device): readonly Interface[] {
  return loading ? [port] : [port, ...bundledPorts(router, port.name)];
}

/** Whatever is said of a switch port makes it one, and may bring the interfaces of VLANs up or down. */
export function ofSwitch(setting: Setting<Interface, Device>): Setting<Interface, Device> {
  return {
    ...setting,
    set: (target, args, device) =>
      firstRefusal(withMembers(target, device), (port) =>
        announcing(device, [port.name], () => {
          switchingOf(port);
          return setting.set(port, args, device);
        }),
      ),
    clear: (target, args, device) =>
      firstRefusal(withMembers(target, device), (port) =>
        announcing(device, [port.name], () =>
          port.switching ? setting.clear(port, args, device) : undefined,
        ),
      ),
  };
}

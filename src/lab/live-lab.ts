import { shortState } from "../network/console/device-state.js";
import { stationOf, type Lab, type LabDevice } from "../network/lab.js";
import { phoneOf } from "../network/phones.js";
import type { Cable } from "../network/topology.js";
import type { Wire } from "../network/link/wire.js";
import type { Language } from "./hint-texts.js";
import type { LiveDevice, LiveLab } from "./topology-captions.js";

/** What each device of a lab has and does now, for a drawing, and which cables are out. */
export function liveLab(lab: Lab, language: Language): LiveLab {
  const devices = new Map([...lab.devices.values()].map((device) => [device.name, live(device, language)]));
  return { devices, isOut: (cable) => wireOf(lab, cable)?.plugged === false };
}

/** A cable of the lab's topology, as it lies there. */
export function wireOf(lab: Lab, { ends: [{ device: name, port }] }: Cable): Wire | undefined {
  const device = lab.deviceNamed(name);
  return device && lab.wireAt(device, port);
}

function live(device: LabDevice, language: Language): LiveDevice {
  if (device.kind === "ios") {
    const ports = [...device.node.router.interfaces.values()];
    const addresses = ports.flatMap((port) => port.addresses.map(({ address }) => address));
    return { addresses, state: undefined };
  }
  const settings = stationOf(device)?.settings;
  const boot = phoneOf(device);
  return { addresses: settings ? [settings.address] : [], state: boot && shortState(boot, language) };
}

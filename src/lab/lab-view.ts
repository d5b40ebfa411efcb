import { describeDevice } from "../network/console/device-state.js";
import { phoneState } from "../network/console/phone-commands.js";
import { shortPort } from "../network/device-ports.js";
import type { Lab, LabDevice } from "../network/lab.js";
import type { Wire } from "../network/link/wire.js";
import type { PhoneScreen } from "../network/phone/display.js";
import type { PhoneBoot } from "../network/phone/phone-boot.js";
import { phoneOf, phonesOf } from "../network/phones.js";
import type { Language } from "./hint-texts.js";
import { wireOf } from "./live-lab.js";

/** How a device is: without power, on, on its way, waiting for somebody to mend something, in use, ringing. */
export type DeviceLamp = "off" | "on" | "starting" | "stuck" | "busy" | "ringing";

export interface DeviceView {
  readonly name: string;
  readonly kind: LabDevice["kind"];
  /** What it is, and how it is: `IP Phone 7960`, `192.168.150.11; registered 101`. */
  readonly what: string;
  readonly state: string;
  readonly lamp: DeviceLamp;
}

export interface CableView {
  /** `CME Fa0/0 - SW1 Fa0/24`. */
  readonly name: string;
  /** The device and port that pulls it: `SW1 FastEthernet0/24`. */
  readonly end: string;
  readonly plugged: boolean;
  readonly up: boolean;
  /** Whether anything went over it lately. */
  readonly busy: boolean;
}

export interface PhoneView {
  readonly name: string;
  readonly model: string;
  readonly screen: PhoneScreen;
  readonly handset: "on hook" | "off hook";
  readonly lamp: DeviceLamp;
  /** What it is doing, in a sentence for those who hear it read out. */
  readonly state: string;
}

export function devicesOf(lab: Lab, language: Language): readonly DeviceView[] {
  return [...lab.devices.values()].map((device) => {
    const [what, state] = describeDevice(device, lab.timeline.now, language);
    return { name: device.name, kind: device.kind, what, state, lamp: lampOf(device, lab.timeline.now) };
  });
}

/** The cables in the order of the topology; `isBusy` says of one whether anything went over it lately. */
export function cablesOf(lab: Lab, isBusy: (wire: Wire) => boolean): readonly CableView[] {
  return lab.topology.cables.flatMap((cable) => {
    const wire = wireOf(lab, cable);
    if (!wire) return [];
    const [one, other] = cable.ends.map(({ device, port }) => `${device} ${shortPort(port)}`);
    const [{ device, port }] = cable.ends;
    const up = wire.ends.every((end) => end.up);
    const name = `${one ?? ""} - ${other ?? ""}`;
    return [{ name, end: `${device} ${port}`, plugged: wire.plugged, up, busy: isBusy(wire) }];
  });
}

export function phoneViewsOf(lab: Lab, language: Language): readonly PhoneView[] {
  const { now } = lab.timeline;
  return phonesOf(lab).map(({ name, boot }) => {
    const device = lab.devices.get(name);
    return {
      name,
      model: device?.kind === "phone" ? `IP Phone ${device.node.model}` : "Softphone",
      screen: boot.screen,
      handset: boot.station.handset,
      lamp: lampOfPhone(boot, now),
      state: phoneState(boot, now, language).join(" "),
    };
  });
}

function lampOf(device: LabDevice, now: number): DeviceLamp {
  const boot = phoneOf(device);
  return boot ? lampOfPhone(boot, now) : "on";
}

function lampOfPhone({ progress, station }: PhoneBoot, now: number): DeviceLamp {
  if (progress.stage === "no-power") return "off";
  if (progress.stage !== "registered") return progress.stuck === undefined ? "starting" : "stuck";
  if (station.phone.heard(now)?.kind === "ring") return "ringing";
  return station.phone.calls.size > 0 ? "busy" : "on";
}

import { isSerial, shortPort } from "../network/device-ports.js";
import type { Cable, DeviceDescription, OutsideCable } from "../network/topology.js";
import { kindOf } from "./device-kinds/kinds.js";
import type { Language } from "./hint-texts.js";
import { udpEndText } from "./udp-end.js";

/** What is known of a device while its lab runs. */
export interface LiveDevice {
  /** With or without the port in front: `192.168.150.11`, `Fa0/0 192.168.150.1/24`. */
  readonly addresses: readonly string[];
  /** In a few words: `registered 101`. */
  readonly state: string | undefined;
}

/** A lab while it runs. */
export interface LiveLab {
  /** By the device's name. */
  readonly devices: ReadonlyMap<string, LiveDevice>;
  /** Whether a cable is pulled out. */
  isOut(cable: Cable): boolean;
}

const OUT: Readonly<Record<Language, string>> = { en: "out", fr: "débranché" };

/** What is written across a cable that is pulled out. */
export function outCaption(cable: Cable, language: Language, live: LiveLab | undefined): string | undefined {
  return live?.isOut(cable) ? OUT[language] : undefined;
}

/** What is written at a device: its name, what it is, its hardware address, its addresses, its state. */
export function captionOf(
  device: DeviceDescription,
  language: Language,
  live: LiveLab | undefined,
): readonly string[] {
  const { caption, addresses } = kindOf(device);
  const now = live?.devices.get(device.name);
  const mac = "mac" in device ? [device.mac] : [];
  const state = now?.state === undefined ? [] : [now.state];
  return [
    device.name,
    caption(device)[language],
    ...mac,
    ...(now?.addresses ?? addresses?.(device) ?? []),
    ...state,
  ];
}

/** What a leased line carries: `128 kbit/s, 20 ms`; empty where its ports say all. `out` stands behind it. */
export function cableCaption({ bandwidth, delay }: Pick<Cable, "bandwidth" | "delay">, out?: string): string {
  const rate = bandwidth === undefined ? undefined : rateText(bandwidth);
  const wait = delay === undefined ? undefined : `${delay} ms`;
  return [rate, wait, out].filter((part) => part !== undefined).join(", ");
}

/** A cable in one line: `CME1 S0/0/0 ── 128 kbit/s, 20 ms ── CME2 S0/0/0`. */
export function cableLine(cable: Cable, out?: string): string {
  const [one, other] = cable.ends.map(({ device, port }) => `${device} ${shortPort(port)}`);
  const caption = cableCaption(cable, out);
  return `${one ?? ""} ──${caption === "" ? "" : ` ${caption} ──`} ${other ?? ""}`;
}

/** A cable that leaves the lab: `CME Fa0/1 ── udp 127.0.0.1:10001 -> 127.0.0.1:10000`. */
export function outsideLine(cable: OutsideCable): string {
  const { device, port } = cable.end;
  const caption = cableCaption(cable);
  return `${device} ${shortPort(port)} ──${caption === "" ? "" : ` ${caption} ──`} ${udpEndText(cable)}`;
}

/** Whether a cable is a leased line. */
export function isLeasedLine({ ends }: Cable): boolean {
  return isSerial(ends[0].port);
}

function rateText(bits: number): string {
  return bits >= 1_000_000 ? `${bits / 1_000_000} Mbit/s` : `${bits / 1000} kbit/s`;
}

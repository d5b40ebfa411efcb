import { partsOf } from "./interfaces.js";
import type { Interface } from "./router.js";

/** What an interface is reckoned with while nothing else was said: what its kind has (IOS Interface Command Reference). */

/** Kilobits a second. */
export function usualBandwidth(port: Interface): number {
  switch (partsOf(port.name).kind) {
    case "Loopback":
      return 8_000_000;
    case "Tunnel":
      return 100;
    case "Vlan":
      return 100_000;
    default:
      return isEthernet(port) ? ethernetMegabits(port) * 1000 : 1544;
  }
}

/** Microseconds. */
export function usualDelay(port: Interface): number {
  switch (partsOf(port.name).kind) {
    case "Loopback":
      return 5000;
    case "Tunnel":
      return 50_000;
    case "Vlan":
      return 100;
    default:
      return isEthernet(port) ? ethernetDelay(ethernetMegabits(port)) : 20_000;
  }
}

/** Bytes of the largest packet, as configured or by its kind. */
export function mtuOf({ name, mtu }: Interface): number {
  if (mtu !== undefined) return mtu;
  const { kind } = partsOf(name);
  return kind === "Loopback" ? 1514 : kind === "Tunnel" ? 17_916 : 1500;
}

export function isEthernet({ name }: Interface): boolean {
  return partsOf(name).kind.endsWith("Ethernet");
}

/** The fastest that a kind of Ethernet port can do, in Mbit/s. */
export function fastestOf({ name }: Interface): number {
  const { kind } = partsOf(name);
  return kind === "GigabitEthernet" ? 1000 : kind === "Ethernet" ? 10 : 100;
}

/** What an Ethernet port does now, in Mbit/s. */
export function ethernetMegabits(port: Interface): number {
  return port.speed === undefined || port.speed === "auto" ? fastestOf(port) : Number(port.speed);
}

function ethernetDelay(megabits: number): number {
  return megabits >= 1000 ? 10 : megabits >= 100 ? 100 : 1000;
}

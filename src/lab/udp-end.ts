import type { UdpPlace } from "../network/topology.js";

/** The end of a cable that leaves the lab, as topologies write it: `udp 10001 -> 127.0.0.1:10000`. */

/** Where a host that nobody names is: this machine, which nobody else reaches. */
export const LOOPBACK = "127.0.0.1";

/** Where frames come in, and where they are sent. */
export interface UdpEnd {
  readonly local: UdpPlace;
  readonly remote: UdpPlace;
}

/** Whether an end of a cable is no port of a device, however it is spelt. */
export function isUdpEnd(written: string): boolean {
  return /^udp\s/i.test(written);
}

/** `udp [HOST:]PORT -> HOST:PORT`; undefined where it is anything else. */
export function readUdpEnd(written: string): UdpEnd | undefined {
  const [, own = "", other = ""] = /^udp\s+(\S+)\s*->\s*(\S+)$/i.exec(written.trim()) ?? [];
  const [local, remote] = [placeOf(own.includes(":") ? own : `${LOOPBACK}:${own}`), placeOf(other)];
  return local && remote && { local, remote };
}

export function udpEndText({ local, remote }: UdpEnd): string {
  return `udp ${placeText(local)} -> ${placeText(remote)}`;
}

/** `HOST:PORT`; an address of IPv6 stands in brackets. */
export function placeText({ host, port }: UdpPlace): string {
  return `${host.includes(":") ? `[${host}]` : host}:${port}`;
}

function placeOf(text: string): UdpPlace | undefined {
  const [, bracketed, plain, digits = ""] =
    /^(?:\[([0-9a-f:.]+)\]|([A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?)):(\d{1,5})$/i.exec(text) ?? [];
  const [host, port] = [bracketed ?? plain, Number(digits)];
  return host === undefined || port < 1 || port > 65_535 ? undefined : { host, port };
}

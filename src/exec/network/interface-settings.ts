import { linkState, partsOf, primaryAddress } from "../../router/interfaces.js";
import * as common from "../../modes/interface/port.js";
import { encapsulation, fairQueue } from "../../modes/interface/serial.js";
import { servicePolicy, tunnelMode, tunnelProtection } from "../../modes/interface/services.js";
import { durationText } from "../../router/time-text.js";
import type { Interface } from "../../router/router.js";
import type { Device } from "../../modes/device.js";

/** What `show interfaces` says of settings that are kept and shown (IOS interface command reference). */

/** Four hours unless told otherwise. */
export function arpTimeout(port: Interface): string {
  return durationText(common.arpTimeout.shown.of(port).seconds);
}

export function keepaliveLine(port: Interface): string {
  const told = common.keepaliveSeconds.shown.of(port);
  const off = !common.keepalive.shown.isOn(port) || (isTunnel(port) && told === undefined);
  if (off) return "  Keepalive not set";
  return `  Keepalive set (${told?.seconds ?? 10} sec)`;
}

export function isTunnel({ name }: Interface): boolean {
  return partsOf(name).kind === "Tunnel";
}

/** The ends of a tunnel and what goes through it; a source that is an interface lends its address. */
export function tunnelLines(port: Interface, { router }: Device): readonly string[] {
  const { source, destination } = port.tunnel;
  const lender = source === undefined ? undefined : router.interfaces.get(source);
  const address = lender ? (primaryAddress(router, lender)?.address ?? "0.0.0.0") : (source ?? "UNKNOWN");
  const mode = tunnelMode.shown.of(port);
  const transport = mode.multipoint
    ? "multi-GRE/IP"
    : mode.ipip
      ? "IP/IP"
      : mode.ipv6ip
        ? "IPv6/IP"
        : mode.ipsec
          ? "IPSEC/IP"
          : "GRE/IP";
  const protection = tunnelProtection.shown.of(port);
  return [
    `  Tunnel source ${address}${lender ? ` (${lender.name})` : ""}, destination ${destination ?? "UNKNOWN"}`,
    `  Tunnel protocol/transport ${transport}`,
    ...(transport.endsWith("GRE/IP")
      ? ["    Key disabled, sequencing disabled", "    Checksumming of packets disabled"]
      : []),
    "  Tunnel TTL 255, Fast tunneling enabled",
    "  Tunnel transport MTU 1476 bytes",
    "  Tunnel transmit bandwidth 8000 (kbps)",
    "  Tunnel receive bandwidth 8000 (kbps)",
    ...(protection ? [`  Tunnel protection via IPSec (profile "${protection.name}")`] : []),
  ];
}

/** What a serial line was told to speak, where that is not the usual. */
export function encapsulationOf(port: Interface, isUp: boolean): string | undefined {
  const told = encapsulation.shown.of(port);
  if (told.ppp) return isUp ? "PPP, LCP Open\n  Open: IPCP, CDPCP" : "PPP, LCP Closed";
  if (told.slip) return "SLIP";
  if (told["frame-relay"]) return told.ietf ? "FRAME-RELAY IETF" : "FRAME-RELAY";
  return undefined;
}

/** Duplex, speed and medium. Until the other end is there, a port that was told nothing has agreed on nothing. */
export function agreement(port: Interface, media: string, { router, platform }: Device): string {
  const open = platform.traits.interfaces.showsNegotiation && linkState(router, port).line !== "up";
  const told = (setting: string | undefined) => setting !== undefined && setting !== "auto";
  const duplex = port.duplex === "half" ? "Half" : open && !told(port.duplex) ? "Auto" : "Full";
  const speed = open && !told(port.speed) ? media.replace(/^\d+Mb\/s/, "Auto Speed") : media;
  return `${duplex}-duplex, ${speed}`;
}

export function queueOf(port: Interface, direction: "in" | "out", usual: number): number {
  return common.holdQueue.shown.of(port, { direction })?.length ?? usual;
}

export function rateLines(port: Interface): readonly string[] {
  const { seconds } = common.loadInterval.shown.of(port);
  const over = seconds % 60 === 0 ? `${seconds / 60} minute` : `${seconds} second`;
  return ["input", "output"].map((way) => `  ${over} ${way} rate 0 bits/sec, 0 packets/sec`);
}

/** A policy on what goes out takes the place of the usual queue. */
export function queueing(port: Interface): string {
  if (servicePolicy.shown.of(port, { direction: "output" })) return "Class-based queueing";
  return fairQueue.shown.of(port) ? "weighted fair" : "fifo";
}

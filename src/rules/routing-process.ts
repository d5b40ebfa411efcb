import { primaryAddress, linkState, isVirtual } from "../router/interfaces.js";
import type { GenericBlock } from "../language/holder.js";
import * as eigrp from "../modes/routing/eigrp.js";
import * as ospf from "../modes/routing/ospf.js";
import * as rip from "../modes/routing/rip.js";
import { defaultInformation, maximumPaths, passiveInterface, redistribute } from "../modes/routing/shared.js";
import { classfulMask, contains, toAddress, toNumber } from "../router/ipv4.js";
import type { Interface, Router } from "../router/router.js";
import type { EigrpVector, RoutingProtocol } from "../router/routing-model.js";

/** What a routing process was told (IOS IP Routing command references), as those who act on it need it. */

/** A line of `network`; RIP knows no wildcards. */
interface NetworkLine {
  readonly address: string;
  readonly wildcard?: string;
}

/** Whether an address falls under one of a process's lines of `network`. */
export function speaksFor(block: GenericBlock, address: string): boolean {
  const lines = [...rip.network.all(block), ...ospf.network.all(block), ...eigrp.network.all(block)];
  return lines.some((line) => covers(line, address));
}

/** Without a wildcard a line of `network` means a network by class, or every one. */
export function covers({ address: network, wildcard }: NetworkLine, address: string): boolean {
  if (wildcard === undefined && network === "0.0.0.0") return true;
  const mask = wildcard === undefined ? classfulMask(network) : toAddress(~toNumber(wildcard) >>> 0);
  return contains({ address: network, mask }, address);
}

/** Whether a process listens to nobody and tells nobody through an interface. */
export function isPassive(block: GenericBlock, name: string): boolean {
  if (passiveInterface.off(block).some((line) => line.interface === name)) return false;
  return passiveInterface.all(block).some((line) => line.default === true || line.interface === name);
}

export function ospfRouterId(router: Router, block: ospf.OspfBlock): string {
  return ospf.routerId.of(block)?.address ?? usualRouterId(router);
}

export function eigrpRouterId(router: Router, block: eigrp.EigrpBlock): string {
  const told = eigrp.identity.all(block).find(({ address }) => address !== undefined);
  return told?.address ?? usualRouterId(router);
}

/** A router's identity where a process was told none: its highest loopback address, else its highest address. */
function usualRouterId(router: Router): string {
  const up = [...router.interfaces.values()].filter((port) => linkState(router, port).protocol === "up");
  const highest = (ports: readonly Interface[]) =>
    ports
      .flatMap((port) => primaryAddress(router, port)?.address ?? [])
      .toSorted((a, b) => toNumber(b) - toNumber(a))[0];
  return highest(up.filter(({ name }) => name.startsWith("Loopback"))) ?? highest(up) ?? "0.0.0.0";
}

/** Routes of somebody else that a process passes on. */
export interface Redistribution {
  readonly source: "connected" | "static" | RoutingProtocol;
  readonly process: number | undefined;
  readonly metric: number | undefined;
  /** EIGRP's metric of five parts. */
  readonly vector: EigrpVector | undefined;
  /** OSPF's type of external metric. */
  readonly metricType: 1 | 2;
  /** Whether OSPF takes networks that are no whole class. */
  readonly subnets: boolean;
}

export function redistributionsOf(block: GenericBlock): readonly Redistribution[] {
  const plain = redistribute.all(block).flatMap(({ source, process, metric, type, subnets }) => {
    const metricType = type === 1 ? 1 : 2;
    return isKnown(source)
      ? [{ source, process, metric, vector: undefined, metricType, subnets: subnets === true } as const]
      : [];
  });
  const intoEigrp = eigrp.redistribute.all(block).flatMap((line) => {
    const { source, process } = line;
    const vector = vectorOf(line);
    return isKnown(source)
      ? [{ source, process, metric: undefined, vector, metricType: 2, subnets: false } as const]
      : [];
  });
  return [...plain, ...intoEigrp];
}

/** A metric of five parts as it is typed. */
interface MetricLine {
  readonly bandwidth?: number;
  readonly delay?: number;
  readonly reliability?: number;
  readonly load?: number;
  readonly mtu?: number;
}

/** A metric of five parts as it was typed: kilobits, tens of microseconds, reliability, load and size of packets. */
export function vectorOf(line: MetricLine): EigrpVector | undefined {
  const { bandwidth, delay, reliability = 255, load = 1, mtu = 1500 } = line;
  if (bandwidth === undefined || delay === undefined) return undefined;
  return { bandwidth, delay: 10 * delay, reliability, load, mtu, hops: 0 };
}

function isKnown(source: Redistribution["source"] | "bgp" | "isis"): source is Redistribution["source"] {
  return source !== "bgp" && source !== "isis";
}

/** What a process says of the default route: the line's own words, if it is to tell of one. */
export function defaultInformationOf(
  block: GenericBlock,
): { readonly always: boolean; readonly metric: number | undefined } | undefined {
  const line = defaultInformation.of(block);
  return line && { always: line.always === true, metric: line.metric };
}

/** How many ways to one destination a process uses side by side. */
export function maximumPathsOf(block: GenericBlock): number {
  return maximumPaths.of(block).count;
}

/** Whether there can be neighbours behind an interface. */
export function leadsSomewhere({ name }: Interface): boolean {
  return !isVirtual(name) || name.startsWith("Vlan");
}

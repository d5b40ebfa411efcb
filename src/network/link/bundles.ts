import type { loadBalance } from "../../modes/global/network/switch-hardware.js";
import { pathCost } from "../../exec/switching/spanning-tree.js";
import { channelGroup } from "../../modes/interface/link-bundle.js";
import { bridgePriority } from "../../router/switching.js";
import { baseAddress, comparePorts } from "../../router/interfaces.js";
import type { Interface, Router } from "../../router/router.js";
import type { Frame } from "./frames.js";

/** One end of a cable between two switches. */
export interface End {
  readonly router: Router;
  readonly port: Interface;
}

/** A cable that is up, from one of its ends. */
export interface Link {
  readonly own: End;
  readonly other: End;
}

type Told = NonNullable<ReturnType<(typeof channelGroup)["of"]>>;

/** Whether two ends come to an agreement: both without asking, or by LACP or PAgP, where one of them has to begin (IEEE 802.3ad). */
function agree(own: Told, other: Told): boolean {
  if (own.on || other.on) return own.on === other.on;
  const isLacp = ({ active, passive }: Told) => active === true || passive === true;
  if (isLacp(own) !== isLacp(other)) return false;
  return [own, other].some(({ active, desirable }) => active === true || desirable === true);
}

/**
 * The ports that are one link with others, each with the number of its bundle. A bundle leads to one other switch and to one
 * bundle there; which, its first port decides.
 */
export function bundledLinks(links: readonly Link[]): ReadonlyMap<string, number> {
  const partners = new Map<number, string>();
  const bundled = new Map<string, number>();
  for (const { own, other } of links.toSorted((a, b) => comparePorts(a.own.port, b.own.port))) {
    const [told, heard] = [channelGroup.of(own.port), channelGroup.of(other.port)];
    if (!told || !heard || !agree(told, heard)) continue;
    const partner = `${baseAddress(other.router)} ${heard.group}`;
    if ((partners.get(told.group) ?? partner) !== partner) continue;
    partners.set(told.group, partner);
    bundled.set(own.port.name, told.group);
  }
  return bundled;
}

/** A bridge as spanning tree compares it: the lower one is better. */
export function bridgeIdentity(router: Router, vlan: number): string {
  return `${String(bridgePriority(router, vlan)).padStart(5, "0")} ${baseAddress(router)}`;
}

/**
 * The ports that spanning tree keeps shut because another cable leads to the same switch: of several the cheapest forwards,
 * and of these the one whose port at the better bridge comes first (IEEE 802.1D). The worse bridge shuts its ends.
 */
export function redundantPorts(
  links: readonly Link[],
  bundled: ReadonlyMap<string, number>,
): ReadonlySet<string> {
  const redundant = new Set<string>();
  const known = new Map<string, Link>();
  for (const link of links.toSorted(compareLinks(bundled))) {
    const { own, other } = link;
    const peer = baseAddress(other.router);
    if (!known.has(peer)) known.set(peer, link);
    else if (isWorse(own.router, other.router)) redundant.add(own.port.name);
  }
  return redundant;
}

function isWorse(own: Router, other: Router): boolean {
  return bridgeIdentity(own, 1) > bridgeIdentity(other, 1);
}

function compareLinks(bundled: ReadonlyMap<string, number>): (a: Link, b: Link) => number {
  const better = ({ own, other }: Link) => (isWorse(own.router, other.router) ? other : own);
  const cost = ({ own: { port } }: Link) => pathCost(port) - (bundled.has(port.name) ? 1 : 0);
  return (a, b) => cost(a) - cost(b) || comparePorts(better(a).port, better(b).port);
}

/** The links that are no part of a bundle, and of each bundle one, which costs less than a port alone. */
export function linksOfTrees(links: readonly Link[], bundled: ReadonlyMap<string, number>): readonly Link[] {
  const seen = new Set<number>();
  return links.filter(({ own }) => {
    const group = bundled.get(own.port.name);
    if (group === undefined) return true;
    return seen.size < seen.add(group).size;
  });
}

/** A number that frames of one flow have in common, by what tells flows apart. */
export function flowOf({ source, destination, payload }: Frame, method: BalanceMethod): number {
  const last = (address: string) => Number.parseInt(address.slice(-2), 16);
  const [from, to] = payload.kind === "ip" ? [payload.source, payload.destination] : [undefined, undefined];
  const octet = (address: string | undefined, mac: string) =>
    address === undefined ? last(mac) : Number(address.split(".")[3]);
  switch (method) {
    case "src-mac":
      return last(source);
    case "dst-mac":
      return last(destination);
    case "src-dst-mac":
      return last(source) ^ last(destination);
    case "src-ip":
      return octet(from, source);
    case "dst-ip":
      return octet(to, destination);
    case "src-dst-ip":
      return octet(from, source) ^ octet(to, destination);
  }
}

type BalanceMethod = ReturnType<(typeof loadBalance)["of"]>["method"];

import { primaryAddress, linkState, isVirtual } from "../router/interfaces.js";
import type { GenericBlock } from "../language/holder.js";
import { classfulMask, contains, toAddress, toNumber } from "../router/ipv4.js";
import { keptNumber, keptRows, keptText, textOf } from "../router/kept.js";
import type { Interface, Router } from "../router/router.js";
import type { EigrpVector, RoutingProtocol } from "../router/routing-model.js";

/** What a routing process was told (IOS IP Routing command references), as those who act on it need it. */

type Row = Readonly<Record<string, unknown>>;

/** The line of `network` that an address falls under; without a wildcard it is a network by class, or every one. */
export function networkFor(block: GenericBlock, address: string): Row | undefined {
  return keptRows(block, "network").find((row) => {
    const network = textOf(row["address"]) ?? "";
    const wildcard = textOf(row["wildcard"]);
    if (wildcard === undefined && network === "0.0.0.0") return true;
    const mask = wildcard === undefined ? classfulMask(network) : toAddress(~toNumber(wildcard) >>> 0);
    return contains({ address: network, mask }, address);
  });
}

/** Whether a process listens to nobody and tells nobody through an interface. */
export function isPassive(block: GenericBlock, name: string): boolean {
  const rows = keptRows(block, "passive-interface");
  const own = rows.find((row) => row["interface"] === name);
  return own ? own["no"] !== true : rows.some((row) => row["default"] === true);
}

/** A router's identity: what the process was told, else its highest loopback address, else its highest address. */
export function routerIdOf(router: Router, block: GenericBlock): string {
  const told = keptText(block, "router-id", "address") ?? keptText(block, "eigrp", "address");
  if (told !== undefined) return told;
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
  return keptRows(block, "redistribute").flatMap((row): Redistribution[] => {
    const source = textOf(row["source"]);
    if (!isKnownSource(source)) return [];
    return [
      {
        source,
        process: numberOf(row["process"]),
        metric: numberOf(row["metric"]),
        vector: vectorOf(row),
        metricType: row["type"] === 1 ? 1 : 2,
        subnets: row["subnets"] === true,
      },
    ];
  });
}

/** A metric of five parts as it was typed: kilobits, tens of microseconds, reliability, load and size of packets. */
export function vectorOf(row: Row): EigrpVector | undefined {
  const { bandwidth, delay, reliability, load, mtu } = row;
  if (typeof bandwidth !== "number" || typeof delay !== "number") return undefined;
  return {
    bandwidth,
    delay: 10 * delay,
    reliability: Number(reliability ?? 255),
    load: Number(load ?? 1),
    mtu: Number(mtu ?? 1500),
    hops: 0,
  };
}

function isKnownSource(source: string | undefined): source is Redistribution["source"] {
  return source !== undefined && ["connected", "static", "rip", "ospf", "eigrp"].includes(source);
}

function numberOf(value: unknown): number | undefined {
  return typeof value === "number" ? value : undefined;
}

/** What a process says of the default route: the line's own words, if it is to tell of one. */
export function defaultInformationOf(
  block: GenericBlock,
): { readonly always: boolean; readonly metric: number | undefined } | undefined {
  const [row] = keptRows(block, "default-information originate");
  return row && { always: row["always"] === true, metric: numberOf(row["metric"]) };
}

/** How many ways to one destination a process uses side by side. */
export function maximumPathsOf(block: GenericBlock): number {
  return keptNumber(block, "maximum-paths", "count") ?? 4;
}

/** Whether there can be neighbours behind an interface. */
export function leadsSomewhere({ name }: Interface): boolean {
  return !isVirtual(name) || name.startsWith("Vlan");
}

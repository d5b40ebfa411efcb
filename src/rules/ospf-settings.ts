import type { GenericBlock } from "../language/holder.js";
import { bandwidthOf, ipMtuOf } from "./interface-figures.js";
import { linkState, partsOf, primaryAddress } from "../router/interfaces.js";
import { toAddress } from "../router/ipv4.js";
import { keptFlag, keptNumber, keptRows, keptText, textOf } from "../router/kept.js";
import { isPassive, leadsSomewhere, networkFor } from "./routing-process.js";
import type { Interface, Router } from "../router/router.js";

/** What a process of OSPF was told (IOS IP Routing: OSPF Command Reference). */

export type OspfNetworkType =
  "broadcast" | "non-broadcast" | "point-to-multipoint" | "point-to-point" | "loopback";

/** How an interface takes part in a process. */
export interface OspfPort {
  readonly name: string;
  readonly isUp: boolean;
  readonly address: string;
  readonly mask: string;
  /** As it was typed, `0` or `0.0.0.0`, and as a number of four parts. */
  readonly area: string;
  readonly areaId: string;
  readonly type: OspfNetworkType;
  readonly cost: number;
  readonly priority: number;
  /** Seconds. */
  readonly hello: number;
  readonly dead: number;
  /** Bytes of the largest packet, which two neighbours compare unless one was told not to. */
  readonly mtu: number;
  readonly ignoresMtu: boolean;
  readonly isPassive: boolean;
  readonly authentication: OspfKey;
}

export type OspfKey =
  | { readonly kind: "none" }
  | { readonly kind: "simple"; readonly key: string }
  | { readonly kind: "md5"; readonly keyId: number; readonly key: string };

/** The interfaces of a process, in the router's order, whether or not they are up. */
export function ospfPorts(router: Router, block: GenericBlock): readonly OspfPort[] {
  return [...router.interfaces.values()].flatMap((port): OspfPort[] => {
    const own = primaryAddress(router, port);
    const told = keptRows(port, "ip ospf").find(
      (row) => row["area"] !== undefined && row["process"] === block.args["process"],
    );
    const area = own && textOf((told ?? networkFor(block, own.address))?.["area"]);
    if (!own || area === undefined) return [];
    const type = networkTypeOf(port);
    const [hello, dead] = intervalsOf(port, type);
    return [
      {
        name: port.name,
        isUp: linkState(router, port).protocol === "up",
        address: own.address,
        mask: own.mask,
        area,
        areaId: areaId(area),
        type,
        cost: costOf(port, block),
        priority: keptNumber(port, "ip ospf priority", "value") ?? 1,
        hello,
        dead,
        mtu: ipMtuOf(port),
        ignoresMtu: keptFlag(port, "ip ospf mtu-ignore") === true,
        isPassive: !leadsSomewhere(port) || isPassive(block, port.name),
        authentication: keyOf(port, block, area),
      },
    ];
  });
}

/** An area as a number of four parts: `area 1` is 0.0.0.1. */
export function areaId(area: string): string {
  return /^\d+$/.test(area) ? toAddress(Number(area)) : area;
}

function networkTypeOf(port: Interface): OspfNetworkType {
  const told = textOf(keptRows(port, "ip ospf network")[0]?.["kind"]);
  if (told !== undefined) return told as OspfNetworkType;
  const { kind, subinterface } = partsOf(port.name);
  if (kind === "Loopback") return "loopback";
  if (kind !== "Serial" && kind !== "Tunnel") return "broadcast";
  return subinterface !== undefined && port.link === "multipoint" ? "non-broadcast" : "point-to-point";
}

/** How often it says hello, and after how long a silence a neighbour is gone: four times as long. */
function intervalsOf(port: Interface, type: OspfNetworkType): readonly [number, number] {
  const slow = type === "non-broadcast" || type === "point-to-multipoint";
  const hello = keptNumber(port, "ip ospf hello-interval", "value") ?? (slow ? 30 : 10);
  return [hello, keptNumber(port, "ip ospf dead-interval", "value") ?? 4 * hello];
}

/** 100 Mbit/s, or what the process reckons with, over the bandwidth; never less than 1. */
function costOf(port: Interface, block: GenericBlock): number {
  const told = keptNumber(port, "ip ospf cost", "value");
  if (told !== undefined) return told;
  const reference = keptNumber(block, "auto-cost", "megabits") ?? 100;
  return Math.min(65535, Math.max(1, Math.floor((reference * 1000) / bandwidthOf(port))));
}

function keyOf(port: Interface, block: GenericBlock, area: string): OspfKey {
  const [own] = keptRows(port, "ip ospf authentication");
  const ofArea = keptRows(block, "area").find(
    (row) => row["authentication"] === true && areaId(String(row["area"])) === areaId(area),
  );
  const row = own ?? ofArea;
  if (!row || row["null"] === true) return { kind: "none" };
  if (row["message-digest"] !== true)
    return { kind: "simple", key: keptText(port, "ip ospf authentication-key", "key") ?? "" };
  const keys = keptRows(port, "ip ospf message-digest-key");
  // The youngest key is the one to send with.
  const youngest = keys.at(-1);
  return { kind: "md5", keyId: Number(youngest?.["number"] ?? 0), key: textOf(youngest?.["key"]) ?? "" };
}

/** What a process knows of one of its areas. */
export interface OspfAreaSettings {
  readonly stub: boolean;
  /** Not even told of other areas' networks (`stub no-summary`). */
  readonly totally: boolean;
  /** Networks that other areas are told of as one. */
  readonly ranges: readonly { readonly network: string; readonly mask: string }[];
}

export function areaSettings(block: GenericBlock, area: string): OspfAreaSettings {
  const rows = keptRows(block, "area").filter((row) => areaId(String(row["area"])) === area);
  return {
    stub: rows.some((row) => row["stub"] === true),
    totally: rows.some((row) => row["no-summary"] === true),
    ranges: rows
      .filter((row) => row["mask"] !== undefined)
      .map((row) => ({ network: String(row["address"]), mask: String(row["mask"]) })),
  };
}

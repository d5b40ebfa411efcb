import { bandwidthOf, ipMtuOf } from "./interface-figures.js";
import { linkState, primaryAddress } from "../router/interfaces.js";
import { toAddress } from "../router/ipv4.js";
import * as onPort from "../modes/interface/routing.js";
import * as ospf from "../modes/routing/ospf.js";
import { covers, isPassive, leadsSomewhere } from "./routing-process.js";
import type { OspfNetworkType } from "../router/ospf-model.js";
import type { Interface, Router } from "../router/router.js";

/** What a process of OSPF was told (IOS IP Routing: OSPF Command Reference). */

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
export function ospfPorts(router: Router, block: ospf.OspfBlock): readonly OspfPort[] {
  return [...router.interfaces.values()].flatMap((port): OspfPort[] => {
    const own = primaryAddress(router, port);
    const area = own && areaOf(port, own.address, block);
    if (!own || area === undefined) return [];
    const type = onPort.ospfNetworkTypeOf(port);
    const [hello, dead] = onPort.ospfIntervalsOf(port);
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
        priority: onPort.ospfPriority.of(port).value,
        hello,
        dead,
        mtu: ipMtuOf(port),
        ignoresMtu: onPort.ospfIgnoresMtu.isOn(port),
        isPassive: !leadsSomewhere(port) || isPassive(block, port.name),
        authentication: keyOf(port, block, area),
      },
    ];
  });
}

/** The area that an interface was put into by itself, or by the first line of `network` that covers its address. */
function areaOf(port: Interface, address: string, block: ospf.OspfBlock): string | undefined {
  const own = onPort.ospfArea.of(port, { process: block.args.process });
  return (own ?? ospf.network.all(block).find((line) => covers(line, address)))?.area;
}

/** An area as a number of four parts: `area 1` is 0.0.0.1. */
export function areaId(area: string): string {
  return /^\d+$/.test(area) ? toAddress(Number(area)) : area;
}

/** 100 Mbit/s, or what the process reckons with, over the bandwidth; never less than 1. */
function costOf(port: Interface, block: ospf.OspfBlock): number {
  const told = onPort.ospfCost.of(port);
  if (told) return told.value;
  const { megabits } = ospf.referenceBandwidth.of(block);
  return Math.min(65535, Math.max(1, Math.floor((megabits * 1000) / bandwidthOf(port))));
}

function keyOf(port: Interface, block: ospf.OspfBlock, area: string): OspfKey {
  const line = onPort.ospfAuthentication.of(port) ?? areaAuthentication(block, areaId(area));
  if (!line || ("null" in line && line.null)) return { kind: "none" };
  if (line["message-digest"] !== true) return { kind: "simple", key: onPort.ospfKey.of(port)?.key ?? "" };
  // The youngest key is the one to send with.
  const youngest = onPort.ospfDigest.all(port).at(-1);
  return { kind: "md5", keyId: youngest?.number ?? 0, key: youngest?.key ?? "" };
}

/** How the neighbours in an area have to prove themselves, if they do. */
export function areaAuthentication(
  block: ospf.OspfBlock,
  id: string,
): { readonly "message-digest"?: true } | undefined {
  return linesOf(block, id).find(({ authentication }) => authentication === true);
}

function linesOf(block: ospf.OspfBlock, id: string) {
  return ospf.area.all(block).filter((line) => areaId(line.area) === id);
}

/** What a process knows of one of its areas. */
export interface OspfAreaSettings {
  readonly stub: boolean;
  /** Not even told of other areas' networks (`stub no-summary`). */
  readonly totally: boolean;
  /** Networks that other areas are told of as one. */
  readonly ranges: readonly { readonly network: string; readonly mask: string }[];
}

export function areaSettings(block: ospf.OspfBlock, id: string): OspfAreaSettings {
  const lines = linesOf(block, id);
  return {
    stub: lines.some(({ stub }) => stub === true),
    totally: lines.some((line) => line["no-summary"] === true),
    ranges: lines.flatMap(({ address, mask }) =>
      address === undefined || mask === undefined ? [] : [{ network: address, mask }],
    ),
  };
}

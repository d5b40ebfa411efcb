import { prefixLength } from "../../../router/ipv4.js";
import type { EigrpVector } from "../../../router/routing-model.js";

/** RFC 7868 section 6. */
export interface EigrpMessage {
  readonly kind: "eigrp";
  readonly opcode: "update" | "query" | "reply" | "hello";
  readonly system: number;
  /** 0: need not be confirmed. */
  readonly sequence: number;
  /** The packet that it confirms; 0: none. */
  readonly acknowledgment: number;
  /** The first update to a neighbour, which asks for its whole table. */
  readonly isInitial: boolean;
  /** Of a hello that is no mere confirmation. */
  readonly parameters: EigrpParameters | undefined;
  readonly routes: readonly EigrpRoute[];
}

export interface EigrpParameters {
  /** K1 to K5; all 255 is a farewell. */
  readonly weights: readonly number[];
  /** Seconds. */
  readonly hold: number;
  /** Whether the sender leads nowhere, so that it is not asked. */
  readonly isStub: boolean;
}

/** A network, and how far the sender is from it. */
export interface EigrpRoute {
  readonly network: string;
  readonly mask: string;
  /** Undefined: the sender does not reach it. */
  readonly vector: EigrpVector | undefined;
  /** Where it comes from, if it is not EIGRP's own. */
  readonly external: EigrpOrigin | undefined;
}

/** The router that brought a network into EIGRP, and from where. */
export interface EigrpOrigin {
  readonly router: string;
  readonly protocol: "connected" | "static" | "rip" | "ospf" | "eigrp";
  /** The autonomous system or process of that protocol. */
  readonly process: number;
  readonly metric: number;
}

export const EIGRP_GROUP = "224.0.0.10";
export const USUAL_WEIGHTS: readonly number[] = [1, 0, 1, 0, 0, 0];
export const FAREWELL: readonly number[] = [255, 255, 255, 255, 255, 255];

/** Bytes of a packet behind its IP header: a field for each thing that it says. */
export function eigrpSize({ parameters, routes }: EigrpMessage): number {
  const own = parameters ? 12 + 8 + (parameters.isStub ? 6 : 0) : 0;
  return routes.reduce((sum, route) => sum + routeSize(route), 20 + own);
}

/** Of an address only the bytes are sent that its mask covers. */
function routeSize({ mask, external }: EigrpRoute): number {
  return (external ? 45 : 25) + Math.ceil((prefixLength(mask) ?? 0) / 8);
}

import type { Lsa, LsaHeader, LsaName } from "../../../router/ospf-model.js";

/** RFC 2328 appendix A. */
export interface OspfPacket {
  readonly kind: "ospf";
  readonly routerId: string;
  readonly area: string;
  readonly authentication: Authentication;
  readonly body: Hello | DatabaseDescription | LinkStateRequest | LinkStateUpdate | LinkStateAcknowledgment;
}

/** How a packet proves where it comes from (appendix D); the key of a digest is not sent. */
export type Authentication =
  | { readonly kind: "none" }
  | { readonly kind: "simple"; readonly key: string }
  | { readonly kind: "md5"; readonly keyId: number; readonly key: string; readonly sequence: number };

export interface Hello {
  readonly kind: "hello";
  readonly mask: string;
  /** Seconds. */
  readonly helloInterval: number;
  readonly deadInterval: number;
  readonly priority: number;
  /** Whether the area takes external routes. */
  readonly isExternalCapable: boolean;
  /** Addresses on the network; 0.0.0.0 where there is none. */
  readonly designated: string;
  readonly backup: string;
  /** The routers that it hears. */
  readonly neighbors: readonly string[];
}

export interface DatabaseDescription {
  readonly kind: "description";
  readonly mtu: number;
  readonly isInitial: boolean;
  readonly hasMore: boolean;
  readonly isMaster: boolean;
  readonly sequence: number;
  readonly headers: readonly LsaHeader[];
}

export interface LinkStateRequest {
  readonly kind: "request";
  readonly names: readonly LsaName[];
}

export interface LinkStateUpdate {
  readonly kind: "update";
  readonly lsas: readonly Lsa[];
}

export interface LinkStateAcknowledgment {
  readonly kind: "acknowledgment";
  readonly headers: readonly LsaHeader[];
}

export type OspfBody = OspfPacket["body"];

/** All routers, and those that are or may become the designated one (appendix A.1). */
export const ALL_ROUTERS = "224.0.0.5";
export const DESIGNATED_ROUTERS = "224.0.0.6";

/** Bytes of a packet behind its IP header. */
export function ospfSize({ authentication, body }: OspfPacket): number {
  return 24 + bodySize(body) + (authentication.kind === "md5" ? 16 : 0);
}

function bodySize(body: OspfBody): number {
  switch (body.kind) {
    case "hello":
      return 20 + 4 * body.neighbors.length;
    case "description":
      return 8 + 20 * body.headers.length;
    case "request":
      return 12 * body.names.length;
    case "update":
      return body.lsas.reduce((sum, { size }) => sum + size, 4);
    case "acknowledgment":
      return 20 * body.headers.length;
  }
}

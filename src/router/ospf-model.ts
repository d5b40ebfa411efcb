/** What OSPF knows; not configuration. Advertisements are what routers of an area tell each other of (RFC 2328 section 12). */

export type LsaType = 1 | 2 | 3 | 4 | 5;

/** Which advertisement something is about, whatever its instance. */
export interface LsaName {
  readonly type: LsaType;
  /** The router, the designated router's address, or the network. */
  readonly id: string;
  readonly advertisingRouter: string;
}

/** One instance of an advertisement, without what it says. */
export interface LsaHeader extends LsaName {
  /** Seconds since it was originated, 0-3600. */
  readonly age: number;
  /** Whether its area takes external routes (the E bit of the options). */
  readonly isExternalCapable: boolean;
  /** The other bits of the options, where a router outside of the lab sets some. */
  readonly otherOptions?: number;
  /** A signed number of 32 bits. */
  readonly sequence: number;
  readonly checksum: number;
  /** Bytes with the header. */
  readonly size: number;
}

export interface Lsa extends LsaHeader {
  readonly body: LsaBody;
}

export type LsaBody = RouterBody | NetworkBody | SummaryBody | ExternalBody;

/** Type 1: a router and its links. */
export interface RouterBody {
  readonly kind: "router";
  /** Between areas (B), and towards other routing domains (E). */
  readonly isBorder: boolean;
  readonly isBoundary: boolean;
  readonly links: readonly RouterLink[];
}

/**
 * To another router: `id` is the router and `data` the own address; to a network with a designated router: its
 * address, and the own one; to a network without other routers: the network, and its mask.
 */
export interface RouterLink {
  readonly kind: "point-to-point" | "transit" | "stub";
  readonly id: string;
  readonly data: string;
  readonly metric: number;
}

/** Type 2: a network with a designated router, and who is on it. */
export interface NetworkBody {
  readonly kind: "network";
  readonly mask: string;
  readonly routers: readonly string[];
}

/** Type 3: a network of another area; type 4: a router there that knows other routing domains. */
export interface SummaryBody {
  readonly kind: "summary";
  readonly mask: string;
  readonly metric: number;
}

/** Type 5: a network outside of OSPF. */
export interface ExternalBody {
  readonly kind: "external";
  readonly mask: string;
  readonly metric: number;
  readonly metricType: 1 | 2;
  readonly tag: number;
  /** To whom packets go rather than to the router that tells of it; undefined: to that one. */
  readonly forwarding?: string;
}

/** How far a router and its neighbour have come (RFC 2328 section 10.1). */
export type OspfNeighborState =
  "DOWN" | "ATTEMPT" | "INIT" | "2WAY" | "EXSTART" | "EXCHANGE" | "LOADING" | "FULL";

/** What an interface is on its network (section 9.1). */
/** How routers meet on a network (RFC 2328, section 1.2). */
export type OspfNetworkType =
  "broadcast" | "non-broadcast" | "point-to-multipoint" | "point-to-point" | "loopback";

export type OspfInterfaceState = "DOWN" | "LOOP" | "WAIT" | "P2P" | "DROTHER" | "BDR" | "DR";

/** What a process of OSPF knows, as its shows tell it; times in milliseconds from now or from the router's start. */
export interface OspfState {
  readonly routerId: string;
  readonly isBorder: boolean;
  readonly isBoundary: boolean;
  readonly areas: readonly OspfAreaState[];
  readonly interfaces: readonly OspfInterfaceInfo[];
  /** External routes, which all areas share. */
  readonly externals: readonly Lsa[];
  /** Neighbours with the same database that told of routes, and how many seconds ago. */
  readonly sources: readonly { readonly address: string; readonly age: number }[];
}

export interface OspfAreaState {
  /** As it was typed, `0` or `0.0.0.0`. */
  readonly name: string;
  readonly id: string;
  readonly stub: boolean;
  readonly totally: boolean;
  /** How often the shortest ways were reckoned. */
  readonly runs: number;
  readonly database: readonly Lsa[];
}

export interface OspfInterfaceInfo {
  readonly name: string;
  readonly area: string;
  readonly state: OspfInterfaceState;
  readonly designated: string;
  readonly backup: string;
  readonly helloIn: number;
  readonly neighbors: readonly OspfNeighborInfo[];
}

export interface OspfNeighborInfo {
  readonly routerId: string;
  readonly address: string;
  readonly priority: number;
  readonly state: OspfNeighborState;
  /** What it is on their network; undefined where there is no such thing. */
  readonly role: "DR" | "BDR" | "DROTHER" | undefined;
  readonly designated: string;
  readonly backup: string;
  readonly deadIn: number;
  /** How long it has been full. */
  readonly upFor: number | undefined;
  readonly changes: number;
  /** Advertisements that it has not confirmed. */
  readonly unconfirmed: number;
}

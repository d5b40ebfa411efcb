/** What routing protocols have found out; not configuration. */

export type RoutingProtocol = "rip" | "ospf" | "eigrp";

/** A way to a network that a neighbour told of. */
export interface LearnedRoute {
  readonly protocol: RoutingProtocol;
  /** The number of the process, or of the autonomous system; RIP has none. */
  readonly process: number | undefined;
  /** How it became known: within the area or system, from another area, or from another protocol. */
  readonly kind: "internal" | "IA" | "E1" | "E2" | "EX";
  readonly network: string;
  readonly mask: string;
  /** Undefined: packets for the parts of a summary that nobody knows are dropped, by way of `Null0`. */
  readonly nextHop: string | undefined;
  readonly interface: string;
  /** Who told of it: a neighbour's address, or the router ID of who originated it. */
  readonly from: string;
  readonly distance: number;
  readonly metric: number;
  /** When it was heard of or changed last, in milliseconds from the router's start. */
  readonly since: number;
  /** What EIGRP adds the metric up from. */
  readonly vector?: EigrpVector;
}

/** The parts of EIGRP's metric (RFC 7868 section 5.6.1). */
export interface EigrpVector {
  /** Microseconds of all links together. */
  readonly delay: number;
  /** Kilobits a second of the narrowest link. */
  readonly bandwidth: number;
  readonly mtu: number;
  readonly hops: number;
  /** Parts of 255. */
  readonly reliability: number;
  readonly load: number;
}

/** What RIP knows, as its shows tell it. */
export interface RipState {
  /** Seconds until the next regular update. */
  readonly nextUpdate: number;
  /** Everybody who has sent updates, and how many seconds ago. */
  readonly sources: readonly { readonly address: string; readonly age: number }[];
  readonly database: readonly RipRow[];
}

/** A network in RIP's database: one that this router is on, one from elsewhere in it, or one that neighbours told of. */
export type RipRow = { readonly network: string; readonly mask: string } & (
  | { readonly kind: "connected"; readonly interface: string }
  | { readonly kind: "redistributed"; readonly metric: number; readonly nextHop: string }
  | {
      readonly kind: "learned";
      readonly metric: number;
      /** Nobody reaches it any more, and that is still being told. */
      readonly isDown: boolean;
      readonly paths: readonly {
        readonly nextHop: string;
        readonly interface: string;
        readonly age: number;
      }[];
    }
);

/** What a process of EIGRP knows, as its shows tell it. */
export interface EigrpState {
  readonly routerId: string;
  readonly counted: EigrpCounters;
  readonly neighbors: readonly EigrpNeighborInfo[];
  readonly topology: readonly EigrpDestinationInfo[];
  /** Networks that stand for their parts. */
  readonly summaries: readonly EigrpDestinationInfo[];
}

/** Packets by their kind: sent, and received. */
export type EigrpCounters = Readonly<
  Record<"hello" | "update" | "query" | "reply" | "ack", [sent: number, received: number]>
>;

export interface EigrpNeighborInfo {
  /** The order in which it was met. */
  readonly handle: number;
  readonly address: string;
  readonly interface: string;
  /** Milliseconds: until it counts as gone, and since it was met. */
  readonly goneIn: number;
  readonly upFor: number;
  readonly waiting: number;
  /** Milliseconds that it takes to confirm, smoothed. */
  readonly roundTrip: number;
  /** The number of its last packet that counts. */
  readonly heard: number;
}

export interface EigrpDestinationInfo {
  readonly network: string;
  readonly mask: string;
  readonly isActive: boolean;
  readonly feasibleDistance: number;
  readonly ways: readonly EigrpWayInfo[];
}

export interface EigrpWayInfo {
  /** Undefined: the router is on it, or passes it on. */
  readonly nextHop: string | undefined;
  readonly interface: string;
  readonly distance: number;
  readonly reported: number;
  readonly isSuccessor: boolean;
  readonly external:
    | {
        readonly router: string;
        readonly protocol: string;
        readonly process: number;
        readonly metric: number;
      }
    | undefined;
}

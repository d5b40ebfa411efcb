import type { Frame } from "../link/frames.js";

/** An interface with addresses, as the stack of a device uses it. */
export interface StackInterface {
  readonly name: string;
  readonly mac: string;
  readonly addresses: readonly { readonly address: string; readonly mask: string }[];
  /** A line to one other end: there is nobody to ask for. */
  readonly pointToPoint: boolean;
  /** Bytes of the largest packet that it takes. */
  readonly mtu: number;
  send(frame: Frame): void;
}

/** Where packets to a destination leave; without a next hop the destination is a neighbour itself. */
export interface Adjacency {
  readonly interface: string;
  readonly nextHop: string | undefined;
}

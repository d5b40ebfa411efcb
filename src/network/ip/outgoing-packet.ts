import type { Packet } from "../link/frames.js";

/** A packet that a device sends of its own. */
export interface OutgoingPacket {
  readonly destination: string;
  /** Undefined: the address of the interface through which it leaves. */
  readonly source?: string | undefined;
  readonly ttl?: number | undefined;
  readonly dscp?: number | undefined;
  readonly dontFragment?: boolean | undefined;
  readonly data: Packet["data"];
}

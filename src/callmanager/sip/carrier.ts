import type { SipMessage } from "./message.js";
import type { SipPlace } from "./via.js";

/** What carries messages between two ends. */
export interface SipCarrier {
  /** The address and port at which who is at that place finds us. */
  ownPlace(to: SipPlace): SipPlace;
  send(message: SipMessage, to: SipPlace): void;
}

/** Where a message has come from. */
export interface SipSource {
  readonly carrier: SipCarrier;
  readonly place: SipPlace;
}

import type { CodecName } from "../router/codecs.js";
import type { Call } from "./call.js";
import type { Cause } from "./trunk-messages.js";

/** Who a party is to the other one. */
export interface Identity {
  readonly number: string;
  readonly name: string;
}

/** Where voice arrives. */
export interface MediaAddress {
  readonly address: string;
  readonly port: number;
}

/** One of the two ends of a call: a phone's line, or the way to another call agent. */
export interface CallEnd extends Identity {
  call: Call | undefined;
  /** Where voice for this end is to be sent; undefined until its stream is open. */
  readonly media: MediaAddress | undefined;
  /** The number that was dialled is being tried. */
  proceeding(other: Identity): void;
  /** The other end rings. */
  alerting(other: Identity): void;
  /** The other end has answered, or another one took its place. */
  connected(other: Identity): void;
  /** Opens the way for voice to this end; the call hears of it by `streamOpened`. */
  openStream(codec: CodecName): void;
  /** Sends this end's voice there. */
  sendVoice(to: MediaAddress, codec: CodecName): void;
  stopVoice(): void;
  /** The call is over, and not by this end's own wish. */
  released(cause: Cause): void;
}

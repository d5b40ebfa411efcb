import type { SipMessage } from "./message.js";
import type { SipPlace } from "./via.js";

/** What carries messages between two ends, and their voice. */
export interface SipCarrier {
  /** It carries them in a real network, and not in a lab's. */
  readonly isOutside?: boolean;
  /** The address and port at which who is at that place finds us. */
  ownPlace(to: SipPlace): SipPlace;
  send(message: SipMessage, to: SipPlace): void;
  /** Opens ports for the voice of one call; undefined where none is free. */
  openVoice(to: SipPlace, user: VoiceUser): VoiceRelay | undefined;
}

/** Whose call it is of which the voice goes through this end. */
export interface VoiceUser {
  /** A key of the pad travels in the voice. */
  keyPressed(key: string): void;
  /** The number of the one who does not speak SIP here, as far as it is known. */
  readonly number: string;
}

/** Where a message has come from. */
export interface SipSource {
  readonly carrier: SipCarrier;
  readonly place: SipPlace;
}

/** An address and a UDP port for RTP. */
export interface VoicePlace {
  readonly address: string;
  readonly port: number;
}

/** The way of one call's voice through this end, which stands between the one that speaks SIP and the other one. */
export interface VoiceRelay {
  /** Where who speaks SIP sends its voice. */
  readonly outer: VoicePlace;
  /** Where the other one sends its voice. */
  readonly inner: VoicePlace;
  /** Where who speaks SIP hears; undefined: nowhere. */
  sendOut(to: VoicePlace | undefined): void;
  /** Where the other one hears; undefined: nowhere. */
  sendIn(to: VoicePlace | undefined): void;
  /** Sends a key of the pad as an event (RFC 4733) of this payload type. */
  sendKey(key: string, payload: number): void;
  close(): void;
}

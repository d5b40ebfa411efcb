import type { SipPort, SipReceiver } from "../../voice/sip-port.js";
import type { StationHost, VoiceStream } from "../station-host.js";

/** A machine in which a phone may speak SIP. */
export interface SipHost extends StationHost {
  /** A number from 0 up to (not including) `below`. */
  random(below: number): number;
  /** Takes messages from now on, until what is returned is closed. */
  openSip(receive: SipReceiver): SipPort;
  /** Sends voice in several streams, whose other ends hear each other by it. */
  mixStreams(streams: readonly VoiceStream[]): void;
  /** Sends a key of the pad in the voice stream, as an event (RFC 4733) of this payload type. */
  sendKey(key: string, payload: number): void;
}

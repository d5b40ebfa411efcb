import type { Traits } from "../../platform/traits.js";
import type { CodecName } from "../../router/codecs.js";
import type { Router } from "../../router/router.js";
import type { VoiceStatistics } from "../../router/telephony-model.js";
import type { Timeline } from "../../session/timeline.js";
import type { PhoneMessage, ServerMessage } from "../sccp/messages.js";
import type { SipCarrier } from "../sip/carrier.js";
import type { LineSignal, PortVoice } from "./line-signal.js";
import type { MediaAddress } from "./party.js";
import type { TrunkConnection, TrunkMessage } from "./trunk-message.js";

/** What the call agent needs of the router that it runs on. */
export interface AgentHost {
  /** The router's model as it is now (a reload puts another in its place). */
  readonly router: Router;
  readonly timeline: Timeline;
  /** What this platform counts, awaits and logs. */
  readonly traits: Traits["telephony"];
  /** Upper ends of ranges that the platform has: `maxConferences`. */
  readonly limits: Readonly<Record<string, number>>;
  /** The router's clock: milliseconds since 1970, UTC. */
  now(): number;
  /** Sends a syslog message, `%IPPHONE-6-REGISTER: …`. */
  log(message: string): void;
  /** Offers a line of `debug`; it is printed only where somebody has switched that on. */
  debug(kind: DebugKind, line: string | (() => string)): void;
  /** What has become of the voice that arrives at a place and leaves it; undefined where none does. */
  voiceAt(place: MediaAddress): VoiceStatistics | undefined;
  /** Mixes the voices that these places send to the router's own address and port; fewer than two end a conference. */
  mixVoice(conference: number, places: readonly MediaAddress[]): void;
  /**
   * Plays an announcement to where somebody hears, from the router's own address, until what is returned stops it;
   * `words` is what it says.
   */
  playVoice(to: MediaAddress, codec: CodecName, words: string): () => void;
  /** A number from 0 up to (not including) `below`. */
  random(below: number): number;
  /**
   * Takes a call by H.323 to the target of a VoIP dial-peer; the network carries it. Undefined where no route leads
   * there; `closed` where the connection breaks.
   */
  openTrunk(
    target: string,
    port: number,
    receive: (message: TrunkMessage) => void,
    closed: () => void,
  ): TrunkConnection | undefined;
  /** What carries SIP to a place; undefined where no route leads there. */
  sipTowards(place: MediaAddress): SipCarrier | undefined;
  /** Sends a signal over the line in a voice port, by its slot (`0/1/0`), to whatever is at the other end. */
  signal(slot: string, signal: LineSignal): void;
  /** A place for the voice of one call of a voice port; `heard` learns that the other end is heard, and its words. */
  openPortVoice(heard: (words: string | undefined) => void): PortVoice;
}

/** What the router calls the subjects of `debug ephone`. */
export type DebugKind =
  | "EPHONE registration"
  | "EPHONE state"
  | "EPHONE detail"
  | "EPHONE keepalive"
  | "EPHONE error"
  | "EPHONE mwi"
  | "ISDN Q931 packets"
  | "voice register errors"
  | "voice register events"
  | "voip ccapi inout"
  | "voip dialpeer inout";

/** A TCP connection that a phone opened to the call agent. */
export interface PhoneConnection {
  readonly address: string;
  readonly port: number;
  /** The router's own address and port to which the phone connected. */
  readonly localAddress: string;
  readonly localPort: number;
  /** Milliseconds on the clock by which the phone keeps itself alive; virtual time where there is none. */
  readonly clock?: () => number;
  /** Its voice is packets of a real network, and of the lab only what can be made of such packets. */
  readonly isOutside?: boolean;
  send(message: ServerMessage): void;
  close(): void;
}

/** What takes a connection's messages and learns of its end. */
export interface Receiver<Message> {
  receive(message: Message): void;
  closed(): void;
}

export type PhoneReceiver = Receiver<PhoneMessage>;

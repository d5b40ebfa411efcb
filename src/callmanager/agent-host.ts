import type { Platform } from "../platform/platform.js";
import type { Router } from "../router/router.js";
import type { VoiceStatistics } from "../router/telephony-model.js";
import type { Timeline } from "../session/timeline.js";
import type { PhoneMessage, ServerMessage } from "./sccp/messages.js";
import type { TrunkMessage } from "./trunk-messages.js";

/** What the call agent needs of the router that it runs on. */
export interface AgentHost {
  /** The router's model as it is now: a reload puts another in its place. */
  readonly router: Router;
  readonly platform: Platform;
  /** Every maximum is there. */
  readonly unbounded: boolean;
  readonly timeline: Timeline;
  /** The router's clock: milliseconds since 1970, UTC. */
  now(): number;
  log(message: string): void;
  /** Prints a line of `debug`, if that kind (`EPHONE registration`) was switched on. */
  debug(kind: string, line: string): void;
  /** What has become of the voice that arrives at an address and leaves it. */
  voiceAt(address: string): VoiceStatistics | undefined;
  /** Opens the way to another call agent (H.323 call signalling); undefined if there is none. */
  openTrunk(target: string, port: number, events: TrunkEvents): TrunkConnection | undefined;
}

/** A phone that has connected, as far as the network knows it. */
export interface PhoneConnection {
  readonly address: string;
  readonly port: number;
  /** The router's own address that the phone connected to. */
  readonly localAddress: string;
  send(message: ServerMessage): void;
  close(): void;
}

/** What takes a phone's messages, and learns of the end of its connection. */
export interface PhoneEvents {
  receive(message: PhoneMessage): void;
  closed(): void;
}

export interface TrunkConnection {
  readonly address: string;
  send(message: TrunkMessage): void;
  close(): void;
}

export interface TrunkEvents {
  receive(message: TrunkMessage): void;
  closed(): void;
}

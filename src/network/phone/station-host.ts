import type { CodecName } from "../../router/codecs.js";
import type { PhoneTypeName } from "../../router/phone-types.js";
import type { Timeline } from "../../session/timeline.js";

/** What a phone needs of the machine that it runs in, whatever it speaks: its name, its address, its voice. */
export interface StationHost {
  readonly timeline: Timeline;
  /** `SEP` and the hardware address: `SEP001122334455`. */
  readonly deviceName: string;
  readonly model: PhoneTypeName;
  /** 0.0.0.0 while it has none. */
  address(): string;
  readonly firmware: string;
  /** Sends voice, and takes what arrives at the local port. */
  startStream(stream: VoiceStream): void;
  stopStream(): void;
  /** Sends no voice for the present, and takes what arrives. */
  muteStream(muted: boolean): void;
  /** Whether it sends voice, or would unless it was muted. */
  readonly isSpeaking: boolean;
  /** What an announcement says that arrives now. */
  readonly words: string | undefined;
  /** The phone has come to another stage of its registration. */
  moved(): void;
}

/** Voice over RTP in one direction, and the port at which the other direction arrives. */
export interface VoiceStream {
  readonly address: string;
  readonly port: number;
  readonly codec: CodecName;
  /** Voice in one packet. */
  readonly milliseconds: number;
  readonly localPort: number;
}

/** Where a call agent listens. */
export interface AgentAddress {
  readonly address: string;
  readonly port: number;
}

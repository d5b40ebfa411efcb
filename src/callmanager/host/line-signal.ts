import type { CodecName } from "../../router/codecs.js";
import type { MediaAddress, Party } from "./party.js";

/** What goes over a telephone line, between a router's voice port and what is at its other end. */
export type LineSignal = LoopSignal | IsdnSignal;

/** What somebody hears on an analog line. */
export type Tone = "dial" | "ringback" | "busy" | "reorder" | "silence";

/** On an analog line: the loop and its current, the ringer, tones, digits and voice. */
export type LoopSignal =
  | { readonly type: "off-hook" }
  | { readonly type: "on-hook" }
  | { readonly type: "digits"; readonly digits: string }
  /** One ring; the caller is told between the first and the second. */
  | { readonly type: "ring"; readonly calling: Party | undefined }
  | { readonly type: "ring-off" }
  | { readonly type: "tone"; readonly tone: Tone }
  /** The current of the loop is reversed: who was called has answered. */
  | { readonly type: "answered" }
  /** The current of the loop is cut for a moment: the other party has hung up. */
  | { readonly type: "disconnected" }
  /** The other party is heard from now on; `words` is what it says, if that is known. */
  | { readonly type: "voice"; readonly words: string | undefined };

/** On the D channel of an ISDN line: layer 2 (ITU-T Q.921), and messages of layer 3 (Q.931). */
export type IsdnSignal = { readonly type: "sabme" } | { readonly type: "ua" } | Q931Message;

export interface Q931Message {
  readonly type: "q931";
  readonly message:
    | "SETUP"
    | "CALL_PROC"
    | "ALERTING"
    | "CONNECT"
    | "CONNECT_ACK"
    | "INFORMATION"
    | "DISCONNECT"
    | "RELEASE"
    | "RELEASE_COMP";
  /** The number of the call at the end that began it, and whether the sender is that end. */
  readonly reference: number;
  readonly isOrigin: boolean;
  readonly channel?: number;
  readonly calling?: Party;
  readonly called?: string;
  readonly cause?: number;
  /** Keys of the pad during a call, heard in its voice. */
  readonly keys?: string;
}

/** What kind of line is in a voice port. */
export type LineKind = "fxs" | "fxo" | "bri" | "pri";

/** The voice of one call at a voice port, between RTP and the line. */
export interface PortVoice {
  /** Where who speaks to the line sends RTP. */
  readonly local: MediaAddress;
  /** Sends what the line says there from now on; undefined: nowhere. */
  sendTo(to: MediaAddress | undefined, codec: CodecName): void;
  /** What the line says is known: a tone. */
  say(words: string | undefined): void;
  close(): void;
}

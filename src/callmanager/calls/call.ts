import type { CodecName } from "../../router/codecs.js";
import type { Timer } from "../../session/timeline.js";
import type { Route } from "../dial-plan/dial-plan.js";
import type { MediaAddress, Party } from "../host/party.js";

/** What one end of a call is doing. */
export type LegState =
  | "seized"
  | "dialling"
  | "proceeding"
  | "alerting"
  | "ringing"
  | "connected"
  | "held"
  | "busy"
  | "invalid"
  | "idle";

/** Why a call cannot go where it was to go. */
export type Refusal = "busy" | "congestion" | "unknown";

/** One end of a call: a line of a phone, another router, a voice port, a park slot, a test call. */
export interface Leg {
  /** The call reference that the phone sees. */
  readonly reference: number;
  readonly kind: "line" | "trunk" | "port" | "park" | "page" | "application" | "conference" | "test";
  /** It is a phone of this router's that speaks SIP, and that a dial-peer reaches. */
  readonly isSipPhone?: boolean;
  /** It is somewhere in a real network, where the voice of the lab's ends is heard as G.711 alone. */
  readonly isOutside?: boolean;
  state: LegState;
  call: Call | undefined;
  /** Who is at this end. */
  readonly party: Party;
  /** Whether it keeps from others who it is. */
  readonly isHidden: boolean;
  /** The COR list of what it may call; undefined: everything. */
  readonly corList: string | undefined;
  /** Codecs that this end takes, by IOS's words, the preferred one first. */
  readonly codecs: readonly CodecName[];
  /** Where this end wants its voice; undefined until it has said so. */
  endpoint: MediaAddress | undefined;
  /** The number was accepted. */
  proceeding(): void;
  /** The other end rings. */
  alerting(): void;
  /** Both ends are there. */
  connected(): void;
  /** The other end cannot be reached. */
  refused(reason: Refusal, cause: number): void;
  /** The call is over; `leaves`: it is this end that left it. */
  released(cause: number, leaves?: boolean): void;
  /** Another party is at the other end, or it has another name. */
  partyChanged(): void;
  /** Somebody at the other end presses a key of the pad during the call. */
  keyHeard(key: string): void;
  /** Opens this end's voice channel. */
  openVoice(codec: CodecName): void;
  closeVoice(): void;
  /** Where this end sends its voice from now on; undefined: nowhere. */
  sendVoiceTo(address: MediaAddress | undefined): void;
}

/** How many call agents a call may come by (RFC 3261 section 8.1.1.6). */
const MOST_HOPS = 70;

/** Two ends, of which the second may still have to be found. */
export class Call {
  called: Leg | undefined;
  /** Ends that ring for it; one of them will be `called`. */
  readonly offers = new Set<Leg>();
  /** What the caller is told of the other end until somebody answers. */
  destination: Party = { number: "", name: "" };
  /** For whom the call was first, and who sent it on last. */
  originalCalled: Party | undefined;
  lastRedirecting: Party | undefined;
  redirects = 0;
  /** How many more call agents it may come by. */
  hops = MOST_HOPS;
  /** On the timeline; undefined until somebody answers. */
  answeredAt: number | undefined;
  /** Why it could not go where it was to go, as Q.850 numbers causes. */
  refusal: number | undefined;
  codec: CodecName = "g711ulaw";
  /** Routes that are left if the present one is busy. */
  alternatives: readonly Route[] = [];
  /** What the called side is told of the caller, where a rule changed it. */
  calling: Party | undefined;
  /** What happens if nobody answers, and when. */
  noAnswer: Timer | undefined;
  unanswered: (() => void) | undefined;
  /** What mixes its voice with that of other calls. */
  bridge: Bridge | undefined;
  /** The dial-peer that it takes, and by which it came in. */
  peer = 0;
  incomingPeer = 0;

  constructor(
    readonly id: number,
    public caller: Leg,
    /** On the timeline. */
    readonly began: number,
  ) {}

  /** The other end than this one. */
  other(leg: Leg): Leg | undefined {
    return leg === this.caller ? this.called : this.caller;
  }
}

/** What mixes the voices of several calls. */
export interface Bridge {
  /** Where an end of one of its calls is to speak to; undefined: nowhere. */
  voiceOf(call: Call, end: Leg): MediaAddress | undefined;
  /** The voice of one of its calls has taken another way. */
  rerouted(): void;
  /** Somebody hangs up; false where that ends nothing but this call. */
  hangUp(end: Leg, by: "handset" | "key"): boolean;
  /** One of its calls is over. */
  ended(call: Call): void;
}

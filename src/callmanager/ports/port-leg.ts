import type { CodecName } from "../../router/codecs.js";
import type { DialPeer } from "../dial-plan/dial-peers.js";
import type { Call, Leg, LegState, Refusal } from "../calls/call.js";
import type { Exchange } from "../calls/exchange.js";
import type { PortVoice } from "../host/line-signal.js";
import type { MediaAddress, Party } from "../host/party.js";

/** What a line does about what happens to its end of a call. */
export interface LineSide {
  alerting(): void;
  connected(): void;
  refused(reason: Refusal, cause: number): void;
  released(cause: number): void;
  keyHeard(key: string): void;
  /** The other end is heard from now on. */
  heard(words: string | undefined): void;
}

/** Who is at a line's end of a call, and by which dial-peer. */
export interface LineUser {
  readonly port: string;
  /** The channel of an ISDN line; undefined on an analog one. */
  readonly channel: number | undefined;
  readonly peer: DialPeer | undefined;
  readonly party: Party;
  readonly isHidden: boolean;
}

/** The end of a call that is at a voice port: an analog line, or a channel of an ISDN line. */
export class PortLeg implements Leg {
  readonly kind = "port";
  readonly codecs: readonly CodecName[] = ["g711ulaw", "g711alaw", "g729r8"];
  readonly reference: number;
  readonly port: string;
  readonly channel: number | undefined;
  /** The tag of its dial-peer; 0 is none. */
  readonly peer: number;
  readonly corList: string | undefined;
  readonly isHidden: boolean;
  readonly party: Party;
  state: LegState = "proceeding";
  call: Call | undefined;
  endpoint: MediaAddress | undefined;
  readonly #voice: PortVoice;
  #codec: CodecName = "g711ulaw";

  constructor(
    readonly exchange: Exchange,
    { port, channel, peer, party, isHidden }: LineUser,
    private readonly side: LineSide,
  ) {
    this.reference = exchange.nextReference();
    this.port = port;
    this.channel = channel;
    this.peer = peer?.tag ?? 0;
    this.corList = peer?.corLists.incoming;
    this.party = party;
    this.isHidden = isHidden;
    this.#voice = exchange.host.openPortVoice((words) => side.heard(words));
    this.endpoint = this.#voice.local;
  }

  proceeding(): void {
    this.state = "proceeding";
  }

  alerting(): void {
    if (this.state === "connected") return;
    this.state = "alerting";
    this.side.alerting();
  }

  connected(): void {
    const isFirst = this.state !== "connected";
    this.state = "connected";
    if (!isFirst) return;
    this.side.connected();
    if (this.#isLocal) this.side.heard(undefined);
  }

  refused(reason: Refusal, cause: number): void {
    this.side.refused(reason, cause);
  }

  released(cause: number): void {
    if (this.state === "idle") return;
    this.state = "idle";
    this.call = undefined;
    this.#voice.close();
    this.side.released(cause);
  }

  partyChanged(): void {
    // A line is not told who has taken the other's place.
  }

  keyHeard(key: string): void {
    this.side.keyHeard(key);
  }

  openVoice(codec: CodecName): void {
    this.#codec = codec;
  }

  closeVoice(): void {
    this.#voice.sendTo(undefined, this.#codec);
  }

  /** Two lines of the router hear each other without RTP. */
  sendVoiceTo(address: MediaAddress | undefined): void {
    this.#voice.sendTo(this.#isLocal ? undefined : address, this.#codec);
  }

  get #isLocal(): boolean {
    return this.call?.other(this)?.kind === "port";
  }

  /** What the line says to the other end: a tone of the network. */
  say(words: string | undefined): void {
    this.#voice.say(words);
  }
}

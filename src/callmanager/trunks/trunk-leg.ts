import type { CodecName } from "../../router/codecs.js";
import { attached } from "../calls/attached.js";
import type { Call, Leg, LegState, Refusal } from "../calls/call.js";
import { CAUSE } from "../calls/causes.js";
import type { Exchange } from "../calls/exchange.js";
import { joinVoice } from "../calls/media.js";
import { hangUp } from "../calls/releasing.js";
import type { DialPeer } from "../dial-plan/dial-peers.js";
import type { MediaAddress, Party } from "../host/party.js";
import { transferAway } from "./trunk-transfer.js";
import type { TrunkConnection, TrunkMessage } from "../host/trunk-message.js";

/** Calls at the same time by dial-peer. */
export const callsByPeer = attached((_exchange: Exchange) => new Map<number, number>());

/** The end of a call behind a connection. */
export function legOf({ calls }: Exchange, connection: TrunkConnection): TrunkLeg | undefined {
  return [...calls]
    .flatMap(({ caller, called }) => [caller, called])
    .flatMap((leg) => (leg instanceof TrunkLeg && leg.connection === connection ? [leg] : []))[0];
}

/** Milliseconds for which who has transferred a call may hang up by himself. */
const PATIENCE = 5000;

/** The end of a call that is at another router. */
export class TrunkLeg implements Leg {
  readonly kind = "trunk";
  readonly isHidden = false;
  readonly isSipPhone: boolean;
  readonly reference: number;
  /** The tag of its dial-peer; 0 is none. */
  readonly peer: number;
  /** The COR list of calls that come in by its dial-peer. */
  readonly corList: string | undefined;
  /** Ways of `dtmf-relay`, the preferred one first; none: keys are not heard beyond the router. */
  readonly keyMethods: readonly string[];
  state: LegState = "proceeding";
  call: Call | undefined;
  endpoint: MediaAddress | undefined;
  connection: TrunkConnection | undefined;
  /** The other router has called, and waits for an answer. */
  awaitsAnswer = false;
  #told: MediaAddress | undefined;
  /** Where the other router waits that has transferred the call. */
  #left: TrunkConnection | undefined;

  constructor(
    readonly exchange: Exchange,
    /** The dial-peer whose calls it counts to; undefined where none matched. */
    peer: DialPeer | undefined,
    public party: Party,
    public codecs: readonly CodecName[],
    readonly protocol: DialPeer["protocol"],
  ) {
    this.reference = exchange.nextReference();
    this.peer = peer?.tag ?? 0;
    this.corList = peer?.corLists.incoming;
    this.keyMethods = peer?.keyMethods ?? [];
    this.isSipPhone = peer?.phone !== undefined;
    const counts = callsByPeer(exchange);
    counts.set(this.peer, (counts.get(this.peer) ?? 0) + 1);
  }

  get isOutside(): boolean {
    return this.connection?.isOutside === true;
  }

  proceeding(): void {
    this.#send({ type: "proceeding" });
  }

  alerting(): void {
    const called = this.#otherParty();
    if (called) this.#send({ type: "alerting", called });
  }

  connected(): void {
    this.state = "connected";
    const called = this.#otherParty();
    if (!called || !this.call || !this.awaitsAnswer) return this.partyChanged();
    this.awaitsAnswer = false;
    this.codecs = [this.call.codec];
    this.#send({ type: "connect", called, codec: this.call.codec });
  }

  refused(_reason: Refusal, cause: number): void {
    hangUp(this.exchange, this, cause);
  }

  released(cause: number): void {
    if (this.state === "idle") return;
    this.state = "idle";
    this.call = undefined;
    const counts = callsByPeer(this.exchange);
    counts.set(this.peer, (counts.get(this.peer) ?? 1) - 1);
    this.#send({ type: "release", cause });
    this.connection?.close();
    this.connection = undefined;
  }

  partyChanged(): void {
    const party = this.#otherParty();
    if (party && this.state === "connected") this.#send({ type: "party", party });
  }

  /** Without `dtmf-relay` a key is not heard beyond the router. */
  keyHeard(key: string): void {
    if (this.keyMethods.length > 0) this.#send({ type: "key", key });
  }

  openVoice(): void {
    // The other router opens the voice there.
  }

  closeVoice(): void {
    this.sendVoiceTo(undefined);
  }

  /** The other router learns where voice is to go; it learns where ours goes by its own messages. */
  sendVoiceTo(address: MediaAddress | undefined): void {
    if (address?.address === this.#told?.address && address?.port === this.#told?.port) return;
    this.#told = address;
    this.#send({ type: "media", media: address });
  }

  /** What the other router says in the course of a call that has begun. */
  receive(message: TrunkMessage): void {
    const { call } = this;
    if (!call) {
      if (message.type === "release") this.#left?.close();
      return;
    }
    switch (message.type) {
      case "media":
        this.endpoint = message.media;
        return joinVoice(this.exchange, call);
      case "party":
        this.party = message.party;
        return call.other(this)?.partyChanged();
      case "key":
        return call.other(this)?.keyHeard(message.key);
      case "transfer":
        return transferAway(this.exchange, this, message);
      case "release":
        return hangUp(this.exchange, this, message.cause);
      default:
    }
  }

  /** It is to leave its call; the other router stays to hear how the call goes on, for a while. */
  leaveBehind(): () => void {
    const { connection } = this;
    this.#left = connection;
    this.connection = undefined;
    const { timeline } = this.exchange.host;
    return () =>
      void timeline.after(PATIENCE, () => {
        connection?.send({ type: "release", cause: CAUSE.normal });
        connection?.close();
      });
  }

  closed(): void {
    this.connection = undefined;
    if (this.call) hangUp(this.exchange, this, CAUSE.outOfOrder);
  }

  #send(message: TrunkMessage): void {
    this.connection?.send(message);
  }

  #otherParty(): Party | undefined {
    return this.call && (this.call.other(this)?.party ?? this.call.destination);
  }
}

import type { CodecName } from "../../router/codecs.js";
import type { MediaAddress, Party } from "../host/party.js";
import type { Call, Leg, LegState } from "./call.js";
import type { Exchange } from "./exchange.js";
import { hangUp } from "./releasing.js";

/** An end of a call that nobody sits at: it tells nobody of what happens, and has no voice. */
export abstract class PassiveLeg implements Leg {
  abstract readonly kind: Leg["kind"];
  abstract readonly party: Party;
  readonly reference: number;
  readonly codecs: readonly CodecName[] = ["g711ulaw", "g729r8", "g711alaw"];
  readonly isHidden = false;
  readonly corList: string | undefined = undefined;
  state: LegState = "proceeding";
  call: Call | undefined;
  endpoint: MediaAddress | undefined;

  constructor(readonly exchange: Exchange) {
    this.reference = exchange.nextReference();
  }

  proceeding(): void {
    this.state = "proceeding";
  }

  alerting(): void {
    this.state = "alerting";
  }

  connected(): void {
    this.state = "connected";
  }

  refused(_reason: unknown, cause: number): void {
    hangUp(this.exchange, this, cause);
  }

  released(_cause: number): void {
    this.state = "idle";
    this.call = undefined;
  }

  partyChanged(): void {
    // There is no screen.
  }

  keyHeard(_key: string): void {
    // Nobody listens.
  }

  openVoice(_codec: CodecName): void {
    // There is no voice.
  }

  closeVoice(): void {
    // There is no voice.
  }

  sendVoiceTo(_address: MediaAddress | undefined): void {
    // There is no voice.
  }
}

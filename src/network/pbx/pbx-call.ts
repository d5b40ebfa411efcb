import { audioOf, CallMedia } from "../../callmanager/sip/call-media.js";
import { hears, type Audio } from "../../callmanager/sip/audio.js";
import { SipCall } from "../../callmanager/sip/call.js";
import type { CallUser } from "../../callmanager/sip/call-user.js";
import type { SipSource } from "../../callmanager/sip/carrier.js";
import type { ServerTransaction } from "../../callmanager/sip/server-transaction.js";
import type { UserAgent } from "../../callmanager/sip/user-agent.js";
import type { Party } from "../../callmanager/host/party.js";
import type { VoiceEnd } from "../voice/voice-end.js";

/** Who has a call of the PBX: an extension, the menu, the mailbox. */
export interface CallHolder {
  /** The other end rings, has answered, has refused (a SIP status), presses a key, is gone. */
  ringing(): void;
  accepted(): void;
  refused(status: number): void;
  pressed(key: string): void;
  ended(): void;
}

/** A call between the PBX and the other end of its trunk. */
export class PbxCall implements CallUser {
  readonly sip: SipCall;
  #holder: CallHolder | undefined;
  #offer: Audio | undefined;
  #isAnswered = false;

  constructor(
    agent: UserAgent,
    source: SipSource,
    readonly local: { readonly address: string; readonly port: number },
    private readonly voice: VoiceEnd,
    readonly party: Party,
    private readonly closed: () => void,
  ) {
    const limits = { ...local, codecs: ["g711ulaw", "g711alaw"] as const, takesEvents: true };
    this.sip = new SipCall(agent, source, new CallMedia(limits, local.port), this);
  }

  /** Who has it from now on. */
  set holder(holder: CallHolder) {
    this.#holder = holder;
  }

  /** Takes an INVITE; false where it offers no voice that the PBX speaks. */
  take(transaction: ServerTransaction): boolean {
    const offer = audioOf(transaction.request.body);
    if (typeof offer !== "object" || this.sip.media.common(offer).length === 0) return false;
    this.#offer = offer;
    this.sip.take(transaction);
    return true;
  }

  ring(party: Party): void {
    if (this.#isAnswered) this.voice.saying = "ringback tone";
    else this.sip.ring(party);
  }

  /** Answers; a call that was answered before goes on. */
  answer(party: Party): void {
    this.voice.saying = undefined;
    if (this.#isAnswered) return;
    this.#isAnswered = true;
    const [codec] = this.#offer ? this.sip.media.common(this.#offer) : [];
    this.sip.accept(this.#offer, codec, party);
    if (this.#offer) this.#speakTo(this.#offer);
  }

  say(words: string | undefined): void {
    this.voice.saying = words;
  }

  press(key: string): void {
    this.sip.tell(
      "INFO",
      [{ name: "Content-Type", value: "application/dtmf-relay" }],
      `Signal=${key}\r\nDuration=250\r\n`,
    );
  }

  /** Whether the other end has been heard. */
  get hears(): boolean {
    return this.voice.statistics.received > 0;
  }

  hangUp(status = 486): void {
    this.sip.hangUp(NORMAL, status);
    this.#over();
  }

  ringing(): void {
    this.#holder?.ringing();
  }

  accepted(audio: Audio): void {
    this.#isAnswered = true;
    this.#speakTo(audio);
    this.#holder?.accepted();
  }

  refused(status: number): void {
    this.#over();
    this.#holder?.refused(status);
  }

  changed(audio: Audio): void {
    this.#speakTo(audio);
  }

  partyChanged(): void {
    // The exchange shows who was called.
  }

  keyPressed(key: string): void {
    this.#holder?.pressed(key);
  }

  referred(): number {
    return 501;
  }

  ended(): void {
    this.#over();
    this.#holder?.ended();
  }

  #speakTo(audio: Audio): void {
    this.voice.stop();
    if (!hears(audio)) return;
    const codec = this.sip.media.codec ?? "g711ulaw";
    const { address, port } = audio;
    this.voice.start({ address, port, codec, milliseconds: 20, localPort: this.local.port });
  }

  #over(): void {
    this.voice.stop();
    this.closed();
  }
}

/** Normal call clearing (Q.850). */
const NORMAL = 16;

import type { Audio } from "../../../src/callmanager/sip/audio.js";
import { SipCall } from "../../../src/callmanager/sip/call.js";
import type { CallUser } from "../../../src/callmanager/sip/call-user.js";
import { audioOf, CallMedia } from "../../../src/callmanager/sip/call-media.js";
import type { SipCarrier, SipSource } from "../../../src/callmanager/sip/carrier.js";
import type { SipMessage } from "../../../src/callmanager/sip/message.js";
import { printMessage } from "../../../src/callmanager/sip/print-message.js";
import type { RemoteParty } from "../../../src/callmanager/sip/remote-party.js";
import { readMessage } from "../../../src/callmanager/sip/read-message.js";
import type { Referral } from "../../../src/callmanager/sip/referral.js";
import type { ServerTransaction } from "../../../src/callmanager/sip/server-transaction.js";
import { USUAL_TIMERS } from "../../../src/callmanager/sip/timers.js";
import { UserAgent } from "../../../src/callmanager/sip/user-agent.js";
import type { CodecName } from "../../../src/router/codecs.js";
import { Random } from "../../../src/router/random.js";
import { Timeline } from "../../../src/session/timeline.js";

/** Milliseconds that a message is under way. */
const WAY = 10;

/** One end of SIP, which keeps what it is told of its one call. */
export class End implements CallUser {
  readonly agent: UserAgent;
  readonly sent: SipMessage[] = [];
  /** What the call has told: `ringing`, `accepted g711ulaw`, … */
  readonly told: string[] = [];
  call: SipCall | undefined;
  invite: ServerTransaction | undefined;
  offer: Audio | undefined;
  referral: Referral | undefined;
  /** Refuses a call at once. */
  refuses: number | undefined;
  password: string | undefined;

  constructor(
    readonly address: string,
    readonly net: Net,
    readonly codecs: readonly CodecName[] = ["g711ulaw", "g729r8"],
  ) {
    this.agent = new UserAgent({
      timeline: net.timeline,
      now: () => 1_000_000_000_000 + net.timeline.now,
      random: (below) => net.random.below(below),
      timers: () => USUAL_TIMERS,
      product: "Cisco-SIPGateway/IOS-12.x",
      user: {
        invited: (transaction) => this.invited(transaction),
        asked: () => false,
        credentials: () =>
          this.password === undefined ? undefined : { user: "201", password: this.password },
      },
    });
  }

  get methods(): string {
    return this.sent.map((one) => (one.kind === "request" ? one.method : one.status)).join(" ");
  }

  dial(other: End): SipCall {
    const call = new SipCall(this.agent, this.towards(other), this.media(), this);
    this.call = call;
    call.invite({
      uri: `sip:201@${other.address}:5060`,
      from: `<sip:101@${this.address}>;tag=${this.agent.identifiers.tag()}`,
      to: `<sip:201@${other.address}>`,
      callId: `1@${this.address}`,
      headers: [],
    });
    return call;
  }

  invited(transaction: ServerTransaction): void {
    this.invite = transaction;
    const offer = audioOf(transaction.request.body);
    this.offer = typeof offer === "string" ? undefined : offer;
    this.call = new SipCall(this.agent, transaction.source, this.media(), this);
    this.call.take(transaction);
    if (this.refuses === undefined) this.call.ring({ number: "201", name: "Two" });
    else this.call.reject(this.refuses, 17);
  }

  accept(): void {
    const { call, offer } = this;
    const codec = offer && call?.media.common(offer)[0];
    call?.accept(offer, codec, { number: "201", name: "Two" });
  }

  ringing(party: RemoteParty | undefined): void {
    this.told.push(`ringing ${party?.name ?? ""}`);
  }
  accepted(audio: Audio): void {
    this.told.push(`accepted ${this.call?.media.codec ?? ""} ${audio.direction}`);
  }
  refused(status: number, cause: number | undefined): void {
    this.told.push(`refused ${status} ${cause ?? ""}`.trim());
  }
  changed({ direction }: Audio): void {
    this.told.push(`changed ${direction}`);
  }
  partyChanged({ number }: RemoteParty): void {
    this.told.push(`party ${number}`);
  }
  keyPressed(key: string): void {
    this.told.push(`key ${key}`);
  }
  referred(referral: Referral): undefined {
    this.referral = referral;
  }
  ended(cause: number | undefined): void {
    this.told.push(`ended ${cause ?? ""}`.trim());
  }

  towards(other: End): SipSource {
    return {
      carrier: this.net.carrier(this),
      place: { transport: "udp", address: other.address, port: 5060 },
    };
  }

  private media(): CallMedia {
    const limits = { address: this.address, port: 16384, codecs: this.codecs, takesEvents: true };
    return new CallMedia(limits, 1);
  }
}

/** What two ends have between them: it loses messages as told, and prints and reads each. */
export class Net {
  readonly timeline = new Timeline();
  readonly random: Random;
  readonly #ends = new Map<string, End>();
  /** Whether the next message gets lost. */
  loses: () => boolean = () => false;

  constructor(seed = 1) {
    this.random = new Random(seed);
  }

  end(address: string, codecs?: readonly CodecName[]): End {
    const end = new End(address, this, codecs);
    this.#ends.set(address, end);
    return end;
  }

  carrier(from: End): SipCarrier {
    const own = { transport: "udp", address: from.address, port: 5060 } as const;
    return {
      ownPlace: () => own,
      openVoice: () => undefined,
      send: (message, to) => {
        from.sent.push(message);
        if (this.loses()) return;
        this.timeline.after(WAY, () => {
          const other = this.#ends.get(to.address);
          const read = readMessage(printMessage(message));
          if (other && read) other.agent.receive(read, { carrier: this.carrier(other), place: own });
        });
      },
    };
  }

  wait(seconds: number): void {
    this.timeline.pass(seconds * 1000);
  }
}

import type { Audio } from "../../../callmanager/sip/audio.js";
import { hears } from "../../../callmanager/sip/audio.js";
import type { CallUser } from "../../../callmanager/sip/call-user.js";
import type { SipCall } from "../../../callmanager/sip/call.js";
import type { RemoteParty } from "../../../callmanager/sip/remote-party.js";
import type { SipProfileLine } from "../../services/sip-phone-files.js";
import type { CallParties, CallStateText, PhoneCall } from "../phone-view.js";
import type { VoiceStream } from "../station-host.js";

/** What a call is for that its user dials. */
export type Purpose =
  | { readonly kind: "call" }
  /** Another call is to be joined with it. */
  | { readonly kind: "consult"; readonly other: SipPhoneCall }
  /** Its other end is to talk with that of another call as well. */
  | { readonly kind: "conference"; readonly other: SipPhoneCall }
  /** It comes to no call: its number is for something else. */
  | { readonly kind: "number"; take(number: string): void };

interface CallEvents {
  changed(call: SipPhoneCall): void;
  over(call: SipPhoneCall): void;
}

/** A call on a phone that speaks SIP. */
export class SipPhoneCall implements PhoneCall, CallUser {
  state: CallStateText = "off hook";
  info: CallParties | undefined;
  dialed = "";
  purpose: Purpose = { kind: "call" };
  /** What it is on the network; undefined while its number is being dialled. */
  sip: SipCall | undefined;
  /** What the other end offers in a call that rings here; undefined: it waits for our offer. */
  offer: Audio | undefined;
  /** Its other end hears that of another call, by way of this phone. */
  isMixed = false;
  /** Is told by statuses what becomes of the referral that was asked for in it. */
  referralAnswered: ((status: number) => void) | undefined;
  /** Where the other end hears, as far as it has said so. */
  remote: Audio | undefined;

  constructor(
    readonly reference: number,
    readonly of: SipProfileLine,
    /** Where it hears. */
    readonly localPort: number,
    private readonly events: CallEvents,
  ) {}

  get line(): number {
    return this.of.button;
  }

  /** Whether its user talks, dials or waits for an answer in it: no more than one call of a phone is. */
  get isActive(): boolean {
    return this.state !== "ring in" && this.state !== "hold" && this.state !== "transfer";
  }

  /** The voice that it sends now; undefined: none. */
  get stream(): VoiceStream | undefined {
    const { remote, sip, state, localPort } = this;
    const codec = sip?.media.codec;
    if (state !== "connected" || !remote || !codec || !hears(remote)) return undefined;
    const { address, port } = remote;
    return { address, port, codec, milliseconds: PACKET, localPort };
  }

  ringing(party: RemoteParty | undefined): void {
    this.state = "ring out";
    this.#meet(party);
    this.events.changed(this);
  }

  accepted(audio: Audio, party: RemoteParty | undefined): void {
    this.state = "connected";
    this.remote = audio;
    this.#meet(party);
    this.events.changed(this);
  }

  refused(status: number): void {
    this.state = STATES.get(status) ?? "congestion";
    this.events.changed(this);
  }

  changed(audio: Audio): void {
    this.remote = audio;
    this.events.changed(this);
  }

  partyChanged(party: RemoteParty): void {
    this.#meet(party);
    this.events.changed(this);
  }

  keyPressed(): void {
    // A key of the other end's makes a sound and nothing else.
  }

  /** Nobody may send a phone's call elsewhere but its own user. */
  referred(): number {
    return NOT_HERE;
  }

  referralTold(status: number): void {
    this.referralAnswered?.(status);
  }

  ended(): void {
    this.events.over(this);
  }

  #meet(party: RemoteParty | undefined): void {
    const { number, name } = this.of;
    const other = party ?? { number: this.dialed, name: "" };
    this.info =
      this.info?.direction === "in"
        ? { ...this.info, calling: other.number, callingName: other.name }
        : {
            direction: "out",
            calling: number,
            callingName: name,
            called: other.number,
            calledName: other.name,
          };
  }
}

/** What a call comes to that is refused (RFC 3261 section 21). */
const STATES: ReadonlyMap<number, CallStateText> = new Map([
  [404, "invalid number"],
  [410, "invalid number"],
  [484, "invalid number"],
  [604, "invalid number"],
  [486, "busy"],
  [600, "busy"],
]);

/** Milliseconds of voice in a packet. */
const PACKET = 20;
const NOT_HERE = 403;

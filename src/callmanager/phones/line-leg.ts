import type { Timer } from "../../session/timeline.js";
import type { CodecName } from "../../router/codecs.js";
import { PHONE_DEFAULTS } from "../../router/telephony.js";
import type { Call, Leg, LegState, Refusal } from "../calls/call.js";
import { stopCollecting } from "./collecting.js";
import { lineCodecs, sccpCodec } from "../calls/codec-choice.js";
import type { Exchange } from "../calls/exchange.js";
import type { Line } from "./line.js";
import * as display from "./line-display.js";
import type { Phone } from "./phone.js";
import { hangUp } from "../calls/releasing.js";
import { countDisconnect, statisticsOf } from "./statistics.js";
import type { MediaAddress, Party } from "../trunks/trunk-message.js";

const STATE_WORDS: Readonly<Record<LegState, string>> = {
  seized: "SIEZE",
  dialling: "SIEZE",
  proceeding: "PROCEED",
  alerting: "ALERTING",
  ringing: "RINGING",
  connected: "CONNECTED",
  held: "HOLD",
  busy: "ONHOOK",
  invalid: "ONHOOK",
  idle: "IDLE",
};

/** A call on a channel of a line, shown on every phone that has the line. */
export class LineLeg implements Leg {
  readonly kind = "line";
  readonly reference: number;
  state: LegState = "idle";
  call: Call | undefined;
  endpoint: MediaAddress | undefined;
  /** The phone that made or took it; undefined while it rings. */
  owner: Phone | undefined;
  /** What was dialled so far. */
  digits = "";
  /** What happens if no further digit is dialled, or when the busy tone has sounded long enough. */
  timer: Timer | undefined;
  /** The line that this call uses, where it was called by its second number. */
  which: "primary" | "secondary" = "primary";
  /** Whether it rings as a call that waits. */
  waiting = false;
  /** It is this end that leaves the call. */
  hangsUp = false;
  /** The voice channel is open. */
  speaking = false;
  sendsTo: MediaAddress | undefined;
  /** Phones that show it, and on which of their buttons. */
  readonly #shown = new Map<Phone, number>();

  constructor(
    readonly exchange: Exchange,
    readonly line: Line,
    readonly channel: number,
  ) {
    this.reference = exchange.nextReference();
    line.take(channel, this);
  }

  get party(): Party {
    const dn = this.line.dn;
    const number = this.which === "secondary" ? dn?.secondary : dn?.number;
    return { number: number ?? "", name: dn?.name ?? "" };
  }

  get codecs(): readonly CodecName[] {
    return lineCodecs(this.owner);
  }

  get stateWord(): string {
    return STATE_WORDS[this.state];
  }

  get phones(): readonly Phone[] {
    return [...this.#shown.keys()];
  }

  shownAt(phone: Phone): number | undefined {
    return this.#shown.get(phone);
  }

  /** Puts it on a phone's screen. */
  show(phone: Phone, instance: number): void {
    this.#shown.set(phone, instance);
    phone.legs.set(this.reference, this);
  }

  hide(phone: Phone): void {
    this.#shown.delete(phone);
    phone.legs.delete(this.reference);
    if (phone.active === this) phone.active = undefined;
    if (phone.collection?.leg === this) stopCollecting(phone);
    if (phone.consultation?.leg === this || phone.consultation?.held === this) phone.consultation = undefined;
    phone.note();
  }

  become(state: LegState): void {
    this.timer?.cancel();
    this.timer = undefined;
    this.state = state;
    this.line.note();
    for (const phone of this.#shown.keys()) phone.note();
  }

  /** A phone makes this call its own: others that share the line see it in use. */
  takenBy(phone: Phone): void {
    this.owner = phone;
    phone.active = this;
    for (const [other, { instance }] of this.line.places) {
      if (other === phone) continue;
      if (!this.#shown.has(other)) this.show(other, instance);
      display.remoteInUse(other, this);
      this.#stopRingingAt(other, phone);
    }
    phone.note();
  }

  /** What still rings for the line waits at the phone that has it, and nowhere else. */
  #stopRingingAt(other: Phone, holder: Phone): void {
    if (this.line.holder !== holder) return;
    for (const leg of this.line.legs) {
      if (leg === this || leg.state !== "ringing" || leg.shownAt(holder) === undefined) continue;
      if (leg.shownAt(other) === undefined) continue;
      display.ended(other, leg);
      leg.hide(other);
    }
  }

  proceeding(): void {
    this.become("proceeding");
    display.proceeding(this);
  }

  alerting(): void {
    if (this.state === "connected" || this.state === "held") {
      if (this.owner) display.ringback(this.owner, this);
      return;
    }
    this.become("alerting");
    display.alerting(this);
  }

  connected(): void {
    if (this.state === "held") return this.partyChanged();
    this.become("connected");
    display.connected(this);
  }

  refused(reason: Refusal): void {
    this.become(reason === "unknown" ? "invalid" : "busy");
    if (reason === "busy") statisticsOf(this.exchange, this).busy++;
    display.refused(this, reason);
    const seconds = this.exchange.router.telephony?.timeouts.busy ?? PHONE_DEFAULTS.timeouts.busy;
    this.timer = this.exchange.host.timeline.after(seconds * 1000, () => hangUp(this.exchange, this));
  }

  released(cause: number): void {
    countDisconnect(this.exchange, this, cause);
    this.closeVoice();
    this.become("idle");
    for (const phone of this.phones) {
      display.ended(phone, this);
      this.hide(phone);
    }
    this.line.release(this.channel);
    if (this.owner) this.exchange.idleSince.set(this.line.tag, this.exchange.host.timeline.now);
    this.owner = undefined;
    this.call = undefined;
  }

  partyChanged(): void {
    if (this.owner) display.callInfo(this.owner, this);
  }

  openVoice(codec: CodecName): void {
    if (this.speaking || !this.owner) return;
    this.speaking = true;
    this.endpoint = undefined;
    this.owner.send("OpenReceiveChannel", {
      conference: this.reference,
      passThruParty: this.reference,
      milliseconds: 20,
      codec: sccpCodec(codec),
      callReference: this.reference,
    });
  }

  closeVoice(): void {
    if (!this.speaking) return;
    this.speaking = false;
    this.endpoint = undefined;
    this.owner?.send("CloseReceiveChannel", {
      conference: this.reference,
      passThruParty: this.reference,
      callReference: this.reference,
    });
    this.sendVoiceTo(undefined);
  }

  sendVoiceTo(address: MediaAddress | undefined): void {
    const { owner, sendsTo, reference } = this;
    if (address?.address === sendsTo?.address && address?.port === sendsTo?.port) return;
    this.sendsTo = address;
    const stream = { conference: reference, passThruParty: reference, callReference: reference };
    if (sendsTo) owner?.send("StopMediaTransmission", stream);
    if (!address) return;
    const codec = sccpCodec(this.call?.codec ?? "g711ulaw");
    owner?.send("StartMediaTransmission", {
      ...stream,
      ...address,
      milliseconds: 20,
      codec,
      precedence: 184,
    });
  }
}

import { callerId } from "../../modes/ephone-dn/calls.js";
import type { CodecName } from "../../router/codecs.js";
import { PHONE_DEFAULTS } from "../../router/telephony.js";
import { corListsOfLine } from "../../rules/class-of-restriction.js";
import type { Refusal } from "../calls/call.js";
import { hangUp } from "../calls/releasing.js";
import type { MediaAddress } from "../host/party.js";
import * as display from "./line-display.js";
import { LineLeg, type Phone } from "./lines-and-phones.js";
import { isOverlay } from "./phone-buttons.js";
import { lineCodecs, sccpCodec } from "./phone-codecs.js";
import { countDisconnect, statisticsOf } from "./statistics.js";

/** A call on a line whose phones are told of it by SCCP. */
export class SccpLeg extends LineLeg {
  get codecs(): readonly CodecName[] {
    return lineCodecs(this.owner);
  }

  get isOutside(): boolean {
    return this.owner?.connection.isOutside === true;
  }

  /** `caller-id block` */
  get isHidden(): boolean {
    const { settings } = this.line;
    return settings !== undefined && callerId.block.isOn(settings);
  }

  get corList(): string | undefined {
    const { dn } = this.line;
    return dn && corListsOfLine(this.exchange.router, dn).incoming;
  }

  takenBy(phone: Phone): void {
    this.owner = phone;
    phone.active = this;
    for (const [other, button] of this.line.places) {
      if (other === phone) continue;
      if (isOverlay(button)) this.#leave(other);
      else {
        if (this.shownAt(other) === undefined) this.show(other, button.instance);
        display.remoteInUse(other, this);
      }
      this.#stopRingingAt(other, phone);
    }
    this.line.note();
    phone.note();
  }

  /** A phone shows it no longer. */
  #leave(phone: Phone): void {
    if (this.shownAt(phone) === undefined) return;
    display.ended(phone, this);
    this.hide(phone);
  }

  /** What still rings for the line waits at the phone that has it, and nowhere else. */
  #stopRingingAt(other: Phone, holder: Phone): void {
    if (this.line.holder !== holder) return;
    for (const leg of this.line.legs) {
      if (leg === this || leg.state !== "ringing" || leg.shownAt(holder) === undefined) continue;
      if (leg instanceof SccpLeg) leg.#leave(other);
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
    this.#tellOthers();
  }

  refused(reason: Refusal): void {
    this.become(reason === "unknown" ? "invalid" : "busy");
    if (reason === "busy") statisticsOf(this.exchange, this).busy++;
    display.refused(this, reason);
    const seconds = this.exchange.router.telephony?.timeouts.busy ?? PHONE_DEFAULTS.timeouts.busy;
    this.timer = this.exchange.host.timeline.after(seconds * 1000, () => hangUp(this.exchange, this));
  }

  released(cause: number, leaves = false): void {
    countDisconnect(this.exchange, this, cause, leaves);
    this.closeVoice();
    this.become("idle");
    for (const phone of this.phones) {
      display.ended(phone, this);
      this.hide(phone);
    }
    this.line.release(this.channel);
    if (this.owner) this.line.idleSince = this.exchange.host.timeline.now;
    this.owner = undefined;
    this.call = undefined;
  }

  partyChanged(): void {
    if (this.owner) display.callInfo(this.owner, this);
    this.#tellOthers();
  }

  /** Phones that share an octo-line see who speaks there, unless the phone in the call keeps that private. */
  #tellOthers(): void {
    if (this.line.channels < 8) return;
    for (const phone of this.phones) if (phone !== this.owner) display.callInfo(phone, this);
  }

  keyHeard(): void {
    // Phones do not sound the keys of the other end.
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

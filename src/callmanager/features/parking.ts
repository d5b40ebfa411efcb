import { transfers } from "../../modes/ephone/calls.js";
import { parkSlot } from "../../modes/ephone-dn/purposes.js";
import type { EphoneDn } from "../../router/telephony-model.js";
import type { Timer } from "../../session/timeline.js";
import type { Call, Leg, LegState } from "../calls/call.js";
import type { Exchange } from "../calls/exchange.js";
import type { LineLeg } from "../phones/line-leg.js";
import { joinVoice } from "../calls/media.js";
import { PassiveLeg } from "../calls/passive-leg.js";
import { notice } from "../phones/phone-notices.js";
import type { Phone } from "../phones/phone.js";
import { hangUp } from "../calls/releasing.js";
import { RINGER } from "../sccp/values.js";
import { replaceEnd } from "../calls/taking-over.js";
import { CAUSE, type Party } from "../trunks/trunk-message.js";

/** Call park: a call waits at a number until somebody takes it (`park-slot`; REFERENCE.md section 4). */

/** The end of a parked call that is in the slot. */
export class ParkLeg extends PassiveLeg {
  readonly kind = "park";
  override state: LegState = "held";
  #timer: Timer | undefined;
  #reminders = 0;

  constructor(
    exchange: Exchange,
    readonly slot: EphoneDn,
    /** Who parked it: where it comes back to. */
    readonly parker: Party,
  ) {
    super(exchange);
    exchange.parked.set(slot.tag, this);
    exchange.states.set(slot.tag, ["CONNECTED"]);
    this.#remindLater();
  }

  get party(): Party {
    return { number: this.slot.number ?? "", name: this.slot.name ?? "Call Park" };
  }

  override connected(): void {
    this.state = "held";
  }

  override released(cause: number): void {
    super.released(cause);
    this.#timer?.cancel();
    if (this.exchange.parked.get(this.slot.tag) !== this) return;
    this.exchange.parked.delete(this.slot.tag);
    this.exchange.states.delete(this.slot.tag);
  }

  /** Every `timeout` seconds who parked the call is reminded; after `limit` times the call goes on or ends. */
  #remindLater(): void {
    const { timeout = 0, limit = Infinity } = parkSlot.of(this.slot) ?? {};
    if (timeout === 0) return;
    this.#timer = this.exchange.host.timeline.after(timeout * 1000, () => {
      this.#reminders++;
      if (this.#reminders >= limit) return this.#giveUp();
      this.#remind();
      this.#remindLater();
    });
  }

  #remind(): void {
    const { notify, only } = parkSlot.of(this.slot) ?? {};
    const numbers = [...(only ? [] : [this.parker.number]), ...(notify === undefined ? [] : [notify])];
    for (const number of numbers) {
      for (const { destination } of this.exchange.match(number).routes) {
        if (destination.kind !== "line") continue;
        for (const phone of this.exchange.line(destination.dn.tag).places.keys()) {
          notice(phone, `Call Park At ${this.party.number}`);
          if (!phone.busy) phone.send("SetRinger", { mode: RINGER.inside, duration: 2 });
        }
      }
    }
  }

  #giveUp(): void {
    const { recall, transfer, alternate } = parkSlot.of(this.slot) ?? {};
    const number = recall ? this.parker.number : (transfer ?? alternate);
    const far = this.call?.other(this);
    if (number === undefined || !far) return hangUp(this.exchange, this, CAUSE.noAnswer);
    this.exchange.sendOn(this, far, number);
  }
}

/** The Park key: the other party of a call waits at the next free slot. */
export function pressPark(phone: Phone, leg: LineLeg | undefined): void {
  const { call } = leg ?? {};
  if (!leg || !call || leg.state !== "connected" || leg.owner !== phone || call.conference) return;
  const slot = freeSlot(phone, leg.party.number);
  if (!slot) return notice(phone, "No Park Number Available");
  const { exchange } = phone;
  const park = new ParkLeg(exchange, slot, leg.party);
  park.call = call;
  if (call.caller === leg) call.caller = park;
  else call.called = park;
  leg.call = undefined;
  leg.released(CAUSE.normal);
  const other = call.other(park);
  other?.closeVoice();
  joinVoice(exchange, call);
  other?.partyChanged();
  notice(phone, `Call Park At ${slot.number ?? ""}`);
}

/** A slot that is reserved for this number goes before those for all of the phone's group. */
function freeSlot({ exchange, settings }: Phone, number: string): EphoneDn | undefined {
  const { plan, parked } = exchange;
  const group = transfers.parkGroup.of(settings)?.group;
  const free = plan.parkSlots.filter((slot) => !parked.has(slot.tag) && !parkSlot.of(slot)?.directed);
  const reserved = free.find((slot) => parkSlot.of(slot)?.owner === number);
  const open = free.find((slot) => {
    const options = parkSlot.of(slot);
    return options?.owner === undefined && options?.group === group;
  });
  return reserved ?? open;
}

/** Somebody calls a park slot and gets the call that waits there; false where none does. */
export function retrieve(exchange: Exchange, tag: number, leg: Leg): boolean {
  const park = exchange.parked.get(tag);
  const { call } = park ?? {};
  if (!park || !call) return false;
  replaceEnd(exchange, call, park, leg);
  park.released(CAUSE.normal);
  return true;
}

/** Puts a call that was transferred to a free slot there. */
export function parkAt(exchange: Exchange, call: Call, slot: EphoneDn): boolean {
  if (exchange.parked.has(slot.tag)) return false;
  const parker = call.lastRedirecting ?? call.caller.party;
  const park = new ParkLeg(exchange, slot, parker);
  park.call = call;
  call.called = park;
  call.answeredAt = exchange.host.timeline.now;
  call.caller.connected();
  return true;
}

import { parkSlot } from "../../modes/ephone-dn/purposes.js";
import { transfers } from "../../modes/ephone/calls.js";
import type { Router } from "../../router/router.js";
import type { EphoneDn } from "../../router/telephony-model.js";
import { sipPools } from "../../rules/sip-phones.js";
import { dnsInOrder } from "../../router/telephony.js";
import type { Timer } from "../../session/timeline.js";
import { attached } from "../calls/attached.js";
import type { Call, Leg, LegState } from "../calls/call.js";
import { CAUSE } from "../calls/causes.js";
import type { Attempt, Exchange } from "../calls/exchange.js";
import { joinVoice, leaveAlone } from "../calls/media.js";
import { PassiveLeg } from "../calls/passive-leg.js";
import { hangUp } from "../calls/releasing.js";
import { replaceEnd } from "../calls/replacing.js";
import type { Party } from "../host/party.js";
import type { Feature } from "../phones/feature.js";
import { lineTagsOf } from "../phones/line-numbers.js";
import { isLine, type LineLeg, lineOf, type Phone, phonesOf } from "../phones/lines-and-phones.js";
import { notice } from "../phones/phone-notices.js";
import { RINGER } from "../sccp/values.js";
import { sendOn } from "./transferring.js";

/** Call park: a call waits at a number until somebody takes it (`park-slot`; REFERENCE.md section 4). */
export const parking: Feature = {
  takeCall: (exchange, call, dn) => (parkSlot.of(dn) ? callSlot(exchange, call, dn) : undefined),
};

/** Calls that wait at park slots, by dn tag. */
const parked = attached((_exchange: Exchange) => new Map<number, ParkLeg>());

/** Who calls a slot gets the call in it; a call that is transferred to a free one waits there. */
function callSlot(exchange: Exchange, call: Call, dn: EphoneDn): Attempt {
  if (retrieve(exchange, dn.tag, call.caller)) return "taken";
  const { caller } = call;
  const transfers = isLine(caller) && caller.owner?.consultation?.kind === "transfer";
  if ((call.lastRedirecting || transfers) && parkAt(exchange, call, dn)) return "taken";
  return { failed: "unknown", cause: CAUSE.unassigned };
}

/** The end of a parked call that is in the slot. */
class ParkLeg extends PassiveLeg {
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
    parked(exchange).set(slot.tag, this);
    exchange.states.set(slot.tag, ["CONNECTED"]);
    lineOf(exchange, slot.tag).light();
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
    const slots = parked(this.exchange);
    if (slots.get(this.slot.tag) !== this) return;
    slots.delete(this.slot.tag);
    this.exchange.states.delete(this.slot.tag);
    lineOf(this.exchange, this.slot.tag).light();
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

  /** All phones say that a call waits; those of the parker and of `notify` ring once. */
  #remind(): void {
    const { exchange } = this;
    const { notify, only } = parkSlot.of(this.slot) ?? {};
    for (const phone of phonesOf(exchange).values()) notice(phone, `Call Park At ${this.party.number}`);
    const numbers = [...(only ? [] : [this.parker.number]), ...(notify === undefined ? [] : [notify])];
    for (const tag of numbers.flatMap((number) => lineTagsOf(exchange, number))) {
      for (const phone of lineOf(exchange, tag).places.keys())
        if (!phone.busy) phone.send("SetRinger", { mode: RINGER.inside, duration: 2 });
    }
  }

  #giveUp(): void {
    const { recall, transfer, alternate } = parkSlot.of(this.slot) ?? {};
    const number = recall ? this.parker.number : (transfer ?? alternate);
    const far = this.call?.other(this);
    if (number === undefined || !far) return hangUp(this.exchange, this, CAUSE.noAnswer);
    sendOn(this.exchange, this, far, number);
  }
}

/** The Park key: the other party of a call waits at the next free slot. */
export function pressPark(phone: Phone, leg: LineLeg | undefined): void {
  if (leg?.state === "connected") park(phone, leg);
}

/** Parks a call of a phone at a slot, or at the next free one. */
export function park(phone: Phone, leg: LineLeg, number = ""): void {
  const { exchange } = phone;
  const { call } = leg;
  if (!call || leg.owner !== phone || call.bridge) return;
  const group = transfers.parkGroup.of(phone.settings)?.group;
  const slot = number === "" ? freeSlot(exchange, leg.party.number, group) : slotNumbered(exchange, number);
  if (!slot) return notice(phone, NO_SLOT);
  parkCall(exchange, call, leg, slot);
  notice(phone, parkedAt(slot));
}

/** Parks a call of a SIP phone at the next free slot; yields what the phone shows. */
export function parkOfSipPhone(exchange: Exchange, leg: Leg): string {
  const { call } = leg;
  if (call?.answeredAt === undefined || !call.other(leg)) return "";
  const pool = exchange
    .derived(sipPools)
    .find(({ lines }) => lines.some(({ number }) => number === leg.party.number));
  const slot = freeSlot(exchange, leg.party.number, pool?.parkGroup);
  if (!slot) return NO_SLOT;
  parkCall(exchange, call, leg, slot);
  return parkedAt(slot);
}

function parkedAt({ number = "" }: EphoneDn): string {
  return `Call Park At ${number}`;
}

const NO_SLOT = "No Park Number Available";

/** The end that parks a call leaves it, and the call waits at the slot. */
function parkCall(exchange: Exchange, call: Call, leg: Leg, slot: EphoneDn): void {
  const parkLeg = new ParkLeg(exchange, slot, leg.party);
  parkLeg.call = call;
  if (call.caller === leg) call.caller = parkLeg;
  else call.called = parkLeg;
  leg.call = undefined;
  leg.released(CAUSE.normal);
  const other = call.other(parkLeg);
  if (other) leaveAlone(other);
  joinVoice(exchange, call);
  other?.partyChanged();
}

/** Whether there is any slot at which calls are parked. */
export function hasParkSlot({ exchange }: Phone): boolean {
  return exchange.derived(parkSlots).length > 0;
}

function parkSlots(router: Router): readonly EphoneDn[] {
  return dnsInOrder(router).filter((dn) => parkSlot.of(dn));
}

/** The slot of that number, as long as no call waits there. */
function slotNumbered(exchange: Exchange, number: string): EphoneDn | undefined {
  const slot = exchange.derived(parkSlots).find((one) => one.number === number);
  return slot && !parked(exchange).has(slot.tag) ? slot : undefined;
}

/**
 * A slot that is reserved for this number goes before those for all of the phone's group, and of these one that ends in the
 * same two digits (CME administration guide, "Park-Slot Reservation").
 */
function freeSlot(exchange: Exchange, number: string, group: string | undefined): EphoneDn | undefined {
  const taken = parked(exchange);
  const free = exchange
    .derived(parkSlots)
    .filter((slot) => !taken.has(slot.tag) && !parkSlot.of(slot)?.directed);
  const reserved = free.find((slot) => parkSlot.of(slot)?.owner === number);
  const open = free.filter((slot) => {
    const options = parkSlot.of(slot);
    return options?.owner === undefined && options?.group === group;
  });
  return reserved ?? open.find((slot) => slot.number?.endsWith(number.slice(-2))) ?? open[0];
}

/** Somebody calls a park slot and gets the call that waits there; false where none does. */
export function retrieve(exchange: Exchange, tag: number, leg: Leg): boolean {
  const park = parked(exchange).get(tag);
  const { call } = park ?? {};
  if (!park || !call) return false;
  replaceEnd(exchange, call, park, leg);
  park.released(CAUSE.normal);
  return true;
}

/** Gives a phone the call that it has parked itself; false where there is none. */
export function retrieveOwn(phone: Phone, leg: LineLeg): boolean {
  const { exchange, lines } = phone;
  const tags = lines.flatMap(({ dns }) => dns);
  const own = [...parked(exchange)].find(([, { parker }]) =>
    lineTagsOf(exchange, parker.number).some((tag) => tags.includes(tag)),
  );
  return own !== undefined && retrieve(exchange, own[0], leg);
}

/** Puts a call that was transferred to a free slot there. */
function parkAt(exchange: Exchange, call: Call, slot: EphoneDn): boolean {
  if (parked(exchange).has(slot.tag)) return false;
  const parker = call.lastRedirecting ?? call.caller.party;
  const park = new ParkLeg(exchange, slot, parker);
  park.call = call;
  call.called = park;
  call.answeredAt = exchange.host.timeline.now;
  call.caller.connected();
  return true;
}

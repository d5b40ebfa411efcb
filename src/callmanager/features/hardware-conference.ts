import { conference } from "../../modes/ephone-dn/purposes.js";
import { conferenceHardware } from "../../modes/telephony/calls.js";
import type { Router } from "../../router/router.js";
import type { EphoneDn } from "../../router/telephony-model.js";
import { channelsOf, dnsInOrder } from "../../router/telephony.js";
import type { Timer } from "../../session/timeline.js";
import { attached } from "../calls/attached.js";
import type { Call, Leg } from "../calls/call.js";
import { CAUSE } from "../calls/causes.js";
import type { Exchange } from "../calls/exchange.js";
import { join } from "../calls/joining.js";
import { PassiveLeg } from "../calls/passive-leg.js";
import { hangUp } from "../calls/releasing.js";
import { joinFarEnds } from "../calls/replacing.js";
import type { MediaAddress, Party } from "../host/party.js";
import { collect } from "../phones/collecting.js";
import { seize } from "../phones/dialling.js";
import type { Feature } from "../phones/feature.js";
import type { LineLeg, Phone } from "../phones/lines-and-phones.js";

/** Conferences on a DSP farm: more than three parties, and numbers that one dials (`conference`, CME administration guide). */
export const hardwareConferences: Feature = {
  takeCall(exchange, call, dn) {
    if (conference.of(dn)?.kind !== "meetme") return undefined;
    const room = [...rooms(exchange)].find(({ number }) => number === dn.number);
    if (!room?.hasPlace) return { failed: "busy", cause: CAUSE.busy };
    room.answer(call);
    return "taken";
  },
};

type ConferenceKind = "ad-hoc" | "meetme";

/** How many parties a conference has at most. */
const MOST: Readonly<Record<ConferenceKind, number>> = { "ad-hoc": 8, meetme: 32 };

/** Milliseconds after which somebody who is left alone in a conference that one dials is released. */
const ALONE = 300_000;

/** Parties for whom one session of a DSP farm is enough. */
const PARTIES_OF_SESSION = 8;

const rooms = attached((_exchange: Exchange) => new Set<Room>());

/** Whether conferences run on DSPs, and not in the router's software. */
export function confersByHardware({ telephony }: Router): boolean {
  return telephony !== undefined && conferenceHardware.isOn(telephony);
}

/** The conference in which a line is. */
export function roomOf(leg: LineLeg): Room | undefined {
  const other = leg.call?.other(leg);
  return other instanceof RoomLeg ? other.room : undefined;
}

/** A conference for so many parties that grows out of calls; undefined where no number or no DSP is free for it. */
export function openAdHocRoom(exchange: Exchange, parties: number): Room | undefined {
  const numbers = new Set(conferenceDns(exchange, "ad-hoc").map(({ number = "" }) => number));
  for (const number of numbers) {
    const room = openRoom(exchange, "ad-hoc", number);
    if (!room) continue;
    if (room.free >= parties) return room;
    room.close();
  }
  return undefined;
}

/** Whether a number and a DSP are free for a conference of so many parties. */
export function isRoomFree(exchange: Exchange, parties: number): boolean {
  const room = openAdHocRoom(exchange, parties);
  room?.close();
  return room !== undefined;
}

/** The MeetMe key: the number that follows is open from now on for others who dial it. */
export function pressMeetMe(phone: Phone): void {
  const { exchange } = phone;
  const seized = phone.active?.state === "seized" ? phone.active : undefined;
  const leg = seized ?? (phone.active ? undefined : seize(phone));
  if (!leg) return;
  const numbers = new Set(conferenceDns(exchange, "meetme").map(({ number = "" }) => number));
  collect(phone, {
    leg,
    what: "meet-me",
    isWhole: (digits) => numbers.has(digits),
    done(digits) {
      const room = numbers.has(digits) ? openRoom(exchange, "meetme", digits) : undefined;
      if (room) room.add(leg);
      else leg.refused("busy");
    },
  });
}

function openRoom(exchange: Exchange, kind: ConferenceKind, number: string): Room | undefined {
  const open = rooms(exchange);
  const isTaken = kind === "meetme" && [...open].some((room) => room.number === number);
  if (isTaken || open.size >= sessionsOf(exchange)) return undefined;
  const room = new Room(exchange, kind, number);
  open.add(room);
  return room;
}

/** Conferences that the registered DSP farms carry at a time. */
function sessionsOf({ router }: Exchange): number {
  if (!confersByHardware(router)) return 0;
  const farms = [...router.mediaUnits.values()].filter(({ kind }) => kind === "conference");
  return farms.reduce((sum, { streams }) => sum + Math.floor(streams / PARTIES_OF_SESSION), 0);
}

/** The ephone-dns of conferences of a kind; each of their channels carries one party. */
function conferenceDns({ router }: Exchange, kind: ConferenceKind): readonly EphoneDn[] {
  return dnsInOrder(router).filter((dn) => conference.of(dn)?.kind === kind && dn.number !== undefined);
}

/** A conference: each of its parties has a call of its own to it. */
export class Room {
  readonly #legs = new Set<RoomLeg>();
  readonly #mix: number;
  #alone: Timer | undefined;

  constructor(
    readonly exchange: Exchange,
    readonly kind: ConferenceKind,
    readonly number: string,
  ) {
    // Conferences that phones hold in software are known by the numbers of their calls, from 1 up.
    this.#mix = -exchange.nextReference();
  }

  /** Channels of the number that are left, for this conference and the others that use it. */
  get free(): number {
    const inUse = [...rooms(this.exchange)]
      .filter(({ number }) => number === this.number)
      .reduce((sum, room) => sum + room.#legs.size, 0);
    const channels = this.#dns.reduce((sum, dn) => sum + channelsOf(dn), 0);
    return Math.min(channels - inUse, MOST[this.kind] - this.#legs.size);
  }

  get hasPlace(): boolean {
    return this.free > 0;
  }

  get party(): Party {
    return { number: this.number, name: this.#dns[0]?.name ?? "Conference" };
  }

  get #dns(): readonly EphoneDn[] {
    return conferenceDns(this.exchange, this.kind).filter(({ number }) => number === this.number);
  }

  /** Takes an end that has no call into the conference. */
  add(end: Leg): void {
    end.closeVoice();
    this.answer(this.exchange.begin(end));
  }

  /** Answers a call; who makes it is a party from now on. */
  answer(call: Call): void {
    const leg = new RoomLeg(this.exchange, this);
    this.#legs.add(leg);
    this.#count();
    this.#alone?.cancel();
    leg.call = call;
    call.destination = this.party;
    join(this.exchange, call, leg);
  }

  /** Who takes part, the first one first. */
  get parties(): readonly Party[] {
    return [...this.#legs].flatMap(({ call }) => (call ? [call.caller.party] : []));
  }

  /** The party that came last leaves. */
  dropLast(): void {
    const last = [...this.#legs].at(-1);
    if (last) hangUp(this.exchange, last);
  }

  /** Lets all hear each other who are not on hold. */
  mix(): void {
    this.exchange.host.mixVoice(
      this.#mix,
      [...this.#legs].flatMap(({ hearsAt }) => hearsAt ?? []),
    );
  }

  /** A party is gone. Two that are left of an ad hoc conference go on in a call of their own. */
  leave(leg: RoomLeg): void {
    if (!this.#legs.delete(leg)) return;
    this.#count();
    this.mix();
    if (this.#legs.size === 0) return this.close();
    if (this.kind === "ad-hoc" && this.#legs.size === 2) return this.#dissolve();
    if (this.#legs.size === 1)
      this.#alone = this.exchange.host.timeline.after(ALONE, () => {
        for (const last of this.#legs) hangUp(this.exchange, last);
      });
  }

  close(): void {
    this.#alone?.cancel();
    rooms(this.exchange).delete(this);
  }

  /** Writes down how many parties use the number. */
  #count(): void {
    const parties = [...rooms(this.exchange)]
      .filter(({ number }) => number === this.number)
      .reduce((sum, room) => sum + room.#legs.size, 0);
    this.exchange.router.conferenceParties.set(this.number, parties);
  }

  #dissolve(): void {
    const [one, other] = this.#legs;
    this.#legs.clear();
    this.#count();
    this.mix();
    this.close();
    const [first, second] = [one?.call?.caller, other?.call?.caller];
    if (one && other && first && second)
      joinFarEnds(this.exchange, { leg: one, far: first }, { leg: other, far: second });
  }
}

/** The conference's end of the call of one party. */
class RoomLeg extends PassiveLeg {
  readonly kind = "conference";
  hearsAt: MediaAddress | undefined;

  constructor(
    exchange: Exchange,
    readonly room: Room,
  ) {
    super(exchange);
    const source = exchange.router.telephony?.source;
    this.endpoint = source && { address: source.address, port: source.port };
  }

  get party(): Party {
    return this.room.party;
  }

  override sendVoiceTo(address: MediaAddress | undefined): void {
    this.hearsAt = address;
    this.room.mix();
  }

  override released(cause: number): void {
    super.released(cause);
    this.room.leave(this);
  }
}

import { keepConference } from "../../modes/ephone/calls.js";
import { conferencesOf } from "../../router/telephony.js";
import type { Bridge, Call, Leg } from "../calls/call.js";
import { CAUSE } from "../calls/causes.js";
import type { Exchange } from "../calls/exchange.js";
import { connectVoice, joinVoice } from "../calls/media.js";
import { forgetCall, hangUp } from "../calls/releasing.js";
import { detach } from "../calls/replacing.js";
import { isOwnPhone } from "../calls/own-phones.js";
import type { MediaAddress } from "../host/party.js";
import { seize } from "../phones/dialling.js";
import { putOnHold, resume } from "../phones/holding.js";
import * as display from "../phones/line-display.js";
import { isLine, type LineLeg, type Phone } from "../phones/lines-and-phones.js";
import { notice } from "../phones/phone-notices.js";
import { confersByHardware, isRoomFree, openAdHocRoom, roomOf } from "./hardware-conference.js";
import { joinCalls } from "./transferring.js";

/** The Confrn key: three parties whose voices the router mixes (`max-conferences`), or more by its DSPs. */
export function pressConference(phone: Phone, leg: LineLeg | undefined): void {
  const { consultation } = phone;
  if (consultation?.kind === "conference" && (leg === consultation.leg || leg === consultation.held)) {
    if (consultation.leg.state === "connected") confer(phone, consultation.held, consultation.leg);
    return;
  }
  if (leg?.state !== "connected" || leg.owner !== phone) return;
  const running = leg.call?.bridge;
  if (running instanceof Conference) return running.host === phone.tag ? reduce(phone, running) : undefined;
  putOnHold(phone, leg);
  const second = seize(phone);
  if (second) phone.consultation = { kind: "conference", held: leg, leg: second };
  else resume(phone, leg);
}

function confer(phone: Phone, held: LineLeg, leg: LineLeg): void {
  const { exchange } = phone;
  if (confersByHardware(exchange.router)) return conferInRoom(phone, held, leg);
  const { telephony } = exchange.router;
  const most = telephony ? conferencesOf(telephony, exchange.host.limits["maxConferences"] ?? 0).count : 0;
  const first = held.call;
  const second = leg.call;
  if (!first || !second || conferencesIn(exchange).size >= most) return notice(phone, "No Conference Bridge");
  phone.consultation = undefined;
  const conference = new Conference(exchange, phone.tag, [first, second]);
  first.bridge = conference;
  second.bridge = conference;
  held.become("connected");
  display.connected(held);
  first.other(held)?.openVoice(first.codec);
  joinVoice(exchange, first);
  joinVoice(exchange, second);
  display.connected(leg);
  notice(phone, "Conference");
}

/** The party of the second call joins that of the first one, and the conference in which it may be. */
function conferInRoom(phone: Phone, held: LineLeg, leg: LineLeg): void {
  const { exchange } = phone;
  const running = roomOf(held);
  const first = held.call?.other(held);
  const second = leg.call?.other(leg);
  if (!first || !second || !hasRoomFor(exchange, held)) return notice(phone, "No Conference Bridge");
  phone.consultation = undefined;
  detach(exchange, leg, second);
  if (running) {
    resume(phone, held);
    running.add(second);
  } else {
    held.become("connected");
    held.takenBy(phone);
    conferOn(exchange, held, [first, second]);
  }
  notice(phone, "Conference");
}

/** Parties with whom a conference begins. */
const AT_FIRST = 3;

/** Whether a DSP farm takes one party more into the conference of a call, or makes one of it. */
function hasRoomFor(exchange: Exchange, leg: LineLeg): boolean {
  return roomOf(leg)?.hasPlace ?? isRoomFree(exchange, AT_FIRST);
}

/**
 * Makes a conference on a DSP farm of a call: its line, the other end, and more ends; false where there is no bridge for
 * it, and nothing has happened.
 */
export function conferOn(exchange: Exchange, leg: LineLeg, others: readonly Leg[]): boolean {
  const { call } = leg;
  const room = openAdHocRoom(exchange, 1 + others.length);
  if (!room || !call) return false;
  const far = call.other(leg);
  forgetCall(exchange, call, CAUSE.normal);
  leg.call = undefined;
  if (far) far.call = undefined;
  for (const end of [leg, ...others]) room.add(end);
  return true;
}

function conferencesIn({ calls }: Exchange): ReadonlySet<Bridge> {
  return new Set([...calls].flatMap(({ bridge }) => bridge ?? []));
}

/** The key once more: the party that came last leaves, or under `keep-conference` becomes the only one not on hold. */
function reduce(phone: Phone, conference: Conference): void {
  const { exchange } = phone;
  const keep = keepConference.of(phone.settings);
  const [older, newer] = legsOf(phone, conference);
  if (!older || !newer?.call) return;
  if (!keep || keep["drop-last"]) return hangUp(exchange, newer);
  conference.dissolve();
  putOnHold(phone, older);
  newer.takenBy(phone);
  connectVoice(exchange, newer.call);
  display.connected(newer);
}

/** Who began a conference leaves it: it is over, unless `keep-conference` joins the two others. */
function leaveOwnConference(phone: Phone, conference: Conference, by: "handset" | "key"): void {
  const { exchange } = phone;
  const legs = legsOf(phone, conference);
  conference.dissolve();
  const [held, leg] = legs;
  const far = held?.call?.other(held);
  if (mayGoOn(phone, legs, by) && held && leg?.call && far)
    return joinCalls(exchange, held, far, leg, leg.call);
  for (const one of legs) hangUp(exchange, one);
}

/** Whether the others stay connected: the EndCall key needs leave of its own, and `local-only` a phone of this router. */
function mayGoOn(phone: Phone, legs: readonly LineLeg[], by: "handset" | "key"): boolean {
  const keep = keepConference.of(phone.settings);
  if (!keep || (by === "key" && !keep.endcall)) return false;
  return (
    !keep["local-only"] ||
    legs.some((leg) => {
      const other = leg.call?.other(leg);
      return other !== undefined && isOwnPhone(other);
    })
  );
}

/** The host's ends of the conference's calls, in the order in which these joined it. */
function legsOf({ legs }: Phone, { calls }: Conference): readonly LineLeg[] {
  const own = [...legs.values()];
  return [...calls].flatMap((call) => own.find((leg) => leg.call === call) ?? []);
}

/** Calls of one phone whose voices the router mixes. */
class Conference implements Bridge {
  readonly calls: Set<Call>;
  /** The call whose line carries the host's voice. */
  readonly #speaking: Call;

  constructor(
    readonly exchange: Exchange,
    /** The tag of the ephone that began it. */
    readonly host: number,
    [first, second]: readonly [Call, Call],
  ) {
    this.calls = new Set([first, second]);
    this.#speaking = second;
  }

  voiceOf(call: Call, end: Leg): MediaAddress | undefined {
    if (call !== this.#speaking && this.#isOfHost(end)) return undefined;
    const source = this.exchange.router.telephony?.source;
    return source ? { address: source.address, port: source.port } : call.other(end)?.endpoint;
  }

  /** Of the host's ends only that of the call by which it speaks is mixed. */
  rerouted(): void {
    const ends = [...this.calls].flatMap((call) =>
      [call.caller, call.called].filter((end) => call === this.#speaking || !this.#isOfHost(end)),
    );
    this.exchange.host.mixVoice(
      this.#speaking.id,
      ends.flatMap((end) => (end?.endpoint && end.state !== "held" ? [end.endpoint] : [])),
    );
  }

  hangUp(end: Leg, by: "handset" | "key"): boolean {
    if (!isLine(end) || !end.owner || !this.#isOfHost(end)) return false;
    leaveOwnConference(end.owner, this, by);
    return true;
  }

  /** With one call less, the rest is an ordinary call. */
  ended(call: Call): void {
    call.bridge = undefined;
    this.calls.delete(call);
    const [last] = this.calls;
    if (this.calls.size > 1) return;
    this.calls.clear();
    this.rerouted();
    if (!last) return;
    last.bridge = undefined;
    for (const end of [last.caller, last.called]) {
      if (isLine(end) && end.owner && !end.owner.active && end.state === "connected") end.takenBy(end.owner);
    }
    connectVoice(this.exchange, last);
  }

  /** Nobody's voice is mixed any more; the calls go on, each by itself. */
  dissolve(): void {
    for (const call of this.calls) call.bridge = undefined;
    this.calls.clear();
    this.rerouted();
  }

  #isOfHost(end: Leg | undefined): boolean {
    return isLine(end) && end.owner?.tag === this.host;
  }
}

import { keepConference } from "../../modes/ephone/calls.js";
import { conferencesOf } from "../../router/telephony.js";
import type { Conference } from "../calls/call.js";
import { seize } from "../phones/dialling.js";
import type { Exchange } from "../calls/exchange.js";
import { putOnHold, resume } from "../phones/holding.js";
import * as display from "../phones/line-display.js";
import type { LineLeg } from "../phones/line-leg.js";
import { joinVoice, mixVoices } from "../calls/media.js";
import { notice } from "../phones/phone-notices.js";
import type { Phone } from "../phones/phone.js";
import { hangUp } from "../calls/releasing.js";
import { joinFarEnds } from "./transferring.js";

/** The Confrn key: three parties, whose voices the router mixes (`max-conferences`). */
export function pressConference(phone: Phone, leg: LineLeg | undefined): void {
  const { consultation } = phone;
  if (consultation?.kind === "conference" && (leg === consultation.leg || leg === consultation.held)) {
    if (consultation.leg.state === "connected") confer(phone, consultation.held, consultation.leg);
    return;
  }
  if (leg?.state !== "connected" || leg.owner !== phone) return;
  const running = leg.call?.conference;
  if (running) return running.phone === phone.tag ? reduce(phone, running) : undefined;
  putOnHold(phone, leg);
  const second = seize(phone);
  if (second) phone.consultation = { kind: "conference", held: leg, leg: second };
  else resume(phone, leg);
}

function confer(phone: Phone, held: LineLeg, leg: LineLeg): void {
  const { exchange } = phone;
  const { telephony } = exchange.router;
  const most = telephony ? conferencesOf(telephony, exchange.host.limits["maxConferences"] ?? 0).count : 0;
  const first = held.call;
  const second = leg.call;
  if (!first || !second || conferencesIn(exchange).size >= most) return notice(phone, "No Conference Bridge");
  phone.consultation = undefined;
  const conference: Conference = { phone: phone.tag, calls: new Set([first, second]), speaking: second };
  first.conference = conference;
  second.conference = conference;
  held.become("connected");
  display.connected(held);
  first.other(held)?.openVoice(first.codec);
  joinVoice(exchange, first);
  joinVoice(exchange, second);
  display.connected(leg);
  notice(phone, "Conference");
}

export function conferencesIn({ calls }: Exchange): ReadonlySet<Conference> {
  return new Set([...calls].flatMap(({ conference }) => conference ?? []));
}

/** The key once more: the party that came last leaves, or under `keep-conference` becomes the only one not on hold. */
function reduce(phone: Phone, conference: Conference): void {
  const { exchange } = phone;
  const keep = keepConference.of(phone.settings);
  const [older, newer] = legsOf(phone, conference);
  if (!older || !newer?.call) return;
  if (!keep || keep["drop-last"]) return hangUp(exchange, newer);
  dissolve(exchange, conference);
  putOnHold(phone, older);
  newer.takenBy(phone);
  exchange.reconnect(newer.call);
  display.connected(newer);
}

/** Who began a conference leaves it: it is over, unless `keep-conference` joins the two others. */
export function leaveOwnConference(phone: Phone, conference: Conference, by: "handset" | "key"): void {
  const { exchange } = phone;
  const legs = legsOf(phone, conference);
  dissolve(exchange, conference);
  const [held, leg] = legs;
  const far = held?.call?.other(held);
  if (mayGoOn(phone, legs, by) && held && leg?.call && far)
    return joinFarEnds(exchange, held, far, leg, leg.call);
  for (const one of legs) hangUp(exchange, one);
}

/** Whether the others stay connected: the EndCall key needs leave of its own, and `local-only` a phone of this router. */
function mayGoOn(phone: Phone, legs: readonly LineLeg[], by: "handset" | "key"): boolean {
  const keep = keepConference.of(phone.settings);
  if (!keep || (by === "key" && !keep.endcall)) return false;
  return !keep["local-only"] || legs.some((leg) => leg.call?.other(leg)?.kind === "line");
}

/** The host's ends of the conference's calls, in the order in which these joined it. */
function legsOf({ legs }: Phone, { calls }: Conference): readonly LineLeg[] {
  const own = [...legs.values()];
  return [...calls].flatMap((call) => own.find((leg) => leg.call === call) ?? []);
}

function dissolve(exchange: Exchange, conference: Conference): void {
  for (const call of conference.calls) call.conference = undefined;
  conference.calls.clear();
  mixVoices(exchange, conference);
}

import { keepConference } from "../modes/ephone/calls.js";
import { conferencesOf } from "../router/telephony.js";
import type { Conference } from "./call.js";
import { seize } from "./dialling.js";
import type { Exchange } from "./exchange.js";
import { putOnHold, resume } from "./holding.js";
import * as display from "./line-display.js";
import type { LineLeg } from "./line-leg.js";
import { joinVoice, mixVoices } from "./media.js";
import { notice } from "./phone-notices.js";
import type { Phone } from "./phone.js";
import { hangUp } from "./releasing.js";
import { joinFarEnds } from "./transferring.js";

/** The Confrn key: three parties, whose voices the router mixes (`max-conferences`). */
export function pressConference(phone: Phone, leg: LineLeg | undefined): void {
  const { consultation } = phone;
  if (consultation?.kind === "conference" && (leg === consultation.leg || leg === consultation.held)) {
    if (consultation.leg.state === "connected") confer(phone, consultation.held, consultation.leg);
    return;
  }
  if (leg?.state !== "connected" || leg.owner !== phone || leg.call?.conference) return;
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

/** Who began a conference leaves it: it is over, unless `keep-conference` joins the two others. */
export function leaveOwnConference(phone: Phone, conference: Conference): void {
  const { exchange } = phone;
  const [first, second] = [...conference.calls];
  for (const call of conference.calls) call.conference = undefined;
  conference.calls.clear();
  mixVoices(exchange, conference);
  const legs = [...phone.legs.values()].filter((leg) => leg.call === first || leg.call === second);
  const [held, leg] = legs;
  const far = held?.call?.other(held);
  if (keepConference.of(phone.settings) && held && leg?.call && far)
    return joinFarEnds(exchange, held, far, leg, leg.call);
  for (const one of legs) hangUp(exchange, one);
}

import { transferMode, transferRecall } from "../../modes/ephone-dn/calls.js";
import { transfers } from "../../modes/ephone/calls.js";
import type { Router } from "../../router/router.js";
import type { EphoneDn } from "../../router/telephony-model.js";
import { transferSystemOf } from "../../router/telephony.js";
import type { Timer } from "../../session/timeline.js";
import type { Call, Leg } from "../calls/call.js";
import { CAUSE } from "../calls/causes.js";
import type { Exchange } from "../calls/exchange.js";
import { hangUp } from "../calls/releasing.js";
import { detach, joinFarEnds, sendFarEnd } from "../calls/replacing.js";
import { routeCall, withdrawOffers } from "../calls/routing.js";
import { effectiveLine } from "../dial-plan/effective.js";
import { NumberTrie } from "../dial-plan/trie.js";
import type { Party } from "../host/party.js";
import { collect, finishCollecting } from "../phones/collecting.js";
import { seize } from "../phones/dialling.js";
import type { Feature } from "../phones/feature.js";
import { putOnHold, resume } from "../phones/holding.js";
import * as display from "../phones/line-display.js";
import { isLine, type LineLeg, type Phone } from "../phones/lines-and-phones.js";
import { notice } from "../phones/phone-notices.js";

/** `transfer-system`, `transfer-mode` and `transfer-pattern` (REFERENCE.md section 3.4). */
export const transferring: Feature = {
  forbids: (phone, _typed, called) =>
    called !== undefined && phone.consultation?.kind === "transfer" && !mayTransfer(phone, called),
  changed: limitConsultation,
  answered: stopTimers,
  over: stopTimers,
};

/** Transfers that nobody answers come back. */
const recalls = new WeakMap<Call, Timer>();

/** Second calls of transfers that neither are answered nor complete the transfer end. */
const consultations = new WeakMap<Call, Timer>();

/** Milliseconds from the last digit on (CME administration guide, "Configuring Call Transfer"). */
const CONSULTATION = 30_000;

/** A call that is asked for in the middle of a transfer rings for so long and no longer; the first one stays on hold. */
function limitConsultation(exchange: Exchange, call: Call): void {
  const { caller } = call;
  if (call.answeredAt !== undefined || consultations.has(call) || !isLine(caller)) return;
  const consultation = caller.owner?.consultation;
  if (consultation?.kind !== "transfer" || consultation.leg !== caller) return;
  consultations.set(
    call,
    exchange.host.timeline.after(CONSULTATION, () => hangUp(exchange, caller)),
  );
}

function stopTimers(_exchange: Exchange, call: Call): void {
  recalls.get(call)?.cancel();
  consultations.get(call)?.cancel();
}

/** The Trnsfer key. */
export function pressTransfer(phone: Phone, leg: LineLeg | undefined): void {
  const { consultation } = phone;
  if (consultation?.kind === "transfer" && (leg === consultation.leg || leg === consultation.held)) {
    return completeConsultation(phone, consultation.held, consultation.leg);
  }
  if (!isOwnCall(phone, leg)) return;
  putOnHold(phone, leg);
  const second = isBlind(phone, leg) ? undefined : seize(phone);
  if (second) phone.consultation = { kind: "transfer", held: leg, leg: second };
  else transferBlindly(phone, leg);
}

/** Whether this line transfers without asking first. */
function isBlind({ exchange: { router } }: Phone, { line }: LineLeg): boolean {
  const own = line.settings && transferMode.of(line.settings);
  const kind = router.telephony ? transferSystemOf(router.telephony).kind : "blind";
  return own ? own.mode === "blind" : kind === "blind" || kind === "full-blind";
}

/** The number is typed on the held call's own line, and the call goes there at once. */
function transferBlindly(phone: Phone, leg: LineLeg): void {
  collectTarget(phone, leg, "transfer", (other, digits) => {
    if (!mayTransfer(phone, digits)) return resume(phone, leg);
    sendOn(phone.exchange, leg, other, digits);
  });
}

/** The TrnsfVM key: the other party goes to the mailbox of the extension that is typed, by the number of `voicemail`. */
export function pressTransferToMailbox(phone: Phone, leg: LineLeg | undefined): void {
  const { exchange, collection } = phone;
  if (collection?.what === "mailbox") return finishCollecting(phone);
  const mailboxes = exchange.router.telephony?.voicemail?.number;
  if (mailboxes === undefined || !isOwnCall(phone, leg)) return notice(phone, "Key Is Not Active");
  putOnHold(phone, leg);
  collectTarget(phone, leg, "mailbox", (other, digits) =>
    sendOn(exchange, leg, other, mailboxes, { number: digits, name: "" }),
  );
}

/** Whether the phone talks in the call, and to one party. */
function isOwnCall(phone: Phone, leg: LineLeg | undefined): leg is LineLeg {
  return leg?.state === "connected" && leg.owner === phone && !leg.call?.bridge;
}

/** Collects a number on the line of a held call; without one the call goes on. */
function collectTarget(
  phone: Phone,
  leg: LineLeg,
  what: "mailbox" | "transfer",
  then: (other: Leg, digits: string) => void,
): void {
  const { exchange } = phone;
  phone.active = leg;
  display.transferring(phone, leg);
  collect(phone, {
    leg,
    what,
    isWhole(digits) {
      const { routes, more } = exchange.match(digits);
      return !more && (routes.length > 0 || digits.length > 0);
    },
    done(digits) {
      phone.active = undefined;
      const other = leg.call?.other(leg);
      if (digits !== "" && other) then(other, digits);
      else resume(phone, leg);
    },
  });
}

/** Numbers outside the router must match a `transfer-pattern`, unless all of them are blocked for the phone. */
function mayTransfer(phone: Phone, number: string): boolean {
  const { exchange, settings } = phone;
  const longest = transfers.maxLength.of(settings)?.digits ?? Infinity;
  if (number.length > longest) return false;
  const destination = exchange.match(number).routes[0]?.destination;
  if (destination?.kind !== "peer" || destination.peer.phone) return true;
  return !transfers.patternBlocked.isOn(settings) && matchesPattern(exchange.router, number);
}

function matchesPattern({ telephony }: Router, number: string): boolean {
  const patterns = new NumberTrie<true>();
  for (const { pattern } of telephony?.transferPatterns ?? []) patterns.add(pattern, true);
  const { complete, open } = patterns.match(number);
  return complete.length + open.length > 0;
}

/** Takes the transferring line out of its call, and lets the party that is left call another number. */
export function sendOn(
  exchange: Exchange,
  leg: Leg,
  other: Leg,
  digits: string,
  redirecting: Party = leg.party,
): void {
  const sender = leg.party;
  const call = sendFarEnd(exchange, { leg, far: other }, digits, redirecting);
  if (leg.kind === "line" && call.answeredAt === undefined)
    expectRecall(exchange, call, dnOf(exchange, sender));
}

/** The line that has a number. */
function dnOf(exchange: Exchange, { number }: Party): EphoneDn | undefined {
  return exchange
    .match(number)
    .routes.flatMap(({ destination }) => (destination.kind === "line" ? [destination.dn] : []))[0];
}

/** The two calls become one between those at their far ends. */
function completeConsultation(phone: Phone, held: LineLeg, leg: LineLeg): void {
  const { exchange } = phone;
  const first = held.call?.other(held);
  const second = leg.call;
  if (!first || !second || !["alerting", "connected", "proceeding"].includes(leg.state)) return;
  if (!mayTransfer(phone, second.destination.number)) return;
  phone.consultation = undefined;
  joinCalls(exchange, held, first, leg, second);
}

/** The far ends of two calls of a phone become those of one: the second one, where nobody has answered it yet. */
export function joinCalls(exchange: Exchange, held: LineLeg, first: Leg, leg: LineLeg, second: Call): void {
  const redirecting = held.party;
  const { dn } = held.line;
  const far = second.other(leg);
  if (far && second.answeredAt !== undefined)
    return joinFarEnds(exchange, { leg: held, far: first }, { leg, far });
  consultations.get(second)?.cancel();
  detach(exchange, held, first);
  leg.call = undefined;
  second.caller = first;
  first.call = second;
  second.lastRedirecting = redirecting;
  leg.released(CAUSE.normal);
  first.alerting();
  expectRecall(exchange, second, dn);
}

/** `timeouts transfer-recall`: a transfer that nobody answers in that time comes back to the line that made it. */
function expectRecall(exchange: Exchange, call: Call, dn: EphoneDn | undefined): void {
  const { router, host } = exchange;
  const own = dn && transferRecall.of(effectiveLine(router, dn))?.seconds;
  const seconds = own ?? router.telephony?.timeouts["transfer-recall"] ?? 0;
  const number = dn?.number;
  if (seconds === 0 || number === undefined) return;
  const recall = host.timeline.after(seconds * 1000, () => {
    const target = call.destination.number;
    call.noAnswer?.cancel();
    withdrawOffers(call);
    routeCall(exchange, call, number);
    for (const leg of call.offers)
      if (isLine(leg)) for (const phone of leg.phones) notice(phone, `Transfer Recall From ${target}`);
  });
  recalls.set(call, recall);
}

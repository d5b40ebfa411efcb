import { attached } from "../calls/attached.js";
import type { Call, Leg, LegState } from "../calls/call.js";
import type { Exchange } from "../calls/exchange.js";
import { hangUp } from "../calls/releasing.js";
import { dialNumber } from "../phones/dialling.js";
import type { Feature } from "../phones/feature.js";
import { newCall } from "../phones/keys.js";
import * as display from "../phones/line-display.js";
import { lineTagsOf } from "../phones/line-numbers.js";
import { isLine, lineOf, type LineLeg, type Phone, phonesOf } from "../phones/lines-and-phones.js";
import { notice } from "../phones/phone-notices.js";
import { RINGER } from "../sccp/values.js";

/**
 * The CallBack key: whoever found a line busy, or was not answered, hears when it is free, or was used once (CME
 * administration guide, "Callback Busy Subscriber").
 */
export const callBack: Feature = {
  answered: noteUse,
  over: noteUse,
};

/** What is still missing before a phone is told that a line is free. */
interface Wait {
  /** The ephone that asked. */
  readonly phone: number;
  readonly number: string;
  /** Whether the line has to be used first: it was free, but nobody answered. */
  isUnused: boolean;
  /** The phone was told, and may dial. */
  isOver: boolean;
}

/** One request at most for each line, by dn tag. */
const waits = attached((_exchange: Exchange) => new Map<number, Wait>());

/** Milliseconds for which a line is free before anybody hears of it. */
const SETTLED = 1000;

/** States of a call in which its caller can ask for that. */
const WAITING: ReadonlySet<LegState> = new Set(["alerting", "busy", "seized"]);

export function pressCallBack(phone: Phone, leg: LineLeg | undefined): void {
  const { exchange } = phone;
  if (leg?.owner !== phone || !WAITING.has(leg.state)) return notice(phone, "Key Is Not Active");
  const wanted = wantedLine(phone, leg);
  if (wanted === undefined) return leg.refused("congestion");
  const { tag, isUnused } = wanted;
  const pending = waits(exchange).get(tag);
  if (pending && pending.phone !== phone.tag) return leg.refused("congestion");
  const number = lineOf(exchange, tag).dn?.number ?? "";
  waits(exchange).set(tag, { phone: phone.tag, number, isUnused, isOver: false });
  exchange.router.callBacks.set(tag, { line: leg.line.tag, phone: phone.tag, since: exchange.host.now() });
  hangUp(exchange, leg);
  notice(phone, "CallBack Activated");
  expectFree(exchange);
}

/** The line that was called in vain, or before that, by the number that was dialled last. */
function wantedLine(phone: Phone, leg: LineLeg): { tag: number; isUnused: boolean } | undefined {
  const { exchange } = phone;
  const rings = [...(leg.call?.offers ?? [])].find(isLine);
  if (rings) return { tag: rings.line.tag, isUnused: true };
  const number = leg.state === "seized" ? phone.lastDialled : (leg.call?.destination.number ?? "");
  const [tag] = lineTagsOf(exchange, number);
  return tag === undefined ? undefined : { tag, isUnused: lineOf(exchange, tag).legs.length === 0 };
}

/** A call was answered or is over: a line was used, or may be free now. */
function noteUse(exchange: Exchange, call: Call): void {
  if (waits(exchange).size === 0) return;
  const used = [call.caller, ...(call.answeredAt === undefined ? [] : [call.called])];
  for (const [tag, wait] of waits(exchange)) if (used.some((leg) => isOn(leg, tag))) wait.isUnused = false;
  expectFree(exchange);
}

function isOn(leg: Leg | undefined, tag: number): boolean {
  return isLine(leg) && leg.line.tag === tag;
}

function expectFree(exchange: Exchange): void {
  exchange.host.timeline.after(SETTLED, () => {
    for (const [tag, wait] of waits(exchange)) if (!wait.isOver && !wait.isUnused) tell(exchange, tag, wait);
  });
}

/** The phone that asked rings once, and has a key to dial with. */
function tell(exchange: Exchange, tag: number, wait: Wait): void {
  const phone = phonesOf(exchange).get(wait.phone);
  const { legs, places } = lineOf(exchange, tag);
  if (!phone) return forget(exchange, tag);
  if (phone.busy || legs.length > 0 || ![...places.keys()].some(({ busy }) => !busy)) return;
  wait.isOver = true;
  phone.send("SetRinger", { mode: RINGER.inside, duration: 2 });
  notice(phone, `${wait.number} is available`);
  display.idleKeys(phone);
}

function forget(exchange: Exchange, tag: number): void {
  waits(exchange).delete(tag);
  exchange.router.callBacks.delete(tag);
}

/** Whether a line is free for which the phone has waited. */
export function mayDialBack(phone: Phone): boolean {
  return freeLine(phone) !== undefined;
}

function freeLine({ exchange, tag: phone }: Phone): readonly [number, Wait] | undefined {
  return [...waits(exchange)].find(([, wait]) => wait.isOver && wait.phone === phone);
}

/** The Dial key calls the line. */
export function dialBack(phone: Phone): void {
  const [tag, wait] = freeLine(phone) ?? [];
  if (tag === undefined || !wait) return;
  forget(phone.exchange, tag);
  const leg = newCall(phone);
  if (leg) dialNumber(leg, wait.number);
}

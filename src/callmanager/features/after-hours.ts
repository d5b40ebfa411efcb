import { afterHours as ofPhone } from "../../modes/ephone/calls.js";
import { localTime } from "../../router/clock.js";
import { afterHours } from "../../modes/telephony/hours.js";
import type { Exchange } from "../calls/exchange.js";
import type { Phone } from "../phones/phone.js";
import { isScheduled, minutes } from "../dial-plan/schedule.js";
import { NumberTrie } from "../dial-plan/trie.js";

/** `after-hours`: numbers that may not be called at some times (REFERENCE.md section 3.5). */

/** How long a user stays logged in who does nothing, in minutes, and the time of day at which no login goes on. */
const USUAL_LOGIN = { timeout: 60, clear: "24:00" };
const DAY = 24 * 3600_000;

/** Whether a phone may not call a number now. */
export function isBlocked(phone: Phone, number: string): boolean {
  const { exchange, settings } = phone;
  const cme = exchange.router.telephony;
  if (!cme || ofPhone.exempt.isOn(settings)) return false;
  const { blockPattern, day, date } = afterHours;
  const matching = blockPattern.all(cme).filter(({ pattern }) => begins(pattern, number));
  if (matching.some((row) => row["7-24"])) return true;
  if (matching.length === 0 || isLoggedIn(phone)) return false;
  return isScheduled(exchange, [...day.all(cme), ...date.all(cme)]);
}

/** A pattern blocks all numbers that begin with it. */
function begins(pattern: string, number: string): boolean {
  const trie = new NumberTrie<true>();
  trie.add(`${pattern.replace(/T$/, "")}T`, true);
  return trie.match(number).open.length > 0;
}

/** Digits without the code that lifts the block for one call, or undefined where they do not begin with it. */
export function withoutOverride({ router }: Exchange, digits: string): string | undefined {
  const code = router.telephony && afterHours.overrideCode.of(router.telephony)?.code;
  return code !== undefined && digits.startsWith(code) ? digits.slice(code.length) : undefined;
}

/** Whether the phone's user typed the PIN, was not idle for too long since, and no clear time has passed. */
export function isLoggedIn({ exchange, login }: Phone): boolean {
  const { router, host } = exchange;
  if (!login || !router.telephony) return false;
  const { timeout, clear } = { ...USUAL_LOGIN, ...afterHours.login.of(router.telephony) };
  const { now } = host.timeline;
  return now - login.used < timeout * 60_000 && now - login.since < sinceTimeOfDay(exchange, clear);
}

/** Milliseconds since it was last this time of day. */
function sinceTimeOfDay({ router, host }: Exchange, time: string): number {
  const { time: local } = localTime(router, host.now());
  return (local.getTime() - minutes(time) * 60_000) % DAY;
}

/** Any key shows that the user is still there. */
export function keepLogin(phone: Phone): void {
  if (phone.login && isLoggedIn(phone)) phone.login.used = phone.exchange.host.timeline.now;
}

import { afterHours as ofPhone } from "../../modes/ephone/calls.js";
import { afterHours } from "../../modes/telephony/hours.js";
import { localTime } from "../../router/clock.js";
import type { Router } from "../../router/router.js";
import type { Exchange } from "../calls/exchange.js";
import { isScheduled, minutes } from "../dial-plan/schedule.js";
import { NumberTrie } from "../dial-plan/trie.js";
import type { Feature } from "../phones/feature.js";
import type { Phone } from "../phones/lines-and-phones.js";

/** `after-hours`: numbers that may not be called at some times (REFERENCE.md section 3.5). */
export const afterHoursBlocking: Feature = {
  codes({ router }) {
    const code = overrideCodeOf(router);
    return code === undefined ? [] : [code];
  },
  withoutCode: ({ router }, digits) => withoutOverride(router, digits),
  blocks: (phone, digits) => !isLifted(phone, digits) && isBlocked(phone, digits),
  forbids: (phone, typed, called) => !isLifted(phone, typed) && isBlocked(phone, called ?? typed),
  keyPressed: keepLogin,
};

/** When a phone's user typed the PIN that lifts blocks, and when a key was pressed last, on the timeline. */
interface Login {
  readonly since: number;
  used: number;
}

const logins = new WeakMap<Phone, Login>();

export function logIn(phone: Phone): void {
  const { now } = phone.exchange.host.timeline;
  logins.set(phone, { since: now, used: now });
  phone.registration.loggedIn = () => isLoggedIn(phone);
}

export function logOut(phone: Phone): void {
  logins.delete(phone);
}

/** How long a user stays logged in who does nothing, in minutes, and the time of day at which no login goes on. */
const USUAL_LOGIN = { timeout: 60, clear: "24:00" };
const DAY = 24 * 3600_000;

/** Whether digits begin with the code that lifts the block, or may become it. */
function isLifted({ exchange: { router } }: Phone, digits: string): boolean {
  return withoutOverride(router, digits) !== undefined || (overrideCodeOf(router) ?? "").startsWith(digits);
}

/** Whether a phone may not call a number now. */
function isBlocked(phone: Phone, number: string): boolean {
  const { exchange, settings } = phone;
  const cme = exchange.router.telephony;
  if (!cme || ofPhone.exempt.isOn(settings)) return false;
  const { blockPattern, day, date } = afterHours;
  const matching = blockPattern.all(cme).filter(({ pattern }) => begins(pattern, number));
  if (matching.some((row) => row["7-24"])) return true;
  if (matching.length === 0 || isLoggedIn(phone)) return false;
  return isScheduled(exchange.router, exchange.host.now(), [...day.all(cme), ...date.all(cme)]);
}

/** A pattern blocks all numbers that begin with it. */
function begins(pattern: string, number: string): boolean {
  const trie = new NumberTrie<true>();
  trie.add(`${pattern.replace(/T$/, "")}T`, true);
  return trie.match(number).open.length > 0;
}

/** Digits without the code that lifts the block for one call, or undefined where they do not begin with it. */
function withoutOverride(router: Router, digits: string): string | undefined {
  const code = overrideCodeOf(router);
  return code !== undefined && digits.startsWith(code) ? digits.slice(code.length) : undefined;
}

function overrideCodeOf({ telephony }: Router): string | undefined {
  return telephony && afterHours.overrideCode.of(telephony)?.code;
}

/** Whether the phone's user typed the PIN, was not idle for too long since, and no clear time has passed. */
export function isLoggedIn(phone: Phone): boolean {
  const { exchange } = phone;
  const { router, host } = exchange;
  const login = logins.get(phone);
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
function keepLogin(phone: Phone): void {
  const login = logins.get(phone);
  if (login && isLoggedIn(phone)) login.used = phone.exchange.host.timeline.now;
}

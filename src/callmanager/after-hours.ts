import { afterHours as ofPhone } from "../modes/ephone/calls.js";
import { afterHours } from "../modes/telephony/hours.js";
import type { Exchange } from "./exchange.js";
import type { Phone } from "./phone.js";
import { isScheduled } from "./schedule.js";
import { NumberTrie } from "./trie.js";

/** `after-hours`: numbers that may not be called at some times (REFERENCE.md section 3.5). */

/** How long a user stays logged in who does nothing, in minutes. */
const LOGIN_MINUTES = 60;

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

function isLoggedIn(phone: Phone): boolean {
  const { exchange, loggedIn } = phone;
  const cme = exchange.router.telephony;
  const minutes = (cme && afterHours.login.of(cme)?.timeout) ?? LOGIN_MINUTES;
  return loggedIn !== undefined && exchange.host.timeline.now - loggedIn < minutes * 60_000;
}

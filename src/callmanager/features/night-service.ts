import { callForward, nightBell } from "../../modes/ephone-dn/calls.js";
import { nightService } from "../../modes/telephony/hours.js";
import { notice } from "../phones/phone-notices.js";
import type { Call } from "../calls/call.js";
import type { Exchange } from "../calls/exchange.js";
import type { Line } from "../phones/line.js";
import { RINGER } from "../sccp/values.js";
import { isScheduled } from "../dial-plan/schedule.js";

/** `night-service`: at night other phones ring too (REFERENCE.md section 3.5). */

/** Whether it is night: by the hours, or by the code that somebody dialled since. */
export function isNight(exchange: Exchange): boolean {
  const cme = exchange.router.telephony;
  if (!cme) return false;
  const { date, day, days } = nightService;
  return exchange.night ?? isScheduled(exchange, [...day.all(cme), ...date.all(cme), ...days.all(cme)]);
}

/** The code switches night service on, or off; false for digits that are not the code. */
export function dialNightCode(exchange: Exchange, digits: string): boolean {
  if (digits !== exchange.router.telephony?.nightCode?.code) return false;
  exchange.night = !isNight(exchange);
  for (const phone of exchange.phones.values())
    notice(phone, exchange.night ? "Night Service Activated" : "Night Service Deactivated");
  return true;
}

/** Where a line's calls go at night. */
export function nightForward(exchange: Exchange, line: Line): string | undefined {
  const { settings } = line;
  if (!settings || !isNightLine(exchange, line)) return undefined;
  return callForward.night.of(settings)?.number;
}

function isNightLine(exchange: Exchange, { settings }: Line): boolean {
  return settings !== undefined && nightBell.isOn(settings) && isNight(exchange);
}

/** A line rings: at night the phones with the bell ring too. */
export function ringNightBell(exchange: Exchange, call: Call, line: Line): void {
  if (!isNightLine(exchange, line)) return;
  for (const phone of exchange.phones.values()) {
    if (!phone.settings.nightBell || line.places.has(phone) || phone.busy) continue;
    call.nightBells.add(phone);
    notice(phone, `Night Service ${line.dn?.number ?? ""}`);
    phone.send("SetRinger", { mode: RINGER.inside, duration: 1 });
  }
}

export function stopNightBell(call: Call): void {
  for (const phone of call.nightBells) {
    phone.send("SetRinger", { mode: RINGER.off, duration: 1 });
    phone.send("ClearPriNotify", { priority: 5 });
  }
  call.nightBells.clear();
}

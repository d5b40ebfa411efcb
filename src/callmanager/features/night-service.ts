import { callForward, nightBell } from "../../modes/ephone-dn/calls.js";
import { nightService as hours } from "../../modes/telephony/hours.js";
import type { EphoneDn } from "../../router/telephony-model.js";
import { attached } from "../calls/attached.js";
import type { Call } from "../calls/call.js";
import type { Exchange } from "../calls/exchange.js";
import { hangUp } from "../calls/releasing.js";
import { isScheduled } from "../dial-plan/schedule.js";
import type { Feature } from "../phones/feature.js";
import { type Line, lineOf, type Phone, phonesOf } from "../phones/lines-and-phones.js";
import { notice } from "../phones/phone-notices.js";
import { RINGER } from "../sccp/values.js";

/** `night-service`: at night other phones ring too (REFERENCE.md section 3.5). */
export const nightService: Feature = {
  codes: ({ router }) => (router.telephony?.nightCode ? [router.telephony.nightCode.code] : []),
  takeCode({ exchange }, leg) {
    if (leg.digits !== exchange.router.telephony?.nightCode?.code) return false;
    toggle(exchange);
    hangUp(exchange, leg);
    return true;
  },
  divert(exchange, _call, { dn }, reason) {
    const { settings } = lineOf(exchange, dn.tag);
    if (reason !== "all" || !settings || !isNightLine(exchange, settings)) return undefined;
    const target = callForward.night.of(settings);
    return target && { number: target.number };
  },
  ringing: ringBells,
  answered: (_exchange, call) => stopBells(call),
  over: (_exchange, call) => stopBells(call),
};

/** Whether somebody has switched night service on or off by its code. */
const switched = attached((_exchange: Exchange): { on: boolean | undefined } => ({ on: undefined }));

/** Phones that ring for a call because it is night. */
const bells = attached((_call: Call) => new Set<Phone>());

/** Whether it is night: by the hours, or by the code that somebody dialled since. */
export function isNight(exchange: Exchange): boolean {
  const { host, router } = exchange;
  const cme = router.telephony;
  if (!cme) return false;
  const { date, day, days } = hours;
  const rows = [...day.all(cme), ...date.all(cme), ...days.all(cme)];
  return switched(exchange).on ?? isScheduled(router, host.now(), rows);
}

function toggle(exchange: Exchange): void {
  const on = !isNight(exchange);
  switched(exchange).on = on;
  for (const phone of phonesOf(exchange).values())
    notice(phone, on ? "Night Service Activated" : "Night Service Deactivated");
}

function isNightLine(exchange: Exchange, settings: EphoneDn): boolean {
  return nightBell.isOn(settings) && isNight(exchange);
}

/** A line rings: at night the phones with the bell ring too. */
function ringBells(call: Call, { exchange, settings, places, dn }: Line): void {
  if (!settings || !isNightLine(exchange, settings)) return;
  for (const phone of phonesOf(exchange).values()) {
    if (!phone.settings.nightBell || places.has(phone) || phone.busy) continue;
    bells(call).add(phone);
    notice(phone, `Night Service ${dn?.number ?? ""}`);
    phone.send("SetRinger", { mode: RINGER.inside, duration: 1 });
  }
}

function stopBells(call: Call): void {
  for (const phone of bells(call)) {
    phone.send("SetRinger", { mode: RINGER.off, duration: 1 });
    phone.send("ClearPriNotify", { priority: 5 });
  }
  bells(call).clear();
}

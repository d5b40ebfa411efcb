import { callForward, nightBell } from "../../modes/ephone-dn/calls.js";
import { nightService as hours } from "../../modes/telephony/hours.js";
import { PHONE_DEFAULTS } from "../../router/telephony.js";
import type { EphoneDn } from "../../router/telephony-model.js";
import type { Timer } from "../../session/timeline.js";
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

/** Phones that ring for a call because it is night, and when they ring the next time. */
const bells = attached((_call: Call): { readonly phones: Set<Phone>; next: Timer | undefined } => ({
  phones: new Set(),
  next: undefined,
}));

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

/** A line rings: at night the phones with the bell ring once too, and again after a while (`timeouts night-service-bell`). */
function ringBells(call: Call, line: Line): void {
  const { exchange, settings, places, dn } = line;
  if (!settings || !isNightLine(exchange, settings)) return;
  const { phones } = bells(call);
  for (const phone of phonesOf(exchange).values()) {
    if (!phone.settings.nightBell || places.has(phone) || phone.busy) continue;
    phones.add(phone);
    notice(phone, `Night Service ${dn?.number ?? ""}`);
    phone.send("SetRinger", { mode: RINGER.inside, duration: 2 });
  }
  const interval = exchange.router.telephony?.timeouts["night-service-bell"] ?? USUAL_INTERVAL;
  bells(call).next?.cancel();
  bells(call).next = exchange.host.timeline.after(interval * 1000, () => {
    if (line.legs.some((leg) => call.offers.has(leg))) ringBells(call, line);
    else stopBells(call);
  });
}

const USUAL_INTERVAL = PHONE_DEFAULTS.timeouts["night-service-bell"];

function stopBells(call: Call): void {
  const bell = bells(call);
  bell.next?.cancel();
  for (const phone of bell.phones) {
    phone.send("SetRinger", { mode: RINGER.off, duration: 1 });
    phone.send("ClearPriNotify", { priority: 5 });
  }
  bell.phones.clear();
}

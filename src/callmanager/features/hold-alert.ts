import { holdAlert } from "../../modes/ephone-dn/calls.js";
import type { Feature } from "../phones/feature.js";
import type { LineLeg, Phone } from "../phones/lines-and-phones.js";
import { notice } from "../phones/phone-notices.js";
import { RINGER, TONE } from "../sccp/values.js";

/** `hold-alert` of a line: reminds of a call that is on hold for too long (REFERENCE.md section 4). */
export const holdAlerts: Feature = {
  held(leg) {
    const { settings } = leg.line;
    const alert = settings && holdAlert.of(settings);
    if (alert) wait(leg, alert.seconds, alert.recurrence ?? alert.seconds, alert.kind);
  },
};

/** Which phones are reminded. */
type Reminded = NonNullable<ReturnType<typeof holdAlert.of>>["kind"];

function wait(leg: LineLeg, seconds: number, recurrence: number, kind: Reminded): void {
  leg.timer = leg.exchange.host.timeline.after(seconds * 1000, () => {
    for (const phone of remindedPhones(leg, kind)) remind(phone, leg);
    wait(leg, recurrence, recurrence, kind);
  });
}

/** `originator`: who held the call, `idle`: only while that phone has no other, `shared`: all phones of the line. */
function remindedPhones({ owner, phones }: LineLeg, kind: Reminded): readonly Phone[] {
  const all = kind.startsWith("shared") ? phones : phones.filter((phone) => phone === owner);
  return kind.endsWith("idle") ? all.filter(({ active }) => active === undefined) : all;
}

function remind(phone: Phone, leg: LineLeg): void {
  const where = { line: leg.shownAt(phone) ?? 0, callReference: leg.reference };
  notice(phone, `Held call ${leg.call?.other(leg)?.party.number ?? ""}`);
  if (phone.active) phone.send("StartTone", { tone: TONE.beep, ...where });
  else phone.send("SetRinger", { mode: RINGER.inside, duration: 2, ...where });
}

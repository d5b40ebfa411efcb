import { linesWithTemplate } from "../../language/kept-setting.js";
import type { Router } from "../../router/router.js";
import type { Ephone, EphoneDn } from "../../router/telephony-model.js";
import { PHONE_DEFAULTS } from "../../router/telephony.js";

/** What holds for a phone or a line: its own settings, or else those of its template (REFERENCE.md section 9, rule 8). */

/** A phone with the settings of its template where it has none of its own. */
export function effectivePhone(router: Router, phone: Ephone): Ephone {
  const template = phone.template === undefined ? undefined : router.ephoneTemplates.get(phone.template);
  if (!template) return phone;
  return {
    ...phone,
    type: phone.type ?? template.type,
    codec: phone.codec ?? template.codec,
    keepalive: phone.keepalive ?? template.keepalive,
    maxCallsPerButton: phone.maxCallsPerButton ?? template.maxCallsPerButton,
    busyTrigger: phone.busyTrigger ?? template.busyTrigger,
    pagingDn: phone.pagingDn ?? template.pagingDn,
    nightBell: phone.nightBell || template.nightBell,
    speedDials: speedDialsOfBoth(phone, template),
    stored: linesWithTemplate(phone, template),
  };
}

/** Speed dials of the phone and, for tags that it does not use, of its template. */
function speedDialsOfBoth(phone: Ephone, template: Ephone): Ephone["speedDials"] {
  const own = new Set(phone.speedDials.map(({ tag }) => tag));
  const more = template.speedDials.filter(({ tag }) => !own.has(tag));
  return [...phone.speedDials, ...more].sort((a, b) => a.tag - b.tag);
}

/** A line with the settings of its template where it has none of its own. */
export function effectiveLine(router: Router, dn: EphoneDn): EphoneDn {
  const template = dn.template === undefined ? undefined : router.ephoneDnTemplates.get(dn.template);
  if (!template) return dn;
  return {
    ...dn,
    forwardAll: dn.forwardAll ?? template.forwardAll,
    forwardBusy: dn.forwardBusy ?? template.forwardBusy,
    forwardNoAnswer: dn.forwardNoAnswer ?? template.forwardNoAnswer,
    huntstopChannel: dn.huntstopChannel ?? template.huntstopChannel,
    stored: linesWithTemplate(dn, template),
  };
}

/** Seconds between two signs of life of a phone. */
export function keepaliveOf(router: Router, phone: Ephone): number {
  return (
    effectivePhone(router, phone).keepalive ??
    router.telephony?.keepalive?.seconds ??
    PHONE_DEFAULTS.keepalive
  );
}

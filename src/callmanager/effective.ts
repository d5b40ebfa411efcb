import type { Router } from "../router/router.js";
import { PHONE_DEFAULTS } from "../router/telephony.js";
import type { Ephone, EphoneDn } from "../router/telephony-model.js";
import { keptRows, keptFlag, keptText } from "../router/kept.js";

/** What holds for a phone or a line: its own setting, or else that of its template (REFERENCE.md section 9, rule 8). */

export function phoneTemplate(router: Router, phone: Ephone): Ephone | undefined {
  return phone.template === undefined ? undefined : router.ephoneTemplates.get(phone.template);
}

export function lineTemplate(router: Router, dn: EphoneDn): EphoneDn | undefined {
  return dn.template === undefined ? undefined : router.ephoneDnTemplates.get(dn.template);
}

/** A field of a phone that is undefined where nothing was said. */
export function phoneSetting<const K extends keyof Ephone>(
  router: Router,
  phone: Ephone,
  name: K,
): Ephone[K] {
  return phone[name] ?? phoneTemplate(router, phone)?.[name] ?? phone[name];
}

export function lineSetting<const K extends keyof EphoneDn>(
  router: Router,
  dn: EphoneDn,
  name: K,
): EphoneDn[K] {
  return dn[name] ?? lineTemplate(router, dn)?.[name] ?? dn[name];
}

/** A setting of a line that its mode keeps as it was typed. */
export function keptLineText(router: Router, dn: EphoneDn, words: string, label: string): string | undefined {
  const template = lineTemplate(router, dn);
  return keptText(dn, words, label) ?? (template && keptText(template, words, label));
}

export function keptLineSwitch(router: Router, dn: EphoneDn, words: string): boolean | undefined {
  const template = lineTemplate(router, dn);
  return keptFlag(dn, words) ?? (template && keptFlag(template, words));
}

export function keptPhoneSwitch(router: Router, phone: Ephone, words: string): boolean | undefined {
  const template = phoneTemplate(router, phone);
  return keptFlag(phone, words) ?? (template && keptFlag(template, words));
}

/** The rows of a setting of a phone; those of its template where it has none of its own. */
export function keptPhoneRows(router: Router, phone: Ephone, words: string): ReturnType<typeof keptRows> {
  const own = keptRows(phone, words);
  const template = phoneTemplate(router, phone);
  return own.length > 0 || !template ? own : keptRows(template, words);
}

/** Seconds between two signs of life of a phone. */
export function keepaliveOf(router: Router, phone: Ephone): number {
  return (
    phoneSetting(router, phone, "keepalive") ??
    router.telephony?.keepalive?.seconds ??
    PHONE_DEFAULTS.keepalive
  );
}

/** Speed dials of the phone and, for tags that it does not use, of its template. */
export function speedDialsOf(router: Router, phone: Ephone): Ephone["speedDials"] {
  const own = new Set(phone.speedDials.map(({ tag }) => tag));
  const more = phoneTemplate(router, phone)?.speedDials.filter(({ tag }) => !own.has(tag)) ?? [];
  return [...phone.speedDials, ...more].sort((a, b) => a.tag - b.tag);
}

import {
  deviceName as nameOfType,
  phoneTypeNamed,
  phoneTypes,
  type PhoneTypeName,
} from "../router/phone-types.js";
import type { Router } from "../router/router.js";
import type { Ephone, EphoneDn, PhoneButton, SpeedDial } from "../router/telephony-model.js";

/** What a phone's buttons are, by its configuration and its template (CME Administrator Guide, "button"). */

/** A line of a phone: the button, and the numbers behind it; an overlay button has several. */
export interface PhoneLine {
  /** How the phone and the call agent call it: the number of its button. */
  readonly instance: number;
  readonly dns: readonly EphoneDn[];
  readonly separator: PhoneButton["separator"];
}

/** The lines that exist, by button. A button that only watches another line is none. */
export function linesOf(router: Router, phone: Ephone): readonly PhoneLine[] {
  return phone.buttons.flatMap(({ button, separator, dns }) => {
    if (separator === "x" || separator === "w" || separator === "m") return [];
    const lines = dns.flatMap((tag) => router.ephoneDns.get(tag) ?? []);
    return lines.length === 0 ? [] : [{ instance: button, dns: lines, separator }];
  });
}

/** The phone's own speed dials, then those of its template in the places that are left. */
export function speedDialsOf(router: Router, phone: Ephone): readonly SpeedDial[] {
  const template = phone.template === undefined ? undefined : router.ephoneTemplates.get(phone.template);
  const own = new Set(phone.speedDials.map(({ tag }) => tag));
  const more = (template?.speedDials ?? []).filter(({ tag }) => !own.has(tag));
  return [...phone.speedDials, ...more].toSorted((a, b) => a.tag - b.tag);
}

/** How many buttons the phone has beside its screen. */
export function buttonCount(type: string | undefined): number {
  return phoneTypeNamed(type)?.lines ?? 2;
}

/** The keyword of a phone type by the number that the phone says; undefined if none has it. */
export function typeNumbered(deviceType: number): PhoneTypeName | undefined {
  return (Object.keys(phoneTypes) as PhoneTypeName[]).find(
    (name) => phoneTypeNamed(name)?.sccp === deviceType,
  );
}

/** What `show ephone` calls a device by the number that it says. */
export function deviceTitle(deviceType: number): string {
  return nameOfType(typeNumbered(deviceType));
}

/** Whether a line makes a sound when it is called. */
export function rings({ separator }: PhoneLine): boolean {
  return separator !== "s";
}

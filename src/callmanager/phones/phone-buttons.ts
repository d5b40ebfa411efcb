import { phoneTypeNamed } from "../../router/phone-types.js";
import type { Router } from "../../router/router.js";
import type { Ephone, PhoneButton } from "../../router/telephony-model.js";
import { phonesInOrder } from "../../router/telephony.js";
import { compose } from "../sccp/compose.js";
import type { ServerMessage } from "../sccp/messages.js";
import { BUTTON } from "../sccp/values.js";

/** A button that is a line of the phone: its place, and the numbers behind it. */
export interface LineButton {
  /** The number of the button, which is also that of the line. */
  readonly instance: number;
  readonly separator: PhoneButton["separator"];
  /** Tags of the numbers, the first one shown. */
  readonly dns: readonly number[];
  /** The overlay button that this one expands. */
  readonly expands: number | undefined;
}

/** The lines of a phone; numbers that do not exist are left out. */
export function lineButtons(router: Router, phone: Ephone): readonly LineButton[] {
  return phone.buttons.flatMap(({ button, separator, dns }) => {
    const expands = separator === "x" ? dns[0] : undefined;
    const behind =
      expands === undefined ? dns : (phone.buttons.find((one) => one.button === expands)?.dns ?? []);
    const known = behind.filter((tag) => router.ephoneDns.has(tag));
    return known.length === 0 ? [] : [{ instance: button, separator, dns: known, expands }];
  });
}

/** Whether calls are made and taken at a button; others only show what another phone does. */
export function takesCalls({ separator }: LineButton): boolean {
  return separator !== "m" && separator !== "w";
}

/** Whether a button is an overlay: what other phones do with its numbers, it does not show (CME administration guide). */
export function isOverlay({ separator }: LineButton): boolean {
  return separator === "o" || separator === "c" || separator === "x";
}

/**
 * The phone to which a number belongs, by dn tag: of several that have it, the one whose handset takes it (`auto-line`), or on
 * whose first button it is, or else the first of all (CME command reference, `button`).
 */
export function phoneOfLine(router: Router): ReadonlyMap<number, number> {
  const ranks = new Map<number, { readonly phone: number; readonly rank: number }>();
  for (const phone of phonesInOrder(router)) {
    for (const button of lineButtons(router, phone).filter(takesCalls)) {
      const [tag = 0] = button.dns;
      const chosen = typeof phone.autoLine === "object" ? phone.autoLine.button : undefined;
      const rank = button.instance === chosen ? 0 : button.instance === 1 ? 1 : 2;
      if (rank < (ranks.get(tag)?.rank ?? Infinity)) ranks.set(tag, { phone: phone.tag, rank });
    }
  }
  return new Map([...ranks].map(([tag, { phone }]) => [tag, phone]));
}

/** Places of its own that a phone and its expansion modules have. */
export function placesOfPhone(phone: Ephone): number {
  const own = phoneTypeNamed(phone.type)?.lines ?? 1;
  return Object.values(phone.addons).reduce<number>(
    (sum, module) => sum + (MODULES[String(module)] ?? 0),
    own,
  );
}

const MODULES: Readonly<Record<string, number>> = {
  "7914": 14,
  "7915-12": 12,
  "7915-24": 24,
  "7916-12": 12,
  "7916-24": 24,
};

/** What the buttons beside the screen of a phone with these settings are: lines at their places, and speed dials behind the last line. */
export function buttonTemplate(router: Router, phone: Ephone): ServerMessage {
  const lines = lineButtons(router, phone);
  const last = lines.reduce((most, { instance }) => Math.max(most, instance), 0);
  const count = Math.min(Math.max(placesOfPhone(phone), last), 42);
  const buttons = Array.from({ length: count }, (): { instance: number; kind: number } => ({
    instance: 0,
    kind: BUTTON.none,
  }));
  for (const { instance } of lines) buttons[instance - 1] = { instance, kind: BUTTON.line };
  phone.speedDials.forEach((_dial, index) => {
    if (last + index < count) buttons[last + index] = { instance: index + 1, kind: BUTTON.speedDial };
  });
  return compose("ButtonTemplateRes", { count, total: count, buttons });
}

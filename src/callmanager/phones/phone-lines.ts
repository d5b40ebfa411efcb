import { CAUSE } from "../calls/causes.js";
import { hangUp } from "../calls/releasing.js";
import { lineOf, linesOf, type Phone, phonesOf } from "./lines-and-phones.js";
import { lineButtons, takesCalls } from "./phone-buttons.js";

/** Which phones have which lines. */

/** Gives a phone its lines, as the configuration says. */
export function readButtons(phone: Phone): void {
  const { exchange } = phone;
  leaveLines(phone);
  phone.lines = lineButtons(exchange.router, phone.ephone);
  for (const button of phone.lines) {
    for (const tag of button.dns) {
      const line = lineOf(exchange, tag);
      const there = takesCalls(button) ? line.places : line.watchers;
      if (!there.has(phone)) there.set(phone, button);
    }
  }
}

function leaveLines(phone: Phone): void {
  const lines = linesOf(phone.exchange);
  for (const { dns } of phone.lines) {
    for (const tag of dns) {
      lines.get(tag)?.places.delete(phone);
      lines.get(tag)?.watchers.delete(phone);
    }
  }
  phone.lines = [];
}

/** A phone is gone, and with it its calls. */
export function removePhone(phone: Phone): void {
  const { exchange } = phone;
  const { router } = exchange;
  const phones = phonesOf(exchange);
  for (const leg of [...phone.legs.values()]) {
    if (leg.owner === phone) hangUp(exchange, leg, CAUSE.outOfOrder);
    else leg.hide(phone);
    if (leg.state === "ringing" && leg.phones.length === 0) hangUp(exchange, leg, CAUSE.outOfOrder);
  }
  const { lines } = phone;
  leaveLines(phone);
  if (phones.get(phone.tag) !== phone) return;
  phones.delete(phone.tag);
  for (const { dns } of lines) for (const tag of dns) lineOf(exchange, tag).light();
  if (router.registrations.get(phone.tag) === phone.registration) router.registrations.delete(phone.tag);
}

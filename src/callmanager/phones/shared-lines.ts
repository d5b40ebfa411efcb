import * as display from "./line-display.js";
import { lineOf, type Phone } from "./lines-and-phones.js";
import { isOverlay } from "./phone-buttons.js";

/** Shows a phone that has just registered what goes on on the lines that it shares. */
export function lampsOf(phone: Phone): void {
  for (const { dns, instance } of phone.lines) {
    for (const tag of dns) {
      const line = lineOf(phone.exchange, tag);
      line.light();
      const place = line.places.get(phone);
      if (place?.instance !== instance || isOverlay(place)) continue;
      for (const leg of line.legs) {
        if (leg.owner === undefined || leg.shownAt(phone) !== undefined) continue;
        leg.show(phone, instance);
        if (leg.state === "held") display.held(phone, leg);
        else display.remoteInUse(phone, leg);
      }
    }
  }
}

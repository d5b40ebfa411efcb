import { PHONE_DEFAULTS } from "../../router/telephony.js";
import * as display from "./line-display.js";
import type { Collection, LineLeg, Phone } from "./lines-and-phones.js";

/** Begins to collect digits on a line; `done` gets them. */
export function collect(
  phone: Phone,
  collection: Pick<Collection, "done" | "isWhole" | "leg" | "what">,
): void {
  phone.collection = { ...collection, digits: "", timer: undefined };
  collection.leg.timer?.cancel();
  wait(phone);
}

/** A digit that belongs to a feature; false where none is being collected on this line. */
export function collectDigit(phone: Phone, leg: LineLeg, digit: string): boolean {
  const { collection } = phone;
  if (collection?.leg !== leg) return false;
  if (collection.digits === "") display.firstDigit(phone, leg);
  if (digit === "#") finishCollecting(phone);
  else {
    collection.digits += digit;
    if (collection.isWhole(collection.digits)) finishCollecting(phone);
    else wait(phone);
  }
  return true;
}

/** The same for a whole number, such as a speed dial's. */
export function collectNumber(phone: Phone, leg: LineLeg, number: string): boolean {
  const { collection } = phone;
  if (collection?.leg !== leg) return false;
  collection.digits = number;
  finishCollecting(phone);
  return true;
}

export function finishCollecting(phone: Phone): void {
  const { collection } = phone;
  phone.stopCollecting();
  collection?.done(collection.digits);
}

function wait(phone: Phone): void {
  const { collection, exchange } = phone;
  if (!collection) return;
  const seconds = exchange.router.telephony?.timeouts.interdigit ?? PHONE_DEFAULTS.timeouts.interdigit;
  collection.timer?.cancel();
  collection.timer = exchange.host.timeline.after(seconds * 1000, () => finishCollecting(phone));
}

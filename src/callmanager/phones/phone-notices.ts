import type { Phone } from "./lines-and-phones.js";

/** What a phone's screen tells besides its calls. */

/** A line of text for a few seconds. */
export function notice(phone: Phone, text: string): void {
  phone.send("DisplayPriNotify", { timeout: 10, priority: 5, text });
}

/** A line of text that stays. */
export function standingNotice(phone: Phone, text: string): void {
  phone.send("DisplayPriNotify", { priority: 4, text: text.slice(0, 31) });
}

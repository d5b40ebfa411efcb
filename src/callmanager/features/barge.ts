import type { LineLeg, Phone } from "../phones/lines-and-phones.js";
import { seize } from "../phones/dialling.js";
import { hangUp } from "../calls/releasing.js";
import { notice } from "../phones/phone-notices.js";
import { isPrivate } from "../phones/privacy.js";
import { conferOn } from "./conferring.js";
import { confersByHardware, roomOf } from "./hardware-conference.js";

/**
 * The CBarge key: a phone joins the call that another one has on an octo-line which both share. A conference on a DSP farm
 * carries it, and the other phone must not keep its calls private (CME administration guide, "Barge and Privacy").
 */
export function pressBarge(phone: Phone, leg: LineLeg | undefined): void {
  if (!leg || !isShared(leg, phone)) return;
  const { exchange } = phone;
  const far = leg.call?.other(leg);
  const isOpen = leg.state === "connected" && !isPrivate(leg) && !roomOf(leg) && far !== undefined;
  if (!isOpen || !confersByHardware(exchange.router)) return notice(phone, "Cannot Barge");
  const own = seize(phone, leg.shownAt(phone));
  if (!own) return;
  if (conferOn(exchange, leg, [far, own])) return notice(phone, "Conference");
  hangUp(exchange, own);
  notice(phone, "No Conference Bridge");
}

/** Whether the phone sees a call of another one on an octo-line. */
function isShared({ line, owner }: LineLeg, phone: Phone): boolean {
  return line.channels === 8 && owner !== undefined && owner !== phone;
}

/** Whether the phone has an octo-line, on which calls of others appear. */
export function sharesOctoLine({ lines, exchange: { router } }: Phone): boolean {
  return lines.some(({ dns }) => dns.some((tag) => router.ephoneDns.get(tag)?.mode === "octo-line"));
}

import { serviceDnisDirectory, serviceDnisOverlay } from "../../modes/telephony/phones.js";
import type { LineLeg, Phone } from "./lines-and-phones.js";

/**
 * Under whose name a call comes in at a phone, by the number that was dialled: from the directory (`service dnis
 * dir-lookup`), or the name of a number that stands behind the first of an overlay (`service dnis overlay`); "" where
 * neither says (CME command reference).
 */
export function dialledName(phone: Phone, leg: LineLeg): string {
  const { telephony } = phone.exchange.router;
  if (!telephony) return "";
  const { number } = leg.party;
  const entry = telephony.directoryEntries.find((one) => one.number === number);
  if (entry && serviceDnisDirectory.isOn(telephony)) return entry.name;
  return serviceDnisOverlay.isOn(telephony) && isOverlaid(phone, leg) ? leg.party.name : "";
}

function isOverlaid(phone: Phone, { line }: LineLeg): boolean {
  const button = line.places.get(phone);
  return button !== undefined && button.dns.indexOf(line.tag) > 0;
}

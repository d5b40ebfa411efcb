import type { LineLeg } from "../phones/lines-and-phones.js";
import { notice } from "../phones/phone-notices.js";

/**
 * The CWOff key, and the code for it: pressed before a number is dialled, no other call waits at the phone during the one
 * that is made (CME administration guide, "Cancel Call Waiting").
 */
export function cancelCallWaiting(leg: LineLeg | undefined): void {
  if (leg?.state !== "seized" && leg?.state !== "dialling") return;
  leg.refusesWaiting = true;
  if (leg.owner) notice(leg.owner, "Call Waiting Off");
}

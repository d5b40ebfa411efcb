import { privacy as ofPhone } from "../../modes/ephone/calls.js";
import { privacy, privacyOnHold } from "../../modes/telephony/calls.js";
import type { LineLeg, Phone } from "./lines-and-phones.js";

/** `privacy` and `privacy-on-hold`: what phones that share an octo-line learn of each other's calls (CME command reference). */

/** Whether other phones do not see with whom a phone speaks here, and cannot join in. */
export function isPrivate({ line, owner, state, exchange: { router } }: LineLeg): boolean {
  if (line.channels < 8 || !owner || !router.telephony) return false;
  if (state === "held" && !privacyOnHold.isOn(router.telephony)) return false;
  return isOn(owner);
}

/** What the phone says, or where it says nothing, the router. */
function isOn({ exchange: { router }, settings }: Phone): boolean {
  const own = ofPhone.of(settings);
  if (own) return own.state !== "off";
  return router.telephony !== undefined && privacy.isOn(router.telephony);
}

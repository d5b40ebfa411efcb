import { PHONE_DEFAULTS } from "../../router/telephony.js";
import type { Exchange } from "./exchange.js";

/** How long a caller may hear a phone ring, in seconds. */
export function ringingSeconds({ router }: Exchange): number {
  return router.telephony?.timeouts.ringing ?? PHONE_DEFAULTS.timeouts.ringing;
}

/** How often a call may be sent on. */
export function maxRedirects({ router }: Exchange): number {
  return router.telephony?.maxRedirect ?? PHONE_DEFAULTS.maxRedirect;
}

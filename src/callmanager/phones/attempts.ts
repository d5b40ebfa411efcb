import type { Exchange } from "../calls/exchange.js";
import type { PhoneMessage } from "../sccp/messages.js";
import { deviceTypeName } from "./device-type.js";

/** Remembers a phone that was turned away (`show ephone attempted-registrations`): one row a phone. */
export function noteAttempt(
  { router, host }: Exchange,
  mac: string,
  { deviceType }: Extract<PhoneMessage, { readonly type: "Register" }>,
): void {
  const attempt = { mac, time: host.now(), device: deviceTypeName(deviceType) };
  const at = router.attempts.findIndex((one) => one.mac === mac);
  if (at >= 0) router.attempts[at] = attempt;
  else router.attempts.push(attempt);
  if (router.attempts.length > MOST_ATTEMPTS) router.attempts.shift();
}

/** How many phones are remembered, the last ones. */
const MOST_ATTEMPTS = 100;

import { voiceService } from "../modes/global/voice.js";
import { trust, trustedAddress, trustedList } from "../modes/voice/voice-service-options.js";
import { contains } from "../router/ipv4.js";
import type { Router } from "../router/router.js";
import { dialPeers } from "./dial-peers.js";
import { placeOfTarget } from "./session-targets.js";

/** Whose calls a router takes (`ip address trusted`, CME 8.1; SIP.md section 4). */

/** Whether calls from an address are taken: of dial-peers' session targets, and of whom the list names. */
export function isTrusted(router: Router, address: string): boolean {
  const services = voiceService.all(router).filter(({ args }) => args.kind === "voip");
  if (services.some((service) => !trust.authenticate.isOn(service))) return true;
  const listed = services
    .flatMap((service) => trustedList.all(service))
    .flatMap((list) => trustedAddress.all(list));
  if (listed.some((one) => contains({ address: one.address, mask: one.mask ?? "255.255.255.255" }, address)))
    return true;
  return dialPeers(router).some(({ target }) => placeOfTarget(router, target)?.address === address);
}

/** Why others are refused, as Q.850 numbers causes. */
export function blockedCause(router: Router): number {
  const service = voiceService.all(router).find(({ args }) => args.kind === "voip");
  const word = service ? trust.callBlockCause.of(service).cause : "call-reject";
  return CAUSES[word] ?? CALL_REJECTED;
}

const CALL_REJECTED = 21;

/** Words of `call-block cause` whose meaning is known. */
const CAUSES: Readonly<Record<string, number>> = {
  "call-reject": CALL_REJECTED,
  "unassigned-number": 1,
  "user-busy": 17,
  "no-user-response": 18,
  "no-answer": 19,
  "service-not-avail": 63,
};

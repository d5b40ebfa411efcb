import { rateLimit } from "../modes/global/ip/forwarding.js";
import { unreachables } from "../modes/interface/ip.js";
import type { Platform } from "../platform/platform.js";
import type { Router } from "../router/router.js";

/**
 * For how long a router says no more that it could not deliver packets which came in at a port, once it has said so,
 * in milliseconds: Infinity if it never does, 0 if it does each time (IOS IP Application Services Command Reference,
 * `ip icmp rate-limit unreachable`, `ip unreachables`).
 */
export function unreachableSilence(router: Router, { traits }: Platform, port: string | undefined): number {
  if (!traits.routing.limitsUnreachables) return 0;
  const own = port === undefined ? undefined : router.interfaces.get(port);
  if (own && !unreachables.isOn(own)) return Infinity;
  return rateLimit.of(router)?.milliseconds ?? 0;
}

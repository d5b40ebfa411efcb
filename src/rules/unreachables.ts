import { UNREACHABLE_SILENCE } from "../modes/global/ip/forwarding.js";
import type { Platform } from "../platform/platform.js";
import { keptFlag, keptRows } from "../router/kept.js";
import type { Router } from "../router/router.js";

/**
 * For how long a router says no more that it could not deliver packets which came in at a port, once it has said so,
 * in milliseconds: Infinity if it never does, 0 if it does each time (IOS IP Application Services Command Reference,
 * `ip icmp rate-limit unreachable`, `ip unreachables`).
 */
export function unreachableSilence(router: Router, { dialect }: Platform, port: string | undefined): number {
  if (dialect.isPacketTracer) return 0;
  const own = port === undefined ? undefined : router.interfaces.get(port);
  if (own && keptFlag(own, "ip unreachables") === false) return Infinity;
  const [row] = keptRows(router, "ip icmp rate-limit unreachable");
  if (row?.["no"] === true) return 0;
  const { milliseconds } = row ?? {};
  return typeof milliseconds === "number" ? milliseconds : UNREACHABLE_SILENCE;
}

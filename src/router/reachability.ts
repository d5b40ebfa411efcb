import { compareAddresses, overlaps, toNumber } from "./ipv4.js";
import type { Router } from "./router.js";

/**
 * What becomes of a packet that the router sends: somebody answers, nobody does, or there is no way. Without a
 * lab around it, only the router's own addresses answer.
 */
export type Fate = "reply" | "silence" | "no route";

export function fateOf(router: Router, address: string): Fate {
  const ports = [...router.interfaces.values()].filter((port) => !port.shutdown);
  if (ports.some((port) => port.addresses.some((own) => compareAddresses(own.address, address) === 0)))
    return "reply";
  const host = { address, mask: "255.255.255.255" };
  if (ports.some((port) => port.addresses.some((own) => overlaps(own, host)))) return "silence";
  const routed = router.routes.some(({ destination, mask }) =>
    overlaps({ address: destination, mask }, host),
  );
  return routed && toNumber(address) > 0 ? "silence" : "no route";
}

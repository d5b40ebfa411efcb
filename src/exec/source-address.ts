import { ownerOf, primaryAddress } from "../router/interfaces.js";
import type { Router } from "../router/router.js";
import { readAddress } from "../language/types/address.js";

export const INVALID_SOURCE = "% Invalid source address- IP address not on any of our up interfaces";

export function isOwn(router: Router, address: string): boolean {
  return ownerOf(router, address) !== undefined;
}

/** An own address, or that of an own interface by its full or short name. */
export function sourceNamed(router: Router, name: string): string | undefined {
  if (readAddress(name) !== undefined) return isOwn(router, name) ? name : undefined;
  const short = /^([a-z]+)\s*([\d/.:]+)$/i.exec(name);
  const port = [...router.interfaces.values()].find(({ name: full }) => {
    const [, letters = "", units = ""] = /^([A-Za-z-]+)(.*)$/.exec(full) ?? [];
    return short?.[2] === units && letters.toLowerCase().startsWith((short[1] ?? "").toLowerCase());
  });
  return port && primaryAddress(router, port)?.address;
}

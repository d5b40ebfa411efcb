import { prefixLength } from "../router/ipv4.js";

/** An address and its mask as files and drawings have it: `192.168.150.10/24`. */
export function addressWithLength({
  address,
  mask,
}: {
  readonly address: string;
  readonly mask: string;
}): string {
  return `${address}/${prefixLength(mask) ?? mask}`;
}

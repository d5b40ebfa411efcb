import { Address4 } from "ip-address";

/**
 * Arithmetic on IPv4 addresses in dotted notation. Every argument has been read as an address before; masks may
 * have gaps where nothing else is said.
 */

/** A network by any of its addresses and its mask. */
export interface Network {
  readonly address: string;
  readonly mask: string;
}

/** What tells a network apart from others in tables. */
export function networkKey({ network, mask }: { readonly network: string; readonly mask: string }): string {
  return `${network} ${mask}`;
}

/** The address as an unsigned number of 32 bits. */
export function toNumber(address: string): number {
  // Digit by digit, because every packet of a lab asks for it.
  let value = 0;
  let octet = 0;
  for (let index = 0; index < address.length; index++) {
    const code = address.charCodeAt(index);
    if (code === DOT) {
      value = value * 256 + octet;
      octet = 0;
    } else octet = octet * 10 + code - ZERO;
  }
  return value * 256 + octet;
}

const [DOT, ZERO] = [46, 48];

/** The inverse of `toNumber`; bits above the 32nd are lost. */
export function toAddress(value: number): string {
  return [24, 16, 8, 0].map((shift) => (value >>> shift) & 255).join(".");
}

/** Sorts addresses as numbers. */
export function compareAddresses(a: string, b: string): number {
  return toNumber(a) - toNumber(b);
}

/** The number of leading ones of a mask, or undefined if its ones have gaps. */
export function prefixLength(mask: string): number | undefined {
  const bits = toNumber(mask);
  const length = Math.clz32(~bits);
  return toNumber(maskOf(length)) === bits ? length : undefined;
}

/** The mask with that many leading ones, 0-32. */
export function maskOf(length: number): string {
  return toAddress(length === 0 ? 0 : (0xffffffff << (32 - length)) >>> 0);
}

/** The address with its host bits cleared. */
export function networkOf(address: string, mask: string): string {
  return toAddress((toNumber(address) & toNumber(mask)) >>> 0);
}

/** The address with its host bits set. */
export function broadcastOf(address: string, mask: string): string {
  return toAddress((toNumber(address) | ~toNumber(mask)) >>> 0);
}

/** Whether an address lies in a network. */
export function contains({ address, mask }: Network, other: string): boolean {
  return ((toNumber(address) ^ toNumber(other)) & toNumber(mask)) === 0;
}

/** Whether two networks share an address: the wider one contains the other. */
export function overlaps(a: Network, b: Network): boolean {
  return contains(a, b.address) || contains(b, a.address);
}

/** The mask that an address had before there were masks: class A, B or C (RFC 791 section 3.2). */
export function classfulMask(address: string): string {
  const first = toNumber(address) >>> 24;
  return maskOf(first < 128 ? 8 : first < 192 ? 16 : 24);
}

/** The first and the last address that a host can have; a /31 has two (RFC 3021) and a /32 one. */
export function hostRange({ address, mask }: Network): { readonly first: string; readonly last: string } {
  const [low, high] = [toNumber(networkOf(address, mask)), toNumber(broadcastOf(address, mask))];
  const edge = high - low > 1 ? 1 : 0;
  return { first: toAddress(low + edge), last: toAddress(high - edge) };
}

/**
 * Whether an address can be a host's own: no multicast, loopback or reserved one (RFC 6890). The ranges are told
 * to the library as one writes them; the one-liners above would only become slower through it.
 */
export function isUnicast(address: string): boolean {
  const one = new Address4(address);
  return !NO_HOSTS.some((range) => one.isInSubnet(range));
}

const NO_HOSTS = ["0.0.0.0/8", "127.0.0.0/8", "224.0.0.0/4", "240.0.0.0/4"].map(
  (range) => new Address4(range),
);

/**
 * Whether an address is a host of its network rather than the network itself or its broadcast address, which a
 * router refuses with `Bad mask /N for address A`. A mask of length 0 or with gaps has no hosts.
 */
export function isHost({ address, mask }: Network): boolean {
  const length = prefixLength(mask);
  if (length === undefined || length === 0 || !isUnicast(address)) return false;
  const { first, last } = hostRange({ address, mask });
  return compareAddresses(first, address) <= 0 && compareAddresses(address, last) <= 0;
}

import { Address6 } from "ip-address";

/** The address of that network whose last 64 bits are made of a hardware address (RFC 4291, appendix A). */
export function eui64(network: string, mac: string): string {
  const bytes = mac.replaceAll(".", "").match(/../g) ?? [];
  const [first = "0", ...others] = bytes;
  const universal = (Number.parseInt(first, 16) ^ 2).toString(16).padStart(2, "0");
  const identifier = [universal, ...others.slice(0, 2), "ff", "fe", ...others.slice(2)].join("");
  const upper = new Address6(network).canonicalForm().replaceAll(":", "").slice(0, 16);
  return spelt(new Address6((upper + identifier).match(/.{4}/g)?.join(":") ?? network));
}

/** Whether an address, with or without the length of its prefix, is one of its link alone (RFC 4291, section 2.5.6). */
export function isLinkLocal(address: string): boolean {
  return new Address6(address.split("/")[0] ?? address).isInSubnet(new Address6("fe80::/10"));
}

/** The network of an address with its length, spelt in the same way. */
export function networkOf6(address: string): string {
  return `${spelt(new Address6(address).startAddress())}/${address.split("/")[1] ?? "128"}`;
}

/** Whether an address lies in a network. */
export function contains6(network: string, address: string): boolean {
  return new Address6(address).isInSubnet(new Address6(network));
}

/** The order of addresses with their lengths: by address, a shorter length first. */
export function compare6(one: string, other: string): number {
  const [a, b] = [one, other].map((text) => new Address6(text));
  if (!a || !b) return 0;
  const [x, y] = [a.bigInt(), b.bigInt()];
  return x === y ? a.subnetMask - b.subnetMask : x < y ? -1 : 1;
}

/** Whether one of two addresses with their lengths lies in the network of the other. */
export function sameNetwork(one: string, other: string): boolean {
  const [a, b] = [new Address6(one), new Address6(other)];
  return a.isInSubnet(b) || b.isInSubnet(a);
}

/** The group in which an address is asked for (RFC 4291, section 2.7.1, solicited-node address). */
export function solicitedNode(address: string): string {
  const last = new Address6(address).canonicalForm().replaceAll(":", "").slice(-6);
  return spelt(new Address6(`ff02::1:ff${last.slice(0, 2)}:${last.slice(2)}`));
}

function spelt(address: Address6): string {
  return address.correctForm().toUpperCase();
}

import { Address6 } from "ip-address";

/** An IPv6 address as IOS prints it, in capitals and as short as it can be; undefined if the text is none. */
export function readIpv6(text: string): string | undefined {
  return Address6.isValid(text) ? spelt(new Address6(text)) : undefined;
}

/** The address of that network whose last 64 bits are made of a hardware address (RFC 4291, appendix A). */
export function eui64(network: string, mac: string): string {
  const bytes = mac.replaceAll(".", "").match(/../g) ?? [];
  const [first = "0", ...others] = bytes;
  const universal = (Number.parseInt(first, 16) ^ 2).toString(16).padStart(2, "0");
  const identifier = [universal, ...others.slice(0, 2), "ff", "fe", ...others.slice(2)].join("");
  const upper = new Address6(network).canonicalForm().replaceAll(":", "").slice(0, 16);
  return spelt(new Address6((upper + identifier).match(/.{4}/g)?.join(":") ?? network));
}

function spelt(address: Address6): string {
  return address.correctForm().toUpperCase();
}

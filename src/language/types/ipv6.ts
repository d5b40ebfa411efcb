import { Address6 } from "ip-address";
import { oneWord, type ArgumentType } from "./argument-type.js";

/**
 * An IPv6 address, one with the length of its prefix, and a prefix (RFC 4291), as IOS prints them: in capitals, as short as can be
 * (RFC 5952), and a prefix without the bits behind its length.
 */

const CHARACTERS = /^[0-9a-f:.]*/i;

function addressOf(text: string): string | undefined {
  if (text.includes("/") || !text.includes(":") || !Address6.isValid(text)) return undefined;
  return new Address6(text).correctForm().toUpperCase();
}

function withLengthOf(text: string): string | undefined {
  const [, address = "", length = ""] = /^([^/]*)\/(\d{1,3})$/.exec(text) ?? [];
  const read = addressOf(address);
  return read === undefined || Number(length) > 128 ? undefined : `${read}/${Number(length)}`;
}

function prefixOf(text: string): string | undefined {
  const read = withLengthOf(text);
  if (read === undefined) return undefined;
  const network = new Address6(read).startAddress().correctForm().toUpperCase();
  return `${network}/${read.split("/")[1] ?? ""}`;
}

export const ipv6Address: ArgumentType<string> = oneWord<string>({
  symbol: "X:X:X:X::X",
  parse: addressOf,
  stop: (text) => CHARACTERS.exec(text)?.[0].length ?? 0,
  print: (value) => value,
  examples: ["2001:DB8::1", "fe80::1"],
});

const WITH_LENGTH = {
  symbol: "X:X:X:X::X/<0-128>",
  stop: (text: string) => CHARACTERS.exec(text)?.[0].length ?? 0,
  print: (value: string) => value,
};

export const ipv6WithLength: ArgumentType<string> = oneWord<string>({
  ...WITH_LENGTH,
  parse: withLengthOf,
  examples: ["2001:DB8::1/64", "fe80::1/10"],
});

export const ipv6Prefix: ArgumentType<string> = oneWord<string>({
  ...WITH_LENGTH,
  parse: prefixOf,
  examples: ["2001:DB8::/32", "2001:db8:1::1/48", "::/0"],
});

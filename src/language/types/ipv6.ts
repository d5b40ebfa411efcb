import { Address6 } from "ip-address";
import { oneWord, type ArgumentType } from "./argument-type.js";

/** An IPv6 address, and one with the length of its prefix (RFC 4291), as IOS prints them: in capitals, as short as can be. */

const CHARACTERS = /^[0-9a-f:.]*/i;

function addressOf(text: string): string | undefined {
  if (text.includes("/") || !text.includes(":") || !Address6.isValid(text)) return undefined;
  return new Address6(text).correctForm().toUpperCase();
}

function prefixOf(text: string): string | undefined {
  const [, address = "", length = ""] = /^([^/]*)\/(\d{1,3})$/.exec(text) ?? [];
  const read = addressOf(address);
  return read === undefined || Number(length) > 128 ? undefined : `${read}/${Number(length)}`;
}

export const ipv6Address: ArgumentType<string> = oneWord<string>({
  symbol: "X:X:X:X::X",
  parse: addressOf,
  stop: (text) => CHARACTERS.exec(text)?.[0].length ?? 0,
  print: (value) => value,
  examples: ["2001:DB8::1", "fe80::1"],
});

export const ipv6Prefix: ArgumentType<string> = oneWord<string>({
  symbol: "X:X:X:X::X/<0-128>",
  parse: prefixOf,
  stop: (text) => CHARACTERS.exec(text)?.[0].length ?? 0,
  print: (value) => value,
  examples: ["2001:DB8::/32", "::/0"],
});

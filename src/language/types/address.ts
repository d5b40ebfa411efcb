import { oneWord, type ArgumentType } from "./argument-type.js";

const OCTET = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";
const ADDRESS = new RegExp(`^${OCTET}(?:\\.${OCTET}){3}$`);
/** What an address could begin with: up to three whole octets with their dots, then digits up to 255. */
const BEGINNING = new RegExp(`^(?:${OCTET}\\.){0,3}${OCTET}?`);

/** A text as an IPv4 address without leading zeros; undefined if it is none. */
export function readAddress(text: string): string | undefined {
  return ADDRESS.test(text) ? text.split(".").map(Number).join(".") : undefined;
}

/** An IPv4 address. */
export const address: ArgumentType<string> = oneWord<string>({
  symbol: "A.B.C.D",
  parse: readAddress,
  stop: addressStop,
  meant: meantAddress,
  print: (value) => value,
  examples: ["192.168.10.1", "10.0.0.254"],
});

/** A subnet or wildcard mask; whether its bits are contiguous is the command's question, as on the router. */
export const mask: ArgumentType<string> = oneWord<string>({
  symbol: "A.B.C.D",
  parse: readAddress,
  stop: addressStop,
  meant: (text) => maskOfLength(text) ?? meantAddress(text),
  print: (value) => value,
  examples: ["255.255.255.0", "255.255.255.252"],
});

/** A mask written as a prefix length, `/24`; its value is the dotted mask. */
export const prefix: ArgumentType<string> = oneWord<string>({
  symbol: "/nn or A.B.C.D",
  parse: (text) => (ADDRESS.test(text) ? text : text.startsWith("/") ? maskOfLength(text) : undefined),
  stop: (text) => (text.startsWith("/") ? 1 : addressStop(text)),
  meant: (text) => maskOfLength(text) ?? meantAddress(text),
  print: (value) => value,
  examples: ["/24", "255.255.255.0"],
});

/** A hardware address in three groups of up to four hexadecimal digits; printed in upper case. */
export const mac: ArgumentType<string> = oneWord<string>({
  symbol: "H.H.H",
  parse: macOf,
  stop: (text) => /^(?:[0-9a-f]{1,4}\.){0,2}(?:[0-9a-f]{1,4})?/i.exec(text)?.[0].length ?? 0,
  meant: meantMac,
  print: (value) => value,
  examples: ["000A.1B2C.3D4E", "1.2.3"],
});

/** A hardware address in lower case, as DHCP prints it. */
export const lowerMac: ArgumentType<string> = { ...mac, print: (value) => value.toLowerCase() };

/** The canonical spelling of a hardware address (`000A.1B2C.3D4E`), or undefined if it is none. */
export function macOf(text: string): string | undefined {
  if (!/^[0-9a-f]{1,4}(\.[0-9a-f]{1,4}){2}$/i.test(text)) return undefined;
  return text
    .split(".")
    .map((group) => group.padStart(4, "0").toUpperCase())
    .join(".");
}

/** How much of a word could begin an address; a first octet that is none leaves nothing. */
function addressStop(text: string): number {
  const length = BEGINNING.exec(text)?.[0].length ?? 0;
  return length < text.length && !text.slice(0, length).includes(".") ? 0 : length;
}

/** The mask of a prefix length, `/24` or `24`; undefined if the text is none. */
function maskOfLength(text: string): string | undefined {
  const length = /^\/?(\d{1,2})$/.exec(text)?.[1];
  return length === undefined || Number(length) > 32 ? undefined : dottedMask(Number(length));
}

/** `192,168,1,1` and `192.168.001.001`; of `192.168.1.1/24` the length as a word of its own. */
function meantAddress(text: string): string | undefined {
  const [, octets = "", length = ""] = /^(\d+(?:[.,]\d+){3})(\/\d{1,2})?$/.exec(text) ?? [];
  const address = readAddress(octets.split(/[.,]/).map(Number).join("."));
  return address === undefined ? undefined : `${address} ${length}`.trimEnd();
}

/** Twelve hexadecimal digits in whatever groups: `00:0A:1B:2C:3D:4E`, `000a-1b2c-3d4e`, `000A1B2C3D4E`. */
function meantMac(text: string): string | undefined {
  const hex = text.replace(/[ :.-]/g, "");
  return /^[0-9a-f]{12}$/i.test(hex) ? hex.match(/.{4}/g)?.join(".") : undefined;
}

function dottedMask(length: number): string {
  const bits = length === 0 ? 0 : (0xffffffff << (32 - length)) >>> 0;
  return [24, 16, 8, 0].map((shift) => (bits >>> shift) & 255).join(".");
}

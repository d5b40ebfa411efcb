import { readAddress } from "./address.js";
import { oneWord, prefixLength, type ArgumentType } from "./argument-type.js";

/** An IPv4 network with its length, `10.0.0.0/8`; the router keeps no bit behind the length. */
export const network: ArgumentType<string> = oneWord<string>({
  symbol: "A.B.C.D/nn",
  parse: readNetwork,
  stop: (text) => prefixLength(/^\d{0,3}(?:\.\d{1,3}){0,3}\.?\/?/, text),
  print: (value) => value,
  examples: ["192.168.10.0/24", "10.1.2.3/8", "0.0.0.0/0"],
});

function readNetwork(text: string): string | undefined {
  const [, dotted = "", digits = ""] = /^([\d.]+)\/(\d{1,2})$/.exec(text) ?? [];
  const address = readAddress(dotted);
  const length = Number(digits);
  if (address === undefined || digits === "" || length > 32) return undefined;
  const octets = address.split(".").map((octet, index) => {
    const kept = Math.min(8, Math.max(0, length - 8 * index));
    return Number(octet) & (0xff << (8 - kept)) & 0xff;
  });
  return `${octets.join(".")}/${length}`;
}

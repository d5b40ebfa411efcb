import { readAddress } from "./address.js";
import { oneWord, type ArgumentType } from "./argument-type.js";

const SCHEME = /^(ipv4|dns|enum|loopback|mailto|settlement|ras|sip-server|registrar|dhcp)(:(.*))?$/;

/** Where calls of a VoIP dial-peer go: `ipv4:10.1.1.2`, `dns:gw.example`, `ras`, `sip-server`. */
export const target: ArgumentType<string> = oneWord<string>({
  symbol: "WORD",
  parse(text, _range, dialect) {
    if (dialect.traits.takesAnyTarget) return text;
    const [, scheme, colon, rest = ""] = SCHEME.exec(text) ?? [];
    if (scheme === undefined) return undefined;
    if (scheme === "ipv4") return addressWithPort(rest) ? text : undefined;
    return colon === undefined || rest !== "" ? text : undefined;
  },
  stop: (text) => /^ipv4:[0-9.]*/.exec(text)?.[0].length ?? 0,
  // ipv4: 10.1.1.2, 10.1.1.2
  meant: (text) => (readAddress(text) === undefined ? text.replaceAll(" ", "") : `ipv4:${text}`),
  print: (value) => value,
  examples: ["ipv4:192.168.20.1", "ipv4:10.1.1.2:5060"],
});

function addressWithPort(text: string): boolean {
  const [host = "", port = "1"] = text.split(":");
  return readAddress(host) !== undefined && /^\d{1,5}$/.test(port);
}

import type { Dialogue } from "../language/declaration.js";
import type { Device } from "../modes/device.js";
import { readAddress } from "../language/types/address.js";
import { openTelnet } from "../exec/network-tools.js";
import { PORTS } from "../rules/transport.js";

/** How long a router waits for a name server that does not answer, in seconds. */
const PATIENCE = 10;

const NOT_FOUND = "% Unknown command or computer name, or unable to find computer address\n";

/** Whether a name server is asked for a name, which takes its time. */
export function asksNameServer(name: string, { router }: Device): boolean {
  return readAddress(name) === undefined && !router.hosts.has(name) && router.domainLookup;
}

/** An unknown word in EXEC is a host name that Telnet should reach (PARSER.md section 5). */
export function* lookUpName(name: string, device: Device): Dialogue {
  const { router } = device;
  const { unanswered, aborted } = device.platform.traits.sessions.unknownHost;
  if (readAddress(name) !== undefined || router.hosts.has(name))
    return yield* openTelnet(name, PORTS.telnet, device);
  if (!asksNameServer(name, device)) return `Translating "${name}"\n\nTranslating "${name}"\n${NOT_FOUND}\n`;
  const before = `Translating "${name}"...domain server (255.255.255.255)`;
  const answer = yield { kind: "wait", seconds: PATIENCE, before };
  if (answer === "abort") return aborted;
  return unanswered === "briefly"
    ? `\n${NOT_FOUND}\n`
    : ` (255.255.255.255)\nTranslating "${name}"...domain server (255.255.255.255)\n\n% Bad IP address or host name\n${NOT_FOUND}\n`;
}

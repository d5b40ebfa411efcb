import { letsIn, type Caller } from "../router/access-match.js";
import { accessClass } from "../modes/line.js";
import { lineNamed } from "../router/lines.js";
import type { Line, Router } from "../router/router.js";
import type { TerminalLine } from "../router/system-model.js";

/** How clients come in over the network, and who gets in (IOS Terminal Services Configuration Guide). */

export type Protocol = "ssh" | "telnet";

/** The ports at which the router itself would be called. */
export const PORTS = { ssh: 22, telnet: 23 } as const;

export const PROTOCOLS: readonly Protocol[] = ["ssh", "telnet"];

/**
 * The vty that the next client of a protocol gets, `vty0`: the first that is not taken and lets it in (`transport
 * input`, `access-class`).
 */
export function freeVty(
  router: Router,
  protocol: Protocol,
  peer: string,
  isTaken: (line: string) => boolean,
): string | undefined {
  const caller = { address: peer, port: PORTS[protocol] };
  for (const row of router.lines) {
    if (row.kind !== "vty" || !lets(row, protocol) || !knows(router, row, caller)) continue;
    for (let number = row.first; number <= row.last; number++) {
      if (!isTaken(`vty${number}`)) return `vty${number}`;
    }
  }
  return undefined;
}

/** Whether a line lets clients of a protocol in (`transport input`). */
export function lets({ transportInput }: TerminalLine, protocol: Protocol): boolean {
  return transportInput === undefined || transportInput.some((one) => one === "all" || one === protocol);
}

/** Milliseconds that the answer to a wrong login takes at least (`login delay`; watched logins have a second). */
export function loginDelay({ loginGuard: { delay, blockFor } }: Router): number {
  return (delay ?? (blockFor ? 1 : 0)) * 1000;
}

/** Milliseconds without input after which a session on a line ends (`exec-timeout`); undefined: never. */
export function execTimeout(router: Router, line: string): number | undefined {
  const told = lineNamed(router, line)?.execTimeout;
  const { minutes, seconds } = told ?? { minutes: USUAL_TIMEOUT, seconds: 0 };
  const milliseconds = (minutes * 60 + seconds) * 1000;
  return milliseconds === 0 ? undefined : milliseconds;
}

/** Whether a line's access list lets a caller in; it speaks of IPv4 alone (`access-class`). */
function knows(router: Router, line: Line, caller: Caller): boolean {
  const list = accessClass.of(line, { direction: "in" })?.list;
  return list === undefined || caller.address.includes(":") || letsIn(router, list, caller);
}

const USUAL_TIMEOUT = 10;

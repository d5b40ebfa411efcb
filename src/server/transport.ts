import { letsIn, type Caller } from "../router/access-match.js";
import { keptRows, textOf } from "../router/kept.js";
import type { Line, Router } from "../router/router.js";
import type { TerminalLine } from "../router/system-model.js";

/** How a client comes in. */
export type Protocol = "ssh" | "telnet";

/** Whether a line's access list lets a caller in; it speaks of IPv4 alone (`access-class`). */
export function knows(router: Router, line: Line, caller: Caller): boolean {
  const list = textOf(keptRows(line, "access-class").find((row) => row["direction"] === "in")?.["list"]);
  return list === undefined || caller.address.includes(":") || letsIn(router, list, caller);
}

/** The ports at which the router itself would be called. */
export const PORTS = { ssh: 22, telnet: 23 } as const;

export const PROTOCOLS: readonly Protocol[] = ["ssh", "telnet"];

/** Whether a line lets clients of a protocol in (`transport input`). */
export function lets({ transportInput }: TerminalLine, protocol: Protocol): boolean {
  return transportInput === undefined || transportInput.some((one) => one === "all" || one === protocol);
}

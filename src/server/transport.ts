import type { TerminalLine } from "../router/system-model.js";

/** How a client comes in. */
export type Protocol = "ssh" | "telnet";

export const PROTOCOLS: readonly Protocol[] = ["ssh", "telnet"];

/** Whether a line lets clients of a protocol in (`transport input`). */
export function lets({ transportInput }: TerminalLine, protocol: Protocol): boolean {
  return transportInput === undefined || transportInput.some((one) => one === "all" || one === protocol);
}

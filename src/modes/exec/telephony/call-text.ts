import type { ActiveCall } from "../../../router/telephony-model.js";
import type { Clock } from "../../device.js";

/** What the shows of calls have in common. */

export const CALL = {
  call: "Show Call",
  active: "Active call information",
  voice: "Voice call information",
} as const;

export const SHOW = { show: true, packetTracer: false } as const;

export function countText(calls: readonly ActiveCall[]): string {
  const count = (kind: ActiveCall["kind"]) => calls.filter((one) => one.kind === kind).length;
  return [
    `Telephony call-legs: ${count("telephony")}`,
    `SIP call-legs: ${count("sip")}`,
    `H323 call-legs: ${count("h323")}`,
    "Call agent controlled call-legs: 0",
    "SCCP call-legs: 0",
    "Multicast call-legs: 0",
    `Total call-legs: ${calls.length}`,
    "",
  ].join("\n");
}

/** A moment as milliseconds since the router started. */
export function startOf(moment: number, clock: Clock): number {
  return Math.max(Math.round(clock.uptime() - (clock.now() - moment)), 0);
}

/** For how long both ends were there. */
export function secondsOf({ connected }: ActiveCall, until: number): number {
  return connected === undefined ? 0 : Math.floor((until - connected) / 1000);
}

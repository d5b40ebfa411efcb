import { codecs } from "../../router/codecs.js";
import { SILENCE, type ActiveCall } from "../../router/telephony-model.js";
import type { Device } from "../../modes/device.js";

/** Figures of call legs that the brief and the full forms of `show call active voice` have in common. */

/** Help of the words of these commands. */
export const CALL = {
  call: "Show Call",
  active: "Active call information",
  voice: "Voice call information",
} as const;

export const PAST_CALL = {
  call: CALL.call,
  history: "Call history information",
  voice: "Voice call history information",
} as const;

export const SHOW = { show: true, packetTracer: false } as const;

/** How many legs there are of each kind, in lines of their own. */
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

/** A time by the router's clock as milliseconds since the router started. */
export function sinceStart(time: number, { shell: { clock } }: Device): number {
  return Math.max(Math.round(clock.uptime() - (clock.now() - time)), 0);
}

/** For how many seconds both ends were there. */
export function secondsOf({ connected }: ActiveCall, until: number): number {
  return connected === undefined ? 0 : Math.floor((until - connected) / 1000);
}

/** `50/0/1`, the port of a line, and its channel: `50/0/1.1`; undefined of a leg over IP. */
export function portOf({
  line,
  port,
}: ActiveCall): { readonly port: string; readonly channel: string } | undefined {
  if (line) return { port: `50/0/${line.dn}`, channel: `50/0/${line.dn}.${line.channel}` };
  return port && { port: port.name, channel: `${port.name}.${port.channel ?? 0}` };
}

/** For how many milliseconds voice was sent. */
export function sentTime({ codec, voice = SILENCE }: ActiveCall): number {
  return voice.sent * codecs[codec].milliseconds;
}

export interface Playout {
  /** Milliseconds of voice that arrived, and of voice that was lost and had to be made up for. */
  readonly played: number;
  readonly gaps: number;
  readonly lost: number;
  /** Milliseconds that packets are under way: now, at least, at most; and there and back. */
  readonly last: number;
  readonly least: number;
  readonly most: number;
  readonly roundTrip: number;
}

/** What became of the voice that another router sent. */
export function playoutOf({ codec, voice = SILENCE }: ActiveCall): Playout {
  const { delay, jitter, lost, received } = voice;
  const { milliseconds } = codecs[codec];
  const last = Math.round(delay);
  return {
    played: received * milliseconds,
    gaps: lost * milliseconds,
    lost,
    last,
    least: last,
    most: Math.round(delay + jitter),
    roundTrip: last * 2,
  };
}

/** Where voice for the other router goes. */
export function remoteOf({ local }: ActiveCall): NonNullable<ActiveCall["local"]> {
  return local ?? { address: "0.0.0.0", port: 0 };
}

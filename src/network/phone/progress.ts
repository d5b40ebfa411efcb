import type { AgentAddress } from "./station-host.js";

/**
 * The stages that a phone goes through from power to registration, in order (CME administration guide, "How a phone
 * registers"). Up to `starting` nothing is asked of the network; `file` is its configuration file, which names the
 * call agents; `opening` is the TCP connection to one of them. `rejected`: a call agent refused it.
 */
export const PHONE_STAGES = [
  "no-power",
  "no-link",
  "starting",
  "vlan",
  "ip",
  "file",
  "opening",
  "registering",
  "rejected",
  "registered",
] as const;
export type PhoneStage = (typeof PHONE_STAGES)[number];

/** Why a phone does not get beyond its stage, once that is certain: it has tried in vain, or waits for its user. */
export type StuckReason =
  | "no-power"
  | "no-cable"
  | "cable-out"
  /** The port at the other end is shut, err-disabled or without power. */
  | "port-shut"
  | "no-lease"
  /** The lease names no TFTP server: no option 150, 66. */
  | "no-tftp-server"
  | "tftp-silent"
  /** The server has neither the phone's own file nor the default one. */
  | "no-file"
  | "no-agent-in-file"
  /** TCP to the call agents is refused, or nobody answers. */
  | "not-opened"
  /** A call agent takes the connection and does not finish the registration. */
  | "agent-silent"
  | "rejected";

/**
 * How far a phone or a softphone has come. All that shows or tells it (its screen, `status`, `@`, the drawing, a
 * diagnosis) derives from this one value. Times are virtual, in milliseconds.
 */
export interface PhoneProgress {
  readonly stage: PhoneStage;
  /** When it came to this stage. */
  readonly since: number;
  /** When it does the next thing by itself; undefined while it waits for somebody else. */
  readonly next: number | undefined;
  /** Undefined while nothing but time is missing. */
  readonly stuck: StuckReason | undefined;
  /** When the try began that showed why it is stuck: what was mended later is not known to it. */
  readonly tried: number | undefined;
  /** The port at the other end of the cable, where that is what is wrong. */
  readonly port?: { readonly device: string; readonly name: string } | undefined;
  /** Where its file comes from. */
  readonly tftpServer?: string | undefined;
  /** The call agent that it is registered with, or tries. */
  readonly agent?: AgentAddress | undefined;
  /** What the call agent said when it refused the phone. */
  readonly rejection?: string | undefined;
}

/**
 * Whether a phone has come as far as it will: it is registered, or stuck, and nothing that happened until `moment` can
 * change that, since its last try began later or it will try nothing more by itself.
 */
export function isSettled({ stage, stuck, next, tried }: PhoneProgress, moment: number): boolean {
  if (stage === "registered") return true;
  return stuck !== undefined && (next === undefined || (tried !== undefined && tried > moment));
}

/** Milliseconds until it is probably registered, if nothing is in its way: of its stage what is left, and the others. */
export function timeToRegister({ stage, since, next }: PhoneProgress, now: number): number {
  const left = Math.max(USUAL[stage] - (now - since), (next ?? now) - now, SHORTEST);
  const later = PHONE_STAGES.slice(PHONE_STAGES.indexOf(stage) + 1);
  return later.reduce((sum, one) => sum + USUAL[one], left);
}

/** How long a stage lasts where nothing is in the way; spanning tree keeps a port shut for the first 30 s. */
const USUAL: Readonly<Record<PhoneStage, number>> = {
  "no-power": 0,
  "no-link": 0,
  starting: 5000,
  vlan: 2000,
  ip: 30_000,
  file: 1000,
  opening: 1000,
  registering: 1000,
  rejected: 0,
  registered: 0,
};
const SHORTEST = 1000;

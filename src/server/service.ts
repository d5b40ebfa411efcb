import type { Gate } from "./gate.js";
import type { Guard } from "./guard.js";
import type { Vty } from "./vty.js";

/** What the servers of both protocols share. */
export interface Service {
  readonly guard: Guard;
  /** What is behind the port. */
  readonly gate: Gate;
  /** The longest that one of the router's own waits lasts, in milliseconds, such as a ping that nobody answers. */
  readonly wait: number;
  /** The sessions that there are; each is looked after from time to time. */
  readonly vtys: Set<Vty>;
  /** Something of ours went wrong in one session. */
  readonly fault: (error: unknown) => void;
}

/** Bytes that may wait to be sent before a client has to read. */
export const BACKLOG = 65_536;

/** Milliseconds for what is left to be sent when a connection ends. */
export const LINGER = 10_000;

import type { Socket } from "node:net";
import type { Gate } from "./gate.js";
import type { Guard } from "./guard.js";
import type { SshAlgorithms } from "./ssh-algorithms.js";
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
  /** What SSH clients are offered, unless a router says otherwise. */
  readonly algorithms: SshAlgorithms;
  /** Waits so many milliseconds. */
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Something of ours went wrong in one session. */
  readonly fault: (error: unknown) => void;
}

/** Bytes that may wait to be sent before a client has to read. */
export const BACKLOG = 65_536;

/** Milliseconds for what is left to be sent when a connection ends. */
export const LINGER = 10_000;

/** Notes a wrong password of a session, whatever name it was for; yields how long its answer takes, in milliseconds. */
export function denied(guard: Guard, peer: string, user = ""): number {
  const delay = guard.penalty(peer, user);
  guard.denied(peer, user);
  return delay;
}

/** Goes on with a connection once its router is up; a client that went away meanwhile needs it no more. */
export function whenReady(socket: Socket, { gate, fault }: Service, welcome: () => void): void {
  const welcomed = gate.ready().then(() => {
    if (socket.destroyed || socket.readableEnded) socket.destroy();
    else welcome();
  });
  welcomed.catch((error: unknown) => {
    fault(error);
    socket.destroy();
  });
}

import { createSocket, type Socket } from "node:dgram";
import { lookup } from "node:dns/promises";
import { once } from "node:events";
import type { Lab } from "../network/lab.js";
import type { OutsideEnd } from "../network/outside/outside-end.js";
import type { OutsideCable } from "../network/topology.js";
import { outsideTerminal } from "./outside-terminal.js";

/** What those who open cables are told. */
export interface OutsideEvents {
  /** Brings the lab's time up to now, with all that is due. */
  follow(): void;
  /** The operating system does not take the frames of a cable: told once, until one gets through again. */
  lost(cable: OutsideCable, error: unknown): void;
  /** Something of ours went wrong with one frame; the lab goes on. */
  fault(error: unknown): void;
}

/** Why a cable could not be opened: its other end is not found, its place is taken, or there is no way. */
export interface CableFailure {
  readonly cable: OutsideCable;
  readonly at: "local" | "remote";
  readonly error: unknown;
}

/**
 * The cables of a lab that lead out of it, in real time. Each has a socket of UDP that sends frames to one place, and takes
 * them from there and from nowhere else.
 */
export class OutsideCables {
  readonly #sockets: Socket[] = [];
  #timer: NodeJS.Timeout | undefined;
  #turn: NodeJS.Immediate | undefined;

  private constructor(
    private readonly lab: Lab,
    private readonly events: OutsideEvents,
  ) {}

  /** Opens all cables of a lab, or none of them. */
  static async open(lab: Lab, events: OutsideEvents): Promise<OutsideCables | CableFailure> {
    const cables = new OutsideCables(lab, events);
    for (const [cable, end] of lab.outside) {
      const failure = await cables.#openOne(cable, end);
      if (!failure) continue;
      cables.close();
      return failure;
    }
    if (lab.outside.size === 0) return cables;
    for (const { kind, node } of lab.devices.values())
      if (kind === "ios")
        node.services.terminals.outside = (login) => outsideTerminal(login, (error) => events.fault(error));
    cables.#plan();
    return cables;
  }

  /** Takes all cables out; what is outside is not told. */
  close(): void {
    clearTimeout(this.#timer);
    clearImmediate(this.#turn);
    for (const end of this.lab.outside.values()) end.close();
    for (const socket of this.#sockets.splice(0)) socket.close();
  }

  async #openOne(cable: OutsideCable, end: OutsideEnd): Promise<CableFailure | undefined> {
    const { local, remote } = cable;
    let at: CableFailure["at"] = "remote";
    try {
      const { address, family } = await lookup(remote.host);
      const socket = createSocket(family === 6 ? "udp6" : "udp4");
      this.#sockets.push(socket);
      at = "local";
      socket.bind({ address: local.host, port: local.port, exclusive: true });
      await once(socket, "listening");
      at = "remote";
      socket.connect(remote.port, address);
      await once(socket, "connect");
      this.#join(socket, cable, end);
      return undefined;
    } catch (error) {
      return { cable, at, error };
    }
  }

  #join(socket: Socket, cable: OutsideCable, end: OutsideEnd): void {
    let isLost = false;
    const heard = (error: NodeJS.ErrnoException | null) => {
      // Nobody listens there, or nobody yet: a port without a link partner.
      const isNew = error !== null && error.code !== "ECONNREFUSED" && !isLost;
      isLost = error !== null && error.code !== "ECONNREFUSED";
      if (isNew) this.events.lost(cable, error);
    };
    socket.on("error", heard);
    socket.on("message", (bytes) => this.#inTime(() => end.bringIn(bytes)));
    this.#inTime(() => end.open((bytes) => socket.send(bytes, heard)));
  }

  /** Time passes first, so that what happens happens now; and what follows from it happens when it is due. */
  #inTime(action: () => void): void {
    try {
      this.events.follow();
      action();
    } catch (error) {
      this.events.fault(error);
    }
    this.#plan();
  }

  #plan(): void {
    if (this.#turn) return;
    const { now, next = Infinity } = this.lab.timeline;
    const left = Math.min(next - now, LONGEST);
    clearTimeout(this.#timer);
    if (left >= 1) this.#timer = setTimeout(() => this.#inTime(() => undefined), left);
    else {
      this.#turn = setImmediate(() => {
        this.#turn = undefined;
        this.#inTime(() => undefined);
      });
    }
  }
}

/** Milliseconds after which the lab looks at the clock in any case: somebody may have planned something meanwhile. */
const LONGEST = 5;

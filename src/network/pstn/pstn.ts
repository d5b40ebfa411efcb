import { CAUSE } from "../../callmanager/calls/causes.js";
import type { LineSignal } from "../../callmanager/host/line-signal.js";
import { fit } from "../../router/number-pattern.js";
import type { Timeline } from "../../session/timeline.js";
import { Port, type Node } from "../link/wire.js";
import type { PstnDescription } from "../topology.js";
import { IsdnTrunk } from "./isdn-trunk.js";
import { LoopTrunk } from "./loop-trunk.js";
import { PSTN_PORTS } from "./pstn-ports.js";
import { PstnCall, type PstnEnd, type Route } from "./pstn-call.js";
import { Subscriber } from "./subscriber.js";

interface Trunk {
  /** The number that leads to it, or a pattern of numbers. */
  readonly number: string | undefined;
  receive(signal: LineSignal): void;
  linkLost(): void;
  /** The end of a call that is to leave by it. */
  end(): PstnEnd;
}

/** The public telephone network of a lab: subscribers with numbers, and lines to routers. */
export class Pstn implements Node {
  readonly name: string;
  readonly ports: ReadonlyMap<string, Port>;
  /** By their numbers. */
  readonly subscribers: ReadonlyMap<string, Subscriber>;
  readonly #trunks: ReadonlyMap<string, Trunk>;

  constructor(
    { name, subscribers, lines }: PstnDescription,
    private readonly timeline: Timeline,
  ) {
    this.name = name;
    this.ports = new Map(Object.keys(PSTN_PORTS).map((port) => [port, new Port(this, port)]));
    this.subscribers = new Map(
      subscribers.map((party) => [party.number, new Subscriber(party, this.#route)]),
    );
    this.#trunks = new Map(
      [...this.ports.values()].map((port) => [port.name, this.#trunkAt(port, lines[port.name])]),
    );
  }

  receive(): void {
    // No frames come here.
  }

  ignores(): boolean {
    return true;
  }

  hearLine(signal: LineSignal, { name }: Port): void {
    this.#trunks.get(name)?.receive(signal);
  }

  linkChanged({ name, up }: Port): void {
    if (!up) this.#trunks.get(name)?.linkLost();
  }

  #trunkAt(port: Port, number: string | undefined): Trunk {
    const kind = PSTN_PORTS[port.name];
    const send = (signal: LineSignal) => port.signal(signal);
    if (kind === "loop" || kind === undefined) {
      const trunk = new LoopTrunk({
        timeline: this.timeline,
        number: number ?? "",
        send,
        isUp: () => port.up,
        route: this.#route,
        mayContinue: (digits) => this.#mayContinue(digits),
      });
      return {
        number,
        receive: (signal) => trunk.receive(signal),
        linkLost: () => trunk.linkLost(),
        end: () => trunk,
      };
    }
    const trunk = new IsdnTrunk({ channels: kind, send, route: this.#route });
    return {
      number,
      receive: (signal) => trunk.receive(signal),
      linkLost: () => trunk.linkLost(),
      end: () => trunk.outgoing(),
    };
  }

  readonly #route: Route = (from, number, begun) => {
    const ends = this.#endsFor(number);
    if (ends.length === 0) return CAUSE.unassigned;
    let last: number = CAUSE.unassigned;
    // Lines with the same number are a group: the next one is tried where one is in use.
    for (const end of ends) {
      const call = new PstnCall(from, end(), number);
      begun(call);
      const cause = call.called.offered(call);
      if (cause === undefined) return undefined;
      last = cause;
    }
    return last;
  };

  #endsFor(number: string): readonly (() => PstnEnd)[] {
    const subscriber = this.subscribers.get(number);
    if (subscriber) return [() => subscriber];
    return [...this.#trunks.values()].flatMap((trunk) =>
      trunk.number !== undefined && fit(`${trunk.number}$`, number).kind === "fits"
        ? [() => trunk.end()]
        : [],
    );
  }

  /** Whether further digits may make a number that somebody has, of digits that nobody has yet. */
  #mayContinue(digits: string): boolean {
    if (this.#endsFor(digits).length > 0) return false;
    const numbers = [...this.subscribers.keys()];
    return (
      numbers.some((number) => number.startsWith(digits)) ||
      [...this.#trunks.values()].some(
        ({ number }) => number !== undefined && fit(number, digits).kind === "more",
      )
    );
  }
}

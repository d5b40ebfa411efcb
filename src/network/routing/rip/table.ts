import { networkKey } from "../../../router/ipv4.js";
import type { Timeline, Timer } from "../../../session/timeline.js";
import { UNREACHABLE } from "./message.js";

/** Milliseconds from the last word about a way on (`timers basic`; RFC 2453 section 3.8). */
export interface RipTimes {
  readonly invalid: number;
  readonly holddown: number;
  readonly flush: number;
}

export interface RipPath {
  readonly nextHop: string;
  readonly interface: string;
  readonly from: string;
  /** On virtual time. */
  heard: number;
  timer: Timer;
}

/** A network that neighbours told of. */
export interface RipDestination {
  readonly network: string;
  readonly mask: string;
  metric: number;
  /** Of the same length; none if nobody reaches it any more. */
  paths: RipPath[];
  /** Until when ways that are further than the lost one are not believed, on virtual time. */
  heldUntil: number;
}

/** What a neighbour says of one network. */
export interface Heard {
  readonly network: string;
  readonly mask: string;
  readonly metric: number;
  readonly nextHop: string;
  readonly interface: string;
  readonly from: string;
}

/** What RIP has learned: the shortest ways, until nobody tells of them any more (RFC 2453 section 3.9.2). */
export class RipTable {
  readonly #destinations = new Map<string, RipDestination>();

  constructor(
    private readonly timeline: Timeline,
    private readonly options: {
      times(): RipTimes;
      maximumPaths(): number;
      /** A network is reached otherwise than before, or no longer. */
      changed(destination: RipDestination): void;
    },
  ) {}

  get destinations(): readonly RipDestination[] {
    return [...this.#destinations.values()];
  }

  learn(heard: Heard): void {
    const found = this.#destinations.get(networkKey(heard));
    if (heard.metric >= UNREACHABLE) {
      if (found)
        this.#lose(found, (path) => path.from === heard.from && path.interface === heard.interface, "held");
      return;
    }
    if (!found) return this.#add(heard);
    const known = found.paths.find(
      (path) => path.nextHop === heard.nextHop && path.interface === heard.interface,
    );
    if (found.paths.length === 0) {
      if (heard.metric <= found.metric || this.timeline.now >= found.heldUntil) this.#replace(found, heard);
    } else if (heard.metric < found.metric) this.#replace(found, heard);
    else if (heard.metric === found.metric) {
      if (known) known.heard = this.timeline.now;
      else if (found.paths.length < this.options.maximumPaths()) {
        found.paths.push(this.#path(found, heard));
        this.options.changed(found);
      }
    } else if (known) {
      if (found.paths.length === 1) this.#replace(found, heard);
      else this.#lose(found, (path) => path === known, "free");
    }
  }

  /** Forgets ways that no longer exist: others are believed at once. */
  lose(isLost: (path: RipPath) => boolean): void {
    for (const destination of this.destinations) this.#lose(destination, isLost, "free");
  }

  /** A network that the router was on is gone: neighbours hear so until all of them have forgotten it. */
  withdraw({ network, mask }: Prefix): void {
    if (this.#destinations.has(networkKey({ network, mask }))) return;
    const { now } = this.timeline;
    const destination = { network, mask, metric: UNREACHABLE, paths: [], heldUntil: now };
    this.#destinations.set(networkKey(destination), destination);
    this.#forgetAt(now + this.options.times().flush, destination);
    this.options.changed(destination);
  }

  /** Nothing that neighbours say of a network counts any more: the router is on it. */
  forget(prefix: Prefix): void {
    const found = this.#destinations.get(networkKey(prefix));
    if (!found) return;
    for (const { timer } of found.paths) timer.cancel();
    this.#destinations.delete(networkKey(prefix));
  }

  clear(): void {
    for (const { paths } of this.#destinations.values()) for (const { timer } of paths) timer.cancel();
    this.#destinations.clear();
  }

  #add(heard: Heard): void {
    const { network, mask, metric } = heard;
    const destination: RipDestination = { network, mask, metric, paths: [], heldUntil: 0 };
    this.#destinations.set(networkKey(heard), destination);
    this.#replace(destination, heard);
  }

  #replace(destination: RipDestination, heard: Heard): void {
    for (const { timer } of destination.paths) timer.cancel();
    destination.paths = [];
    destination.metric = heard.metric;
    destination.paths.push(this.#path(destination, heard));
    this.options.changed(destination);
  }

  #path(destination: RipDestination, { nextHop, interface: name, from }: Heard): RipPath {
    const path: RipPath = {
      nextHop,
      interface: name,
      from,
      heard: this.timeline.now,
      timer: this.timeline.after(this.options.times().invalid, () => this.#grow(destination, path)),
    };
    return path;
  }

  /** A way of which nobody has spoken for long enough is none. */
  #grow(destination: RipDestination, path: RipPath): void {
    const left = path.heard + this.options.times().invalid - this.timeline.now;
    if (left <= 0) this.#lose(destination, (one) => one === path, "held");
    else path.timer = this.timeline.after(left, () => this.#grow(destination, path));
  }

  /** Who says that there is no way, or says nothing any more, makes the router doubt other ways for a while. */
  #lose(destination: RipDestination, isLost: (path: RipPath) => boolean, then: "held" | "free"): void {
    const lost = destination.paths.filter(isLost);
    if (lost.length === 0) return;
    for (const { timer } of lost) timer.cancel();
    destination.paths = destination.paths.filter((path) => !lost.includes(path));
    if (destination.paths.length === 0) this.#bury(destination, lost, then);
    this.options.changed(destination);
  }

  /** Goes on telling that it is out of reach for a while, and then forgets it. */
  #bury(destination: RipDestination, lost: readonly RipPath[], then: "held" | "free"): void {
    const { flush, holddown } = this.options.times();
    const { now } = this.timeline;
    destination.heldUntil = then === "held" ? now + holddown : now;
    const heard = Math.max(...lost.map((path) => path.heard));
    this.#forgetAt(heard + flush, destination);
  }

  /** Forgets a network at some time, unless there is a way to it by then. */
  #forgetAt(time: number, destination: RipDestination): void {
    this.timeline.after(Math.max(time - this.timeline.now, 0), () => {
      const isStill = this.#destinations.get(networkKey(destination)) === destination;
      if (isStill && destination.paths.length === 0) this.#destinations.delete(networkKey(destination));
    });
  }
}

interface Prefix {
  readonly network: string;
  readonly mask: string;
}

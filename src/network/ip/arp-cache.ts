import type { Timeline, Timer } from "../../session/timeline.js";

/** A neighbour whose hardware address is known. */
export interface Neighbour {
  readonly address: string;
  readonly mac: string;
  /** The interface behind which it is. */
  readonly interface: string;
  /** On virtual time. */
  readonly learned: number;
}

interface Search {
  readonly waiting: ((mac: string | undefined) => void)[];
  tries: number;
  timer: Timer | undefined;
}

/** Which hardware address belongs to which address, asking for it when it is not known (RFC 826). */
export class ArpCache {
  readonly #neighbours = new Map<string, Neighbour>();
  readonly #searches = new Map<string, Search>();

  constructor(private readonly timeline: Timeline) {}

  get neighbours(): readonly Neighbour[] {
    return [...this.#neighbours.values()];
  }

  clear(): void {
    this.#neighbours.clear();
  }

  forget(address: string): void {
    this.#neighbours.delete(address);
  }

  forgetInterface(name: string): void {
    for (const [address, neighbour] of this.#neighbours) {
      if (neighbour.interface === name) this.#neighbours.delete(address);
    }
  }

  /** What a frame has told; an answer that somebody waits for is passed on. */
  learn(address: string, mac: string, port: string, options: { readonly onlyKnown: boolean }): void {
    const search = this.#searches.get(address);
    if (options.onlyKnown && !search && !this.#neighbours.has(address)) return;
    this.#neighbours.set(address, { address, mac, interface: port, learned: this.timeline.now });
    this.#end(address, mac);
  }

  /** The hardware address, if it is known and not too old. */
  known(address: string): string | undefined {
    const known = this.#neighbours.get(address);
    return known && this.timeline.now - known.learned < LIFETIME ? known.mac : undefined;
  }

  /** Calls back with the hardware address, at once if it is known; `undefined` if nobody answers. */
  resolve(address: string, ask: () => void, found: (mac: string | undefined) => void): void {
    const known = this.known(address);
    if (known !== undefined) return found(known);
    const search = this.#searches.get(address);
    if (search) {
      if (search.waiting.length < MOST_WAITING) search.waiting.push(found);
      return;
    }
    this.#searches.set(address, { waiting: [found], tries: 0, timer: undefined });
    this.#ask(address, ask);
  }

  #ask(address: string, ask: () => void): void {
    const search = this.#searches.get(address);
    if (!search) return;
    if (search.tries++ === TRIES) return this.#end(address, undefined);
    search.timer = this.timeline.after(INTERVAL, () => this.#ask(address, ask));
    ask();
  }

  #end(address: string, mac: string | undefined): void {
    const search = this.#searches.get(address);
    if (!search) return;
    this.#searches.delete(address);
    search.timer?.cancel();
    for (const found of search.waiting) found(mac);
  }
}

/** Four hours, as on a router. */
const LIFETIME = 14_400_000;
const TRIES = 3;
/** Milliseconds between two questions. */
const INTERVAL = 1000;
/** Packets that wait for one neighbour; more are dropped. */
const MOST_WAITING = 64;

import type { Timeline, Timer } from "../../../session/timeline.js";
import { networkKey } from "../../../router/ipv4.js";
import type { EigrpMessage, EigrpRoute } from "./message.js";
import type { Teller } from "./topology.js";

/** What is said reliably: its number is given by the process. */
export type Said = Pick<EigrpMessage, "opcode" | "sequence" | "isInitial" | "routes">;

export interface NeighborHost {
  readonly timeline: Timeline;
  /** To this neighbour alone. */
  send(said: Said, to: EigrpNeighbor): void;
  /** It has confirmed the first update, so that the two know each other. */
  greeted(neighbor: EigrpNeighbor): void;
  lost(neighbor: EigrpNeighbor, why: string): void;
}

/** Another router of the system: one packet after the other, each until it is confirmed (RFC 7868 section 5.3). */
export class EigrpNeighbor {
  /** Whether both ends have heard each other. */
  isUp = false;
  /** Whether it leads nowhere, so that it is not asked. */
  isStub = false;
  /** The number by which shows list it. */
  readonly handle: number;
  readonly since: number;
  /** Seconds after which its silence means that it is gone, as it said itself. */
  hold = 15;
  /** The last packet of its own that counts, and the number of the one that is being sent. */
  heard = 0;
  /** Milliseconds until it confirms something, smoothed; 0 before it has. */
  roundTrip = 0;
  /** The networks that it was told to be in reach, in whatever kind of packet, as it was told last. */
  readonly #told = new Map<string, EigrpRoute>();
  #queue: Said[] = [];
  #sentAt = 0;
  #retries = 0;
  #resend: Timer | undefined;
  #silence: Timer | undefined;
  #goneAt = 0;

  constructor(
    private readonly host: NeighborHost,
    readonly teller: Teller,
    handle: number,
  ) {
    this.handle = handle;
    this.since = host.timeline.now;
  }

  get address(): string {
    return this.teller.address;
  }

  get interface(): string {
    return this.teller.interface;
  }

  /** The networks that it believes to be in reach of this router. */
  get told(): Iterable<EigrpRoute> {
    return this.#told.values();
  }

  /** Whether it was told this last. */
  knows(route: EigrpRoute): boolean {
    return JSON.stringify(this.#told.get(networkKey(route))) === JSON.stringify(route);
  }

  /** Packets that wait to be sent or confirmed. */
  get waiting(): number {
    return this.#queue.length;
  }

  /** Milliseconds until it counts as gone. */
  get goneIn(): number {
    return Math.max(0, this.#goneAt - this.host.timeline.now);
  }

  /** It gives a sign of life. */
  listen(hold = this.hold): void {
    const { timeline } = this.host;
    this.hold = hold;
    this.#silence?.cancel();
    this.#goneAt = timeline.now + hold * 1000;
    this.#silence = timeline.after(hold * 1000, () => this.host.lost(this, "holding time expired"));
  }

  /** Says something reliably, behind what is still being said. */
  tell(said: Said): void {
    for (const route of said.routes) {
      if (route.vector) this.#told.set(networkKey(route), route);
      else this.#told.delete(networkKey(route));
    }
    this.#queue.push(said);
    if (this.#queue.length === 1) this.#send();
  }

  confirm(sequence: number): void {
    const [first] = this.#queue;
    if (first?.sequence !== sequence) return;
    this.#queue.shift();
    this.#resend?.cancel();
    if (this.#retries === 0) this.#measure(this.host.timeline.now - this.#sentAt);
    this.#retries = 0;
    if (first.isInitial && !this.isUp) this.host.greeted(this);
    if (this.#queue.length > 0) this.#send();
  }

  /** As TCP does (RFC 6298 section 2). */
  #measure(time: number): void {
    this.roundTrip = this.roundTrip === 0 ? time : this.roundTrip + (time - this.roundTrip) / 8;
  }

  stop(): void {
    this.#resend?.cancel();
    this.#silence?.cancel();
    this.#queue = [];
  }

  #send(): void {
    const [first] = this.#queue;
    if (!first) return;
    this.host.send(first, this);
    this.#sentAt = this.host.timeline.now;
    this.#resend?.cancel();
    this.#resend = this.host.timeline.after(RETRANSMIT, () => {
      if (++this.#retries > MOST_RETRIES) this.host.lost(this, "retry limit exceeded");
      else this.#send();
    });
  }
}

/** Milliseconds, and how often at most. */
const RETRANSMIT = 2000;
const MOST_RETRIES = 16;

import type { Timeline } from "../session/timeline.js";
import type { Icmp, Packet } from "./frames.js";
import type { Outgoing, StackInterface } from "./ip-stack.js";

interface ComplaintsHost {
  readonly timeline: Timeline;
  /** For how long an interface then says nothing more, in milliseconds; undefined: it always does. */
  silence?(arrivedAt: string): number;
}

/** Tells the senders of packets why those did not arrive (RFC 792, RFC 1812 section 5.2.7). */
export class Complaints {
  /** Until when nothing is said of packets that were too large, and of others; on virtual time. */
  readonly #silentUntil = { tooLarge: 0, others: 0 };

  constructor(
    private readonly host: ComplaintsHost,
    private readonly send: (packet: Outgoing) => boolean,
  ) {}

  /** It has been under way for too long. */
  expired(about: Packet, arrivedAt: StackInterface): void {
    if (isWorthIt(about)) this.#say(about, { type: "time-exceeded", code: 0 }, arrivedAt);
  }

  /** No way leads there. */
  noWay(about: Packet, arrivedAt: StackInterface): void {
    this.#unreachable(about, NO_WAY, arrivedAt);
  }

  /** Nobody listens at its port. */
  unheard(about: Packet, arrivedAt: StackInterface): void {
    this.#unreachable(about, NOBODY_LISTENS, arrivedAt);
  }

  /** An access list holds it back. */
  filtered(about: Packet, arrivedAt: StackInterface): void {
    this.#unreachable(about, FILTERED, arrivedAt);
  }

  /** It may not be cut up, and only so many bytes would pass (RFC 1191). */
  tooLarge(about: Packet, arrivedAt: StackInterface, passing: number): void {
    this.#unreachable(about, TOO_LARGE, arrivedAt, passing);
  }

  #unreachable(about: Packet, code: number, arrivedAt: StackInterface, sequence = 0): void {
    if (!isWorthIt(about)) return;
    const { now } = this.host.timeline;
    const kind = code === TOO_LARGE ? "tooLarge" : "others";
    const silence = this.host.silence?.(arrivedAt.name) ?? 0;
    if (silence === Infinity || now < this.#silentUntil[kind]) return;
    this.#silentUntil[kind] = now + silence;
    this.#say(about, { type: "unreachable", code, sequence }, arrivedAt);
  }

  #say(
    about: Packet,
    { type, code, sequence = 0 }: Pick<Icmp, "type" | "code"> & { readonly sequence?: number },
    arrivedAt: StackInterface,
  ): void {
    const own = code === NOBODY_LISTENS ? undefined : arrivedAt.addresses[0]?.address;
    const data: Icmp = { kind: "icmp", type, code, id: 0, sequence, size: QUOTED, about };
    this.send({ source: own ?? about.destination, destination: about.source, data });
  }
}

/** Nothing is said of such messages themselves, and of fragments only the first counts (RFC 1122 section 3.2.2). */
function isWorthIt({ data, fragment }: Packet): boolean {
  if (data.kind === "icmp" && data.type !== "echo") return false;
  return fragment === undefined || fragment.offset === 0;
}

/** Bytes of the packet that a message quotes: its header and eight more. */
const QUOTED = 28;

/** Why something is unreachable. */
const NO_WAY = 1;
const NOBODY_LISTENS = 3;
const TOO_LARGE = 4;
const FILTERED = 13;

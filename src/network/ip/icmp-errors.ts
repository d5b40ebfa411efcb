import type { Timeline } from "../../session/timeline.js";
import type { Icmp, Packet } from "../link/frames.js";
import type { OutgoingPacket } from "./outgoing-packet.js";
import type { StackInterface } from "./stack-interface.js";

interface IcmpErrorsHost {
  readonly timeline: Timeline;
  /** For how long an interface then says nothing more, in milliseconds; undefined: it always does. */
  silence?(arrivedAt: string): number;
}

/** Tells the senders of packets why those did not arrive (RFC 792, RFC 1812 section 5.2.7). */
export class IcmpErrors {
  /** Until when nothing is said of packets that were too large, and of others; on virtual time. */
  readonly #silentUntil = { tooLarge: 0, others: 0 };

  constructor(
    private readonly host: IcmpErrorsHost,
    private readonly send: (packet: OutgoingPacket) => boolean,
  ) {}

  /** Its time to live is over. */
  expired(about: Packet, arrivedAt: StackInterface): void {
    if (mayCauseError(about)) this.#report(about, { type: "time-exceeded", code: 0 }, arrivedAt);
  }

  /** No route leads there. */
  unroutable(about: Packet, arrivedAt: StackInterface): void {
    this.#unreachable(about, HOST_UNREACHABLE, arrivedAt);
  }

  /** Nobody listens at its port. */
  portUnreachable(about: Packet, arrivedAt: StackInterface): void {
    this.#unreachable(about, PORT_UNREACHABLE, arrivedAt);
  }

  /** An access list holds it back. */
  prohibited(about: Packet, arrivedAt: StackInterface): void {
    this.#unreachable(about, PROHIBITED, arrivedAt);
  }

  /** It may not be cut up, and only so many bytes would pass (RFC 1191). */
  tooLarge(about: Packet, arrivedAt: StackInterface, passing: number): void {
    this.#unreachable(about, FRAGMENTATION_NEEDED, arrivedAt, passing);
  }

  #unreachable(about: Packet, code: number, arrivedAt: StackInterface, sequence = 0): void {
    if (!mayCauseError(about)) return;
    const { now } = this.host.timeline;
    const kind = code === FRAGMENTATION_NEEDED ? "tooLarge" : "others";
    const silence = this.host.silence?.(arrivedAt.name) ?? 0;
    if (silence === Infinity || now < this.#silentUntil[kind]) return;
    this.#silentUntil[kind] = now + silence;
    this.#report(about, { type: "unreachable", code, sequence }, arrivedAt);
  }

  #report(
    about: Packet,
    { type, code, sequence = 0 }: Pick<Icmp, "type" | "code"> & { readonly sequence?: number },
    arrivedAt: StackInterface,
  ): void {
    const own = code === PORT_UNREACHABLE ? undefined : arrivedAt.addresses[0]?.address;
    const data: Icmp = { kind: "icmp", type, code, id: 0, sequence, size: QUOTED, about };
    this.send({ source: own ?? about.destination, destination: about.source, data });
  }
}

/** Nothing is said of such messages themselves, and of fragments only the first counts (RFC 1122 section 3.2.2). */
function mayCauseError({ data, fragment }: Packet): boolean {
  if (data.kind === "icmp" && data.type !== "echo") return false;
  return fragment === undefined || fragment.offset === 0;
}

/** Bytes of the packet that a message quotes: its header and eight more. */
const QUOTED = 28;

/** Why something is unreachable. */
const HOST_UNREACHABLE = 1;
const PORT_UNREACHABLE = 3;
const FRAGMENTATION_NEEDED = 4;
const PROHIBITED = 13;

import type { Timeline, Timer } from "../../session/timeline.js";
import { IP_HEADER, packetSize, type Packet } from "../link/frames.js";

/** Packets that are larger than a link takes: cutting them up, and putting them together (RFC 791 sections 2.3 and 3.2). */

/** Whether a packet fits a link that takes so many bytes; a stretch of voice is many small ones. */
export function fits(packet: Packet, mtu: number): boolean {
  const { data } = packet;
  const isVoice = data.kind === "udp" && data.data.kind === "rtp";
  return isVoice || packetSize(packet) <= mtu;
}

/** The fragments of a packet, or of a fragment, for a link that takes so many bytes. */
export function fragmentsOf(packet: Packet, mtu: number): readonly Packet[] {
  const { offset: start, more } = packet.fragment ?? WHOLE;
  const size = packetSize(packet) - IP_HEADER;
  const room = Math.floor((mtu - IP_HEADER) / UNIT) * UNIT;
  return Array.from({ length: Math.ceil(size / room) }, (_, index) => {
    const offset = index * room;
    const rest = size - offset;
    const fragment = { offset: start + offset, size: Math.min(room, rest), more: more || rest > room };
    return { ...packet, fragment };
  });
}

const WHOLE = { offset: 0, more: false };

/** Offsets are counted in eights of bytes. */
const UNIT = 8;

interface Assembly {
  /** Sizes by offset. */
  readonly parts: Map<number, number>;
  /** Bytes of the whole, once its last fragment is there. */
  whole: number | undefined;
  readonly timer: Timer;
}

/** Puts fragments together; what does not become whole in time is forgotten. */
export class Assemblies {
  readonly #open = new Map<string, Assembly>();

  constructor(private readonly timeline: Timeline) {}

  /** The whole packet once its last missing fragment is there, undefined before. */
  take(packet: Packet): Packet | undefined {
    const { fragment } = packet;
    if (!fragment) return packet;
    const key = `${packet.source} ${packet.destination} ${packet.id} ${packet.data.kind}`;
    const assembly = this.#open.get(key) ?? this.#begin(key);
    assembly.parts.set(fragment.offset, fragment.size);
    if (!fragment.more) assembly.whole = fragment.offset + fragment.size;
    if (reach(assembly.parts) !== assembly.whole) return undefined;
    assembly.timer.cancel();
    this.#open.delete(key);
    return { ...packet, fragment: undefined };
  }

  #begin(key: string): Assembly {
    const timer = this.timeline.after(PATIENCE, () => this.#open.delete(key));
    const assembly: Assembly = { parts: new Map(), whole: undefined, timer };
    this.#open.set(key, assembly);
    return assembly;
  }
}

/** Up to which byte there is everything from the first on. */
function reach(parts: ReadonlyMap<number, number>): number {
  let end = 0;
  for (let size = parts.get(end); size !== undefined; size = parts.get(end)) end += size;
  return end;
}

/** Milliseconds (RFC 791 section 3.2: 15 seconds). */
const PATIENCE = 15_000;

import type { Fragment, Frame } from "../link/frames.js";
import { readFrame, type FrameReading } from "./frames.js";
import { readPayload, type Unread } from "./packets.js";

type Part = Extract<FrameReading, { readonly kind: "fragment" }>;

/** What some bytes yielded: frames, none as long as fragments are missing, or the reason why they are none. */
export type Arrival = { readonly frames: readonly Frame[] } | { readonly why: Unread };

/**
 * Reads frames that come one after the other. What a fragment carries is known when all of its packet are there: until
 * then they wait, and then they come as they came.
 */
export class FrameStream {
  readonly #open = new Map<string, { readonly parts: Part[]; readonly since: number }>();

  /** `time` is when the bytes came, in milliseconds; it never goes back. */
  read(bytes: Uint8Array, time: number): Arrival {
    const reading = readFrame(bytes, time);
    if (reading.kind === "unread") return { why: reading.why };
    return reading.kind === "frame" ? { frames: [reading.frame] } : this.#collect(reading, time);
  }

  #collect(part: Part, time: number): Arrival {
    for (const [key, { since }] of this.#open) if (time - since > PATIENCE) this.#open.delete(key);
    const { source, destination, id } = part.parts.header;
    const key = [source, destination, id, part.parts.protocol].join(" ");
    const assembly = this.#open.get(key) ?? { parts: [], since: time };
    assembly.parts.push(part);
    this.#open.set(key, assembly);
    if (this.#open.size > MOST_OPEN) this.#open.delete([...this.#open.keys()][0] ?? "");
    const payload = joined(assembly.parts);
    if (payload === "waits") return { frames: [] };
    this.#open.delete(key);
    if (payload === "overlap") return { why: "fragments that overlap" };
    const data = readPayload({ ...part.parts, payload }, time);
    if (typeof data === "string") return { why: data };
    return {
      frames: assembly.parts.map(({ around, parts }) => ({ ...around, payload: { ...parts.header, data } })),
    };
  }
}

/** Milliseconds for which fragments wait (RFC 791 section 3.2), and how many packets may be incomplete at a time. */
const PATIENCE = 15_000;
const MOST_OPEN = 64;
/** Bytes of the longest packet. */
const LONGEST = 65_535;

/** What fragments carry together; one that came twice counts once. */
function joined(parts: readonly Part[]): Uint8Array | "waits" | "overlap" {
  const byOffset = new Map(parts.map((part) => [fragmentOf(part).offset, part]));
  const whole: Uint8Array[] = [];
  let end = 0;
  for (let part = byOffset.get(end); part; part = byOffset.get(end)) {
    whole.push(part.parts.payload);
    end += part.parts.payload.length;
    if (!fragmentOf(part).more) return whole.length === byOffset.size ? concatenated(whole, end) : "overlap";
    if (part.parts.payload.length === 0 || end > LONGEST) return "overlap";
  }
  return parts.length > MOST_PARTS ? "overlap" : "waits";
}

/** Of a packet of the longest size, cut up for links that take what every link has to take. */
const MOST_PARTS = 128;

function fragmentOf({ parts }: Part): Fragment {
  return parts.header.fragment ?? { offset: 0, size: parts.payload.length, more: false };
}

function concatenated(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

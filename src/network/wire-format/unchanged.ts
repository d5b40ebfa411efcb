import type { Packet } from "../link/frames.js";

/**
 * What came from outside of the lab goes on byte by byte as it came, as long as nobody changed it: the options of a
 * segment, the voice in a packet, and whatever else is not modelled.
 */
interface Arrived {
  /** Some check sums count the addresses. */
  readonly source: string;
  readonly destination: string;
  /** Behind the header of IP. */
  readonly bytes: Uint8Array;
}

/** By what was read of the bytes: whoever changes a packet puts another object there. */
const arrived = new WeakMap<Packet["data"], Arrived>();

/** Remembers of what bytes something was read. */
export function willGoOnAs(
  data: Packet["data"],
  { source, destination }: Pick<Packet, "source" | "destination">,
  bytes: Uint8Array,
): void {
  arrived.set(data, { source, destination, bytes: bytes.slice() });
}

/** The bytes behind the header of a packet that goes on as it came; undefined for all others. */
export function unchangedBytes({ source, destination, data }: Packet): Uint8Array | undefined {
  const found = arrived.get(data);
  return found?.source === source && found.destination === destination ? found.bytes : undefined;
}

import { KEYS } from "../../callmanager/sip/pad-keys.js";
import type { VoiceBurst } from "../link/frames.js";
import { ByteReader, ByteWriter } from "./bytes.js";

/** Voice byte by byte (RFC 3550, 4733); what is none is read as undefined. */

/** Samples a millisecond by which RTP counts time for narrow-band voice. */
const CLOCK = 8;
const VERSION = 0x80;
const MARK = 0x80;

/** The packet at a place of a stretch of voice. */
export function rtpBytes(burst: VoiceBurst, place: number): Uint8Array {
  if (burst.key !== undefined) return keyBytes(burst, burst.key, place);
  const { payloadType, stream, firstSequence, milliseconds, bytes } = burst;
  const sequence = firstSequence + place;
  const writer = new ByteWriter()
    .u8(VERSION, payloadType | (sequence === 0 ? MARK : 0))
    .u16(sequence & 0xffff)
    .u32((sequence * milliseconds * CLOCK) >>> 0, stream);
  for (let at = 0; at < bytes; at++) writer.u8(SILENCE);
  return writer.done();
}

/** An event of a key: the same time in each packet, and three with the mark of the end (RFC 4733 section 2.5). */
function keyBytes(
  { payloadType, stream, firstSequence, milliseconds, count, sentAt }: VoiceBurst,
  key: string,
  place: number,
): Uint8Array {
  const ends = place >= count - LAST_EVENTS;
  const duration = Math.min(place + 1, count - LAST_EVENTS + 1) * milliseconds * CLOCK;
  return new ByteWriter()
    .u8(VERSION, payloadType | (place === 0 ? MARK : 0))
    .u16((firstSequence + place) & 0xffff)
    .u32(Math.round(sentAt * CLOCK) >>> 0, stream)
    .u8(KEYS.indexOf(key), (ends ? ENDED : 0) | VOLUME)
    .u16(duration)
    .done();
}

/** How often the end of a key is said. */
const LAST_EVENTS = 3;
const ENDED = 0x80;
/** Of the tone, in dB below the loudest. */
const VOLUME = 10;

/** Silence in G.711 µ-law. */
const SILENCE = 0xff;

/** Milliseconds in so many bytes of voice, by payload types (RFC 3551 section 6). */
const DURATIONS: ReadonlyMap<number, (bytes: number) => number> = new Map([
  [0, (bytes: number) => bytes / 8],
  [8, (bytes: number) => bytes / 8],
  [9, (bytes: number) => bytes / 8],
  [15, (bytes: number) => bytes / 2],
  [18, (bytes: number) => bytes],
  // G.723.1 has frames of 24 or of 20 bytes for 30 ms.
  [4, (bytes: number) => (bytes % 24 === 0 ? bytes / 24 : bytes / 20) * 30],
]);
/** Types whose meaning two ends have agreed on; a key's event is told apart by its size. */
const FIRST_DYNAMIC = 96;
const EVENT_SIZE = 4;

/** A packet of voice as a stretch of one that came at this time; of a key the first packet stands for all. */
export function readRtp(payload: Uint8Array, time: number): VoiceBurst | undefined {
  const reader = new ByteReader(payload);
  const [first, second, firstSequence] = [reader.u8(), reader.u8(), reader.u16()];
  reader.u32();
  const stream = reader.u32();
  if (reader.isShort || first !== VERSION) return undefined;
  const payloadType = second & 0x7f;
  const common = {
    kind: "rtp",
    payloadType,
    stream,
    firstSequence,
    count: 1,
    sentAt: time,
    whole: 1,
  } as const;
  if (payloadType >= FIRST_DYNAMIC && reader.left === EVENT_SIZE) {
    const key = KEYS[reader.u8()];
    reader.u8();
    const isFirst = (second & MARK) !== 0;
    return key === undefined || !isFirst
      ? undefined
      : { ...common, milliseconds: reader.u16() / CLOCK, bytes: EVENT_SIZE, key };
  }
  const milliseconds = DURATIONS.get(payloadType)?.(reader.left);
  return milliseconds === undefined ? undefined : { ...common, milliseconds, bytes: reader.left };
}

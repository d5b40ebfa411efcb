import type { RtpCount } from "./rtp-count.js";

/** What the sender of a stream says of it. */
export interface SentVoice {
  readonly source: number;
  /** The time of the packet that is due now, in samples. */
  readonly time: number;
  readonly packets: number;
  /** Without headers. */
  readonly octets: number;
}

/** Seconds from 1900, where NTP begins, to 1970. */
const NTP_EPOCH = 2_208_988_800;

const SENDER_REPORT = 200;
const DESCRIPTION = 202;
const GOODBYE = 203;
const CANONICAL_NAME = 1;

/**
 * A report of a stream (RFC 3550 section 6.4.1) and of what is heard of the other end's, followed by who says so.
 * `now`: milliseconds since 1970.
 */
export function report(sent: SentVoice, heard: RtpCount | undefined, name: string, now: number): Buffer {
  return Buffer.concat([senderReport(sent, heard, now), description(sent.source, name)]);
}

/** The stream is over (RFC 3550 section 6.6). */
export function goodbye(sent: SentVoice, heard: RtpCount | undefined, name: string, now: number): Buffer {
  const bytes = Buffer.alloc(8);
  writeHeader(bytes, 1, GOODBYE);
  bytes.writeUInt32BE(sent.source, 4);
  return Buffer.concat([report(sent, heard, name, now), bytes]);
}

function senderReport(
  { source, time, packets, octets }: SentVoice,
  heard: RtpCount | undefined,
  now: number,
): Buffer {
  const bytes = Buffer.alloc(heard ? 52 : 28);
  writeHeader(bytes, heard ? 1 : 0, SENDER_REPORT);
  bytes.writeUInt32BE(source, 4);
  bytes.writeUInt32BE((Math.floor(now / 1000) + NTP_EPOCH) >>> 0, 8);
  bytes.writeUInt32BE(Math.floor(((now % 1000) / 1000) * 2 ** 32), 12);
  bytes.writeUInt32BE(time >>> 0, 16);
  bytes.writeUInt32BE(packets >>> 0, 20);
  bytes.writeUInt32BE(octets >>> 0, 24);
  if (!heard) return bytes;
  bytes.writeUInt32BE(heard.source, 28);
  bytes.writeUInt8(heard.fractionLost(), 32);
  bytes.writeIntBE(Math.min(heard.lost, 0x7f_ffff), 33, 3);
  bytes.writeUInt32BE(heard.highest >>> 0, 36);
  bytes.writeUInt32BE(Math.round(heard.jitter) >>> 0, 40);
  return bytes;
}

function description(source: number, name: string): Buffer {
  const text = Buffer.from(name, "latin1").subarray(0, 255);
  // The list of items ends with a zero, and the chunk at a word.
  const bytes = Buffer.alloc(8 + 4 * Math.ceil((2 + text.length + 1) / 4));
  writeHeader(bytes, 1, DESCRIPTION);
  bytes.writeUInt32BE(source, 4);
  bytes.writeUInt8(CANONICAL_NAME, 8);
  bytes.writeUInt8(text.length, 9);
  text.copy(bytes, 10);
  return bytes;
}

function writeHeader(bytes: Buffer, count: number, type: number): void {
  bytes.writeUInt8(0x80 | count, 0);
  bytes.writeUInt8(type, 1);
  bytes.writeUInt16BE(bytes.length / 4 - 1, 2);
}
